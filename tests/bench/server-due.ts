import * as kinds from '../../adapters/mongo/kinds';
import { showDigest } from '../../src/delivery/digests';
import { addMinutes, dayIn } from '../../src/method/calendar';
import type { PlanItem } from '../../src/method/plan';
import type { Review } from '../../src/method/review';
import { fire } from '../../src/plan/planned-items';
import { jobId } from '../../src/plan/planning';
import type { Deps } from '../../src/turn/deps';
import type { AppProcess } from '../support/app-process';
import { commandsOf, type DriverCommands, inAll } from '../support/driver-commands';
import { eventually } from './beside';
import { cpuMs } from './process-cost';
import { batch } from './programme';
import { fillMongo, type Servers } from './servers';

/** What it took to work off so many planned items that were due at once. */
export interface Drained {
  count: number;
  seconds: number;
  /** Of the product's process, for each. */
  cpuMs: number;
}

/** A deadline's reminder for each of these people, due a minute ago. */
export function reminders(review: Review, people: readonly string[], now: string): PlanItem[] {
  return people.map((person) => ({ ...due(review, 'deadline', now), id: `bench-reminder-${person}`, person }));
}

/** The review's digest of the day, due a minute ago. */
export function dueDigest(review: Review, now: string): PlanItem {
  return { ...due(review, 'digest', now), id: `bench-digest-${review.id}` };
}

/**
 * Stores the items and tells the queue, as planning does, and waits until the product has done them all and its messages
 * have gone out. Throws `NotDone` when some were not needed after all.
 */
export async function drained(
  app: AppProcess,
  deps: Deps,
  servers: Servers,
  items: readonly PlanItem[],
): Promise<Drained> {
  await fillMongo(servers, [batch(kinds.planItem, items)]);
  const cpu = cpuMs(app);
  const begin = performance.now();
  await deps.queue.addAll(items.map((item) => ({ id: jobId(item), job: { kind: 'due', item: item.id } })));
  // Each item's message is in the queue before its own job is done.
  await eventually(async () => {
    const { waiting, active } = await deps.queue.counts();
    return waiting + active === 0;
  });
  const seconds = (performance.now() - begin) / 1000;
  const count = items.length;
  await checkDone(deps, items);
  return { count, seconds, cpuMs: (cpuMs(app) - cpu) / count };
}

/** What the store is asked for one reminder. */
export async function countedReminder(deps: Deps, servers: Servers, item: PlanItem): Promise<DriverCommands> {
  await fillMongo(servers, [batch(kinds.planItem, [item])]);
  const commands = await commandsOf(() => fire(deps, item.id));
  await checkDone(deps, [item]);
  return commands;
}

/** What the store is asked for one digest, until both copies were drawn. */
export async function countedDigest(
  deps: Deps,
  servers: Servers,
  item: PlanItem,
  review: Review,
): Promise<DriverCommands> {
  await fillMongo(servers, [batch(kinds.planItem, [item])]);
  const made = await commandsOf(() => fire(deps, item.id));
  const [record] = await deps.store.digests.find({ review: review.id });
  const leader = await deps.store.people.get(review.members.leader);
  if (!record || !leader) throw new NotDone(1);
  const drawn = await commandsOf(async () => {
    for (const copy of ['leader', 'channel'] as const) await showDigest(deps, record, copy, leader);
  });
  return inAll([made, drawn]);
}

function due(review: Review, kind: 'deadline' | 'digest', now: string): Omit<PlanItem, 'id' | 'person'> {
  const { id, timeZone, planRevision } = review;
  const day = dayIn(timeZone, now);
  return { review: id, kind, dueAt: addMinutes(now, -1), day, why: 'T-2w', planRevision, status: 'planned' };
}

async function checkDone(deps: Deps, items: readonly PlanItem[]): Promise<void> {
  const done = new Set((await deps.store.plan.find({ status: 'done' })).map((item) => item.id));
  const others = items.filter((item) => !done.has(item.id));
  if (others.length > 0) throw new NotDone(others.length);
}

class NotDone extends Error {
  constructor(readonly count: number) {
    super(`${count} planned items were not done`);
    this.name = 'NotDone';
  }
}
