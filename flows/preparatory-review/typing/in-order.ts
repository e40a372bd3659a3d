import { asTyped } from '../../../src/steps/typing/words';
import type { LineField } from '../sheet-form';
import { ARTICLES, WHERE_AND_WHEN } from './field-words';
import type { Found } from './judgement-among';
import { fieldLabelled, labelled } from './labels';
import { asksSomething } from './no-answer';
import { isNone } from './none';
import { mayBeSigned, mayName } from './offices';
import type { Piece } from './pieces';
import {
  begins,
  mayNameSomebody,
  ofHeaded,
  ofMarked,
  ofPiece,
  type Placed,
  type Standing,
  toMeet,
  unplaced,
} from './placed';

/** The name of a field, alone on its line: what is below it belongs there. */
interface Heading {
  field: LineField | 'performance';
  piece: Piece;
  isUsed: boolean;
  /** Below it, another name stood that is no field’s. */
  isForeign?: true;
}

/** What was read last, where what comes next may go on with it. */
interface Last {
  piece: Piece;
  field: LineField;
  how: 'named' | 'begun' | 'plain';
}

/** The pieces of a message, each where it belongs; what could go on with the one before is asked about. */
export function inOrder(
  pieces: readonly Piece[],
  lines: readonly string[],
  judged: Found | undefined,
  standing: Standing,
): Placed[] {
  const read: Placed[] = [];
  let heading: Heading | undefined;
  let last: Last | undefined;
  const closeHeading = () => {
    if (heading && !heading.isUsed) read.push(unplaced(heading.piece.text));
    heading = undefined;
  };
  const hasReason = () => read.some((place) => place.to === 'field' && place.field === standing.answers);
  const isAsked = () =>
    read.some((place) =>
      'field' in place ? place.field === 'toAsk' : place.to === 'ask' && asksSomething(place.text),
    );
  const place = (piece: Piece, next: Piece | undefined): Placed[] => {
    const { text } = piece;
    const isLast = next === undefined && piece !== pieces[0];
    const isSigned = isLast && mayBeSigned(text, standing.asked.functions ?? new Set());
    const marked = labelled(text) ?? headedBy(piece, lines);
    if (marked) {
      closeHeading();
      if (marked.text === '') {
        heading = { field: marked.field, piece, isUsed: false };
        return [];
      }
      const placed = ofMarked(marked.field, marked.text, text, standing.asked, standing.answers);
      last = marked.field === 'performance' ? undefined : { piece, field: marked.field, how: 'named' };
      return placed;
    }
    const under = heading?.field;
    if (heading && under && under !== 'performance') {
      if (isSigned && heading.isUsed && under !== 'toMeet') return [unplaced(text)];
      // A name that is none of ours: what is below it belongs to neither.
      if (heading.isUsed && namesPart(text)) heading = { ...heading, isUsed: true, isForeign: true };
      if (heading.isForeign) return [unplaced(text)];
      heading = { ...heading, isUsed: true };
      return ofHeaded(under, text, standing.asked);
    }
    const before = last;
    const placed = ofPiece(text, standing);
    const [first] = placed;
    const isPlain = first !== undefined && 'isPlain' in first;
    last = first?.to === 'field' ? { piece, field: first.field, how: isPlain ? 'plain' : 'begun' } : undefined;
    if (!isPlain) return placed;
    if (isSigned || isOnlyWhere(piece, next)) return [unplaced(text)];
    const isNamed =
      (standing.answers === 'suspect' ||
        standing.answers === 'dontKnow' ||
        (standing.answers === 'naReason' && isAsked()) ||
        (standing.answers === 'toAsk' && pieces.length > 1)) &&
      !isGoneOnWith(piece, next) &&
      first.to === 'field' &&
      (mayNameSomebody(text, hasReason() && isAsked(), standing) ??
        (isLast && standing.answers !== 'toAsk' && isAsked() && mayName(text) ? 'unsure' : undefined));
    if (isNamed && !(before && goesOnWith(before, piece, hasReason()))) {
      last = undefined;
      return isNamed === 'sure' ? toMeet(text, text, standing.asked) : [unplaced(text)];
    }
    if (!before) return placed;
    if (goesOnWith(before, piece, hasReason())) {
      last = { ...before, piece: { ...piece, start: before.piece.start } };
      return ofMarked(before.field, text, text, standing.asked);
    }
    if (isUnsure(before, piece, hasReason())) {
      last = undefined;
      return [unplaced(text)];
    }
    if (first.to !== 'field' || before.how !== 'plain' || !isOneText(before.piece, piece)) return placed;
    read.pop();
    const start = before.piece.start;
    last = { ...before, piece: { ...piece, start } };
    return [{ ...first, text: (lines[piece.line] ?? '').slice(start, piece.end).trim() }];
  };
  pieces.forEach((piece, n) => {
    const isAfterGap = heading?.isUsed && isGap(lines, pieces[n - 1], piece);
    if (isAfterGap) heading = undefined;
    if (judged?.at.includes(n)) {
      if (heading?.field === 'performance') heading = undefined;
      closeHeading();
      last = undefined;
      read.push(...ofJudged(pieces, lines, n, judged));
    } else read.push(...place(piece, pieces[n + 1]));
  });
  closeHeading();
  return read;
}

/** *Reasons:*, alone on its line. */
function namesPart(text: string): boolean {
  return text.length <= LONGEST_NAME && /\p{L}\s?[:：]$/u.test(text);
}

/** In characters. */
const LONGEST_NAME = 60;

/** The name of a field without a sign after it, alone on its line. */
function headedBy(piece: Piece, lines: readonly string[]): { field: LineField | 'performance'; text: '' } | undefined {
  const isWhole = piece.start === 0 && piece.text.length === lines[piece.line]?.length;
  const field =
    isWhole && lines.length > 1 && piece.text.length > 2 && !isNone(piece.text) ? fieldLabelled(piece.text) : undefined;
  return field && { field, text: '' };
}

function isGap(lines: readonly string[], before: Piece | undefined, piece: Piece): boolean {
  return before !== undefined && lines.slice(before.line + 1, piece.line).includes('');
}

/** The judgement once; or, where it is unclear, all that says it, to be asked about. */
function ofJudged(
  pieces: readonly Piece[],
  lines: readonly string[],
  n: number,
  { at, performance, performances }: Found,
): Placed[] {
  const piece = pieces[n];
  const [first = n] = at;
  const isTogether =
    performance !== undefined || at.every((one, k) => one === first + k && pieces[one]?.line === pieces[first]?.line);
  if (!piece || (isTogether && n !== first)) return [];
  const end = (isTogether ? pieces[at.at(-1) ?? n] : piece)?.end;
  const text = (lines[piece.line] ?? '').slice(piece.start, end).trim();
  if (performance) return [{ to: 'performance', performance, line: text }];
  return [performances.length === 0 ? unplaced(text) : { to: 'ask', text, why: { kind: 'judgements', performances } }];
}

const LISTS: ReadonlySet<LineField> = new Set(['toAsk', 'toMeet', 'know', 'dontKnow']);

/** *Meet: the chair; the mayor*: entries of one list. */
function goesOnWith({ how, field, piece: before }: Last, piece: Piece, hasReason: boolean): boolean {
  const isSameLine = before.line === piece.line && !piece.isSoft;
  return how === 'named' && isSameLine && LISTS.has(field) && (hasReason || before.start === 0);
}

/** What stands right after whom to meet, or after a named field, may be more of it. */
function isUnsure({ how, field, piece: before }: Last, piece: Piece, hasReason: boolean): boolean {
  if (piece.line !== before.line && hasReason && isShortName(piece.text)) return true;
  if (!LISTS.has(field) || how === 'plain' || piece.line > before.line + 1) return false;
  if (how === 'begun' && field !== 'toMeet') return false;
  return piece.line === before.line || hasReason;
}

/** *The chair.*, after what is suspected, may be whom to meet. */
function isShortName(text: string): boolean {
  const words = asTyped(text).split(' ');
  return words.length < 4 && ARTICLES.has(words[0]?.split("'")[0] ?? '');
}

/** *At city level, we don’t know …*: it belongs to what follows, which has a place of its own. */
function isOnlyWhere({ text, line }: Piece, next: Piece | undefined): boolean {
  if (!next?.isSoft || next.line !== line || begins(next.text) === undefined) return false;
  const words = asTyped(text).split(' ');
  return words.length < 6 && WHERE_AND_WHEN.has(words[0] ?? '');
}

/** *The board - set up in 2019 - …*: its name is only the beginning of what is said. */
function isGoneOnWith(piece: Piece, next: Piece | undefined): boolean {
  return (
    next !== undefined &&
    isOneText(piece, next) &&
    !asksSomething(next.text) &&
    labelled(next.text) === undefined &&
    begins(next.text) === undefined
  );
}

/** Sentences on one line are one text. */
function isOneText(before: Piece, piece: Piece): boolean {
  return piece.isSoft && before.line === piece.line;
}
