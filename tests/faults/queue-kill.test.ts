import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redisIsAvailable, startRedis, type TestRedis } from '../support/redis-server';
import { describeWith } from '../support/required';
import { bundleChild } from '../support/run-child';
import { until } from '../support/until';

const count = 120;

let child = '';
let dir = '';
let protocol = '';
let running: ChildProcess | undefined;

beforeAll(async () => {
  child = await bundleChild('tests/faults/queue-child.ts');
});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'queue-kill-'));
  protocol = join(dir, 'protocol');
  await writeFile(protocol, '');
});
afterEach(async () => {
  await end('SIGKILL');
  await rm(dir, { recursive: true, force: true });
});

describe('embedded', () => {
  test('killed in the middle and started again, nothing is lost', () => killTwiceAndFinish([join(dir, 'queue')]));
  test('however often the process dies under a job, it is not the queue that gives it up', () =>
    neverGivesUp([join(dir, 'queue')]));
});

describeWith('redis-server', redisIsAvailable())('Redis', () => {
  let redis: TestRedis | undefined;
  const place = () => [redis?.url ?? '', redis?.prefix ?? ''];
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(() => redis?.stop());

  test('killed in the middle and started again, nothing is lost', () => killTwiceAndFinish(place()));
  test('however often the process dies under a job, it is not the queue that gives it up', () => neverGivesUp(place()));
});

/** More often than a job may fail. */
async function neverGivesUp(place: readonly string[]): Promise<void> {
  for (const mode of ['poison', 'resume', 'resume', 'resume']) {
    start(mode, place);
    await until(() => running?.signalCode === 'SIGKILL');
  }
  expect(await messages('failed')).toEqual([]);
}

async function killTwiceAndFinish(place: readonly string[]): Promise<void> {
  start('add', place);
  await until(async () => (await messages('begun')).length >= count / 4);
  await end('SIGKILL');
  expect((await messages('done')).length).toBeLessThan(count);

  start('resume', place);
  await until(async () => (await messages('begun')).length >= count / 2);
  await end('SIGKILL');

  start('resume', place);
  await until(async () => new Set(await messages('done')).size === count);
  await end('SIGTERM');

  const done = await messages('done');
  expect(new Set(done).size).toBe(count);
  // Only what ran (or had just ended) when the process was killed may have run twice: four at a time, two kills.
  expect(done.length - count).toBeLessThanOrEqual(8);
  expect(await messages('failed')).toEqual([]);
  expect(await messages('error')).toEqual([]);
}

function start(mode: string, place: readonly string[]): void {
  running = spawn(process.execPath, [child, mode, protocol, `${count}`, ...place], { stdio: 'inherit' });
}

async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (!running || running.exitCode !== null || running.signalCode !== null) return;
  const exited = once(running, 'exit');
  running.kill(signal);
  await exited;
}

/** The messages noted under this heading, in their order. */
async function messages(heading: string): Promise<string[]> {
  const lines = (await readFile(protocol, 'utf8')).split('\n');
  return lines.filter((line) => line.startsWith(`${heading} `)).map((line) => line.slice(heading.length + 1));
}
