import { say } from '../../src/i18n';
import { cellsOf } from '../../src/method/benchmark';
import { wholeOf } from '../../src/method/in-scope';
import type { InEach } from '../../src/method/language';
import { cellsNamed, idOf, kindNamed, type Place, placesIn } from '../../src/method/named-place';
import { folded } from '../../src/method/plain-text';
import { PERFORMANCES } from '../../src/method/sheet';
import type { Action } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { keeping } from '../../src/steps/keeping';
import { line, shortened } from '../../src/steps/prompts';
import { LEADING, numberOf } from '../../src/steps/typing/numbers';
import { asTyped, ofEach } from '../../src/steps/typing/words';
import { cellTitle, position } from '../prompts/common';
import type { Session, Turn } from './session';
import { currentOf } from './walking';
import { askWhere } from './where';

interface Words {
  open(what: string): string;
  cell(title: string): string;
  which(said: string): string;
  noIndicator(number: string, last: number): string;
  noCell(number: string, last: number): string;
  elsewhere(said: string): string;
}

const WORDS: InEach<Words> = {
  en: {
    open: (what) => `Go to ${what}`,
    cell: (title) => `cell ${title}`,
    which: (said) => `“${said}” could be one of these. Where to?`,
    noIndicator: (number, last) => `There is no indicator ${number}: they go from 1 to ${last}.`,
    noCell: (number, last) => `There is no cell ${number}: they go from 1 to ${last}.`,
    elsewhere: (said) => `Is “${said}” where you want to go? No indicator is open to put it on.`,
  },
  fr: {
    open: (what) => `Aller à ${what}`,
    cell: (title) => `la case ${title}`,
    which: (said) => `« ${said} » peut être l’un de ceux-ci. Où aller ?`,
    noIndicator: (number, last) => `Il n’y a pas d’indicateur ${number} : ils vont de 1 à ${last}.`,
    noCell: (number, last) => `Il n’y a pas de case ${number} : elles vont de 1 à ${last}.`,
    elsewhere: (said) => `Voulez-vous aller à « ${said} » ? Aucun indicateur n’est ouvert pour l’y mettre.`,
  },
};

/** What says that somebody wants to go there. Folded. */
const GOING: readonly string[] = ofEach({
  en: ['go to ', 'goto ', 'jump to ', 'open ', 'show me ', 'show ', 'take me to ', 'back to '],
  fr: [
    'aller a ',
    'va a ',
    'allez a ',
    'ouvrir ',
    'ouvre ',
    'ouvrez ',
    'montre ',
    'montrez ',
    'afficher ',
    'retour a ',
  ],
});
const ARTICLE = /^(?:the |la |le |l')/;
/** Longer than any title with what is said before it, in characters. */
const LONGEST = 240;
/** Numbers from here on are no judgement, and no slip of one. */
const NO_JUDGEMENT = 10;

/**
 * Where somebody wants to go, who typed nothing else: *indicator 48*, *cell 4*, *go to* and a title, always; a title or a
 * number alone, where nothing is asked that it might answer. There they are asked. Undefined for any other text.
 */
export function jumpTyped(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  said: string,
  id: string,
  open: (place: Place) => Turn,
): Turn | undefined {
  if (said.length > LONGEST || said.includes('\n')) return undefined;
  const { name, isGoing } = inDigits(named(said));
  const [first = '', number = ''] = asTyped(name).split(' ');
  const kind = kindNamed(first);
  const isAsked = session.asking !== undefined && session.asking !== 'performance';
  const places = placesIn(view.benchmark, name);
  const all = places.length > 0 || (isAsked && !isGoing) ? places : cellsNamed(view.benchmark, name);
  const isOnlyNumber = kind && /^\d+$/.test(number) && asTyped(name).split(' ').length === 2;
  if (all.length === 0) return isOnlyNumber ? saying(session, line(none(kind, number, view, context))) : undefined;
  const bare = bareNumber(name);
  // *2 %* and *3+* are no numbers of anything.
  if (bare === undefined && !/\p{L}/u.test(name)) return undefined;
  const isSure = isGoing || kind !== undefined || (!isAsked && (bare === undefined || bare >= NO_JUDGEMENT));
  const [only, ...others] = all;
  if (isSure && only && others.length === 0) return open(only);
  const w = WORDS[context.language];
  const current = currentOf(session, view);
  if (isSure)
    return saying(
      session,
      line(
        w.which(shortened(said)),
        all.map((place) => going(place, view, context)),
      ),
    );
  // One to five is how one judges, and any number may answer what was asked.
  if (bare !== undefined && (isAsked || (current && bare <= PERFORMANCES.length))) return undefined;
  const actions = all.map((place) => going(place, view, context, id));
  const kept = keeping(session, said, id);
  if (!current) return saying(kept, line(w.elsewhere(shortened(said)), actions));
  return saying(
    kept,
    askWhere(view, current.id, { id, text: said }, context, { asking: session.asking, going: actions }),
  );
}

/** A text that names what it is about, but not surely: nothing of it is filed, and it is asked where it belongs. */
export function askWhereNamed(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  said: string,
  id: string,
  places: readonly Place[],
): Turn {
  const kept = keeping(session, said, id);
  const once = places.filter((place, n) => places.findIndex((other) => idOf(other) === idOf(place)) === n);
  // The text waits on where they go, too.
  const offered = once.slice(0, OFFERED).map((place) => going(place, view, context));
  const current = currentOf(session, view);
  if (!current) return saying(kept, line(WORDS[context.language].elsewhere(shortened(said)), offered));
  return saying(
    kept,
    askWhere(view, current.id, { id, text: said }, context, { asking: session.asking, going: offered }),
  );
}

/** So many places are offered at most. */
const OFFERED = 3;

/** The number that a text is, with or without *n°* before it. */
function bareNumber(name: string): number | undefined {
  const words = asTyped(name).split(' ');
  const last = words.at(-1) ?? '';
  return /^\d{1,4}$/.test(last) && words.slice(0, -1).every((word) => LEADING.has(word)) ? Number(last) : undefined;
}

function named(said: string): { name: string; isGoing: boolean } {
  const text = folded(said);
  const going = GOING.find((words) => text.startsWith(words));
  return { name: text.slice(going?.length ?? 0).replace(ARTICLE, ''), isGoing: going !== undefined };
}

/** *Cell four*: cell 4. */
function inDigits({ name, isGoing }: ReturnType<typeof named>): ReturnType<typeof named> {
  const [first = '', word = '', ...more] = asTyped(name).split(' ');
  const number = kindNamed(first) && more.length === 0 ? numberOf(word) : undefined;
  return { name: number === undefined ? name : `${first} ${number}`, isGoing };
}

function none(kind: Place['kind'], number: string, view: ReviewView, { language }: FlowContext): string {
  const w = WORDS[language];
  const whole = wholeOf(view.benchmark);
  return kind === 'cell' ? w.noCell(number, cellsOf(whole).length) : w.noIndicator(number, whole.indicators.length);
}

/** `kept`: the text that waits, and is settled by it. */
function going(place: Place, view: ReviewView, { language }: FlowContext, kept?: string): Action {
  const w = WORDS[language];
  const data: Record<string, string> = { review: view.review.id, ...(kept === undefined ? {} : { kept }) };
  if (place.kind === 'cell') {
    const label = w.open(w.cell(cellTitle(place.cell, language)));
    return { id: 'goto', label, data: { ...data, cell: place.cell.id } };
  }
  const { id, title } = place.indicator;
  return {
    id: 'goto',
    label: w.open(`${position(view, id).at} ${say(title, language)}`),
    data: { ...data, indicator: id },
  };
}
