import type { InEach } from '../../method/language';
import { byTyped, ofEach, typedSet } from './words';

/** The word that stands for a dash, which no word has. */
export const DASH = 'dash';

/** What a word, or a few, say of days. */
export type DayMark =
  /** A day that has all of these; `day` of the month, `month` from 1, `weekday` 1 = Monday … 7 = Sunday. */
  | { kind: 'date'; day?: number; month?: number; year?: number; weekday?: number }
  /** So many days from today. */
  | { kind: 'offset'; days: number }
  /** This one (0) or the next (1). */
  | { kind: 'week' | 'month'; next: 0 | 1 }
  /** The week in which the day lies that follows. */
  | { kind: 'week-of' }
  /** How long: so many of these. */
  | { kind: 'unit'; days: number; isCounted?: true }
  | { kind: 'from' | 'to' | 'and' | 'back' | 'nothing' };

type Marks = Readonly<Record<string, DayMark>>;

/** Names in their order; `-` where one has none of its own. */
const numbered = (field: 'month' | 'weekday', names: string): Marks =>
  Object.fromEntries(
    names.split(' ').flatMap((name, i) => (name === '-' ? [] : [[name, { kind: 'date', [field]: i + 1 }]])),
  );
const all = (mark: DayMark, ...words: readonly string[]): Marks =>
  Object.fromEntries(words.map((word) => [word, mark]));
const nothing = (...words: readonly string[]): Marks => all({ kind: 'nothing' }, ...words);

/** *mar* is March or *mardi*, and not here. */
const MARKS: InEach<Marks> = {
  en: {
    ...numbered('month', 'january february march april may june july august september october november december'),
    ...numbered('month', 'jan feb - apr - jun jul aug sep oct nov dec'),
    ...numbered('month', '- - - - - - - - sept'),
    ...numbered('weekday', 'monday tuesday wednesday thursday friday saturday sunday'),
    ...numbered('weekday', 'mon tue wed thu fri sat sun'),
    ...numbered('weekday', '- tues weds thur'),
    ...all({ kind: 'offset', days: 0 }, 'today', 'tonight', 'this morning', 'this afternoon'),
    ...all({ kind: 'offset', days: 1 }, 'tomorrow'),
    ...all({ kind: 'offset', days: 2 }, 'day after tomorrow'),
    ...all({ kind: 'week', next: 0 }, 'this week'),
    ...all({ kind: 'week', next: 1 }, 'next week', 'coming week'),
    ...all({ kind: 'month', next: 0 }, 'this month'),
    ...all({ kind: 'month', next: 1 }, 'next month'),
    ...all({ kind: 'week-of' }, 'week of', 'week from', 'week commencing'),
    ...all({ kind: 'unit', days: 1 }, 'day', 'days'),
    ...all({ kind: 'unit', days: 7 }, 'week', 'weeks'),
    ...all({ kind: 'from' }, 'from', 'starting', 'as of', 'since'),
    ...all({ kind: 'to' }, 'to', 'until', 'till', 'til', 'through', 'thru'),
    ...all({ kind: 'and' }, 'and'),
    ...all({ kind: 'back' }, 'back'),
    ...nothing('on', 'in', 'the', 'of', 'next', 'coming', 'this', 'for', 'all', 'whole', 'be', 'please', 'included'),
    ...nothing('inclusive', 'only', 'me', 'again', 'morning', 'st', 'nd', 'rd', 'th'),
  },
  fr: {
    ...numbered('month', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    ...numbered('month', 'janv févr mars avr mai juin juil août sept oct nov déc'),
    ...numbered('month', '- fev'),
    ...numbered('weekday', 'lundi mardi mercredi jeudi vendredi samedi dimanche'),
    ...numbered('weekday', 'lun - mer jeu ven sam dim'),
    ...all({ kind: 'offset', days: 0 }, 'aujourd’hui', 'ce matin', 'ce soir', 'cet après dash midi'),
    ...all({ kind: 'offset', days: 1 }, 'demain'),
    ...all({ kind: 'offset', days: 2 }, 'après demain', 'après dash demain'),
    ...all({ kind: 'week', next: 0 }, 'cette semaine'),
    ...all({ kind: 'week', next: 1 }, 'semaine prochaine'),
    ...all({ kind: 'month', next: 0 }, 'ce mois'),
    ...all({ kind: 'month', next: 1 }, 'mois prochain'),
    ...all({ kind: 'week-of' }, 'semaine du', 'semaine de'),
    ...all({ kind: 'unit', days: 1 }, 'jour', 'jours'),
    ...all({ kind: 'unit', days: 7 }, 'semaine', 'semaines'),
    ...all({ kind: 'from' }, 'du', 'dès', 'à partir', 'depuis'),
    ...all({ kind: 'to' }, 'au', 'à', 'jusqu’à', 'jusqu’au'),
    ...all({ kind: 'and' }, 'et'),
    ...all({ kind: 'back' }, 'retour'),
    ...nothing('le', 'la', 'les', 'de', 'd', 'l', 'en', 'pendant', 'pour', 'prochain', 'prochaine', 'toute', 'inclus'),
    ...nothing('svp', 'matin', 'ce', 'er', 'e'),
  },
};
const SIGNS: Marks = { ...all({ kind: 'to' }, DASH), ...all({ kind: 'and' }, '&', '+') };

const BY_WORDS: ReadonlyMap<string, DayMark> = new Map([...byTyped(MARKS), ...Object.entries(SIGNS)]);

/** What makes one of a unit: *a week*. */
export const ONE = typedSet({ en: ['a', 'an'], fr: ['une'] });

/** How times are written but as `17:30`, where no date in digits ends; folded. */
export const TIMES = ofEach<RegExp>({
  en: [/(?<![\d./:]|\d-\d\d?-)\d\d? ?[ap]m(?!\p{L})/gu],
  fr: [/(?<![\d./:]|\d-\d\d?-)\d\d?h(?:\d\d|(?!\p{L}))/gu],
});

/** How many words one mark has at most. */
const LONGEST = 4;

/** What the first words say of days, and how many of them; undefined when they say nothing of any. */
export function dayMarkAt(words: readonly string[]): { mark: DayMark; length: number } | undefined {
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    const mark = BY_WORDS.get(words.slice(0, length).join(' '));
    if (mark) return { mark, length };
  }
  return undefined;
}
