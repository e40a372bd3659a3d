import { withoutMark } from '../../../src/steps/typing/lines';
import { asTyped } from '../../../src/steps/typing/words';
import type { FindingSort } from '../kept';
import { ABOUT, PLURAL_SORTS, SORT_WORDS, TAKE_A_NUMBER } from './message-words';
import { type Piece, piecesOf } from './pieces';
import { both, indicatorsIn, type Known, NO_REMARK, type Remark, remarkIn } from './remarks';

/** A finding as it was read. Without a sort its author is asked; so they are about what could be an indicator or not. */
export interface ReadFinding extends Omit<Remark, 'sort'> {
  sort?: FindingSort;
  text: string;
  /** Indicators that a number in it may mean. */
  maybe: readonly string[];
}

/** What a message came to. */
export interface ReadMessage {
  findings: ReadFinding[];
  /** Documents that were asked for, as they were called. */
  documents: string[];
  /** Remarks that no finding stands before. */
  stray: string[];
}

/** A finding while it is read: its pieces, and what was said of it. */
interface Begun {
  pieces: Piece[];
  remark: Remark;
}

/** A heading's sort and indicators hold for the lines below it, until the next. */
interface Heading {
  remark: Remark;
  isList: boolean;
}

/**
 * The findings of one message as people type it: *concern: … 48; strength: …, worth copying; supports H3*. A line, or a part
 * behind a label, is one each; what stands without a label behind a semicolon or a full stop goes on with the one before,
 * unless its label is a plural. Nothing is dropped: what is no remark is text. `sort`: what they are unless they say otherwise.
 */
export function findingsIn(message: string, known: Known, sort?: FindingSort): ReadMessage {
  const findings: ReadFinding[] = [];
  const documents: string[] = [];
  const stray: string[] = [];
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  const hasPlus = lines.some((line) => isMarked(line, '+')) || / \+ \p{L}/u.test(message);
  let heading: Heading = { remark: sort ? { ...NO_REMARK, sort } : NO_REMARK, isList: false };
  let begun: Begun | undefined;
  const end = () => {
    if (begun?.remark.sort === 'document') documents.push(...titlesIn(begun.pieces));
    else if (begun) findings.push(finished(begun, known));
    begun = undefined;
  };
  for (const line of lines) {
    end();
    let label: Heading | undefined;
    for (const [n, piece] of piecesOf(withWholeLabel(unmarked(line, hasPlus), known)).entries()) {
      const first = n === 0 ? sortOfMark(line, hasPlus) : undefined;
      const plus = n > 0 && /^\+\s/.test(piece.text) ? 'strength' : undefined;
      const marked = first ?? plus;
      const text = plus ? piece.text.slice(1).trim() : piece.text;
      const head = headOf(text, known);
      if (head) {
        end();
        const remark = marked && head.remark.sort === undefined ? { ...head.remark, sort: marked } : head.remark;
        if (head.rest === '') {
          label = { remark, isList: true };
          heading = label;
          continue;
        }
        label = { remark, isList: head.isPlural };
        begun = { pieces: [{ ...piece, text: head.rest }], remark: both(withoutIts(heading.remark, remark), remark) };
        continue;
      }
      const isDocument = (begun?.remark.sort ?? heading.remark.sort) === 'document';
      const said = isDocument ? undefined : remarkIn(text, known, { bare: false });
      const last = begun ? undefined : findings.at(-1);
      if (said && marked === undefined && text !== '') {
        if (begun) begun.remark = both(begun.remark, said);
        else if (last) findings[findings.length - 1] = { ...last, ...ofFinding(both(last, said)) };
        else if (n === 0) stray.push(text);
        continue;
      }
      if (begun && marked === undefined && !(label?.isList && begun.pieces.at(-1)?.end === ';'))
        begun.pieces.push({ ...piece, text });
      else if (text !== '') {
        end();
        const own = marked ? { ...heading.remark, sort: marked } : both(heading.remark, label?.remark ?? NO_REMARK);
        begun = { pieces: [{ ...piece, text }], remark: own };
      }
    }
  }
  end();
  return { findings: findings.filter(({ text }) => text !== ''), documents, stray };
}

/** Documents stand between commas; what has no letter belongs to the one before: *the budget, 2027*. */
function titlesIn(pieces: readonly Piece[]): string[] {
  const titles: Piece[][] = [];
  for (const piece of pieces) {
    const before = titles.at(-1);
    const isNext = before?.at(-1)?.end === ',' && /\p{L}/u.test(piece.text);
    if (before && !isNext) before.push(piece);
    else titles.push([piece]);
  }
  return titles.map((one) => withoutEnd(textOf(one), ' .')).filter((title) => title !== '');
}

/** A label that names several has its commas as *and*, so that they part nothing: *concern 48, 17: …*. */
function withWholeLabel(line: string, known: Known): string {
  const [name = ''] = /^[^:\n]{1,120}(?=:)/.exec(line) ?? [];
  const first = name.includes(',') ? name.replaceAll(',', ' & ') : name;
  return first !== name && labelIn(first, known) ? first + line.slice(name.length) : line;
}

/** What a heading says where the label below it says nothing of its own. */
function withoutIts(heading: Remark, label: Remark): Remark {
  return label.indicators.length > 0 ? { ...heading, indicators: [] } : heading;
}

function isMarked(line: string, mark: string): boolean {
  const text = line.trimStart();
  return text.startsWith(mark) && /[\s\p{L}]/u.test(text.charAt(1));
}

/** *+* is a strength, *?* open; a dash is a concern where another line has a plus, and else the mark of a list. */
function sortOfMark(line: string, hasPlus: boolean): FindingSort | undefined {
  if (isMarked(line, '+')) return 'strength';
  if (isMarked(line, '?')) return 'open';
  return hasPlus && ['-', '–', '—', '−'].some((dash) => isMarked(line, dash)) ? 'concern' : undefined;
}

function unmarked(line: string, hasPlus: boolean): string {
  return sortOfMark(line, hasPlus) ? line.trim().slice(1).trim() : withoutMark(line.trim());
}

/** So long is a label with what it is about, in characters. */
const LONGEST_HEAD = 120;

/** A label at the beginning: *concern:*, *Concern, 48:*, *48 –*, *strength on Permanent advisory board:*. */
function headOf(said: string, known: Known): { remark: Remark; rest: string; isPlural: boolean } | undefined {
  const alone = SORT_WORDS.get(asTyped(said));
  if (alone && said.length <= LONGEST_HEAD) return { remark: { ...NO_REMARK, sort: alone }, rest: '', isPlural: true };
  const colon = /^([^:\n]{1,120}):(?:\s+|$)/.exec(said) ?? /^([^:\n]{1,120}):(?=\p{L})/u.exec(said);
  const dash = /^(.{1,120}?)\s[-–—]\s/.exec(said);
  for (const [found, needsSort] of [
    [colon, false],
    [dash, true],
  ] as const) {
    const [all = '', name = ''] = found ?? [];
    const head = all === '' ? undefined : labelIn(name, known);
    if (!head || (needsSort && head.remark.sort === undefined)) continue;
    const rest = said.slice(all.length).trim();
    // *concern: 48: …*, *Concern – 48 – …*
    const more = /^(?:(?:n°|no\.?|#)\s*)?(\d{1,3}|[A-Za-z]{2}-[A-Za-z]{3}-\d{1,2})\s*[:–—-]\s+(?=\S)/.exec(rest);
    const place = more ? indicatorsIn(more[1] ?? '', known) : undefined;
    return more && place
      ? { remark: both(head.remark, place), rest: rest.slice(more[0].length).trim(), isPlural: head.isPlural }
      : { ...head, ...withSecond(head.remark, rest, known) };
  }
  return undefined;
}

/** *strength: worth copying: …*: what stands behind a second colon is the text, where the label before it is a remark. */
function withSecond(remark: Remark, rest: string, known: Known): { remark: Remark; rest: string } {
  const [all = '', name = ''] = /^([^:\n]{1,120}):\s+(?=\S)/.exec(rest) ?? [];
  const said = all === '' ? undefined : remarkIn(name, known, { bare: false });
  return said ? { remark: both(remark, said), rest: rest.slice(all.length) } : { remark, rest };
}

function labelIn(name: string, known: Known): { remark: Remark; isPlural: boolean } | undefined {
  const bare = name.replace(/[*_]/g, ' ').trim();
  const whole = SORT_WORDS.get(asTyped(bare));
  if (whole) return { remark: { ...NO_REMARK, sort: whole }, isPlural: PLURAL_SORTS.has(asTyped(bare)) };
  const words = bare.split(/\s+/);
  for (let n = Math.min(3, words.length - 1); n > 0; n -= 1)
    for (const [label, rest] of [
      [words.slice(0, n), words.slice(n)],
      [words.slice(-n), words.slice(0, -n)],
    ] as const) {
      const sort = SORT_WORDS.get(asTyped(label.join(' ')));
      const about = sort ? aboutIn(rest.join(' '), known) : undefined;
      if (sort && about)
        return { remark: both(about, { ...NO_REMARK, sort }), isPlural: PLURAL_SORTS.has(asTyped(label.join(' '))) };
    }
  const about = remarkIn(bare, known);
  return about && { remark: about, isPlural: false };
}

/** What stands with a label: in brackets, behind a comma or *on*. */
function aboutIn(said: string, known: Known): Remark | undefined {
  const text = withoutFirst(withoutEnd(said, ' \t,)/–—-'), ' \t,(/–—-');
  const [first = '', ...rest] = text.split(/\s+/);
  return remarkIn(text, known) ?? (ABOUT.has(asTyped(first)) ? remarkIn(rest.join(' '), known) : undefined);
}

/** The remarks at the end of a finding are taken from its text, as long as there are some. */
function finished({ pieces, remark }: Begun, known: Known): ReadFinding {
  const left = [...pieces];
  let all = remark;
  const bare: { piece: Piece; remark: Remark }[] = [];
  while (left.length > 0) {
    const last = left[left.length - 1];
    if (!last) break;
    if (last.text === '') {
      left.pop();
      continue;
    }
    const isNumber = /^\d{1,3}$/.test(last.text);
    const whole = left.length > 1 ? remarkIn(last.text, known) : undefined;
    if (whole) {
      left.pop();
      if (isNumber) bare.push({ piece: last, remark: whole });
      else all = both(whole, all);
      continue;
    }
    const cut = atEndOf(last.text, known);
    if (!cut) break;
    left[left.length - 1] = { ...last, text: cut.rest };
    all = both(cut.remark, all);
  }
  // They were found from the end on.
  bare.reverse();
  const before = textOf(left);
  const isOfText = bare.length > 0 && (/\d$/.test(before) || TAKE_A_NUMBER.has(lastWordOf(before)));
  const text = isOfText ? textOf([...left, ...bare.map(({ piece }) => piece)]) : before;
  if (!isOfText) for (const one of bare) all = both(all, one.remark);
  const number = isOfText ? undefined : numberAtEnd(text, known);
  const isOpen = number !== undefined && !number.isCounted && all.indicators.length === 0;
  // Behind a label that is how an indicator is named; else it may be part of the sentence.
  const isMeant = isOpen && (all.sort !== undefined || known.indicators.includes(number.indicator));
  return {
    ...ofFinding(isMeant && number ? both(all, { ...NO_REMARK, indicators: [number.indicator] }) : all),
    text: isMeant && number ? number.rest : text,
    maybe: isOpen && !isMeant ? [number.indicator] : [],
  };
}

/** What is said of a finding; a document that is asked for is none. */
function ofFinding({ sort, ...said }: Remark): Omit<ReadFinding, 'text' | 'maybe'> {
  return sort === undefined || sort === 'document' ? said : { ...said, sort };
}

/** A remark in brackets at the end, or an indicator that is named as one: *… (48)*, *… indicator 48*, *… GG-IMP-3*. */
function atEndOf(text: string, known: Known): { rest: string; remark: Remark } | undefined {
  const trimmed = withoutEnd(text, ' \t.');
  const close = trimmed.charAt(trimmed.length - 1);
  const open = close === ')' ? '(' : close === ']' ? '[' : undefined;
  if (open) {
    const at = trimmed.lastIndexOf(open);
    const remark = at > 0 ? remarkIn(trimmed.slice(at + 1, -1), known, { sorts: true }) : undefined;
    return remark && { rest: trimmed.slice(0, at).trim(), remark };
  }
  const words = lastWordsOf(trimmed, WORDS_AT_END + 2);
  for (let n = Math.min(WORDS_AT_END, words.length - 1); n > 0; n -= 1) {
    const named = words.slice(-n);
    const remark = indicatorsIn(named.map(({ word }) => word).join(' '), known, false);
    if (!remark || remark.indicators.length === 0) continue;
    const about = words.at(-n - 1);
    const isAbout = about && ABOUT.has(asTyped(about.word)) && trimmed.slice(0, about.from).trim() !== '';
    // Cut, never put together anew: of a long text that would be all of it, for each that it names.
    return { rest: trimmed.slice(0, isAbout ? about.from : named[0]?.from).trim(), remark };
  }
  return undefined;
}

/** So many words name an indicator at the end of a text at most. */
const WORDS_AT_END = 6;

/** The last words of a text, and where each begins; what stands before them is not looked at, however long it is. */
function lastWordsOf(text: string, most: number): { word: string; from: number }[] {
  const words: { word: string; from: number }[] = [];
  let from = text.length;
  while (words.length < most) {
    while (from > 0 && /\s/.test(text.charAt(from - 1))) from -= 1;
    const end = from;
    while (from > 0 && !/\s/.test(text.charAt(from - 1))) from -= 1;
    if (from === end) break;
    words.unshift({ word: text.slice(from, end), from });
  }
  return words;
}

/** A number that ends a text without a sign before it may be an indicator; after some words it counts something. */
function numberAtEnd(text: string, known: Known): { rest: string; indicator: string; isCounted: boolean } | undefined {
  const [, rest = '', digits = ''] = /^(.*\S)\s+(\d{1,3})\s*\.?$/s.exec(text.slice(-400)) ?? [];
  const [indicator] = digits === '' ? [] : (indicatorsIn(digits, known)?.indicators ?? []);
  if (indicator === undefined) return undefined;
  const whole = `${text.slice(0, -400 || undefined).slice(0, Math.max(0, text.length - 400))}${rest}`;
  const last = lastWordOf(rest);
  const isCounted = TAKE_A_NUMBER.has(last);
  const left = !isCounted && ABOUT.has(last) ? withoutLast(whole) : whole;
  return { rest: withoutEnd(left, ' –—-'), indicator, isCounted };
}

/** A text without these signs at its end; looks at each once. */
function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function withoutFirst(text: string, signs: string): string {
  let start = 0;
  while (start < text.length && signs.includes(text.charAt(start))) start += 1;
  return text.slice(start);
}

function withoutLast(text: string): string {
  return text.slice(0, Math.max(0, text.trimEnd().lastIndexOf(' '))).trimEnd();
}

function lastWordOf(text: string): string {
  return asTyped(text.slice(-40)).split(' ').at(-1) ?? '';
}

function textOf(pieces: readonly Piece[]): string {
  return withoutEnd(pieces.map(({ text, end }) => `${text}${end}`).join(' '), ' \t\n\u00a0\u202f,;').trim();
}
