import { tidySignIns } from '../accounts/sign-in';
import { lookAtReaders } from '../delivery/channels';
import { send } from '../delivery/outbox';
import { giveUp, notingWhy } from '../delivery/sending';
import { addMs } from '../method/calendar';
import type { Instant } from '../method/time';
import type { Message } from '../ports/chat';
import type { Job, JobFailure, JobHandler, JobResult } from '../ports/queue';
import { tidyFiles } from '../programme/documents/tidying';
import { eraseAfterRetention } from '../programme/ending/after-retention';
import { ELSEWHERE_MS } from '../turn/attempts';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';
import { type Lane, laneOf, tryStored } from '../turn/inbox';
import { fire } from './planned-items';
import { completePlans, jobId, planAllBriefings, wake } from './planning';

/** How much one sweep takes on at most; the next one goes on. */
const BATCH = 2_000;
/** What came in and was done is forgotten after this time: no platform delivers again so late. */
const INBOX_DAYS_MS = 30 * 24 * 3_600_000;
/** What is due within this time is known to the queue after a sweep. */
const AHEAD_MS = 24 * 3_600_000;
const ON_THEIR_WAY: readonly Message['status'][] = ['waiting', 'sending', 'redrawn'];

const OLDEST_EVENTS = { sort: { by: 'receivedAt', order: 'ascending' }, limit: BATCH } as const;

/** What jobs do. */
export function handler(deps: Deps, lane: Lane): JobHandler {
  return async (job, id) => {
    deps.log.info({ job: id, kind: job.kind }, 'job started');
    return run(deps, lane, job);
  };
}

/** Lists what failed for good. */
export function failures(deps: Deps): JobFailure {
  return async (job, id, reason) => {
    deps.log.error({ job: id, kind: job.kind, reason }, 'job failed for good');
    await note(deps, { by: 'queue', action: 'job-failed', detail: { job: id, kind: job.kind } });
    if (job.kind === 'due')
      await deps.store.plan.update(job.item, (i) => (i.status === 'planned' ? { ...i, status: 'failed' } : i));
    if (job.kind === 'send') await giveUp(deps, job.message);
    deps.metrics.failure(job.kind);
  };
}

async function run(deps: Deps, lane: Lane, job: Job): Promise<JobResult> {
  switch (job.kind) {
    case 'apply': {
      const entry = await deps.store.inbox.get(job.event);
      const outcome = entry?.event && (await lane(laneOf(entry.event), () => tryStored(deps, job.event)));
      return outcome === 'elsewhere' ? { kind: 'later', afterMs: ELSEWHERE_MS } : { kind: 'done' };
    }
    case 'send':
      return notingWhy(deps, job.message, () => send(deps, job.message));
    case 'due':
      return fire(deps, job.item);
    case 'readers':
      await lookAtReaders(deps, job.review, job.channel);
      return { kind: 'done' };
    case 'sweep':
      await sweep(deps);
      return { kind: 'done' };
  }
}

/**
 * Looks through the store for what is due, waiting or left half done, and tells the queue: at start, every few minutes,
 * and when the clock was moved. An emptied queue so delays but never loses.
 */
export async function sweep(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  await completePlans(deps);
  await planAllBriefings(deps);
  const soon = addMs(now, AHEAD_MS);
  const options = { sort: { by: 'dueAt' as const, order: 'ascending' as const }, limit: BATCH };
  const items = await deps.store.plan.find({ status: 'planned', dueAt: { before: soon } }, options);
  // The clock may have been moved by hand: what is due by it is woken now, under an id of its own.
  const due = items.filter((i) => i.dueAt <= now);
  await wake(
    deps,
    items.filter((i) => i.dueAt > now),
  );
  await deps.queue.addAll(due.map((i) => ({ id: `${jobId(i)}-now`, job: { kind: 'due' as const, item: i.id } })));
  const unsent = await Promise.all(ON_THEIR_WAY.map((status) => dueMessages(deps, status, now)));
  await deps.queue.addAll(
    unsent.flat().map((m) => ({ id: `send-${m.id}-now`, job: { kind: 'send' as const, message: m.id } })),
  );
  const left = await deps.store.inbox.find({ status: 'received' }, OLDEST_EVENTS);
  await deps.queue.addAll(left.map((e) => ({ id: `apply-${e.id}`, job: { kind: 'apply' as const, event: e.id } })));
  const old = addMs(now, -INBOX_DAYS_MS);
  await deps.store.inbox.removeAll({ status: 'done', receivedAt: { before: old } });
  await tidySignIns(deps.store);
  await eraseAfterRetention(deps);
  await tidyFiles(deps);
}

/** Sends what is due, now: whoever moves the clock on does not wait for the queue. */
export async function sendDue(deps: Deps): Promise<void> {
  for (const { id } of await dueMessages(deps, 'waiting', deps.clock.now()))
    await notingWhy(deps, id, () => send(deps, id));
}

/** The oldest come first. What another process is sending right now is left to it when it is looked at. */
function dueMessages({ store }: Deps, status: Message['status'], now: Instant): Promise<Message[]> {
  const options = { sort: { by: 'at' as const, order: 'ascending' as const }, limit: BATCH };
  return store.messages.find({ status, at: { before: addMs(now, 1) } }, options);
}
