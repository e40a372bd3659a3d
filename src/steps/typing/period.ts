import { addDays, asDay, lastOfWeek, later, weekday } from '../../method/calendar';
import type { Day } from '../../method/time';
import { isInReach } from '../../method/years';
import type { DayMark } from './day-words';
import { dayMarksIn } from './days';

/** A stretch of days as somebody typed it: both ends included, one of them open where they left it open. */
export interface Period {
  from?: Day;
  to?: Day;
}

/** When somebody says what they say: their day, and on which weekdays they work (1 = Monday). */
export interface Said {
  today: Day;
  workdays: readonly number[];
}

type DateMark = Extract<DayMark, { kind: 'date' }>;
type Point = Extract<DayMark, { kind: 'date' | 'offset' }>;

/** Whether a text says nothing but days. */
export function isOfDays(text: string): boolean {
  const { marks, isAll } = dayMarksIn(text);
  return isAll && marks.some(isOfTime);
}

/**
 * The days that a text speaks of, in any of our languages; undefined when they cannot be told from it, lie behind, or
 * beyond the years in which dates may be. A day is the next one of its kind; days in digits come before their month. Nothing begins before today.
 */
export function periodIn(text: string, said: Said): Period | undefined {
  const { marks } = dayMarksIn(text);
  const found = spanOf(marks, said) ?? pointsOf(marks, said);
  if (!found) return undefined;
  const { from, to } = found;
  if (to !== undefined && (to < said.today || to < (from ?? to) || !isInReach(to, said.today))) return undefined;
  return from === undefined ? found : { ...found, from: later(from, said.today) };
}

function isOfTime(mark: DayMark): boolean {
  switch (mark.kind) {
    case 'date':
      return mark.day !== undefined || mark.month !== undefined || mark.weekday !== undefined;
    case 'unit':
      return mark.isCounted === true;
    case 'offset':
    case 'week':
    case 'month':
      return true;
    default:
      return false;
  }
}

/** A week, a month, or so many days. */
function spanOf(marks: readonly DayMark[], said: Said): Period | undefined {
  const [only, other, ...more] = marks.filter(isOfTime);
  const has = (kind: DayMark['kind']) => marks.some((mark) => mark.kind === kind);
  if (!only || more.length > 0 || has('to') || has('back')) return undefined;
  const length = [only, other].find((mark) => mark?.kind === 'unit');
  const start = length === only ? other : only;
  if (length?.kind === 'unit') {
    if (length.days > SEARCHED) return undefined;
    const from = start === undefined ? said.today : isPoint(start) ? dayOf(start, said, said.today) : undefined;
    return from === undefined ? undefined : { from, to: addDays(from, length.days - 1) };
  }
  if (other) return undefined;
  if (only.kind === 'week') return weekOf(addDays(said.today, 7 * only.next), said);
  if (only.kind === 'month') return monthOf(addDays(`${said.today.slice(0, 7)}-01`, 31 * only.next));
  if (only.kind === 'date' && only.day === undefined && only.weekday === undefined) {
    const last = dayOf({ ...only, day: 28 }, said, said.today);
    return last === undefined ? undefined : monthOf(last);
  }
  const day = has('week-of') && isPoint(only) ? dayOf(only, said, said.today) : undefined;
  return day === undefined ? undefined : weekOf(day, said);
}

/** One day, two with what is between them, or one end. */
function pointsOf(marks: readonly DayMark[], said: Said): Period | undefined {
  const week = marks.find((mark) => mark.kind === 'week');
  const start = week?.kind === 'week' ? weekOf(addDays(said.today, 7 * week.next), said).from : said.today;
  const times = marks.filter(isOfTime).filter((mark) => mark.kind !== 'week');
  const points = times.filter(isPoint);
  const [first, second] = points;
  if (!first || points.length !== times.length || points.length > 2 || (week && points.some(isDated))) return undefined;
  const has = (kind: DayMark['kind']) => marks.some((mark) => mark.kind === kind);
  if (second) return between(first, second, marks, said, start);
  const day = dayOf(first, said, start);
  if (day === undefined) return undefined;
  if (has('back')) return { from: said.today, to: addDays(day, -1) };
  if (has('to')) return { from: said.today, to: day };
  return has('from') ? { from: day } : { from: day, to: day };
}

/** What began before that, in days, is not what was meant. */
const BEGUN_WITHIN = 92;

/** Of a day without its year the end is ahead, whereas it may have begun already. */
function between(first: Point, second: Point, marks: readonly DayMark[], said: Said, start: Day): Period | undefined {
  const joint = marks[marks.indexOf(first) + 1];
  const isJoined =
    joint?.kind === 'to' || joint?.kind === 'and' || (joint === second && isWhole(first) && isWhole(second));
  if (!isJoined) return undefined;
  const last: Point =
    isDayOnly(second) && first.kind === 'date' && first.month !== undefined
      ? { ...second, month: first.month }
      : second;
  const isEndFirst = isDated(first) && first.year === undefined && isDated(last);
  const from = isEndFirst ? undefined : dayOf(first, said, start);
  const to = dayOf(last, said, from ?? start);
  const begin = from ?? (to && dayOf(first, said, to, -1));
  if (begin === undefined || to === undefined || begin < addDays(said.today, -BEGUN_WITHIN)) return undefined;
  return joint?.kind === 'and' && to !== addDays(begin, 1) ? undefined : { from: begin, to };
}

function isPoint(mark: DayMark): mark is Point {
  return mark.kind === 'offset' || (mark.kind === 'date' && (mark.day !== undefined || mark.weekday !== undefined));
}

function isDated(mark: Point): mark is DateMark {
  return mark.kind === 'date' && mark.day !== undefined;
}

function isDayOnly(mark: Point): mark is DateMark {
  return isDated(mark) && mark.month === undefined;
}

function isWhole(mark: Point): boolean {
  return isDated(mark) && mark.month !== undefined;
}

/** Nobody writes of a day further off. */
const SEARCHED = 5 * 366;

/** The first such day from a day on, or the last one up to it; undefined when there is none. */
function dayOf(mark: Point, { today }: Said, start: Day, step: 1 | -1 = 1): Day | undefined {
  if (mark.kind === 'offset') return addDays(today, mark.days);
  const { year, month, day, weekday: onDay } = mark;
  if (year !== undefined && (month === undefined || day === undefined)) return undefined;
  if (year !== undefined) {
    const said = asDay([year, month, day].map((n) => String(n).padStart(2, '0')).join('-'));
    return said !== undefined && isInReach(said, today) ? said : undefined;
  }
  // *Monday*, said on a Monday, is the next one.
  let at = onDay !== undefined && start === today ? addDays(start, 1) : start;
  for (let n = 0; n < SEARCHED; n += 1, at = addDays(at, step)) {
    const isMonth = month === undefined || Number(at.slice(5, 7)) === month;
    if (isMonth && (day === undefined || Number(at.slice(8)) === day) && (onDay === undefined || weekday(at) === onDay))
      return at;
  }
  return undefined;
}

function weekOf(day: Day, { workdays }: Said): Period & { from: Day; to: Day } {
  const to = lastOfWeek(day, workdays);
  return { from: addDays(to, -6), to };
}

function monthOf(day: Day): Period {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) };
}
