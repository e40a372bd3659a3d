import { type Job as BullJob, DelayedError, UnrecoverableError } from 'bullmq';
import type { Job, JobFailure, JobHandler, JobResult } from '../../src/ports/queue';
import { type JobIds, jobOf } from './job-codec';
import { QueueError } from './queue-error';
import type { QueueTuning } from './tuning';

export type StoredJob = BullJob<JobIds, void, string>;
export type ReportError = (error: Error) => void;

/** Turns our handler into BullMQ's: what it returns completes the job, what it throws decides on the retry. */
export function processorOf(handler: JobHandler, failed: JobFailure, tuning: QueueTuning, report: ReportError) {
  return async (stored: StoredJob, token?: string): Promise<void> => {
    const id = stored.id ?? '';
    const job = decode(stored, report);
    const giveUp = async (error: Error): Promise<never> => {
      // The scheduler brings the next sweep anyway: they must neither pile up nor be listed as failures.
      if (job.kind === 'sweep') report(error);
      else await tellFailure(() => failed(job, id, error.message), stored, token, tuning, report);
      throw new UnrecoverableError(error.message);
    };

    const result = await attempt(() => handler(job, id));
    if (result.kind === 'later') return moveToLater(stored, result.afterMs, token);
    if (result.kind === 'done') return;
    if (job.kind === 'sweep' || stored.attemptsMade + 1 >= tuning.attempts) return giveUp(result.error);
    throw result.error;
  };
}

type Attempt = JobResult | { kind: 'threw'; error: Error };

async function attempt(run: () => Promise<JobResult>): Promise<Attempt> {
  try {
    return await run();
  } catch (thrown) {
    return { kind: 'threw', error: asError(thrown) };
  }
}

/** A job that another version left behind: nobody can do it, so it is reported and dropped. */
function decode(stored: StoredJob, report: ReportError): Job {
  try {
    return jobOf(stored.name, stored.data);
  } catch (error) {
    report(asError(error));
    throw new UnrecoverableError(`unknown job ${stored.name}`);
  }
}

/** The failure is told before the job is removed. As long as nobody can take note of it, the job stays. */
async function tellFailure(
  tell: () => Promise<void>,
  stored: StoredJob,
  token: string | undefined,
  tuning: QueueTuning,
  report: ReportError,
): Promise<void> {
  try {
    await tell();
  } catch (error) {
    report(asError(error));
    await moveToLater(stored, tuning.backoffMs * 2 ** (tuning.attempts - 2), token);
  }
}

/** BullMQ spends no attempt on a job that is moved by hand. */
async function moveToLater(stored: StoredJob, afterMs: number, token: string | undefined): Promise<never> {
  await stored.moveToDelayed(Date.now() + Math.max(1, afterMs), token);
  throw new DelayedError();
}

/** Whatever was thrown, as an error that says what to do. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new QueueError('unavailable', true, { cause: thrown });
}
