import { LIMITS } from '../../../src/method/limits';
import { folded } from '../../../src/method/plain-text';
import { asTyped } from '../../../src/steps/typing/words';
import { ABBREVIATIONS, AND, BECAUSE, BEGINNINGS, CONDITIONS } from './field-words';
import { judgedIn } from './judgement';
import { fieldLabelled, labelled } from './labels';
import { beginsWithWish } from './wishes';

/** A part of a message that says one thing. */
export interface Piece {
  text: string;
  /** The line that it is from, and where on it. */
  line: number;
  start: number;
  end: number;
  /** Parted from the one before by no more than the end of a sentence, a dash or a comma. */
  isSoft: boolean;
}

/** More pieces than all fields of a sheet have room for are nobody's answer. */
const MOST = 8 * LIMITS.lines;
/** No line longer than this is taken apart, in characters. */
const LONGEST = 4_000;
/** So long can be what is a judgement or a label, in characters. */
const SHORT = 60;
/** How far from a comma a beginning is looked for, in characters. */
const AHEAD = 40;

/** A tab so near the beginning is between a mark of a list and its entry. */
const MARKED = 4;

/** Each line that says anything, whole. */
export function linesIn(lines: readonly string[]): Piece[] {
  return lines.flatMap((text, line) => (text === '' ? [] : [wholeLine(text, line)]));
}

/**
 * The lines of a message, taken apart where people put several things on one; whole, where that would be more pieces than
 * anybody answers in.
 */
export function piecesIn(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [line, text] of lines.entries()) {
    if (text !== '') pieces.push(...piecesOf(text, line));
    if (pieces.length > MOST) return linesIn(lines);
  }
  return pieces;
}

function wholeLine(text: string, line: number): Piece {
  return { text, line, start: 0, end: text.length, isSoft: false };
}

/** Where a line may have to be cut. */
const CUT =
  /[;；•▪◦●‣|—]|\s(?:[-–—]{1,3}|\/{1,2}|=|[-=]{1,2}>|>|\+|→|\*)\s|\/|[.!?？…](?=["»”')]{0,2}(?:\s|$))|[.!…](?=\p{Lu})|[?？](?=[\p{L},])|[,:]\s|,(?=\p{L}{1,20} ?[:=])|\s\(|\s\p{L}+/gu;
/** What parts a message only where it stands behind the judgement: *below > …* */
const BETWEEN_PARTS = /^\s[=>+]\s$/;
/** What may close a sentence after its last sign. */
const CLOSING = /^["»”')]{0,2}/;

function piecesOf(line: string, number: number): Piece[] {
  if (line.length > LONGEST || line.startsWith('|') || line.slice(MARKED).includes('\t') || judgedIn(line))
    return [wholeLine(line, number)];
  const pieces: Piece[] = [];
  const numbers = listNumbersIn(line);
  let start = 0;
  let isSoft = false;
  let by: string | undefined;
  const close = (end: number, next: number, soft: boolean) => {
    const text = line.slice(start, end).trim();
    if (text !== '') pieces.push({ text, line: number, start, end, isSoft });
    [start, isSoft] = [next, text === '' ? isSoft && soft : soft];
  };
  const isKept = keptIn(line);
  for (const { 0: sign, index: at } of line.matchAll(CUT)) {
    if (isKept(at)) continue;
    for (const { from, to } of numbers.splice(0, numbers.filter(({ from }) => from <= at).length))
      close(from, to, false);
    if (at < start) continue;
    const after = at + sign.length;
    const said = line.slice(start, at).trim();
    const isJudged = said !== '' && said.length <= SHORT && judgedIn(said) !== undefined;
    if (/^\s?[.:=?…>→|)-]/.test(sign) && isLabel(said)) continue;
    const next = line.slice(after, after + AHEAD);
    if (/^\s\p{L}/u.test(sign)) {
      if (isJudged && BECAUSE.has(asTyped(sign))) close(at, at, true);
      else if (said !== '' && AND.has(asTyped(sign)) && beginsWithWish(next)) close(at, after, false);
    } else if (/^[;；•▪◦●‣|]/.test(sign)) close(at, after, false);
    else if (BETWEEN_PARTS.test(sign)) {
      if (!isJudged && by !== sign.trim()) continue;
      by = sign.trim();
      close(at, after, false);
    } else if (sign === '/') {
      if (by !== '/' && !(isJudged && /^\p{L}/u.test(next) && !isJudgedWord(line, start, at))) continue;
      by = '/';
      close(at, after, false);
    } else if (/^[.!?？…]/.test(sign)) {
      if (said === '') continue;
      if (sign === '.' && isNoEnd(said)) continue;
      const end = after + (CLOSING.exec(next)?.[0].length ?? 0);
      close(end, line.charAt(end) === ',' ? end + 1 : end, true);
    } else if (sign.startsWith(':') || sign === ' (') {
      if (isJudged && !/^\s*\d/.test(next)) close(at, sign === ' (' ? at : after, true);
    } else if (sign.startsWith(',')) {
      const goesOn = begins(next) || (said !== '' && beginsWithWish(next));
      const parts = by === ',' ? !isCondition(said) : isJudged ? !/^\s*\d/.test(next) : goesOn;
      if (!parts) continue;
      if (isJudged) by = ',';
      close(at, after, true);
    } else if (!/[-–—]/.test(sign) || /[>]/.test(sign)) close(at, after, false);
    else if (!isLabel(said) && !(isJudged && /^\s*\d/.test(next))) close(at, after, true);
  }
  for (const { from, to } of numbers) close(from, to, false);
  close(line.length, line.length, false);
  return pieces;
}

/** Whether a place in a line is in an address of the web, or in brackets: nothing is cut there. */
function keptIn(line: string): (at: number) => boolean {
  const kept = new Set<number>();
  for (const { 0: address, index } of line.matchAll(ADDRESS))
    if (address.includes('://')) for (let at = index; at < index + address.length; at += 1) kept.add(at);
  const isClosed = line.split('(').length === line.split(')').length;
  let depth = 0;
  for (let at = 0; isClosed && at < line.length; at += 1) {
    if (line.charAt(at) === '(') depth += 1;
    if (line.charAt(at) === ')') depth -= 1;
    if (depth > 0) kept.add(at);
  }
  return (at) => kept.has(at);
}

const ADDRESS = /\S+/g;

/** *n/a* is one word. */
function isJudgedWord(line: string, start: number, slash: number): boolean {
  const rest = line.slice(slash, slash + SHORT);
  const word = line.slice(start, slash) + (/^\/\p{L}+/u.exec(rest)?.[0] ?? '');
  return judgedIn(word)?.kind === 'one';
}

/** A full stop of an abbreviation, or of a number that stands before something. */
function isNoEnd(said: string): boolean {
  const last = said.slice(said.lastIndexOf(' ') + 1).replace(/^[("«“]/, '');
  return /^\p{L}$/u.test(last) || ABBREVIATIONS.has(folded(last)) || /^\(?\d{1,3}$/.test(said);
}

function isLabel(said: string): boolean {
  return said !== '' && (fieldLabelled(said) !== undefined || labelled(`${said}:`)?.text === '');
}

/** *If the board is not heard, …* goes on after its comma. */
function isCondition(said: string): boolean {
  return CONDITIONS.has(folded(said.slice(0, AHEAD)).split(/[ ']/)[0] ?? '');
}

function begins(next: string): boolean {
  const said = folded(next);
  return BEGINNINGS.some(([beginning]) => said.startsWith(beginning)) || labelled(next) !== undefined;
}

/** *1)*, *2.*, *a)* */
const LIST_NUMBER = /(?:^|\s)\(?(\d{1,2}(?=[.)](?:\s|\p{L}{2})|[/°]\s)|[a-f](?=\)\s))[.)/°]/gu;
const LETTERS = 'abcdef';

/** Where the numbers of a list stand on one line: *1) … 2) … 3) …*. */
function listNumbersIn(line: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { 0: sign, 1: number = '', index } of line.matchAll(LIST_NUMBER))
    if (Number(number) === found.length + 1 || number === LETTERS[found.length])
      found.push({ from: index, to: index + sign.length });
  const before = line.slice(0, found[0]?.from ?? 0).trim();
  const isFirst = before === '' || (before.length <= SHORT && judgedIn(before) !== undefined);
  return found.length > 1 && isFirst ? found : [];
}
