import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import { STEPS } from '../../flows';
import { shippedBenchmarks } from '../../src/benchmarks';
import { withOrigins } from '../../src/method/across-versions';
import { type Benchmark, inCellOrder } from '../../src/method/benchmark';
import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import { handler, sweep } from '../../src/plan/work';
import type { Message } from '../../src/ports/chat';
import type { InboundEvent } from '../../src/ports/event';
import { noMetrics } from '../../src/ports/metrics';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import type { Store } from '../../src/ports/store';
import { exportsMadeHere } from '../../src/programme/exports/making';
import { readTableHere } from '../../src/programme/founding/read-handed-over';
import { knownBenchmarks } from '../../src/programme/import-programme';
import { readProgrammeHere } from '../../src/programme/programme-file';
import { reportsIn } from '../../src/programme/reports';
import { readRowsHere } from '../../src/programme/tables/rows';
import { takeTurn } from '../../src/turn/conversation';
import { type Deps, Refusal } from '../../src/turn/deps';
import { lanes } from '../../src/turn/inbox';
import { newRun } from '../../src/turn/run';
import { type WakingQueue, wakingQueue } from './waking-queue';

/** The services over the real embedded store, with a clock that the test moves and that never stands still. */
export interface World {
  deps: Deps;
  queue: WakingQueue;
  /** The time; it goes on by a millisecond whenever it is asked for. */
  setClock(at: Instant): void;
  /** The process dies, and the next one begins on the same store. */
  die(): void;
  /** Closes the store and opens it again from its files. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Cast {
  reviews: readonly Review[];
  people: readonly Person[];
  /** Beside those that ship. */
  benchmarks?: readonly Benchmark[];
}

export async function aWorld(
  { reviews, people, benchmarks = [] }: Cast,
  at: Instant,
  open: (dir: string) => Promise<Store> = openFiles,
): Promise<World> {
  const dir = mkdtempSync(join(tmpdir(), 'services-'));
  let time = Date.parse(at);
  const clock = { now: () => new Date(time++).toISOString() };
  let lane = lanes();
  const queue = wakingQueue(() => handler(deps, lane));
  let known = withOrigins([...shippedBenchmarks(), ...benchmarks]);
  const benchmark = (id: string, version: number) => {
    const found = known.find((b) => b.id === id && b.version === version);
    if (!found) throw new Refusal('unknown-benchmark', id);
    return found;
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const store = await open(dir);
  const deps: Deps = {
    store,
    queue,
    clock,
    log,
    run: newRun({ store, log, isAlone: true }),
    pictures: { heatMap: async () => new Uint8Array() },
    makeExport: exportsMadeHere(() => deps.steps),
    readProgramme: readProgrammeHere,
    readTable: readTableHere,
    readRows: readRowsHere,
    chats: new Map(),
    benchmark,
    shipped: shippedBenchmarks(),
    learnBenchmarks: async () => {
      known = await knownBenchmarks(deps.store, [...shippedBenchmarks(), ...benchmarks]);
    },
    steps: STEPS,
    reports: reportsIn(store, STEPS.supplements),
    address: () => 'http://localhost:3000',
    announce: () => undefined,
    metrics: noMetrics,
  };
  for (const person of people) await deps.store.people.put(person);
  for (const review of reviews) await deps.store.reviews.put(review);
  return {
    deps,
    queue,
    setClock: (to) => {
      time = Date.parse(to);
    },
    die: () => {
      lane = lanes();
      deps.run = newRun({ store: deps.store, log, isAlone: true });
    },
    restart: async () => {
      await deps.store.close();
      deps.store = await open(dir);
      deps.run = newRun({ store: deps.store, log, isAlone: true });
    },
    close: async () => {
      await deps.store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** The benchmark of the Genoa review, in the order of its cells. */
export function benchmarkOf({ deps }: World): Benchmark {
  const benchmark = deps.benchmark('inti-cities-2008', 1);
  return { ...benchmark, indicators: inCellOrder(benchmark) };
}

/** What the store holds waits for its time: moves the clock there, sweeps, and runs what is due. */
export async function goTo(world: World, at: Instant): Promise<void> {
  world.setClock(at);
  await sweep(world.deps);
  await world.queue.runDue(world.deps.clock.now);
}

let events = 0;

export function anEvent(person: string, what: InboundEvent['what'], over: Partial<InboundEvent> = {}): InboundEvent {
  events += 1;
  return {
    id: `event-${String(events).padStart(6, '0')}`,
    platform: 'web',
    person,
    at: '2027-03-25T09:00:00.000Z',
    what,
    ...over,
  };
}

/** Somebody types; what the bot answers. */
export async function types(world: World, person: string, text: string): Promise<Prompt[]> {
  const event = anEvent(person, { kind: 'text', text });
  await takeTurn(world.deps, event);
  return repliesTo(world, event);
}

/** Somebody presses a button of a card; what the bot answers. */
export async function presses(
  world: World,
  person: string,
  card: Prompt,
  action: string,
  fields: FieldValues = {},
  message?: string,
  data?: Readonly<Record<string, string>>,
): Promise<Prompt[]> {
  const event = pressOn(person, card, action, fields, message, data);
  await takeTurn(world.deps, event);
  return repliesTo(world, event);
}

/** The event of a press on a card's button, with the button's own data unless others are given. */
export function pressOn(
  person: string,
  card: Prompt,
  action: string,
  fields: FieldValues = {},
  message?: string,
  data?: Readonly<Record<string, string>>,
): InboundEvent {
  const button = card.actions.find((a) => a.id === action);
  const what = {
    kind: 'press' as const,
    action,
    data: data ?? button?.data ?? {},
    fields,
    ...(card.address ? { address: card.address } : {}),
  };
  return anEvent(person, what, message === undefined ? {} : { message });
}

/** The prompts an event was answered with, those drawn in the place of a card included. */
export async function repliesTo({ deps }: World, event: InboundEvent): Promise<Prompt[]> {
  const session = await deps.store.sessions.get(event.person);
  const found = await Promise.all((session?.lastMessages ?? []).map((id) => deps.store.messages.get(id)));
  return found.flatMap((m) => (m?.content.kind === 'prompt' ? [m.content.prompt] : []));
}

/** Everything somebody was sent, oldest first. */
export async function messagesTo({ deps }: World, person: string): Promise<Message[]> {
  return deps.store.messages.find({ thread: `person:${person}` }, { sort: { by: 'at', order: 'ascending' } });
}

/** Every text of a prompt on lines of its own. */
export function said(prompt: Prompt | undefined): string {
  if (!prompt) return '';
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) walk(part);
  };
  walk([prompt.title, prompt.progress, prompt.body, prompt.fields]);
  return texts.join('\n');
}

async function openFiles(dir: string): Promise<Store> {
  return (await openFileStore({ dir })).store;
}
