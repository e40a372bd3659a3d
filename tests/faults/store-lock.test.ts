import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirInUse, DataDirNotWritable, lockDataDir } from '../../adapters/data-dir';
import { bundleChild } from '../support/run-child';

let program: string;
let dir: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  program = await bundleChild('tests/faults/store-lock-child.ts');
});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'critical-friend-lock-'));
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  await rm(dir, { recursive: true, force: true });
});

/** Starts a process that asks for the lock, and gives its answer. */
async function lockElsewhere(folder: string): Promise<{ child: ChildProcess; answer: string }> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [answer] = await once(child.stdout, 'data');
  return { child, answer: String(answer).trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

test('a second process is told that the folder is in use', async () => {
  const lock = lockDataDir(dir);
  expect((await lockElsewhere(dir)).answer).toBe('in use');
  lock.release();
  expect((await lockElsewhere(dir)).answer).toBe('locked');
});

test('so is a second attempt in the same process', () => {
  const lock = lockDataDir(dir);
  expect(() => lockDataDir(dir)).toThrow(DataDirInUse);
  lock.release();
  lock.release();
  lockDataDir(dir).release();
});

test('a killed process leaves no lock behind', async () => {
  const { child, answer } = await lockElsewhere(dir);
  expect(answer).toBe('locked');
  expect(() => lockDataDir(dir)).toThrow(expect.objectContaining({ code: 'DATA_DIR_IN_USE', dir }));
  await kill(child);
  lockDataDir(dir).release();
});

test('the folder is made', () => {
  const deep = join(dir, 'a', 'b');
  const lock = lockDataDir(deep);
  expect(lock.dir).toBe(deep);
  lock.release();
});

test('a folder that cannot be is reported with the reason', async () => {
  await writeFile(join(dir, 'file'), '');
  const attempt = () => lockDataDir(join(dir, 'file', 'data'));
  expect(attempt).toThrow(DataDirNotWritable);
  expect(attempt).toThrow(expect.objectContaining({ code: 'DATA_DIR_NOT_WRITABLE', reason: 'ENOTDIR' }));
});
