import { folded } from '../../method/plain-text';
import { DASH, type DayMark, dayMarkAt, ONE, TIMES } from './day-words';
import { numberOf } from './numbers';

/** How much of a text is looked at for days, in characters. */
const LOOKED_AT = 200;

/** A day in digits, a time of day, a number, a word, or a sign that joins them. */
const TOKEN =
  /\d{4}[-/.]\d\d?[-/.]\d\d?(?!\d)|\d\d?[-/.]\d\d?[-/.](?:\d{4}|\d\d)(?!\d)|\d\d?[/.]\d\d?(?!\d)|\d\d?:\d\d|\d+|\p{L}+(?:'\p{L}+)*|[-&+]/gu;
const IN_DIGITS = /^\d+[-/.]\d+(?:[-/.]\d+)?$/;
const TIME = /^\d\d?:/;

type DateMark = Extract<DayMark, { kind: 'date' }>;

/**
 * The days that a text speaks of, in its order; `isAll`: it speaks of nothing else. Read here, not by a library of dates: those
 * make hours of French days in digits, and pass over words that they don't know.
 */
export function dayMarksIn(text: string): { marks: readonly DayMark[]; isAll: boolean } {
  const words = tokensOf(text);
  const marks: DayMark[] = [];
  let isAll = text.length <= LOOKED_AT;
  for (let at = 0; at < words.length; ) {
    const found = markAt(words.slice(at, at + 4));
    if (found) marks.push(...found.marks);
    else isAll = false;
    at += found?.length ?? 1;
  }
  return { marks: joined(marks), isAll };
}

/** Elisions are words of their own, but for those in words that we know. */
function tokensOf(text: string): string[] {
  const said = TIMES.reduce((words, times) => words.replace(times, '0:00'), folded(text.slice(0, LOOKED_AT)));
  return (said.match(TOKEN) ?? []).flatMap((token) => {
    if (token === '-') return [DASH];
    return token.includes("'") && !dayMarkAt([token]) ? token.split("'") : [token];
  });
}

function markAt(words: readonly string[]): { marks: readonly DayMark[]; length: number } | undefined {
  const [word = '', after = ''] = words;
  if (TIME.test(word)) return { marks: [], length: 1 };
  if (IN_DIGITS.test(word)) return marked(inDigits(word));
  const unit = dayMarkAt([after])?.mark;
  const count = ONE.has(word) ? 1 : numberOf(word);
  if (count !== undefined && unit?.kind === 'unit')
    return marked({ kind: 'unit', days: count * unit.days, isCounted: true }, 2);
  if (/^\d{1,2}$/.test(word)) return marked({ kind: 'date', day: Number(word) });
  if (/^\d{4}$/.test(word)) return marked({ kind: 'date', year: Number(word) });
  const said = dayMarkAt(words);
  return said && marked(said.mark, said.length);
}

function marked(mark: DayMark, length = 1) {
  return { marks: mark.kind === 'nothing' ? [] : [mark], length };
}

/** The year first, or the day first: the month only where there is no such month as a day. */
function inDigits(word: string): DateMark {
  const [a = 0, b = 0, c] = word.split(/[-/.]/).map(Number);
  if (c !== undefined && a > 31) return { kind: 'date', year: a, month: b, day: c };
  const [day, month] = b > 12 && a <= 12 ? [b, a] : [a, b];
  return { kind: 'date', day, month, ...(c === undefined ? {} : { year: c < 100 ? 2000 + c : c }) };
}

/** *30* and *November* are one day; what day of the week it is adds nothing to it. */
function joined(marks: readonly DayMark[]): DayMark[] {
  const days: DayMark[] = [];
  for (const mark of marks) {
    const before = days.at(-1);
    if (before?.kind === 'date' && mark.kind === 'date' && isOneDay(before, mark)) {
      const { weekday: _w, ...date } = { ...before, ...mark };
      days.splice(-1, 1, date);
    } else days.push(mark);
  }
  return days;
}

function isOneDay(before: DateMark, after: DateMark): boolean {
  if (after.weekday !== undefined) return false;
  return (['day', 'month', 'year'] as const).every((part) => before[part] === undefined || after[part] === undefined);
}
