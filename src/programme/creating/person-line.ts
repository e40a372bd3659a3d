import type { Language } from '../../method/language';
import { folded } from '../../method/plain-text';
import { withoutMark } from '../../steps/typing/lines';
import { asTyped, wordsOf } from '../../steps/typing/words';
import type { FileRole } from '../programme-file/member-rules';
import { email as emailOf, timeZone as zoneOf } from '../programme-file/words';
import {
  areHeadings,
  FIRST_NAME,
  HEADINGS,
  isTitle,
  LANGUAGE_OF,
  LAST_NAME,
  RECIPIENTS,
  ROLE_OF,
} from './person-words';
import { withCardsAsLines } from './vcards';

/** One person as somebody wrote them on a line: name, e-mail and city, and what may stand there besides, in any order. */
export interface PersonLine {
  email: string;
  name?: string;
  /** A city or an organisation. */
  place?: string;
  role?: FileRole;
  language?: Language;
  timeZone?: string;
}

/** A line, or what is wrong with it: no e-mail in it, or a part that means nothing. `row`: which of the lines, from 1. */
export type ReadLine = { row: number } & ReadParts;
type ReadParts =
  | { kind: 'person'; person: PersonLine }
  | { kind: 'no-email'; line: string }
  | { kind: 'not-understood'; email: string; part: string };

/** `Name <address>`, as mail programs write it; or an address alone, with what links put around it. */
const ADDRESSED = /^(?<name>[^<>]*)<(?:mailto:)?(?<address>[^<>]*)>$/i;

/**
 * Reads lines that were typed or pasted: with commas, semicolons or tabs, in any order, with `Name <address>` or without,
 * several addresses on one line, list marks and labels in front. `isPlace`: whether something is known to be a city or an
 * organisation.
 */
export function readPersonLines(lines: readonly string[], isPlace: (text: string) => boolean): ReadLine[] {
  let columns: NameColumns | undefined;
  return withCellsWhole(withCardsAsLines(lines)).flatMap(({ row, line }, n) => {
    if (isRule(line)) return [];
    const segments = segmentsOf(line);
    const parts = segments.flat();
    if (areHeadings(parts, n === 0)) {
      columns = nameColumns(parts);
      return [];
    }
    const persons = columns?.of === parts.length ? [withOneName(parts, columns)] : personsIn(segments);
    return persons.map((one) => ({ row, ...readParts(one.flatMap(around), line, isPlace) }));
  });
}

/** A cell of a table has so many lines at most. */
const MOST_CELL_LINES = 6;

/**
 * A cell that somebody wrote over several lines is one, as spreadsheets hand it over: in quotation marks that open where a
 * cell does, and close behind a later line. Where they do not close within a few lines they are no marks of a table's.
 */
function withCellsWhole(lines: readonly { row: number; line: string }[]): { row: number; line: string }[] {
  const whole: { row: number; line: string }[] = [];
  for (let n = 0; n < lines.length; n += 1) {
    const first = lines[n];
    if (!first) break;
    const more = opensCell(first.line) ? lines.slice(n + 1, n + MOST_CELL_LINES) : [];
    const end = more.findIndex(({ line }) => marksIn(line) % 2 === 1);
    if (end >= 0 && CLOSES_CELL.test(more[end]?.line ?? '')) {
      const rest = more.slice(0, end + 1).map(({ line }) => line.trim());
      whole.push({ row: first.row, line: [first.line, ...rest].join(' ') });
      n += end + 1;
    } else whole.push(first);
  }
  return whole;
}

/** Whether the last mark of a line opens a cell that it does not close. */
function opensCell(line: string): boolean {
  if (marksIn(line) % 2 === 0) return false;
  const before = line.slice(0, line.lastIndexOf('"')).trimEnd();
  return before === '' || line.charAt(line.lastIndexOf('"') - 1) === '\t' || /[,;|]$/.test(before);
}

/** The mark that closes it is at the end of its cell. */
const CLOSES_CELL = /^[^"]*"\s*(?:[\t,;|]|$)/;

function marksIn(line: string): number {
  return line.split('"').length - 1;
}

/** Between a table's heading and its rows: no longer than a row is wide. */
function isRule(line: string): boolean {
  return line.length < 400 && /^[\s|:=_+-]+$/.test(line) && line.trim() !== '';
}

/** Where first and last names stand in columns of their own, of so many. */
interface NameColumns {
  of: number;
  first: number;
  last: number;
}

function nameColumns(headings: readonly string[]): NameColumns | undefined {
  const at = (names: ReadonlySet<string>) => headings.findIndex((heading) => names.has(asTyped(heading)));
  const [first, last] = [at(FIRST_NAME), at(LAST_NAME)];
  return first < 0 || last < 0 ? undefined : { of: headings.length, first, last };
}

function withOneName(parts: readonly string[], { first, last }: NameColumns): string[] {
  const whole = `${parts[first]} ${parts[last]}`;
  return parts.flatMap((part, n) => (n === first ? [whole] : n === last ? [] : [part]));
}

/** Reads one line. */
export function readPersonLine(line: string, isPlace: (text: string) => boolean = () => false): ReadLine {
  const [first] = readPersonLines([line], isPlace);
  return first ?? { row: 1, kind: 'no-email', line };
}

/** `'Sousa, Ana' <address>`, as some mail programs write it. */
const SINGLY_QUOTED = /(^|[:;,\t] ?)(?:'([^'<>"]{1,200})'|‘([^‘’<>"]{1,200})’)(?= ?<)/g;

/** The parts of a line, between its semicolons; what stands in quotation marks is one, with its commas. */
function segmentsOf(line: string): string[][] {
  const quoted = withoutMark(line.trim())
    .replace(/[“”„«»]/g, '"')
    .replace(SINGLY_QUOTED, '$1"$2$3"')
    .split('"');
  // Where one is not closed they are no marks of ours.
  const pieces = quoted.length % 2 === 1 ? quoted : [quoted.join('"')];
  const segments = [['']];
  for (const [n, piece] of pieces.entries()) {
    if (n % 2 === 1) append(segments, [piece]);
    else
      for (const [m, segment] of piece.split(';').entries()) {
        if (m > 0) segments.push(['']);
        append(segments, segment.split(/[,\t]/));
      }
  }
  const meant = segments.map((parts) =>
    parts
      .flatMap(withoutLabel)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
  const [first, ...others] = meant.filter((parts) => parts.length > 0);
  return first === undefined ? [] : [withoutNumber(first), ...others];
}

/** Goes on with the last part, and with others after it. */
function append(segments: string[][], [first = '', ...others]: readonly string[]): void {
  const last = segments.at(-1);
  last?.splice(-1, 1, `${last.at(-1)}${first}`);
  for (const other of others) last?.push(other);
}

/** A table's first column may count its rows. */
function withoutNumber(parts: readonly string[]): string[] {
  const [first = '', ...others] = parts;
  return others.length > 0 && /^\d{1,4}$/.test(first) ? others : [...parts];
}

/** *Leader: Anna* is two parts; *E-mail: anna@…* is the address alone. */
function withoutLabel(part: string): string[] {
  const [label = '', ...rest] = part.split(':');
  if (rest.length > 0 && ROLE_OF.has(folded(label).trim())) return [label, rest.join(':')];
  const isLabel = HEADINGS.has(asTyped(label)) || RECIPIENTS.has(asTyped(label));
  return rest.length > 0 && isLabel ? [rest.join(':')] : [part];
}

/** Between the parts of a line, as people set them apart without commas. */
const APART = /^[|/–—-]+$/;

/** An address with words around it is three parts, or more; brackets and what links put around it go. */
function around(part: string): string[] {
  if (ADDRESSED.test(part)) return [part];
  const words = part.split(/\s+/);
  const at = words.findIndex((word) => word.includes('@'));
  if (words.slice(at + 1).some((word) => word.includes('@'))) return [part];
  const pieces = (words[at] ?? '').split(/[<>()[\]|]/).map((piece) => withoutStop(piece.replace(/^mailto:/i, '')));
  const address = pieces.find((piece) => emailOf.safeParse(piece).success);
  if (address === undefined) return [part];
  return [...setApart(words.slice(0, at)), address, ...setApart(words.slice(at + 1)).flatMap(withRoleApart)];
}

function withoutStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

/** `Porto leader` is two parts. */
function withRoleApart(part: string): string[] {
  const words = part.split(' ');
  const from = [2, 1].map((count) => words.length - count).find((at) => isRole(words.slice(at)));
  return from === undefined || from <= 0 ? [part] : [words.slice(0, from).join(' '), words.slice(from).join(' ')];
}

function isRole(words: readonly string[]): boolean {
  return ROLE_OF.has(folded(words.join(' ')));
}

/** The parts between signs that stand by themselves: `Porto – leader` are two. */
function setApart(words: readonly string[]): string[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (APART.test(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.map((part) => part.join(' ')).filter((part) => part !== '');
}

/**
 * Each person's parts: where there is an address between all semicolons, as in mail programs' lists, what stands between two is
 * somebody; else of several addresses each is somebody's, with what follows it.
 */
function personsIn(segments: readonly string[][]): string[][] {
  const hasOne = (parts: readonly string[]) => parts.filter(hasAddress).length === 1;
  if (segments.length > 1 && segments.every(hasOne)) return [...segments];
  const parts = segments.flat();
  const addresses = parts.flatMap((part, n) => (hasAddress(part) ? [n] : []));
  if (addresses.length < 2) return [parts];
  return addresses.map((at, n) => parts.slice(n === 0 ? 0 : at, addresses[n + 1] ?? parts.length));
}

const hasAddress = (part: string) => part.includes('@');

/** Exact words only: what is none of them is the name, then the city, unless the first is a known city; then not understood. */
function readParts(parts: readonly string[], line: string, isPlace: (text: string) => boolean): ReadParts {
  const at = parts.findIndex(hasAddress);
  const { name = '', address = parts[at] ?? '' } = ADDRESSED.exec(parts[at] ?? '')?.groups ?? {};
  const email = emailOf.safeParse(address.replace(/^mailto:/i, ''));
  if (!email.success) return { kind: 'no-email', line };
  let person: PersonLine = { email: email.data };
  const others: string[] = [];
  let isAfter = false;
  for (const [n, part] of parts.entries()) {
    if (n === at || isTitle(part)) continue;
    const meant = meaningOf(part, person);
    if (meant) person = { ...person, ...meant };
    else {
      isAfter = n > at;
      others.push(withoutBrackets(part));
    }
  }
  const said = sayings(name.trim(), others, email.data, isPlace);
  // One city and nothing else, said after the address, is no name, unless the address says that it is.
  if (isAfter && said.length === 1 && name.trim() === '' && isFrom(said[0], email.data, isPlace)) said.unshift('');
  const [first = '', second] = said;
  const isSwapped = name.trim() === '' && first !== '' && second !== undefined && isPlace(first) && !isPlace(second);
  const [called, place, more] = isSwapped ? [second, first, said[2]] : [said[0], second, said[2]];
  if (more !== undefined) return { kind: 'not-understood', email: person.email, part: more };
  const named = { ...(called ? { name: inOneOrder(called) } : {}), ...(place === undefined ? {} : { place }) };
  return { kind: 'person', person: { ...person, ...named } };
}

/** What is left of a line, the name first where it is known to be one. */
function sayings(name: string, others: readonly string[], email: string, isPlace: (text: string) => boolean): string[] {
  const apart = withPlaceApart(name === '' ? others : [name, ...others], isPlace);
  return [...inColumns(name === '' ? apart : withSurname(apart, others, email, isPlace), email, isPlace)];
}

/** `de Jong, Pieter <address>`, as mail programs show recipients: what stands before the given name is the family's. */
function withSurname(
  said: readonly string[],
  [before]: readonly string[],
  email: string,
  isPlace: (text: string) => boolean,
): readonly string[] {
  const [given = ''] = said;
  if (before === undefined || isPlace(before)) return said;
  const isFamily = wordsOf(before).some((word) => word.length > 2 && localPart(email).includes(word));
  if (!isFamily && given.includes(' ')) return said;
  const rest = said.slice(1);
  rest.splice(rest.indexOf(before), 1);
  return [`${given} ${before}`, ...rest];
}

/** `de Jong, Pieter` within quotation marks: in a list of names its comma would make two people of one. */
function inOneOrder(name: string): string {
  const [family = '', given = '', more] = name.split(',').map((part) => part.trim());
  if (family === '' || given === '' || more !== undefined) return name;
  return isTitle(given) ? family : `${given} ${family}`;
}

function isFrom(text: string | undefined, email: string, isPlace: (text: string) => boolean): boolean {
  return text !== undefined && isPlace(text) && !isGiven(text, email);
}

const localPart = (email: string) => email.slice(0, email.indexOf('@'));

/** Whether an address begins with a name, or with its first letter alone (`p.dejong@…`). */
function isGiven(name: string, email: string): boolean {
  const [word = ''] = wordsOf(name);
  const [begins = ''] = localPart(email).split(/[._-]/);
  return begins.length === 1 ? word.startsWith(begins) : word !== '' && localPart(email).startsWith(word);
}

function withoutBrackets(part: string): string {
  const within = part.startsWith('(') && part.endsWith(')') ? part.slice(1, -1).trim() : '';
  return within === '' || /[()]/.test(within) ? part : within;
}

/** `Ana Sousa (Lisboa)` is a name and where it is from; what else may stand in brackets is left where it is. */
function withPlaceApart(said: readonly string[], isPlace: (text: string) => boolean): string[] {
  const [first = '', ...rest] = said;
  const at = first.endsWith(')') ? first.lastIndexOf('(') : -1;
  if (at <= 0) return [...said];
  const [name, within] = [first.slice(0, at).trim(), first.slice(at + 1, -1).trim()];
  const isWhence = isPlace(within) || (rest.length === 0 && A_NAME.test(within));
  return isWhence && name !== '' ? [name, within, ...rest] : [...said];
}

/** Letters, with what stands between those of a place's name: no `she/her`. */
const A_NAME = /^[\p{L}\p{M} .'’-]+$/u;

/** First name, last name, a known city: three columns without a heading. The address may say which of the names is first. */
function inColumns(said: readonly string[], email: string, isPlace: (text: string) => boolean): readonly string[] {
  const [first, last, place, more] = said;
  if (first === undefined || last === undefined || place === undefined || more !== undefined) return said;
  if (!isPlace(place) || isPlace(first) || isPlace(last)) return said;
  return [isGiven(last, email) && !isGiven(first, email) ? `${last} ${first}` : `${first} ${last}`, place];
}

/** What a part says of somebody by an exact word; undefined where it is none, or is known already. */
function meaningOf(part: string, known: PersonLine): Partial<PersonLine> | undefined {
  const word = folded(part);
  const role = ROLE_OF.get(word);
  const language = LANGUAGE_OF.get(word);
  if (role && !known.role) return { role };
  if (language && !known.language) return { language };
  return !known.timeZone && zoneOf.safeParse(part).success ? { timeZone: part } : undefined;
}
