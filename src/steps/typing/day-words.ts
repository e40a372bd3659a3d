import { byTyped } from './words';

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

const numbered = (field: 'month' | 'weekday', names: string) =>
  names.split(' ').map((name, i): [string, DayMark] => [name, { kind: 'date', [field]: i + 1 }]);
const all = (mark: DayMark, ...words: readonly string[]) => words.map((word): [string, DayMark] => [word, mark]);

/** Both languages; *mar* is March or *mardi*, and not here. */
const MARKS: readonly (readonly [string, DayMark])[] = [
  ...numbered('month', 'january february march april may june july august september october november december'),
  ...numbered('month', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  ...numbered('month', 'jan feb mars apr mai jun jul aug sep oct nov dec'),
  ...numbered('month', 'janv févr mars avr mai juin juil août sept oct nov déc'),
  ['fev', { kind: 'date', month: 2 }],
  ...numbered('weekday', 'monday tuesday wednesday thursday friday saturday sunday'),
  ...numbered('weekday', 'lundi mardi mercredi jeudi vendredi samedi dimanche'),
  ...numbered('weekday', 'mon tue wed thu fri sat sun'),
  ...numbered('weekday', 'lun tues mer jeu ven sam dim'),
  ...numbered('weekday', 'lun tues weds thur ven sam dim'),
  ...all({ kind: 'offset', days: 0 }, 'today', 'tonight', 'this morning', 'this afternoon', 'aujourd’hui'),
  ...all({ kind: 'offset', days: 0 }, 'ce matin', 'ce soir', 'cet après dash midi'),
  ...all({ kind: 'offset', days: 1 }, 'tomorrow', 'demain'),
  ...all({ kind: 'offset', days: 2 }, 'day after tomorrow', 'après demain', 'après dash demain'),
  ...all({ kind: 'week', next: 0 }, 'this week', 'cette semaine'),
  ...all({ kind: 'week', next: 1 }, 'next week', 'semaine prochaine', 'coming week'),
  ...all({ kind: 'month', next: 0 }, 'this month', 'ce mois'),
  ...all({ kind: 'month', next: 1 }, 'next month', 'mois prochain'),
  ...all({ kind: 'week-of' }, 'week of', 'week from', 'week commencing', 'semaine du', 'semaine de'),
  ...all({ kind: 'unit', days: 1 }, 'day', 'days', 'jour', 'jours'),
  ...all({ kind: 'unit', days: 7 }, 'week', 'weeks', 'semaine', 'semaines'),
  ...all({ kind: 'from' }, 'from', 'starting', 'as of', 'since', 'du', 'dès', 'à partir', 'depuis'),
  ...all({ kind: 'to' }, 'to', 'until', 'till', 'til', 'through', 'thru', 'au', 'à', 'jusqu’à', 'jusqu’au', DASH),
  ...all({ kind: 'and' }, 'and', 'et', '&', '+'),
  ...all({ kind: 'back' }, 'back', 'retour'),
  ...all(
    { kind: 'nothing' },
    'on',
    'in',
    'the',
    'of',
    'next',
    'coming',
    'this',
    'for',
    'all',
    'whole',
    'be',
    'le',
    'la',
  ),
  ...all(
    { kind: 'nothing' },
    'les',
    'de',
    'd',
    'l',
    'en',
    'pendant',
    'pour',
    'prochain',
    'prochaine',
    'toute',
    'inclus',
  ),
  ...all(
    { kind: 'nothing' },
    'please',
    'svp',
    'included',
    'inclusive',
    'only',
    'me',
    'again',
    'morning',
    'matin',
    'ce',
  ),
  ...all({ kind: 'nothing' }, 'st', 'nd', 'rd', 'th', 'er', 'e'),
];

const BY_WORDS = byTyped<DayMark>(Object.fromEntries(MARKS));

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
