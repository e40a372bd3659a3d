import type { Performance } from '../../../src/method/sheet';
import { partsOf } from '../../../src/steps/sounds';
import { withoutMark } from '../../../src/steps/typing/lines';
import { allWordsOf, asTyped, typedSet, wordSet } from '../../../src/steps/typing/words';
import type { Asked } from './asked';
import { AROUND_JUDGEMENT, BECAUSE, CORRECTING, DENYING, WEAKENING } from './field-words';
import { type Judged, judgedIn, judgedWords, judgementsIn } from './judgement';
import { fieldLabelled, labelled } from './labels';
import { noAnswerIn } from './no-answer';
import { isNone } from './none';
import type { Piece } from './pieces';

/** Where a message says how it judges: clearly, or so that it has to be asked which of these is meant. */
export interface Found {
  /** The pieces that say so. */
  at: readonly number[];
  performance?: Performance;
  performances: readonly Performance[];
}

/**
 * The judgement in a message: its first piece, greetings aside; or, where nothing else was asked, the only piece that is
 * one in words. Two on a line, one that is denied, or one among other such words is asked about, never taken.
 */
export function judgementAmong(pieces: readonly Piece[], asked: Asked): Found | undefined {
  const isFree = asked.asking === undefined || asked.asking === 'performance';
  const isList = isNumbered(pieces);
  const judged = pieces.map((piece) => judgedAt(piece, pieces, asked, isList));
  const first = pieces.findIndex(
    ({ text }, n) =>
      judged[n] !== undefined || !(isNameOfIt(text) || (!isNone(text) && noAnswerIn(text, asked.commands))),
  );
  const piece = pieces[first];
  if (!piece) return undefined;
  const own = judged[first];
  if (own?.kind === 'several') return { at: [first], performances: own.performances };
  if (own) {
    const others = pieces.map(({ text, line }, n) =>
      n > first && line === piece.line ? attempted(text, n) : undefined,
    );
    const all = judged.map((one, n) => one ?? severalIn(others[n]));
    const one = found(
      pieces.flatMap(({ line }, n) => (line === piece.line && all[n] ? [n] : [])),
      all,
    );
    return weakened(corrected(one, pieces), pieces);
  }
  // *No, at. The board meets*: what follows is about another judgement than the one that was kept.
  const again = !isFree && pieces.length > 1 ? judgedAnew(pieces[0]?.text ?? '') : undefined;
  if (again) return { at: [0], performances: again.kind === 'one' ? [again.performance] : again.performances };
  if (!isFree) return undefined;
  const inWords = pieces.flatMap((one, n) => (judged[n] && !isNumber(one.text) ? [n] : []));
  return attempted(piece.text, first) ?? found(inWords, judged);
}

function found(at: readonly number[], judged: readonly (Judged | undefined)[]): Found | undefined {
  const all = at.flatMap((n) => {
    const one = judged[n];
    return one === undefined ? [] : one.kind === 'one' ? [one.performance] : one.performances;
  });
  const [performance, ...others] = new Set(all);
  if (performance === undefined) return undefined;
  return others.length === 0 ? { at, performance, performances: [] } : { at, performances: [performance, ...others] };
}

/** What one piece says. A number counts where it may be one: alone on its line, or before the rest where nothing was asked. */
function judgedAt(piece: Piece, all: readonly Piece[], { asking }: Asked, isList: boolean): Judged | undefined {
  const marked = labelled(piece.text);
  if (marked) return marked.field === 'performance' ? judgedIn(marked.text) : undefined;
  const text = isList || !/^.?\d/u.test(piece.text) ? withoutMark(piece.text) : piece.text;
  const judged = judgedIn(text);
  const isFree = asking === undefined || asking === 'performance';
  // Once it is judged, *n/a* may as well mean that there is nothing.
  if (!judged || (!isFree && NO_ANSWER_EITHER.has(asTyped(text)))) return undefined;
  if (!isNumber(text)) return judged;
  const isAlone = all.every((other) => other === piece || other.line !== piece.line);
  // *One*, in a list, is no judgement.
  const isDigit = /\d/.test(text) || all.length === 1;
  return isDigit && asking !== 'toMeet' && piece.start === 0 && (isAlone || isFree) ? judged : undefined;
}

const NO_ANSWER_EITHER = typedSet({ en: ['n/a', 'na'], fr: ['s.o.', 's.o'] });

/** What goes on with what is denied. */
const OR = wordSet({ en: ['or nor'], fr: ['ou ni'] });

/** *Judgement*, above the line that says it. */
function isNameOfIt(text: string): boolean {
  return fieldLabelled(text) === 'performance';
}

function isNumber(text: string): boolean {
  return judgementsIn(text).performances.length === 0;
}

/** A judgement with nothing but small words around it: *not below*, *below or at*, *I’d say above*. */
function attempted(text: string, at: number): Found | undefined {
  if (labelled(text)) return undefined;
  const { performances, beside } = judgementsIn(text);
  const words = beside.flatMap((word) => word.split("'"));
  const isAround = words.every((word) => AROUND_JUDGEMENT.has(word) || !/\p{L}/u.test(word));
  if (performances.length === 0 || !isAround) return undefined;
  return { at: [at], performances: words.some((word) => DENYING.has(word)) ? notDenied(text) : performances };
}

/** *Not below, at* means the second; *not below or at*, none that it names. */
function notDenied(text: string): readonly Performance[] {
  const words = allWordsOf(text);
  const meant = new Set<Performance>();
  let isDenied = false;
  for (let at = takesBack(text) ? 1 : 0; at < words.length; ) {
    const found = judgedWords(words, at);
    if (!found) {
      isDenied ||= (words[at] ?? '').split("'").some((word) => DENYING.has(word));
      at += 1;
      continue;
    }
    if (!isDenied) meant.add(found.performance);
    at = found.next;
    isDenied &&= OR.has(words[at] ?? '');
  }
  return [...meant];
}

/** *No wait, at*, *make that 2*: another judgement than the one that was kept, said of nothing else. */
export function judgedAnew(text: string): Judged | undefined {
  if (text.length > LONGEST_ANEW) return undefined;
  const words = partsOf(text);
  if (!words.some((word) => CORRECTING.has(word))) return undefined;
  const [number, ...more] = words.filter((word) => /^[1-5]$/.test(word));
  const isAround = words.every((word) => word === number || AROUND_JUDGEMENT.has(word) || !/[\p{L}\p{N}]/u.test(word));
  if (number !== undefined) return more.length === 0 && isAround ? judgedIn(number) : undefined;
  const said = attempted(text, 0);
  return said && { kind: 'several', performances: [...said.performances] };
}

/** *Well below*, *between below and at*, *n/a: the state does it*: how it is judged, not quite said; where reasons were asked. */
export function hedged(text: string): Judged | undefined {
  const [before = ''] = text.split(/[:,;(–-]/, 1);
  if (before !== text && NO_ANSWER_EITHER.has(asTyped(before))) return judgedIn(before);
  const said = attempted(beforeReason(text), 0);
  return said && { kind: 'several', performances: [...said.performances] };
}

/** What stands before the first *because*, or the whole text; empty where that is too long to be a judgement. */
function beforeReason(text: string): string {
  // Of a long text no more is looked at than may stand before it.
  for (let start = 0; start <= LONGEST_ANEW + 1; ) {
    const space = text.indexOf(' ', start);
    const end = space < 0 ? text.length : space;
    if (BECAUSE.has(asTyped(text.slice(start, end)))) {
      if (start > 0) return text.slice(0, start - 1);
      break;
    }
    if (space < 0) break;
    start = end + 1;
  }
  return text.length > LONGEST_ANEW ? '' : text;
}

/** *No, at*, *non pardon au niveau* mean what they name; *not at* does not. */
function takesBack(text: string): boolean {
  const [first = '', second = ''] = partsOf(text.slice(0, LONGEST_ANEW));
  return DENYING.has(first) && (BY_COMMA.test(text) || (CORRECTING.has(second) && !DENYING.has(second)));
}
const BY_COMMA = /^\p{L}{2,4},/u;

/** In characters. */
const LONGEST_ANEW = 60;

/** *below*, and further down *no, at*: which of them is meant has to be asked. */
function corrected(said: Found | undefined, pieces: readonly Piece[]): Found | undefined {
  if (said?.performance === undefined) return said;
  for (const [n, { text }] of pieces.entries()) {
    const again = said.at.includes(n) ? undefined : attempted(text, n);
    const words = partsOf(text);
    if (!again || !words.some((word) => CORRECTING.has(word))) continue;
    return { at: [...said.at, n], performances: [...new Set([said.performance, ...again.performances])] };
  }
  return said;
}

/** *at, mostly*: whether it is so has to be asked. */
function weakened(said: Found | undefined, pieces: readonly Piece[]): Found | undefined {
  const last = said?.at.at(-1) ?? pieces.length;
  const next = pieces[last + 1];
  if (said?.performance === undefined || next?.line !== pieces[last]?.line || !isHedge(next?.text ?? '')) return said;
  return { at: [...said.at, last + 1], performances: [said.performance] };
}

/** *More or less*, *à peu près*: nothing but words that weaken what stands before them. */
function isHedge(text: string): boolean {
  const words = text.length > LONGEST_HEDGE ? [] : partsOf(text);
  return (
    words.some((word) => WEAKENING.has(word)) &&
    words.every((word) => WEAKENING.has(word) || AROUND_JUDGEMENT.has(word))
  );
}

/** In characters. */
const LONGEST_HEDGE = 40;

/** *below (or at)* */
function severalIn(found: Found | undefined): Judged | undefined {
  return found && { kind: 'several', performances: [...found.performances] };
}

/** Lines that count from one: their numbers are no judgements. */
function isNumbered(pieces: readonly Piece[]): boolean {
  const firsts = pieces.filter(({ start }) => start === 0).slice(0, 2);
  return firsts.length > 1 && firsts.every(({ text }, n) => text.match(NUMBER)?.[1] === String(n + 1));
}

const NUMBER = /^\(?(\d)(?:[.)](?=\s|\p{L}{2})|\/\s)/u;
