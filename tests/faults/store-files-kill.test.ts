import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore, openMongoStore } from '../../adapters/mongo';
import type { Store } from '../../src/ports/store';
import { findMongo, type MongoServer, startMongo } from '../support/mongo-server';
import { describeWith } from '../support/required';
import { bundleChild } from '../support/run-child';
import { until } from '../support/until';

const SIZE = 1_200_000;

let program: string;
beforeAll(async () => {
  program = await bundleChild('tests/faults/store-files-child.ts');
});

/** Lets the writer go on until so many files are whole and another is about to be, and kills it. Says which it had told. */
async function writeUntilKilled(where: string, wanted: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, where], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    const whole = said.split('whole ').length - 1;
    if (whole >= wanted && said.lastIndexOf('begun') > said.lastIndexOf('whole')) child.kill('SIGKILL');
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  return said.split('\n').flatMap((line) => (line.startsWith('whole ') ? [line.slice('whole '.length)] : []));
}

/** All that is listed is whole; all that was told is there; what was cut short goes, and nothing else does. */
async function look(store: Store, told: readonly string[]): Promise<void> {
  const listed = new Set<string>();
  for await (const portion of store.files.all())
    for (const { id, size } of portion) {
      listed.add(id);
      expect(size).toBe(SIZE);
      const parts: Uint8Array[] = [];
      for await (const part of store.files.read(id)) parts.push(part);
      expect(Buffer.concat(parts).length).toBe(SIZE);
    }
  expect(told.filter((id) => !listed.has(id))).toEqual([]);
  // A server may still carry out what the process had sent before it was killed.
  let removed = 0;
  await until(async () => {
    const more = await store.files.tidy(-60_000, () => true);
    removed += more;
    return more === 0;
  });
  expect(removed).toBeLessThanOrEqual(3);
  for (const id of listed) expect(await store.files.about(id)).toBeDefined();
}

test('in the folder, killed while files come: nothing is half, and what was cut short is tidied away', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'critical-friend-files-'));
  try {
    for (const wanted of [1, 7]) {
      const told = await writeUntilKilled(dir, wanted);
      const { store } = await openFileStore({ dir });
      await look(store, told);
      await store.close();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});

const source = findMongo();

describeWith('MongoDB', source !== undefined)('on MongoDB', () => {
  let server: MongoServer;
  beforeAll(async () => {
    if (source !== undefined) server = await startMongo(source);
  });
  afterAll(() => server?.stop());

  test('killed while files come: nothing is half, and what was cut short is tidied away', async () => {
    const uri = server.uriOf(`critical_friend_test_${randomBytes(6).toString('hex')}`);
    for (const wanted of [1, 4]) {
      const told = await writeUntilKilled(uri, wanted);
      const store = await openMongoStore({ uri });
      await look(store, told);
      await store.close();
    }
  });
});
