import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as kinds from '../../adapters/mongo/kinds';
import { rowOf } from '../../adapters/mongo/rows';
import { shippedBenchmarks } from '../../src/benchmarks';
import type { Benchmark } from '../../src/domain/benchmark';
import { addDays, addMinutes, instantAt } from '../../src/domain/calendar';
import type { Person } from '../../src/domain/person';
import type { PlanItem } from '../../src/domain/plan';
import type { RegisterFunction, ReportLine } from '../../src/domain/report';
import { answerers, type Review } from '../../src/domain/review';
import { planReview } from '../../src/domain/schedule';
import type { Sheet } from '../../src/domain/sheet';
import { applyChange, newSheet } from '../../src/domain/sheet-changes';
import { type Message, threadOf } from '../../src/ports/chat';
import type { Prompt } from '../../src/ports/prompt';
import type { AuditEntry } from '../../src/ports/records';
import type { Document } from '../../src/ports/store';
import { inventedAnswer } from '../../src/services/example/answering';

const ZONE = 'Europe/Brussels';
const PEERS = 7;

/** A programme as large as one likes, all its desk reviews under way at once. */
export interface BenchProgramme {
  reviews: Review[];
  people: Person[];
}

/** Reviews 1 to `count`, each with a team of its own: a leader and seven peers, so that eight people fill in sheets. */
export function benchProgramme(count: number, today = new Date().toISOString().slice(0, 10)): BenchProgramme {
  const [benchmark] = shippedBenchmarks();
  const reviews = Array.from({ length: count }, (_, n) => reviewOf(n + 1, today, benchmark));
  const people = [personOf('organiser'), ...reviews.flatMap((r) => answerers(r).map(personOf))];
  return { reviews, people };
}

/**
 * Writes the programme into an empty data folder, as the embedded store keeps it: fifty thousand sheets one by one would
 * take longer than what is measured. In all reviews but the first `open` ones, everybody has answered everything.
 */
export function writeProgramme(dataDir: string, { reviews, people }: BenchProgramme, open: number): void {
  const dir = join(dataDir, 'store');
  mkdirSync(dir, { recursive: true });
  const [benchmark] = shippedBenchmarks();
  const lines = reviews.flatMap((review) => linesOf(review, benchmark));
  const functions = reviews.flatMap(functionsOf);
  writeFile(dir, kinds.person, people);
  writeFile(dir, kinds.review, reviews);
  writeFile(dir, kinds.reportLine, lines);
  writeFile(dir, kinds.registerFunction, functions);
  const sheets = reviews.slice(open).flatMap((review) => sheetsOf(review, people, lines, functions, benchmark));
  writeFile(dir, kinds.sheet, sheets);
  writeFile(dir, kinds.message, sheets.map(foldedCard));
  writeFile(dir, kinds.auditEntry, reviews.slice(open).flatMap(remindersOf));
  writeFile(
    dir,
    kinds.planItem,
    reviews.flatMap((review) => planOf(review, people)),
  );
}

function writeFile<T extends Document>(dir: string, kind: kinds.Kind<T>, docs: readonly T[]): void {
  const text = docs.map((doc) => `${JSON.stringify(rowOf(kind, doc))}\n`).join('');
  writeFileSync(join(dir, `${kind.collection}.db`), text);
}

function reviewOf(n: number, today: string, benchmark: Benchmark | undefined): Review {
  const id = `bench-${n}`;
  const start = addDays(today, 21);
  return {
    id,
    programme: 'bench',
    benchmark: { id: benchmark?.id ?? '', version: benchmark?.version ?? 1 },
    hostCity: `City ${n}`,
    timeZone: ZONE,
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
    openedAt: instantAt(addDays(start, -35), '09:00', ZONE),
    planRevision: 1,
  };
}

function personOf(id: string): Person {
  return {
    id,
    email: `${id}@bench.example`,
    name: id,
    city: `Home of ${id}`,
    language: 'en',
    timeZone: ZONE,
    workdays: [1, 2, 3, 4, 5],
    away: [],
    paused: false,
    active: true,
    accounts: [],
  };
}

function linesOf(review: Review, benchmark: Benchmark | undefined): ReportLine[] {
  return (benchmark?.indicators ?? []).map((indicator) => ({
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
  people: readonly Person[],
  lines: readonly ReportLine[],
  functions: readonly RegisterFunction[],
  benchmark: Benchmark | undefined,
): Sheet[] {
  const report = new Map(lines.filter((l) => l.review === review.id).map((l) => [l.indicator, l]));
  const register = functions.filter((f) => f.review === review.id);
  const scene = { review, register, report };
  const team = people.filter((p) => answerers(review).includes(p.id));
  return team.flatMap((person) =>
    (benchmark?.indicators ?? []).map((indicator, i) =>
      applyChange(newSheet(review.id, indicator.id, person.id), {
        content: inventedAnswer(scene, person, indicator),
        submit: true,
        at: addMinutes(review.openedAt ?? '', 60 * (i + 1)),
        platform: 'web',
        language: 'en',
        informed: false,
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

function planOf(review: Review, people: readonly Person[]): PlanItem[] {
  const team = people.filter((p) => answerers(review).includes(p.id));
  return planReview({ review, people: team, otherVisits: {}, now: new Date().toISOString() });
}
