import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../../adapters/mongo/fields';
import * as kinds from '../../adapters/mongo/kinds';
import { rowOf } from '../../adapters/mongo/rows';
import { STEPS } from '../../flows';
import { shippedBenchmarks } from '../../src/benchmarks';
import { addDays, addMinutes, instantAt } from '../../src/method/calendar';
import type { Person } from '../../src/method/person';
import type { PlanItem } from '../../src/method/plan';
import type { RegisterFunction, ReportLine } from '../../src/method/report';
import { answerers, type Review } from '../../src/method/review';
import { planReview } from '../../src/method/schedule';
import type { Sheet } from '../../src/method/sheet';
import { applyChange, newSheet } from '../../src/method/sheet-changes';
import { type Message, threadOf } from '../../src/ports/chat';
import type { Prompt } from '../../src/ports/prompt';
import type { AuditEntry } from '../../src/ports/records';
import type { Document } from '../../src/ports/store';
import { inventedAnswer } from '../../src/programme/example/answering';

const PEERS = 7;
const [BENCHMARK] = shippedBenchmarks();
const INDICATORS = BENCHMARK?.indicators ?? [];

/** A programme as large as one likes, all its desk reviews under way at once. */
export interface BenchProgramme {
  reviews: Review[];
  people: Person[];
}

/** How far a programme has come: of its reviews, the first `open` ones wait for answers, and the `full` ones after them have all. */
export interface Progress {
  open: number;
  /** All the others if not said; those left over have no answers either. */
  full?: number;
}

/** Documents of one collection, as they are stored. */
export interface Batch {
  collection: string;
  rows: Row[];
}

/**
 * Reviews 1 to `count`, each with a team of its own: a leader and seven peers, so that eight people fill in sheets. All
 * of them live in `zone` and work on every day of the week if `everyDay`.
 */
export function benchProgramme(count: number, zone = 'Europe/Brussels', everyDay = false): BenchProgramme {
  const today = new Date().toISOString().slice(0, 10);
  const workdays = everyDay ? [1, 2, 3, 4, 5, 6, 7] : [1, 2, 3, 4, 5];
  const reviews = Array.from({ length: count }, (_, n) => reviewOf(n + 1, today, zone));
  const people = ['organiser', ...reviews.flatMap(answerers)].map((id) => personOf(id, zone, workdays));
  return { reviews, people };
}

/** Of what there is for each of its people, in the same order, that of those who fill in sheets. */
export function answering<T>({ reviews, people }: BenchProgramme, each: readonly T[]): T[] {
  const team = new Set(reviews.flatMap(answerers));
  return each.filter((_, n) => team.has(people[n]?.id ?? ''));
}

/** Writes the programme into an empty data folder, as the embedded store keeps it. */
export function writeProgramme(dataDir: string, programme: BenchProgramme, progress: Progress): void {
  const dir = join(dataDir, 'store');
  mkdirSync(dir, { recursive: true });
  for (const { collection, rows } of storedProgramme(programme, progress))
    appendFileSync(join(dir, `${collection}.db`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

/**
 * All that is stored of the programme, some hundred documents at a time: fifty thousand sheets one by one through the
 * store would take longer than what is measured.
 */
export function* storedProgramme({ reviews, people }: BenchProgramme, { open, full }: Progress): Generator<Batch> {
  yield batch(kinds.person, people);
  yield batch(kinds.review, reviews);
  yield batch(
    kinds.setting,
    reviews.map((r) => ({ id: `plan-written-${r.id}`, value: `${r.planRevision}@${r.openedAt}` })),
  );
  const known = new Map(people.map((person) => [person.id, person]));
  for (const [n, review] of reviews.entries()) {
    const team = answerers(review).flatMap((id) => known.get(id) ?? []);
    yield* storedReview(review, team, n >= open && n < open + (full ?? reviews.length));
  }
}

function* storedReview(review: Review, team: readonly Person[], isFull: boolean): Generator<Batch> {
  const lines = linesOf(review);
  const functions = functionsOf(review);
  yield batch(kinds.reportLine, lines);
  yield batch(kinds.registerFunction, functions);
  yield batch(kinds.planItem, planOf(review, team));
  if (!isFull) return;
  const sheets = sheetsOf(review, team, lines, functions);
  yield batch(kinds.sheet, sheets);
  yield batch(kinds.message, sheets.map(foldedCard));
  yield batch(kinds.auditEntry, remindersOf(review));
}

/** Documents of a kind, as they are stored. */
export function batch<T extends Document, K>(kind: kinds.Kind<T, K>, docs: readonly T[]): Batch {
  return { collection: kind.collection, rows: docs.map((doc) => rowOf(kind, doc)) };
}

function reviewOf(n: number, today: string, zone: string): Review {
  const id = `bench-${n}`;
  const start = addDays(today, 21);
  return {
    id,
    programme: 'bench',
    benchmark: { id: BENCHMARK?.id ?? '', version: BENCHMARK?.version ?? 1 },
    hostCity: `City ${n}`,
    timeZone: zone,
    visit: { start, days: 3 },
    report: { due: addDays(start, -42) },
    blind: 'until-gathering',
    members: {
      organisers: ['organiser'],
      leader: `${id}-leader`,
      peers: Array.from({ length: PEERS }, (_, i) => `${id}-peer-${i + 1}`),
      facilitators: [],
      host: [],
      observers: [],
    },
    channels: [],
    openedAt: instantAt(addDays(start, -35), '09:00', zone),
    planRevision: 1,
  };
}

function personOf(id: string, timeZone: string, workdays: readonly number[]): Person {
  return {
    id,
    email: `${id}@bench.example`,
    name: id,
    city: `Home of ${id}`,
    language: 'en',
    timeZone,
    workdays,
    away: [],
    paused: false,
    active: true,
    accounts: [],
  };
}

function linesOf(review: Review): ReportLine[] {
  return INDICATORS.map((indicator) => ({
    id: `${review.id}|${indicator.id}`,
    review: review.id,
    indicator: indicator.id,
    selfAssessment: 'at',
    text: 'The city has a plan for this since 2021, with a budget line and one officer who looks after it.',
    page: '12',
    responsible: 'Office 1',
    documents: 'Plan 2021',
  }));
}

function functionsOf(review: Review): RegisterFunction[] {
  return Array.from({ length: 12 }, (_, i) => ({
    id: `${review.id}|office-${i + 1}`,
    review: review.id,
    label: `Office ${i + 1}`,
    sourceType: 'administration' as const,
    indicators: [],
  }));
}

function sheetsOf(
  review: Review,
  team: readonly Person[],
  lines: readonly ReportLine[],
  register: readonly RegisterFunction[],
): Sheet[] {
  const scene = { review, register, report: new Map(lines.map((l) => [l.indicator, l])) };
  return team.flatMap((person) =>
    INDICATORS.map((indicator, i) =>
      applyChange(newSheet(review.id, indicator.id, person.id), {
        content: inventedAnswer(scene, person, indicator),
        submit: true,
        at: addMinutes(review.openedAt ?? '', 60 * (i + 1)),
        platform: 'web',
        language: 'en',
        informed: false,
        seesRating: false,
        late: false,
      }),
    ),
  );
}

/** What each answer leaves in its author's conversation. */
function foldedCard({ id, review, indicator, person, revisions }: Sheet): Message {
  const to = { kind: 'person', person } as const;
  const text = `${indicator}: about as in the standard. Four lines, two questions, one office to meet.`;
  const prompt: Prompt = {
    address: { review, indicator, version: 1 },
    body: [{ kind: 'text', text }],
    fields: [],
    actions: [{ id: 'edit', label: 'Change' }],
    folded: true,
    summary: text,
  };
  const at = revisions[0]?.at ?? '';
  const status = 'delivered';
  return { id: `m-${id}`, to, thread: threadOf(to), content: { kind: 'prompt', prompt }, at, status, version: 2 };
}

/** A reminder every third day of the desk review so far, for each of the team. */
function remindersOf(review: Review): AuditEntry[] {
  const opened = review.openedAt ?? '';
  return answerers(review).flatMap((person) =>
    [3, 6, 9, 12].map((day) => ({
      id: `reminded-${person}-${day}`,
      at: addMinutes(opened, day * 24 * 60),
      by: 'plan',
      action: 'reminded',
      review: review.id,
      person,
    })),
  );
}

function planOf(review: Review, team: readonly Person[]): PlanItem[] {
  return planReview({ review, people: team, otherVisits: {}, planners: STEPS.planned, now: new Date().toISOString() });
}
