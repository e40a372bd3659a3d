import {
  type BackendFactory,
  type Queue as BullQueue,
  type IQueueBackend,
  type JobsOptions,
  withBackend,
} from 'bullmq';
import type { Instant } from '../../src/method/time';
import { inTime } from '../../src/ports/in-time';
import type { Job, JobFailure, JobHandler, Queue } from '../../src/ports/queue';
import { underWay } from '../../src/ports/under-way';
import { checkId, idsOf, type JobIds } from './job-codec';
import { asError, processorOf, type ReportError } from './processor';
import { QueueError } from './queue-error';
import type { QueueTuning } from './tuning';

/** What differs between the engines under BullMQ: the backend, how to connect to it, and letting go of it. */
export interface Engine<B extends IQueueBackend, C> {
  backend: BackendFactory<B, C>;
  /** For adding jobs: fails quickly. */
  connection: C;
  /** For working on jobs: waits until the engine is back. */
  workerConnection: C;
  /** Set apart from other applications on the same Redis. */
  prefix?: string;
  close(): Promise<void>;
}

/** Told of BullMQ's own queue once it is open, for dashboards to look into. */
export type OnOpen = (queue: BullQueue) => void;

const name = 'critical-friend';
const sweepId = 'sweep';
const openLimitMs = 10_000;
const pingLimitMs = 2_000;
const chunkSize = 500;

/**
 * Whose work ended the process, the store knows: BullMQ would count all that ran beside it, too, and give it up as well.
 */
const neverGiveUpSilently = 1_000_000;

/** The queue on a given engine, once it answers. Throws `unavailable` when it does not within ten seconds. */
export async function createQueue<B extends IQueueBackend, C>(
  engine: Engine<B, C>,
  tuning: QueueTuning,
  report: ReportError,
  onOpen: OnOpen = () => {},
): Promise<Queue> {
  const bull = withBackend(engine.backend);
  const queue = new bull.Queue<JobIds, void, string>(name, {
    connection: engine.connection,
    prefix: engine.prefix,
    defaultJobOptions: jobOptions(tuning),
    streams: { events: { maxLen: 100 } },
  });
  const trouble = lastTrouble(report);
  queue.on('error', trouble.report);
  await opened(queue.waitUntilReady(), () => queue.close(), trouble);
  // BullMQ's own type speaks of Redis, which dashboards need not know.
  onOpen(queue as unknown as BullQueue);

  let stopWorking: (() => Promise<void>) | undefined;
  let closed = false;
  let closing: Promise<void> | undefined;

  const ask = async <T>(question: () => Promise<T>): Promise<T> => {
    if (closed) throw new QueueError('closed', false);
    return answered(question);
  };

  const addAll = async (jobs: readonly Entry[]): Promise<void> => {
    const entries = jobs.map(bullEntry);
    for (let start = 0; start < entries.length; start += chunkSize) {
      await ask(() => queue.addBulk(entries.slice(start, start + chunkSize)));
    }
  };

  const remindOfSweeps = async (every: number): Promise<void> => {
    if (closed || (await queue.getJobScheduler(sweepId)) !== undefined) return;
    await queue.upsertJobScheduler(sweepId, { every }, { name: 'sweep', data: {} });
  };

  const work = async (handler: JobHandler, failed: JobFailure, sweepEveryMs: number): Promise<void> => {
    if (stopWorking) throw new QueueError('already-working', false);
    // Removed first, so that each start begins with a sweep instead of waiting for the next turn.
    await ask(() => queue.removeJobScheduler(sweepId));
    await ask(() => queue.upsertJobScheduler(sweepId, { every: sweepEveryMs }, { name: 'sweep', data: {} }));
    // An emptied queue has forgotten the scheduler too.
    const reminding = setInterval(
      () => {
        remindOfSweeps(sweepEveryMs).catch(report);
      },
      Math.min(sweepEveryMs, tuning.emptiedEveryMs),
    );
    reminding.unref();
    const take = processorOf(handler, failed, tuning, report);
    const jobs = underWay();
    const work: typeof take = (...job) => jobs.watch(take(...job));
    const worker = new bull.Worker<JobIds, void, string>(name, work, {
      connection: engine.workerConnection,
      prefix: engine.prefix,
      concurrency: tuning.concurrency,
      lockDuration: tuning.lockMs,
      stalledInterval: tuning.stalledEveryMs,
      maxStalledCount: neverGiveUpSilently,
    });
    worker.on('error', report);
    stopWorking = async () => {
      clearInterval(reminding);
      await worker.pause(true);
      await jobs.finished();
      await worker.close(await isAway());
    };
    await answered(() => worker.waitUntilReady());
  };

  const ping = async (): Promise<void> => {
    try {
      await inTime(
        pingLimitMs,
        ask(() => queue.getJobCounts('active')),
        isAbsent,
      );
      trouble.isOver();
    } catch (error) {
      if (closed) throw error;
      throw new QueueError('unavailable', true, { cause: trouble.last() ?? error });
    }
  };

  /** BullMQ's goodbyes wait for an engine that is away without end: then the connections are just cut. */
  const isAway = (): Promise<boolean> =>
    ping().then(
      () => false,
      () => true,
    );

  const letGo = async (): Promise<void> => {
    // Running jobs may still add others; only then does the queue close.
    await stopWorking?.();
    const away = await isAway();
    closed = true;
    if (away) queue.disconnect().catch(report);
    else await queue.close();
    await engine.close();
  };

  return {
    add: (id, job, dueAt) => addAll([{ id, job, dueAt }]),
    addAll,
    remove: async (ids) => {
      for (const id of ids) await ask(() => queue.remove(id));
    },
    work,
    counts: async () => {
      const counts = await ask(() => queue.getJobCounts('waiting', 'delayed', 'active', 'failed'));
      const { waiting = 0, delayed = 0, active = 0, failed = 0 } = counts;
      return { waiting, delayed, active, failed };
    },
    ping,
    close: () => {
      closing ??= letGo();
      return closing;
    },
  };
}

interface Entry {
  id: string;
  job: Job;
  dueAt?: Instant;
}

function jobOptions(tuning: QueueTuning): JobsOptions {
  return {
    attempts: tuning.attempts,
    backoff: { type: 'exponential', delay: tuning.backoffMs, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: true,
    stackTraceLimit: 0,
  };
}

/** BullMQ counts delays from now, by the machine's clock. */
function bullEntry({ id, job, dueAt }: Entry): { name: string; data: JobIds; opts: { jobId: string; delay: number } } {
  checkId(id);
  const delay = dueAt === undefined ? 0 : Math.max(0, Date.parse(dueAt) - Date.now());
  return { name: job.kind, data: idsOf(job), opts: { jobId: id, delay } };
}

async function answered<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (cause) {
    throw new QueueError('unavailable', true, { cause });
  }
}

function isAbsent(): never {
  throw new QueueError('unavailable', true);
}

async function opened(ready: Promise<unknown>, close: () => Promise<void>, trouble: LastTrouble): Promise<void> {
  try {
    await inTime(openLimitMs, ready, isAbsent);
  } catch (cause) {
    ready.catch(asError);
    await close();
    throw new QueueError('unavailable', true, { cause: trouble.last() ?? cause });
  }
}

type LastTrouble = ReturnType<typeof lastTrouble>;

/** Engines tell beside the call why it does not come back: kept, so that whoever called learns it. */
function lastTrouble(report: ReportError) {
  let last: Error | undefined;
  return {
    report: (error: Error) => {
      last = error;
      report(error);
    },
    isOver: () => {
      last = undefined;
    },
    last: () => last,
  };
}
