import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ErrorBody } from '../../adapters/web/wire';
import { type AppFixture, appFixture } from '../support/app-fixture';
import { completeAnswer, peerOf, runningPeers } from '../support/app-peer';
import { testWith } from '../support/required';

jest.setTimeout(300_000);

let fixture: AppFixture;
beforeAll(async () => {
  fixture = await appFixture();
});
afterEach(() => fixture?.afterEach());
afterAll(() => fixture?.close());

/** File systems of one's own, for one process and its children, without being the machine's administrator. */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
const withMounts = testWith('unshare with mounts', canMount);

function inNamespace(script: string): string[] {
  return ['unshare', '-rm', 'bash', '-c', `${script} && exec "$0" "$@"`];
}

test('a second process on the same folder is refused and says why; the first goes on', async () => {
  const dir = await fixture.freshDir();
  const first = await fixture.start(dir);
  await expect(fixture.start(dir)).rejects.toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/did not start[\s\S]*data-\d+ is in use by another process[\s\S]*DATA_DIR/),
  });
  const [id = ''] = await runningPeers(first.url);
  const peer = await peerOf(first.url, id);
  expect(await peer.answer(await peer.card(), 'still here')).toBe(200);
  expect(await first.stop()).toBe(0);
});

withMounts('a folder that cannot be written is named, with the reason', async () => {
  const dir = await fixture.freshDir();
  const readOnly = inNamespace('mount --bind "$DATA_DIR" "$DATA_DIR" && mount -o remount,ro,bind "$DATA_DIR"');
  await expect(fixture.start(dir, { under: readOnly })).rejects.toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/did not start[\s\S]*data-\d+ cannot be written \(EROFS\)/),
  });
});

withMounts('so is a store in it that cannot be', async () => {
  const dir = await fixture.freshDir();
  const readOnly = inNamespace(
    'mount --bind "$DATA_DIR/store" "$DATA_DIR/store" && mount -o remount,ro,bind "$DATA_DIR/store"',
  );
  await expect(fixture.start(dir, { under: readOnly })).rejects.toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/did not start[\s\S]*read-only[\s\S]*data-\d+\/store/),
  });
});

withMounts.each(['nothing in it yet', 'the example in it'])(
  'a start on a full disk, with %s, names the folder and what to do',
  async (what) => {
    const filled = await fixture.freshDir();
    const dir = `${filled}-full`;
    await mkdir(dir);
    const copy = what === 'the example in it' ? `cp -a ${filled}/. "$DATA_DIR"` : 'true';
    const full = inNamespace(
      `mount -t tmpfs -o size=300m tmpfs "$DATA_DIR" && ${copy} && { cat /dev/zero > "$DATA_DIR/ballast" 2>/dev/null || true; }`,
    );
    await expect(fixture.start(dir, { under: full })).rejects.toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/did not start[\s\S]*the disk of the data folder \S+-full is full[\s\S]*make room/),
    });
  },
);

test('a data file that is gone is named at the start, not begun anew', async () => {
  const dir = await fixture.freshDir();
  rmSync(join(dir, 'store', 'sheets.db'));
  await expect(fixture.start(dir)).rejects.toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(
      /did not start[\s\S]*A data file is missing[^:]*: \S+store\/sheets\.db[\s\S]*from a backup/,
    ),
  });
});

withMounts('a full disk: an answer is refused kindly, nothing is lost, and it goes on once there is room', async () => {
  const filled = await fixture.freshDir();
  const dir = `${filled}-small`;
  await mkdir(dir);
  const small = inNamespace(`mount -t tmpfs -o size=300m tmpfs "$DATA_DIR" && cp -a ${filled}/. "$DATA_DIR"`);
  const app = await fixture.start(dir, { under: small });
  /** The folder as the process sees it. */
  const inside = join(`/proc/${app.pid}/root`, dir);
  const [id = ''] = await runningPeers(app.url);
  const peer = await peerOf(app.url, id);
  expect(await peer.answer(await peer.card(), 'before-full')).toBe(200);
  const card = await peer.card();

  // Not in one go: a connection that the product closed meanwhile is not used again.
  await fill(join(inside, 'ballast'));
  const body = { id: '5f0c2a52-3a0e-4b4e-9d53-5d6c1f2b7a10', thread: `person:${id}`, message: card.message };
  const what = {
    kind: 'press',
    action: 'save-next',
    address: card.address,
    data: {},
    fields: completeAnswer('in-full'),
  };
  const refused = await peer.client.post('/api/web/events', { ...body, what });
  expect(refused.status).toBe(503);
  const { error } = (await refused.json()) as ErrorBody;
  expect(error.code).toBe('unavailable');
  expect(error.message).toMatch(/could not be saved|not stored|try again/i);
  expect((await peer.sheets()).flatMap((s) => s.revisions.flatMap((r) => r.content.know))).toContain('before-full');
  expect((await peer.client.get('/readyz')).status).toBe(503);
  expect((await peer.client.get('/healthz')).status).toBe(200);

  rmSync(join(inside, 'ballast'));
  expect((await peer.client.post('/api/web/events', { ...body, what })).status).toBe(200);
  expect((await peer.client.get('/readyz')).status).toBe(200);
  const next = await peer.card();
  expect(next.address.indicator).not.toBe(card.address.indicator);
  expect(await peer.answer(next, 'after-full')).toBe(200);
  // The queue too has come through it.
  expect((await peer.client.post('/api/web/clock', { step: 'hour' })).status).toBe(200);
  expect(app.log()).not.toContain('in-full');
  expect(app.log()).not.toContain('before-full');

  cpSync(join(inside, 'store'), join(`${filled}-kept`, 'store'), { recursive: true });
  await app.kill();
  const sheets = await fixture.inStore(`${filled}-kept`, (store) => store.sheets.find({ person: id }));
  const known = sheets.flatMap((s) => s.revisions.flatMap((r) => r.content.know));
  expect(known).toEqual(expect.arrayContaining(['before-full', 'in-full', 'after-full']));
});

test('a damaged last line is reported, the file kept, and the rest is there', async () => {
  const dir = await fixture.freshDir();
  const before = await fixture.inStore(dir, (store) => store.sheets.find({}));
  appendFileSync(join(dir, 'store', 'sheets.db'), '{"_id":"genoa|GG-AMB-1|somebody","review":"gen');
  const app = await fixture.start(dir);
  const told = app
    .log()
    .split('\n')
    .filter((line) => line.includes('a data file was damaged'));
  expect(told.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ collection: 'sheets', lostLines: 1 }),
  ]);
  expect(readdirSync(join(dir, 'store')).filter((name) => name.startsWith('sheets.db.damaged-'))).toHaveLength(1);
  const [id = ''] = await runningPeers(app.url);
  const peer = await peerOf(app.url, id);
  expect((await peer.sheets()).length).toBe(before.filter((s) => s.person === id).length);
  expect(await peer.answer(await peer.card(), 'after damage')).toBe(200);
  expect(await app.stop()).toBe(0);
  const after = await fixture.inStore(dir, (store) => store.sheets.find({}));
  expect(after).toHaveLength(before.length + 1);
  // One by one, by their ids: looking for each among all of them takes a quarter of a minute.
  const kept = new Map(after.map((sheet) => [sheet.id, sheet]));
  for (const sheet of before) expect(kept.get(sheet.id)).toEqual(sheet);
});

/** Writes until there is no room left, down to the last bytes. */
async function fill(path: string): Promise<void> {
  for (const size of [1 << 20, 4096, 64]) {
    try {
      for (;;) await appendFile(path, Buffer.alloc(size));
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
  }
}
