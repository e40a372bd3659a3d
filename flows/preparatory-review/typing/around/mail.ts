import { folded } from '../../../../src/method/plain-text';
import { asTyped, wordsOf } from '../../../../src/steps/typing/words';
import { ARTICLES } from '../field-words';
import { judgedIn } from '../judgement';
import { labelled } from '../labels';
import {
  ANSWERED,
  ANSWERS,
  DEVICES,
  FOOTERS,
  FROM,
  GREETED,
  GREETINGS,
  ORIGINAL,
  SENT,
  SENT_ELSEWHERE,
  SIGN_OFFS,
  SUBJECTS,
  WELL_WISHES,
} from './mail-words';
import { startOfNotice } from './notices';

/** A message without what is around it. */
export interface Message {
  lines: readonly string[];
  /** What was left aside, in its order: a greeting, a signature, the mail that it answers. */
  aside: readonly string[];
}

/**
 * Takes from a message what is said to a reader of mail and not about a city: greetings, what ends it, signatures, what a
 * program put below it, the mail that it answers.
 */
export function withoutMail(said: readonly string[]): Message {
  const lines = [...said];
  const aside: { at: number; text: string }[] = [];
  const leave = (from: number, to: number) => {
    for (let n = from; n < to; n += 1) {
      const text = lines[n]?.trim() ?? '';
      if (text !== '') aside.push({ at: n, text });
      lines[n] = '';
    }
  };
  leaveSubject(lines, leave);
  leaveAnswered(lines, leave);
  leaveNotices(lines, leave);
  lines.forEach((line, n) => {
    if (isFooter(line) || isSignOff(line) || isGreeting(line)) leave(n, endOfSignature(lines, n));
    else if (DELIMITER.test(line.trim()) && endOfSignature(lines, n) > n + 1) leave(n, endOfSignature(lines, n));
  });
  const first = lines.findIndex((line) => line.trim() !== '');
  const greeted = lengthOfGreeting(lines[first] ?? '');
  if (greeted > 0) aside.push({ at: first, text: cut(lines, first, 0, greeted) });
  const wished = aside.some(({ at }) => at <= first) ? lengthOfWishes(lines[first] ?? '') : 0;
  if (wished > 0) aside.push({ at: first, text: cut(lines, first, 0, wished) });
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const ended = startOfEnding(lines[last] ?? '');
  if (ended > 0) aside.push({ at: last, text: cut(lines, last, ended, lines[last]?.length ?? 0) });
  return { lines, aside: aside.toSorted((a, b) => a.at - b.at).map(({ text }) => text) };
}

/** Takes out a part of a line; answers it. */
function cut(lines: string[], at: number, from: number, to: number): string {
  const line = lines[at] ?? '';
  lines[at] = `${line.slice(0, from)}${line.slice(to)}`.trim();
  return line.slice(from, to).trim();
}

/** How far down the two lines go above an answered mail, in lines; how far one is looked at, in characters. */
const TWO = 2;
const LOOKED_AT = 200;
const DELIMITER = /^(?:--|—|_{3,}|-{3,})$/;
const QUOTE = /^\s*>/;

/** What is quoted, beside words of one's own; a question of our card above its answer stays. */
function leaveAnswered(lines: string[], leave: (from: number, to: number) => void): void {
  const at = lines.findIndex((_, n) => beginsAnswered(lines, n) > 0);
  if (at >= 0) {
    const isAbove = lines.slice(0, at).some((line) => line.trim() !== '' && !QUOTE.test(line));
    leave(at, isAbove ? lines.length : at + beginsAnswered(lines, at));
  }
  const isMixed = lines.some((line) => line.trim() !== '' && !QUOTE.test(line));
  lines.forEach((line, n) => {
    if (!QUOTE.test(line)) return;
    const text = line.replace(QUOTES, '').trim();
    if (isMixed && labelled(text)?.text !== '') leave(n, n + 1);
    else lines[n] = text;
  });
}

/** *Subject: Genoa*, *RE: indicator 1*, above all else that is said. */
function leaveSubject(lines: readonly string[], leave: (from: number, to: number) => void): void {
  const first = lines.findIndex((line) => line.trim() !== '');
  const [name = '', ...rest] = (lines[first] ?? '').slice(0, LOOKED_AT).split(':');
  const isSubject = SUBJECTS.has(asTyped(name)) || ANSWERS.has(asTyped(name));
  const says = judgedIn(rest.join(':')) !== undefined || lastSaid(lines, lines.length) <= first;
  if (rest.length > 0 && isSubject && !says) leave(first, first + 1);
}

/** What an office puts below everything, once in each of its languages. */
function leaveNotices(lines: readonly string[], leave: (from: number, to: number) => void): void {
  let last = lastSaid(lines, lines.length);
  for (let n = 0; last > 0 && n < NOTICES; n += 1) {
    const start = isFooter(lines[last] ?? '') ? last : startOfNotice(lines, last);
    if (start === undefined) return;
    leave(start, last + 1);
    last = lastSaid(lines, start);
  }
}

/** So many notices and footers are looked for. */
const NOTICES = 8;

function lastSaid(lines: readonly string[], before: number): number {
  return lines.slice(0, before).findLastIndex((line) => line.trim() !== '');
}

const QUOTES = /^\s*(?:> ?){1,5}/;

/** How many lines say that what follows is the mail that is answered; 0 where none does. */
function beginsAnswered(lines: readonly string[], n: number): number {
  const line = lines[n]?.trim() ?? '';
  const said = folded(line.slice(0, LOOKED_AT));
  const header = (at: number) => asTyped((lines[at] ?? '').slice(0, LOOKED_AT).split(':', 1)[0] ?? '');
  const isHeader = (at: number) => (lines[at] ?? '').includes(':');
  if (/^[-_*]{2,}/.test(said) && ORIGINAL.some((words) => said.includes(words))) {
    let end = n + 1;
    while (isHeader(end) && (FROM.has(header(end)) || SENT.has(header(end)))) end += 1;
    return end - n;
  }
  if (isHeader(n) && FROM.has(header(n)) && isHeader(n + 1) && SENT.has(header(n + 1))) return TWO;
  for (let count = 1; count <= TWO; count += 1) {
    const text = folded(
      lines
        .slice(n, n + count)
        .join(' ')
        .slice(0, LOOKED_AT),
    ).replace(/ ?:? ?$/, '');
    if (/\d/.test(text) && ANSWERED.some(({ starts, ends }) => text.startsWith(starts) && text.endsWith(ends)))
      return count;
  }
  return 0;
}

function isFooter(line: string): boolean {
  const said = folded(line.trim().slice(0, 60));
  const words = wordsOf(line.length > LOOKED_AT ? '' : line);
  const isSentElsewhere =
    words.length < 10 &&
    words.some((word) => SENT_ELSEWHERE.has(word)) &&
    words.some((word) => DEVICES.some((device) => word.startsWith(device)));
  return isSentElsewhere || FOOTERS.some((start) => said.startsWith(start));
}

/** How long can be what greets or ends a message, in characters; how many words a name has. */
const SHORT = 60;
const NAME = 4;

/** *Dear all*, *Bonjour Maria* */
function isGreeting(text: string): boolean {
  return isNamed(text, GREETINGS, GREETED) && !/\?/.test(text);
}

/** *Best, Hanna*, *Merci !* */
function isSignOff(text: string): boolean {
  return isNamed(text, SIGN_OFFS, GREETED) && !/\?/.test(text);
}

/** One of some phrases, and nobody or somebody's name after it. */
function isNamed(text: string, phrases: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (text.length > SHORT) return false;
  const words = [...text.matchAll(/[^\s,!.;:—-]+/g)].map(([word]) => word);
  for (let n = Math.min(words.length, 6); n > 0; n -= 1) {
    if (!phrases.has(asTyped(words.slice(0, n).join(' ')))) continue;
    const after = words.slice(n).filter((word) => /[\p{L}\p{N}]/u.test(word));
    return after.length <= NAME && after.every((word) => others.has(asTyped(word)) || isCapital(word));
  }
  return false;
}

function isCapital(word: string): boolean {
  return /^\p{Lu}\./u.test(word) || (/^\p{Lu}/u.test(word) && !ARTICLES.has(asTyped(word)));
}

/** *Hanna Virtanen*, *H.* */
function isName(line: string): boolean {
  const words = line.trim().split(/[\s,]+/);
  return words.length <= NAME && words.every(isCapital) && !SIGN_OFFS.has(asTyped(line)) && !isGreeting(line);
}

/** *Hanna Virtanen | City of Helsinki* */
const CONTACT = /^\p{Lu}[^?]{2,80} \| /u;

/** How many lines a signature has, at most. */
const SIGNATURE = 9;

/** Where what ends a message ends: with itself; or, where a name stands below it, with all that is no answer. */
function endOfSignature(lines: readonly string[], at: number): number {
  const next = lines.findIndex((line, n) => n > at && line.trim() !== '');
  if (
    next < 0 ||
    isGreeting(lines[at] ?? '') ||
    !((isName(lines[next] ?? '') || CONTACT.test(lines[next] ?? '')) && !saysMore(lines[next] ?? ''))
  )
    return at + 1;
  let end = next + 1;
  while (end < lines.length && end < at + SIGNATURE && !saysMore(lines[end] ?? '')) end += 1;
  return end;
}

/** It may be a part of an answer. */
function saysMore(line: string): boolean {
  const text = line.trim();
  if (text === '') return false;
  return (
    /\?/.test(text) ||
    labelled(text) !== undefined ||
    judgedIn(text) !== undefined ||
    /^(?:[-•*>]|\p{Ll}+ )/u.test(text) ||
    (!/^\p{L}\./u.test(text) && ARTICLES.has(wordsOf(text)[0] ?? ''))
  );
}

/** How far the greeting goes that a line begins with; 0 without one. */
function lengthOfGreeting(line: string): number {
  const end = /[,!.:–—]\s/.exec(line.slice(0, SHORT));
  const isRest = end && line.slice(end.index + 1).trim() !== '';
  return end && isRest && isGreeting(line.slice(0, end.index)) ? end.index + end[0].length : 0;
}

/** How far a line goes that begins with what one wishes a reader: its first sentence; 0 where it says something. */
function lengthOfWishes(line: string): number {
  const said = folded(line.slice(0, SHORT));
  if (!WELL_WISHES.some((start) => said.startsWith(start))) return 0;
  const end = /[.!?…](?:\s|$)/.exec(line.slice(0, 2 * SHORT));
  return end ? end.index + end[0].length : 0;
}

/** Where the words begin that end a line; 0 without any. */
function startOfEnding(line: string): number {
  const from = Math.max(0, line.length - SHORT);
  const ends = [...line.slice(from).matchAll(/[,.!;?…]\s+(?=\S)/g)];
  const found = ends.find(({ 0: sign, index }) => isSignOff(line.slice(from + index + sign.length)));
  return found ? from + found.index + (found[0].startsWith(',') ? 0 : 1) : 0;
}
