import type { Missing } from '../../../src/method/completeness';
import { cleaned, folded } from '../../../src/method/plain-text';
import type { Performance } from '../../../src/method/sheet';
import type { CommandWords } from '../../../src/steps/contract';
import { withoutMark } from '../../../src/steps/typing/lines';
import { numberOf } from '../../../src/steps/typing/numbers';
import { asTyped, ofEach, typedSet } from '../../../src/steps/typing/words';
import type { LineField } from '../sheet-form';
import { isNone, prefixed, saysSomething } from './answers';
import { judgedIn } from './judgement';
import { asksSomething, noAnswerIn } from './no-answer';
import { type Choice, picksIn } from './picks';

/** What was asked last, and the list that was shown with it. */
export interface Asked {
  asking: Missing | undefined;
  choices: readonly Choice[];
  /** What a line may look like that is no answer. */
  commands: CommandWords;
}

/** Why a line has no place by itself. */
export type Why =
  | { kind: 'not-understood' }
  /** A judgement, where none was asked for, or a number and a word that don't go together. */
  | { kind: 'judgements'; performances: readonly Performance[] }
  /** Numbers that are not on the list shown. */
  | { kind: 'not-on-list'; numbers: readonly number[] }
  /** It looks like something else than an answer, perhaps like a command. */
  | { kind: 'no-answer'; commands: readonly string[] };

/** A line that is asked about. */
export interface Unplaced {
  text: string;
  why: Why;
}

/** A line that says that there is nothing to ask, or nobody to meet. */
export interface None {
  field: 'toAsk' | 'toMeet';
  line: string;
}

type Placed =
  | { to: 'field'; field: LineField; text: string }
  | { to: 'performance'; performance: Performance; line: string }
  | { to: 'picks'; values: readonly string[] }
  | ({ to: 'none' } & None)
  | ({ to: 'ask' } & Unplaced);

/** What a message says: each of its lines is in one place, or is asked about. */
export interface Reading {
  performance?: Performance;
  fields: ReadonlyMap<LineField, readonly string[]>;
  /** Picked from the list that was shown, by value. */
  picks: readonly string[];
  none: readonly None[];
  unplaced: readonly Unplaced[];
}

/**
 * Reads a message line by line. A line that names its field belongs there; a name alone, to the lines below it. An
 * unmarked line answers what was asked last, if it looks like an answer. A judgement stands alone or first; what follows
 * it answers what that judgement asks for, but questions and people to meet.
 */
export function readMessage(said: string, asked: Asked): Reading {
  const lines = cleaned(said).split('\n');
  const isOneLine = lines.filter((line) => line.trim() !== '').length === 1;
  const read: Placed[] = [];
  let now = asked;
  let whole = false;
  let heading: { field: LineField; line: string; isUsed: boolean } | undefined;
  const closeHeading = () => {
    if (heading && !heading.isUsed) read.push(unplaced(heading.line));
    heading = undefined;
  };
  for (const raw of lines) {
    const line = raw.trim();
    const marked = prefixed(line);
    if (line === '') {
      if (heading?.isUsed) heading = undefined;
    } else if (marked) {
      closeHeading();
      if (marked.field !== 'performance' && marked.text === '') heading = { field: marked.field, line, isUsed: false };
      else read.push(ofMarked(marked.field, marked.text, line, now));
    } else if (heading) {
      heading = { ...heading, isUsed: true };
      read.push(ofMarked(heading.field, line, line, now));
    } else {
      const place = ofUnmarked(line, now, { isFirst: read.length === 0, isOneLine, whole });
      read.push(place);
      if (place.to === 'performance') {
        whole = true;
        now = { ...asked, asking: askedBy(place.performance), choices: [] };
      }
    }
  }
  closeHeading();
  return together(read);
}

function ofMarked(field: LineField | 'performance', text: string, line: string, asked: Asked): Placed {
  if (field === 'performance') {
    const judged = judgedIn(text);
    return judged?.kind === 'one' ? { to: 'performance', performance: judged.performance, line } : unplaced(line);
  }
  if ((field === 'toAsk' || field === 'toMeet') && isNone(text)) return { to: 'none', field, line };
  return field === 'toMeet' ? (ofList(text, asked) ?? toMeet(text)) : inField(field, text);
}

function ofUnmarked(
  line: string,
  asked: Asked,
  { isFirst, isOneLine, whole }: { isFirst: boolean; isOneLine: boolean; whole: boolean },
): Placed {
  const { asking } = asked;
  const listed = asking === 'toMeet' ? ofList(line, asked) : undefined;
  if (listed) return listed;
  // *One*, in a list, is no judgement.
  const judged = isOneLine || numberOf(asTyped(line)) === undefined || /\d/.test(line) ? judgedIn(line) : undefined;
  // Once it is judged, *n/a* may as well mean that there is nothing.
  const isNothing = asking !== undefined && asking !== 'performance' && NO_ANSWER_EITHER.has(asTyped(line));
  if (judged?.kind === 'one' && isFirst && !isNothing)
    return { to: 'performance', performance: judged.performance, line };
  if (judged) {
    const performances = judged.kind === 'one' ? [judged.performance] : judged.performances;
    return { to: 'ask', text: line, why: { kind: 'judgements', performances } };
  }
  if (isNone(line))
    return isOneLine && (asking === 'toAsk' || asking === 'toMeet')
      ? { to: 'none', field: asking, line }
      : unplaced(line);
  const other = noAnswerIn(line, asked.commands);
  if (other) return { to: 'ask', text: line, why: { kind: 'no-answer', ...other } };
  if (asking === undefined || asking === 'performance' || !saysSomething(line)) return unplaced(line);
  if (whole) return ofWhole(withoutMark(line), asking);
  if (isForOthers(line, asking)) return unplaced(line);
  return asking === 'toMeet' ? toMeet(line) : inField(asking, line);
}

/** A question, or whom to ask, where none was asked for. What is not known may be said as a question. */
function isForOthers(line: string, asking: LineField): boolean {
  if (asking === 'toAsk') return false;
  const said = folded(line.slice(0, 20));
  return (
    ASKS_SOMEBODY.some((beginning) => said.startsWith(beginning)) || (asking !== 'dontKnow' && asksSomething(line))
  );
}

/** Beginnings of a line, folded. */
const ASKS_SOMEBODY = ofEach({
  en: ['ask ', 'please ask '],
  fr: ['demande ', 'demander ', 'demandez '],
});

const NO_ANSWER_EITHER = typedSet({ en: ['n/a', 'na'], fr: [] });

/** What words mean at the beginning of a line below a judgement. */
const BEGINNINGS = ofEach<readonly [RegExp, LineField]>({
  en: [
    [/^meet\s+(?=\S)/iu, 'toMeet'],
    [/^(?:we )?(?:don['’]t|do not) know\s+(?=\S)/iu, 'dontKnow'],
    [/^(?:we )?know\s+(?=\S)/iu, 'know'],
  ],
  fr: [
    [/^(?:voir|rencontrer)\s+(?=\S)/iu, 'toMeet'],
    [/^(?:nous )?ne savons pas\s+(?=\S)/iu, 'dontKnow'],
    [/^nous savons\s+(?=\S)/iu, 'know'],
  ],
});

function ofWhole(text: string, asking: LineField): Placed {
  for (const [beginning, field] of BEGINNINGS) {
    const [found] = beginning.exec(text.slice(0, 40)) ?? [];
    if (found === undefined) continue;
    const rest = text.slice(found.length);
    return field === 'toMeet' ? toMeet(rest) : inField(field, rest);
  }
  return inField(/[?？]$/.test(text) ? 'toAsk' : asking, text);
}

function ofList(line: string, { asking, choices }: Asked): Placed | undefined {
  const picked = picksIn(line, asking === 'toMeet' ? choices : []);
  switch (picked?.kind) {
    case undefined:
      return undefined;
    case 'picked':
      return { to: 'picks', values: picked.values };
    case 'outside':
      return { to: 'ask', text: line, why: { kind: 'not-on-list', numbers: picked.numbers } };
    case 'unclear':
      return unplaced(line);
  }
}

/** A function or body has a name: no number, and no bare sign beside numbers. */
function toMeet(text: string): Placed {
  return /[\p{L}]/u.test(text) || !/\p{N}/u.test(text)
    ? { to: 'field', field: 'toMeet', text: withoutMark(text) }
    : unplaced(text);
}

function askedBy(performance: Performance): 'suspect' | 'dontKnow' | 'naReason' {
  switch (performance) {
    case 'below':
    case 'at':
    case 'above':
      return 'suspect';
    case 'need_info':
      return 'dontKnow';
    case 'not_applicable':
      return 'naReason';
  }
}

function unplaced(text: string): Placed {
  return { to: 'ask', text, why: { kind: 'not-understood' } };
}

/** A list's entries lose the marks of the list that they were in; a text stays as it is. */
function inField(field: LineField, text: string): Placed {
  return { to: 'field', field, text: field === 'note' || field === 'naReason' ? text : withoutMark(text) };
}

/** A second judgement is asked about: a message says one. */
function together(read: readonly Placed[]): Reading {
  const fields = new Map<LineField, string[]>();
  const picks: string[] = [];
  const none: None[] = [];
  const asks: Unplaced[] = [];
  let performance: Performance | undefined;
  for (const place of read) {
    if (place.to === 'ask') asks.push({ text: place.text, why: place.why });
    else if (place.to === 'picks') picks.push(...place.values);
    else if (place.to === 'none') none.push({ field: place.field, line: place.line });
    else if (place.to === 'performance') {
      if (performance === undefined) performance = place.performance;
      else asks.push({ text: place.line, why: { kind: 'judgements', performances: [place.performance] } });
    } else {
      const entries = fields.get(place.field) ?? [];
      entries.push(place.text);
      fields.set(place.field, entries);
    }
  }
  return { ...(performance ? { performance } : {}), fields, picks, none, unplaced: asks };
}
