import { isGathered, maySeeOthers, type Reader, type Sight, sightOf } from './blind-rule';
import { dayIn, daysBetween, deadline, type WorkCalendar, workingDaysBetween } from './calendar';
import type { Agreement } from './consolidation';
import type { Decision } from './decision';
import { missingVoices, rankFunctions, type SharedLine, sharedLines, type WantedFunction } from './findings';
import { buildGrid, expectedSeats, type GridInput, type GridRow } from './grid';
import { type HostDiffers, hostViewFor, hostViewForAll, whereHostDiffers } from './host-view';
import { byScope } from './in-scope';
import { type LateChange, lateChanges } from './late-changes';
import { type Pace, SILENT_AFTER } from './pace';
import { seatPace } from './peer-pace';

import type { OwnView, RegisterFunction } from './report';
import { openAt, openedLater } from './report-cells';
import { seatOf } from './seats';
import { firstSubmittedAt } from './sheet-changes';
import { type SourceType, sourceTypesOf } from './source-types';

import type { Instant } from './time';

/** Everything a digest is computed from; nothing else goes into it, so the same data gives the same digest. */
export interface DigestInput extends GridInput {
  decisions: readonly Decision[];
  register: readonly RegisterFunction[];
  /** Indicators on which the host's report says something. */
  reported: ReadonlySet<string>;
  /** How the host stands by its own view, where that is one of the four; shown as far as its readers may know it. */
  hostViews: ReadonlyMap<string, OwnView>;
  /** By person id; somebody without one is not counted as silent. */
  calendars: ReadonlyMap<string, WorkCalendar>;
  /** Whom the private copy is for: the blind rule holds for the leader too. */
  reader: Reader['person'];
  /** What is new, is new after this moment. */
  since: Instant;
  /** The moment the digest tells about. */
  until: Instant;
}

/** Before the gathering the team sees how far and how fast; after it, what was found. */
export type Phase = 'before' | 'after';

/** Where one seat stands: for the leader alone. */
export interface PeerLine {
  /** The seat's id. */
  person: string;
  pace: Pace;
  fresh: number;
  silent: boolean;
}

/** How many answers are in, in one cell. */
export interface CellProgress {
  pillar: string;
  dimension: string;
  submitted: number;
  expected: number;
  /** Indicators of the cell, and on how many of them the team agrees; only after the gathering. */
  indicators: number;
  agreed?: number;
}

/** What both copies say. */
export interface DigestHead {
  phase: Phase;
  submitted: number;
  expected: number;
  fresh: number;
  /** Answers a working day that the whole team needs until the deadline. */
  perDayNeeded: number;
  workingDaysToGathering: number;
  daysToVisit: number;
  /** On how many indicators views agree, lie close, or oppose, of those of which the reader may know. */
  counts?: { same: number; close: number; opposite: number };
  cells: readonly CellProgress[];
}

/** What the reader may know of what was written. */
export interface DigestContent {
  opposite: readonly GridRow[];
  contested: readonly GridRow[];
  unknown: readonly SharedLine[];
  wanted: readonly WantedFunction[];
  noVoice: readonly SourceType[];
  /** Opposite and contested rows on which nothing was decided yet. */
  toDecide: readonly GridRow[];
  /** Answers that changed late, since the last digest and after the leader's decision. */
  late: readonly LateChange[];
  /** Where the host's own view is another than the team's: after the gathering, and as far as its readers may know it. */
  hostDiffers: readonly HostDiffers[];
  /** Rows by agreement, for details. */
  rows: readonly GridRow[];
  decided: number;
  decidedFresh: number;
  left: number;
}

/** A digest as data. `content` is absent where its readers may know nothing of what was written. */
export interface Digest {
  head: DigestHead;
  /** How much its readers may know of what was written. */
  sight: Sight;
  content?: DigestContent;
  peers?: readonly PeerLine[];
  /** Indicators on which the report is silent. */
  gaps: readonly string[];
  /** True when nothing happened since the last digest. */
  nothingNew: boolean;
}

/**
 * The channel's copy (method, section 5.2): before the gathering how many answers are in and nothing of what they say,
 * after it what was found.
 */
export function channelDigest(now: DigestInput): Digest {
  const input = asOf(now);
  const grid = gridOf(input);
  const sight = isGathered(input.review, input.until) ? 'all' : 'nothing';
  return {
    ...digestOf(input, grid, sight === 'all' ? grid : [], sight, hostViewForAll(input, input.until)),
    gaps: [],
  };
}

/** The leader's private copy: before the gathering, content only on the indicators the leader has answered. */
export function leaderDigest(now: DigestInput): Digest {
  const input = asOf(now);
  const grid = gridOf(input);
  const reader: Reader = { person: input.reader, answered: answeredBy(grid, seatOf(input.reader.id, input.review)) };
  const seen = grid.filter((row) => maySeeOthers(reader, input.review, row.indicator.id, input.until));
  return {
    ...digestOf(
      input,
      grid,
      seen,
      sightOf(input.reader, input.review, input.until),
      hostViewFor(input, input.reader, input.until),
    ),
    peers: peersOf(input),
    // What is not here yet, or is one document, is silent on nothing.
    gaps: input.benchmark.indicators
      .filter((i) => input.reported.size > 0 && !input.reported.has(i.id))
      .map((i) => i.id),
  };
}

/** What came open later is no part of what a digest tells. */
function asOf(input: DigestInput): DigestInput {
  const benchmark = openAt(input.benchmark, input.review, input.until);
  return benchmark === input.benchmark
    ? input
    : { ...input, benchmark, sheets: byScope(benchmark, input.sheets).inside };
}

/** Without drafts: they keep no past, and a digest tells the same whenever it is drawn again. */
function gridOf(input: DigestInput): GridRow[] {
  const submitted = input.sheets.map(({ draft: _, ...sheet }) => sheet);
  return buildGrid({ ...input, sheets: submitted }, input.until);
}

/** `seen`: the rows of which its readers may know; `hostView`: what they may know of the host's own views. */
function digestOf(
  input: DigestInput,
  grid: readonly GridRow[],
  seen: readonly GridRow[],
  sight: Sight,
  hostView: ReturnType<typeof hostViewForAll>,
) {
  const head = headOf(input, grid);
  const isOpen = sight !== 'nothing';
  return {
    head: isOpen ? { ...head, counts: countsOf(seen) } : head,
    sight,
    ...(isOpen ? { content: contentOf(input, seen, hostView) } : {}),
    nothingNew: isQuiet(input, head, seen),
  };
}

/** The indicators a seat has answered by the grid's moment. */
function answeredBy(grid: readonly GridRow[], person: string): ReadonlySet<string> {
  return new Set(grid.filter((r) => r.answers.some((a) => a.person === person)).map((r) => r.indicator.id));
}

const SAME: readonly Agreement[] = ['agreed', 'not_applicable'];

function countsOf(rows: readonly GridRow[]): NonNullable<DigestHead['counts']> {
  const tally = (wanted: readonly Agreement[]) =>
    rows.filter((row) => wanted.includes(row.consolidated.agreement)).length;
  return { same: tally(SAME), close: tally(['divergent_mild']), opposite: tally(['divergent_strong']) };
}

function headOf(input: DigestInput, grid: readonly GridRow[]): DigestHead {
  const { review, until } = input;
  const people = new Set(expectedSeats(input));
  const submitted = answersOf(people, grid);
  const expected = people.size * grid.length;
  const gathered = isGathered(review, until);
  const days = workingDaysLeft(input);
  return {
    phase: gathered ? 'after' : 'before',
    submitted,
    expected,
    fresh: freshRevisions(input),
    perDayNeeded: Math.ceil((expected - submitted) / Math.max(1, days)),
    workingDaysToGathering: days,
    daysToVisit: daysBetween(dayIn(review.timeZone, until), review.visit.start),
    cells: cellsOf(input, grid, people, gathered),
  };
}

/** Answers of those who are expected to answer: what somebody left behind counts in the grid, not in how far the team is. */
function answersOf(people: ReadonlySet<string>, rows: readonly GridRow[]): number {
  return rows.reduce((sum, row) => sum + row.answers.filter((a) => people.has(a.person)).length, 0);
}

function cellsOf(
  input: DigestInput,
  grid: readonly GridRow[],
  people: ReadonlySet<string>,
  gathered: boolean,
): CellProgress[] {
  return input.benchmark.pillars.flatMap((pillar) =>
    input.benchmark.dimensions.flatMap((dimension) => {
      const rows = grid.filter((r) => r.indicator.pillar === pillar.id && r.indicator.dimension === dimension.id);
      if (rows.length === 0) return [];
      const agreed = rows.filter((r) => SAME.includes(r.consolidated.agreement)).length;
      return [
        {
          pillar: pillar.id,
          dimension: dimension.id,
          submitted: answersOf(people, rows),
          expected: people.size * rows.length,
          indicators: rows.length,
          ...(gathered ? { agreed } : {}),
        },
      ];
    }),
  );
}

function contentOf(
  input: DigestInput,
  rows: readonly GridRow[],
  hostView: ReturnType<typeof hostViewForAll>,
): DigestContent {
  const only = (agreement: Agreement) => rows.filter((r) => r.consolidated.agreement === agreement);
  const wanted = rankFunctions(rows, input.register);
  const decided = input.decisions.filter((d) => d.judgedAt !== undefined && d.judgedAt <= input.until);
  const opposite = only('divergent_strong');
  const contested = only('na_contested');
  const isDecided = new Set(decided.map((d) => d.indicator));
  return {
    opposite,
    contested,
    toDecide: [...opposite, ...contested].filter((row) => !isDecided.has(row.indicator.id)),
    unknown: sharedLines(rows, 'dontKnow').filter((l) => l.people.length > 1),
    wanted,
    noVoice: wanted.length === 0 ? [] : missingVoices(wanted, sourceTypesOf(input.benchmark)),
    late: lateChanges(rows, input.decisions, input.sheets, input.until).filter(({ at }) => at > input.since),
    hostDiffers: whereHostDiffers(rows, decided, hostView),
    rows,
    decided: decided.length,
    decidedFresh: decided.filter((d) => (d.judgedAt ?? '') > input.since).length,
    left: input.benchmark.indicators.length - decided.length,
  };
}

function peersOf(input: DigestInput): PeerLine[] {
  const later = openedLater(input.benchmark, input.review);
  const calendars = new Map([...input.calendars].filter(([id]) => input.active.has(id)));
  return expectedSeats(input).flatMap((person) => {
    const own = input.sheets.filter((s) => s.person === person);
    const total = input.benchmark.indicators.length;
    const pace = seatPace(input.review, person, total, own, calendars, input.until, later);
    if (!pace) return [];
    const silent = pace.complete < pace.total && pace.silentWorkingDays >= SILENT_AFTER;
    return [{ person, pace, fresh: freshRevisions({ ...input, sheets: own }), silent }];
  });
}

/** Answers that came in after the last digest: an edit of an old answer is not a new one. */
function freshRevisions(input: Pick<DigestInput, 'sheets' | 'since' | 'until'>): number {
  const isFresh = (first: Instant | undefined) => first !== undefined && first > input.since && first <= input.until;
  return input.sheets.filter((sheet) => isFresh(firstSubmittedAt(sheet))).length;
}

/** An edit, or what the leader decided, is news for those alone who may know of it: it tells of what the answers say. */
function isQuiet(input: DigestInput, head: DigestHead, seen: readonly GridRow[]): boolean {
  const known = new Set(seen.map((row) => row.indicator.id));
  const within = (at: Instant | undefined) => at !== undefined && at > input.since && at <= input.until;
  return (
    head.fresh === 0 &&
    !within(input.review.gatheredAt) &&
    !input.sheets.some((s) => known.has(s.indicator) && s.revisions.some((r) => within(r.at))) &&
    !input.decisions.some((d) => known.has(d.indicator) && d.changes.some((c) => within(c.at)))
  );
}

function workingDaysLeft(input: DigestInput): number {
  const calendar = input.calendars.get(input.review.members.leader);
  const end = deadline(input.review);
  if (!calendar || input.until > end) return 0;
  const zone = calendar.person.timeZone;
  return workingDaysBetween(calendar, dayIn(zone, input.until), dayIn(zone, end)).length;
}
