import type { Job, JobFailure, JobHandler, JobResult } from '../ports/queue';
import { note } from './audit';
import type { Deps } from './deps';
import { applyStored, type Lane } from './inbox';
import { send } from './outbox';
import { fire } from './planned-items';
import { completePlans, jobId, planAllMornings, wake } from './planning';

/** How much one sweep takes on at most; the next one goes on. */
const BATCH = 500;
/** What came in and was done is forgotten after this time: no platform delivers again so late. */
const INBOX_DAYS_MS = 30 * 24 * 3_600_000;
/** What is due within this time is known to the queue after a sweep. */
const AHEAD_MS = 24 * 3_600_000;

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
    if (job.kind === 'send')
      await deps.store.messages.update(job.message, (m) =>
        m.status === 'waiting' ? { ...m, status: 'undeliverable', failure: 'gave up after several attempts' } : m,
      );
  };
}

async function run(deps: Deps, lane: Lane, job: Job): Promise<JobResult> {
  switch (job.kind) {
    case 'apply': {
      const entry = await deps.store.inbox.get(job.event);
      if (entry) await lane(entry.event.person, () => applyStored(deps, job.event));
      return { kind: 'done' };
    }
    case 'send':
      return send(deps, job.message);
    case 'due':
      return fire(deps, job.item);
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
  await planAllMornings(deps);
  const soon = new Date(Date.parse(now) + AHEAD_MS).toISOString();
  const options = { sort: { by: 'dueAt' as const, order: 'ascending' as const }, limit: BATCH };
  const items = await deps.store.plan.find({ status: 'planned', dueAt: { before: soon } }, options);
  // The clock may have been moved by hand: what is due by it is woken now, under an id of its own.
  const due = items.filter((i) => i.dueAt <= now);
  await wake(
    deps,
    items.filter((i) => i.dueAt > now),
  );
  await deps.queue.addAll(due.map((i) => ({ id: `${jobId(i)}-now`, job: { kind: 'due' as const, item: i.id } })));
  const waiting = await deps.store.messages.find({ status: 'waiting' }, { limit: BATCH });
  await deps.queue.addAll(
    waiting
      .filter((m) => m.at <= now)
      .map((m) => ({ id: `send-${m.id}-now`, job: { kind: 'send' as const, message: m.id } })),
  );
  const left = await deps.store.inbox.find({ status: 'received' }, { limit: BATCH });
  await deps.queue.addAll(left.map((e) => ({ id: `apply-${e.id}`, job: { kind: 'apply' as const, event: e.id } })));
  const old = new Date(Date.parse(now) - INBOX_DAYS_MS).toISOString();
  await deps.store.inbox.removeAll({ status: 'done', receivedAt: { before: old } });
}
