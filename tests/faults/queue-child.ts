import { appendFileSync } from 'node:fs';
import { openEmbeddedQueue, openRedisQueue, type QueueTuning } from '../../adapters/bullmq';
import type { Queue } from '../../src/ports/queue';

/**
 * A process to be killed: adds jobs (`add`), one that kills the process (`poison`) or none (`resume`), works on them, and writes each job's message to the
 * protocol file when it begins and when it has ended. Arguments: what to do, protocol file, how many, and where the jobs
 * are: a folder, or a Redis and a prefix.
 */
const [mode = '', protocol = '', count = '0', place = '', prefix] = process.argv.slice(2);
const tuning: Partial<QueueTuning> = { attempts: 2, backoffMs: 20, lockMs: 1_000, stalledEveryMs: 300 };

function note(line: string): void {
  appendFileSync(protocol, `${line}\n`);
}

async function openQueue(): Promise<Queue> {
  const onError = (error: Error) => note(`error ${error.message}`);
  if (prefix !== undefined) return openRedisQueue({ url: place, prefix, onError, tuning });
  return (await openEmbeddedQueue({ dir: place, onError, tuning })).queue;
}

async function main(): Promise<void> {
  const queue = await openQueue();
  if (mode === 'add') {
    // Half of them are due while the first half is being worked on.
    const jobs = Array.from({ length: Number(count) }, (_, index) => ({
      id: `job-${index}`,
      job: { kind: 'send' as const, message: `m${index}` },
      dueAt: new Date(Date.now() + (index % 2) * 500).toISOString(),
    }));
    await queue.addAll(jobs);
  }
  if (mode === 'poison') await queue.add('poison', { kind: 'due', item: 'poison' });
  await queue.work(
    async (job) => {
      if (job.kind === 'due') process.kill(process.pid, 'SIGKILL');
      if (job.kind !== 'send') return { kind: 'done' };
      note(`begun ${job.message}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      note(`done ${job.message}`);
      return { kind: 'done' };
    },
    async (_job, id, reason) => note(`failed ${id}: ${reason}`),
    3_600_000,
  );
  process.on('SIGTERM', () => void queue.close());
}

void main();
