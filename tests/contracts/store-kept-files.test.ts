import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as later } from 'node:timers/promises';
import type { FileKept } from '../../src/ports/files';
import type { Store } from '../../src/ports/store';
import { onEveryEngine, type Place } from './store-engines';

const MB = 2 ** 20;

async function* inParts(bytes: Buffer, size = 64 * 1_024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = [];
  for await (const part of parts) read.push(part);
  return Buffer.concat(read);
}

onEveryEngine((engine) => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await engine.start();
    store = await place.open();
  });
  afterEach(async () => void (await store.files.tidy(-1, () => false)));
  afterAll(async () => {
    await store?.close();
    await place?.stop();
  });

  const listed = async () => {
    const found: FileKept[] = [];
    for await (const portion of store.files.all()) found.push(...portion);
    return found.map(({ id }) => id);
  };

  test.each([0, 1, 255 * 1_024, 255 * 1_024 + 1, 3 * MB + 7])(
    'a file of %i bytes is read as it was kept, whole or a part, and by whoever opens the store anew',
    async (size) => {
      const [id, bytes] = [randomUUID(), randomBytes(size)];
      expect(await store.files.keep(id, inParts(bytes))).toMatchObject({ id, size });
      const again = await place.open().catch(() => store);
      expect((await all(again.files.read(id))).equals(bytes)).toBe(true);
      expect(await again.files.about(id)).toEqual({ id, size, at: expect.stringMatching(/^\d{4}-.*Z$/) });
      const part = { start: Math.floor(size / 3), end: Math.floor(size / 2) };
      expect((await all(again.files.read(id, part))).equals(bytes.subarray(part.start, part.end))).toBe(true);
      expect((await all(again.files.read(id, { start: 0, end: size + 10 }))).length).toBe(size);
      if (again !== store) await again.close();
    },
  );

  test('what is cut short is not there at all, what cut it short is told, and its id is free', async () => {
    const [id, bytes] = [randomUUID(), randomBytes(MB)];
    const cut = async function* () {
      yield* inParts(bytes);
      throw new RangeError('the line was cut');
    };
    await expect(store.files.keep(id, cut())).rejects.toThrow('the line was cut');
    expect(await store.files.about(id)).toBeUndefined();
    await expect(all(store.files.read(id))).rejects.toMatchObject({ code: 'missing' });
    expect(await store.files.tidy(-1, () => true)).toBe(0);
    await store.files.keep(id, inParts(bytes));
    expect((await all(store.files.read(id))).equals(bytes)).toBe(true);
  });

  test('an id is used once, and is no path', async () => {
    const id = randomUUID();
    await store.files.keep(id, inParts(Buffer.from('first')));
    await expect(store.files.keep(id, inParts(Buffer.from('second')))).rejects.toMatchObject({ code: 'invalid' });
    expect(String(await all(store.files.read(id)))).toBe('first');
    for (const odd of ['', '..', '../schema.db', `${id}~`, `${id}/x`, id.toUpperCase(), 'a\0b']) {
      await expect(store.files.keep(odd, inParts(Buffer.from('x')))).rejects.toMatchObject({ code: 'invalid' });
      await expect(store.files.remove(odd)).rejects.toMatchObject({ code: 'invalid' });
      await expect(all(store.files.read(odd))).rejects.toMatchObject({ code: 'invalid' });
    }
    expect(await listed()).toEqual([id]);
  });

  test('many at once are each whole, and all are listed by id', async () => {
    const files = Array.from({ length: 20 }, () => ({ id: randomUUID(), bytes: randomBytes(300_000) }));
    await Promise.all(files.map(({ id, bytes }) => store.files.keep(id, inParts(bytes, 7_001))));
    expect(await listed()).toEqual(files.map(({ id }) => id).sort());
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    for (const { id, bytes } of files) expect(digest(await all(store.files.read(id)))).toBe(digest(bytes));
  });

  test('what was removed is gone, and tidying takes what nobody needs once it has lain long enough', async () => {
    const [gone, needed, orphan] = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of [gone, needed, orphan]) await store.files.keep(id, inParts(Buffer.from(id)));
    expect(await store.files.remove(gone)).toBe(true);
    expect(await store.files.remove(gone)).toBe(false);
    const isNeeded = (id: string) => id === needed;
    expect(await store.files.tidy(60_000, isNeeded)).toBe(0);
    expect(await store.files.tidy(-1, isNeeded)).toBe(1);
    expect(await listed()).toEqual([needed]);
  });

  test('while one is being written, tidying leaves it alone', async () => {
    const id = randomUUID();
    const slow = async function* () {
      yield randomBytes(600_000);
      await later(20);
      expect(await store.files.tidy(60_000, () => false)).toBe(0);
      yield randomBytes(600_000);
    };
    expect(await store.files.keep(id, slow())).toMatchObject({ size: 1_200_000 });
  });
});
