import { appendFile, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import type { Store } from '../../src/ports/store';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'critical-friend-files-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const settingsFile = () => join(dir, 'settings.db');

async function fill(count: number): Promise<void> {
  const { store } = await openFileStore({ dir });
  for (let n = 0; n < count; n += 1) await store.settings.put({ id: `s${n}`, value: `${n}` });
  await store.close();
}

test('the folder is made, however deep', async () => {
  const { store } = await openFileStore({ dir: join(dir, 'a', 'b') });
  await store.settings.put({ id: 'clock', value: '1' });
  await store.close();
  expect(await readdir(join(dir, 'a', 'b'))).toContain('settings.db');
});

test('nothing is reported of a sound folder', async () => {
  await fill(2);
  const { store, recovered } = await openFileStore({ dir });
  expect(recovered).toEqual([]);
  await store.close();
});

test('what is no folder gives a StoreError', async () => {
  await writeFile(join(dir, 'file'), '');
  await expect(openFileStore({ dir: join(dir, 'file') })).rejects.toMatchObject({ name: 'StoreError' });
});

test('unreadable lines are counted, the rest is read, the damaged file is kept', async () => {
  await fill(3);
  const lines = (await readFile(settingsFile(), 'utf8')).split('\n');
  const damaged = lines.map((line) => (line.includes('"s1"') ? line.slice(0, 20) : line)).join('\n');
  await writeFile(settingsFile(), `${damaged}\u0000\u0000\n`);

  const { store, recovered } = await openFileStore({ dir });
  expect(recovered).toEqual([{ collection: 'settings', lostLines: 2 }]);
  expect((await store.settings.find({})).map(({ id }) => id)).toEqual(['s0', 's2']);
  await store.settings.put({ id: 's3', value: '3' });
  await store.close();

  const copies = (await readdir(dir)).filter((name) => /^settings\.db\.damaged-[\dTZ.-]+$/.test(name));
  expect(copies).toHaveLength(1);
  expect(await readFile(join(dir, copies[0] ?? ''), 'utf8')).toBe(`${damaged}\u0000\u0000\n`);
  const again = await openFileStore({ dir });
  expect(again.recovered).toEqual([]);
  expect(await again.store.settings.count({})).toBe(3);
  await again.store.close();
});

test('a torn last line does not spoil what is written after it', async () => {
  await fill(1);
  await appendFile(settingsFile(), '{"_id":"torn","val');
  const first = await openFileStore({ dir });
  expect(first.recovered).toEqual([{ collection: 'settings', lostLines: 1 }]);
  await first.store.settings.put({ id: 'after', value: '1' });
  await first.store.close();
  const second = await openFileStore({ dir });
  expect((await second.store.settings.find({})).map(({ id }) => id)).toEqual(['after', 's0']);
  await second.store.close();
});

test('a file where every line is unreadable opens empty', async () => {
  await writeFile(settingsFile(), 'one\ntwo\n');
  const { store, recovered } = await openFileStore({ dir });
  expect(recovered).toEqual([{ collection: 'settings', lostLines: 2 }]);
  expect(await store.settings.find({})).toEqual([]);
  await store.close();
});

test('a bit that flipped in a text is noticed: the line is not read', async () => {
  await fill(3);
  const bytes = await readFile(settingsFile());
  const at = bytes.indexOf('"s1"') + 2;
  bytes[at] = (bytes[at] ?? 0) ^ 0x04;
  await writeFile(settingsFile(), bytes);
  const { store, recovered } = await openFileStore({ dir });
  expect(recovered).toEqual([{ collection: 'settings', lostLines: 1 }]);
  expect((await store.settings.find({})).map(({ id }) => id)).toEqual(['s0', 's2']);
  await store.close();
});

test('lines of before they had a sum are read, and have one from then on', async () => {
  await fill(2);
  const text = await readFile(settingsFile(), 'utf8');
  const bare = text.replace(/\t[0-9a-f]{8}$/gm, '');
  expect(bare).not.toBe(text);
  await writeFile(settingsFile(), bare);
  const { store, recovered } = await openFileStore({ dir });
  expect(recovered).toEqual([]);
  expect(await store.settings.count({})).toBe(2);
  await store.close();
  for (const line of (await readFile(settingsFile(), 'utf8')).trimEnd().split('\n'))
    expect(line).toMatch(/\t[0-9a-f]{8}$/);
});

test.each<[string, () => Promise<void>]>([
  ['that is gone', () => rm(settingsFile())],
  ['that was emptied', () => writeFile(settingsFile(), '')],
  [
    'that is gone, and a list that is damaged',
    async () => {
      await rm(settingsFile());
      await writeFile(join(dir, 'files.json'), '["sett');
    },
  ],
])('with a file %s a folder is not opened, and the file is named', async (_, harm) => {
  await fill(1);
  await harm();
  const opening = openFileStore({ dir });
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', code: 'missing', retry: false });
  await expect(opening).rejects.toThrow(settingsFile());
  // As the message says: one empty line is somebody's own decision.
  await writeFile(settingsFile(), '\n');
  for (const time of ['at once', 'and from then on']) {
    const { store, recovered } = await openFileStore({ dir });
    expect([time, recovered, await store.settings.count({})]).toEqual([time, [], 0]);
    await store.close();
  }
});

test('a list of before it said what the files hold is read', async () => {
  await fill(1);
  const { files } = JSON.parse(await readFile(join(dir, 'files.json'), 'utf8')) as { files: string[] };
  await writeFile(join(dir, 'files.json'), JSON.stringify(files));
  await (await openFileStore({ dir })).store.close();
  expect(JSON.parse(await readFile(join(dir, 'files.json'), 'utf8'))).toMatchObject({
    filled: expect.arrayContaining(['settings']),
  });
});

test('a file whose rewriting was cut short between two names is not missed', async () => {
  await fill(1);
  await rename(settingsFile(), `${settingsFile()}~`);
  const { store, recovered } = await openFileStore({ dir });
  expect(recovered).toEqual([]);
  expect(await store.settings.count({})).toBe(1);
  await store.close();
});

describe.each<[string, () => Promise<void>]>([
  ['taken away', () => rm(settingsFile())],
  ['taken away with its folder', () => rm(dir, { recursive: true })],
  ['emptied', () => writeFile(settingsFile(), '')],
  ['cut', async () => truncate(settingsFile(), 10)],
])('a file that is %s while the store is open is written again from memory', (_, harm) => {
  test.each<[string, (store: Store) => Promise<unknown>]>([
    ['at the next write', (store) => store.settings.put({ id: 'after', value: '1' })],
    ['when it is asked whether it is well', (store) => store.ping()],
    ['when it is closed', async () => undefined],
  ])('%s', async (_when, then) => {
    const told: unknown[] = [];
    const log = { info: () => undefined, warn: (fields: unknown) => told.push(fields), error: () => undefined };
    const { store } = await openFileStore({ dir, log });
    await store.settings.put({ id: 'before', value: '1' });
    await harm();
    await then(store);
    const kept = await store.settings.find({});
    await store.close();
    expect(told).toContainEqual({ collection: 'settings' });
    const again = await openFileStore({ dir });
    expect(again.recovered).toEqual([]);
    expect(await again.store.settings.find({})).toEqual(kept);
    expect(kept.map(({ id }) => id)).toContain('before');
    await again.store.close();
  });
});

test('a closed store says that it is closed', async () => {
  const { store } = await openFileStore({ dir });
  await store.close();
  await expect(store.settings.get('clock')).rejects.toMatchObject({ name: 'StoreError' });
  await expect(store.settings.put({ id: 'clock', value: '1' })).rejects.toMatchObject({ name: 'StoreError' });
});

test('closing waits for what was begun', async () => {
  const { store } = await openFileStore({ dir });
  const writes = Array.from({ length: 50 }, (_, n) => store.settings.put({ id: `s${n}`, value: '' }));
  await Promise.all([...writes, store.plan.count({})]);
  await store.close();
  const again = await openFileStore({ dir });
  expect(await again.store.settings.count({})).toBe(50);
  await again.store.close();
});
