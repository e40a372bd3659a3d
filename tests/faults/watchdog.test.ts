import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleChild } from '../support/run-child';
import { until } from '../support/until';

const LIMIT_MS = 500;

let child: ChildProcess;
let said: { out: string; err: string };
beforeEach(async () => {
  child = spawn(process.execPath, [await bundleChild('tests/faults/watchdog-child.ts'), String(LIMIT_MS)]);
  said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    said.err += String(chunk);
  });
  await until(() => said.out.includes('ready'));
});
afterEach(() => child.kill('SIGKILL'));

test('a process whose event loop stands still is ended, and says in constant words what was under way', async () => {
  const closed = once(child, 'close');
  child.stdin?.write('hang');
  await closed;
  expect(child.signalCode).toBe('SIGKILL');
  const { time: _, pid, ...line } = JSON.parse(said.err);
  expect(pid).toBe(child.pid);
  expect(line).toEqual({
    level: 60,
    underWay: ['event-slow'],
    forMs: LIMIT_MS,
    msg: 'the event loop stood still: the process is ended',
  });
});

test('one that was held, as when its machine slept, goes on', async () => {
  for (let n = 0; n < 3; n += 1) {
    child.kill('SIGSTOP');
    await sleep(2 * LIMIT_MS);
    child.kill('SIGCONT');
    child.stdin?.write(`there ${n}`);
    await until(() => said.out.includes(`there ${n}`));
  }
  expect([child.exitCode, child.signalCode, said.err]).toEqual([null, null, '']);
});
