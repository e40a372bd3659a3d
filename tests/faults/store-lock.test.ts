import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
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

test('what lies open in it is closed, and what a link leads to is not touched', async () => {
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  const [data, elsewhere] = [join(dir, 'data'), join(dir, 'elsewhere')];
  await mkdir(join(data, 'store'), { recursive: true });
  await writeFile(join(data, 'store', 'sheets.db'), '');
  await writeFile(elsewhere, '');
  await symlink(elsewhere, join(data, 'link'));
  for (const path of [data, join(data, 'store')]) await chmod(path, 0o755);
  for (const path of [elsewhere, join(data, 'store', 'sheets.db')]) await chmod(path, 0o644);
  const lock = lockDataDir(data);
  await writeFile(join(data, 'new'), '');
  expect(lock.keepPrivate()).toBe(true);
  lock.release();
  expect(await Promise.all([data, join(data, 'store')].map(modeOf))).toEqual(['700', '700']);
  const files = ['store/sheets.db', 'new', 'in-use.lock'].map((name) => join(data, name));
  expect(await Promise.all(files.map(modeOf))).toEqual(['600', '600', '600']);
  expect(await modeOf(elsewhere)).toBe('644');
});

test('a folder that everybody shares stays as it is, and that is known', async () => {
  await chmod(dir, 0o1777);
  const lock = lockDataDir(dir);
  expect(lock.keepPrivate()).toBe(false);
  lock.release();
  expect((await stat(dir)).mode & 0o1777).toBe(0o1777);
});
