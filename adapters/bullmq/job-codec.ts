import type { Job } from '../../src/ports/queue';
import { QueueError } from './queue-error';

/** What BullMQ keeps of a job besides its name, which is the kind. */
export type JobIds = Readonly<Record<string, string>>;

/** The ids a job carries. */
export function idsOf(job: Job): JobIds {
  switch (job.kind) {
    case 'apply':
      return { event: job.event };
    case 'send':
      return { message: job.message };
    case 'due':
      return { item: job.item };
    case 'readers':
      return { review: job.review, channel: job.channel };
    case 'sweep':
      return {};
  }
}

/** The job that was stored under this name with these ids. Throws `bad-job` when this version knows no such job. */
export function jobOf(name: string, ids: JobIds): Job {
  switch (name) {
    case 'apply':
      return { kind: name, event: idIn(ids, 'event') };
    case 'send':
      return { kind: name, message: idIn(ids, 'message') };
    case 'due':
      return { kind: name, item: idIn(ids, 'item') };
    case 'readers':
      return { kind: name, review: idIn(ids, 'review'), channel: idIn(ids, 'channel') };
    case 'sweep':
      return { kind: name };
    default:
      throw new QueueError('bad-job', false);
  }
}

/** Throws `bad-id` unless BullMQ takes it on every engine: not empty, no `:`, not a whole number. */
export function checkId(id: string): void {
  if (id === '' || id.includes(':') || /^-?\d+$/.test(id)) throw new QueueError('bad-id', false);
}

function idIn(ids: JobIds, key: string): string {
  const id = ids[key];
  if (typeof id !== 'string') throw new QueueError('bad-job', false);
  return id;
}
