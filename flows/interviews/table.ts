import { addMinutes, asDay, dayIn, instantAt, timeIn } from '../../src/method/calendar';
import { cleaned } from '../../src/method/plain-text';
import type { Day } from '../../src/method/time';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { documentKind, type Kept } from '../../src/steps/documents';
import type { GivenTable, StepTable, TableRow } from '../../src/steps/tables';
import { asTyped, ofEach } from '../../src/steps/typing/words';
import { lengthOf } from './asking';
import type { Hosted } from './host-cards';
import { type HostInterview, hostInterviews, isHeldAlready, subjectOf } from './host-view';
import { INTERVIEW, PLAN } from './kept';
import { HOLD } from './rights';
import { daysOf, lastEnd, minutesOf, planIn } from './times';
import { timeTyped } from './typed-time';
import { HOST } from './words/host';

const COLUMNS = ['id', 'day', 'from', 'function', 'language', 'interpreter', 'place', 'state'] as const;
type Column = (typeof COLUMNS)[number];
/** Read only: it says what the interview is about. */
const SUBJECT = 'subject';
const HEAD = ['id', 'day', 'from', 'function', SUBJECT, 'language', 'interpreter', 'place', 'state'];
const CALLED: Readonly<Record<Column, readonly string[]>> = {
  id: ofEach({ en: ['id', 'interview'], fr: ['id', 'entretien'] }),
  day: ofEach({ en: ['day', 'date'], fr: ['jour', 'date'] }),
  from: ofEach({ en: ['from', 'time'], fr: ['de', 'heure'] }),
  function: ofEach({ en: ['function', 'who'], fr: ['fonction', 'qui'] }),
  language: ofEach({ en: ['language'], fr: ['langue'] }),
  interpreter: ofEach({ en: ['interpreter', 'interpretation'], fr: ['interprete', 'interprétation'] }),
  place: ofEach({ en: ['place', 'where'], fr: ['lieu', 'où'] }),
  state: ofEach({ en: ['state'], fr: ['etat', 'état'] }),
};
const YES = ofEach({ en: ['yes', 'x', '1', 'true'], fr: ['oui', 'vrai'] });
const CONFIRMED = ofEach({ en: ['confirmed', 'yes', 'ok'], fr: ['confirmé', 'confirmée', 'oui'] });
const HEADINGS_WITHIN = 10;
/** A programme has no more rows, and a cell no more characters that say something. */
const MOST_ROWS = 200;
const LONGEST = 200;

/** A row, as it was written. */
interface Entry {
  row: number;
  /** An interview's key, and how often it had changed when the table was given away. */
  key: string;
  sequence: number;
  day: string;
  time: string;
  function: string;
  language: string;
  place: string;
  isInterpreted: boolean;
  isConfirmed: boolean;
}

/** What the host's table of interviews says. */
export interface InterviewTable {
  entries: readonly Entry[];
}

/** The table that somebody handed over and has not taken in yet: theirs alone. */
export const TABLE_IN = documentKind<GivenTable<InterviewTable>>({
  name: 'interview-table',
  ofReview: { read: HOLD },
});

/** The host's interviews as a table that is taken away and brought back. */
export const INTERVIEW_TABLE: StepTable = {
  may: HOLD,
  reads: [INTERVIEW, PLAN],
  fileName: ({ review }) => `interviews-${review.id}`,
  gives: (view, context) => ({
    rows: [HEAD, ...hostInterviews(context).map((one) => rowOf(one, view, context))],
  }),
  recognises: (rows) => headingsAt(rows) !== undefined,
  read,
  kept: TABLE_IN,
  shows: 'interviews-table-in',
};

function rowOf(one: HostInterview, view: ReviewView, { language }: FlowContext): string[] {
  const { timeZone } = view.review;
  return [
    `${one.key}-${one.sequence}`,
    dayIn(timeZone, one.starts),
    timeIn(timeZone, one.starts),
    one.function,
    subjectOf(one, view, language),
    one.language,
    one.isInterpreted ? (YES[0] ?? '') : '',
    one.place,
    HOST[language].state[one.state],
  ];
}

/** The one that is still to be taken in, if it is this very one. */
export function tableIn(
  { kept, person }: FlowContext,
  file: string | undefined,
): Kept<GivenTable<InterviewTable>> | undefined {
  return kept.of(TABLE_IN).find(({ value, record }) => value.file === file && record.person === person.id);
}

function headingsAt(rows: readonly TableRow[]): number | undefined {
  const at = rows.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => {
    const columns = new Set(cells.map(columnOf));
    return columns.has('id') && columns.has('function') && columns.has('from');
  });
  return at < 0 ? undefined : at;
}

function columnOf(heading: string): Column | undefined {
  const name = asTyped(heading.replace(/_/g, ' ').slice(0, LONGEST));
  return COLUMNS.find((column) => CALLED[column].some((one) => asTyped(one) === name));
}

function read(rows: readonly TableRow[]): InterviewTable {
  const at = headingsAt(rows) ?? 0;
  const columns = (rows[at]?.cells ?? []).map(columnOf);
  const entries = rows.slice(at + 1, at + 1 + MOST_ROWS).flatMap(({ number: row, cells }): Entry[] => {
    const cell = (column: Column) =>
      cleaned((cells[columns.indexOf(column)] ?? '').slice(0, LONGEST)).replace(/\s+/g, ' ');
    const [, key = '', sequence = ''] = /^([0-9a-f]{32})-(\d{1,6})$/.exec(cell('id')) ?? [];
    if (cells.every((one) => one.trim() === '')) return [];
    return [
      {
        row,
        key,
        sequence: Number(sequence),
        day: cell('day'),
        time: cell('from'),
        function: cell('function'),
        language: cell('language'),
        place: cell('place'),
        isInterpreted: YES.some((one) => asTyped(one) === asTyped(cell('interpreter'))),
        isConfirmed: CONFIRMED.some((one) => asTyped(one) === asTyped(cell('state'))),
      },
    ];
  });
  return { entries };
}

/** Why a row cannot be taken in. */
export type RowProblem = 'unknown' | 'twice' | 'day' | 'time' | 'not-free' | 'function' | 'begun';

/** What a row comes to. */
export interface RowChange {
  row: number;
  one: HostInterview;
  hosted: Hosted;
  starts: string;
  ends: string;
  /** Nothing of it is another than here, but that it is confirmed. */
  isOnlyConfirmed: boolean;
}

/** What taking a table in would do. */
export interface Compared {
  changes: readonly RowChange[];
  problems: readonly { row: number; what: RowProblem }[];
  /** Changed here since it was given away: what is here stays. */
  newer: readonly { row: number; one: HostInterview }[];
  same: number;
}

/** Compares a table with what is here, row by row. */
export function compared({ entries }: InterviewTable, view: ReviewView, context: FlowContext): Compared {
  const { review } = view;
  const known = new Map(hostInterviews(context).map((one) => [one.key, one]));
  const days = daysOf(review);
  const end = lastEnd(review, planIn(context.kept));
  const changes: RowChange[] = [];
  const problems: { row: number; what: RowProblem }[] = [];
  const newer: { row: number; one: HostInterview }[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const { row } = entry;
    const one = known.get(entry.key);
    const problem = (what: RowProblem) => problems.push({ row, what });
    if (!one) {
      problem('unknown');
      continue;
    }
    if (seen.has(one.key)) {
      problem('twice');
      continue;
    }
    seen.add(one.key);
    const day = dayWritten(entry.day);
    const time = timeTyped(entry.time);
    if (day === undefined || !days.includes(day)) problem('day');
    else if (time === undefined) problem('time');
    else if (entry.function === '') problem('function');
    else {
      const starts = instantAt(day, time, review.timeZone);
      const ends = addMinutes(starts, lengthOf(entry.isInterpreted, one));
      const { function: name, isInterpreted, language, place } = entry;
      const isAsHere =
        starts === one.starts &&
        name === one.function &&
        isInterpreted === one.isInterpreted &&
        language === one.language &&
        place === one.place;
      const confirms = entry.isConfirmed && one.state === 'proposed';
      if (isAsHere && !confirms) continue;
      if (entry.sequence !== one.sequence) newer.push({ row, one });
      else if (isHeldAlready(one, view, context)) problem('begun');
      else if (!isAsHere && minutesOf(ends) > end) problem('not-free');
      else
        changes.push({
          row,
          one,
          hosted: { function: name, day, time, isInterpreted, place, language },
          starts,
          ends,
          isOnlyConfirmed: isAsHere,
        });
    }
  }
  return { changes, problems, newer, same: entries.length - changes.length - problems.length - newer.length };
}

/** A day as it is given away, or as people write it (`20.4.2027`, `20/04/2027`). */
function dayWritten(said: string): Day | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(said) ?? [];
  return asDay(year === '' ? said.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
