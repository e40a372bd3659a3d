import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openFileArchive } from '../../adapters/mongo';
import { canonicalJson } from '../../src/app/copying/canonical-json';
import { copyAll } from '../../src/app/copying/copy-all';
import { copyObstacle, countBoth } from '../../src/app/copying/obstacle';
import { sumOf, sumsOf } from '../../src/app/copying/sums';
import { steadyClock } from '../../src/plan/clock';
import type { Archive, Archived } from '../../src/ports/archive';
import { ownFolder } from '../support/product';

const { dir, remove } = ownFolder('copying');
afterAll(remove);

let source: Archive;
let target: Archive;
beforeEach(async () => {
  source = await openFileArchive({ dir: join(dir, 'source') });
  target = await openFileArchive({ dir: join(dir, 'target') });
});
afterEach(async () => {
  await source.close();
  await target.close();
  await rm(dir, { recursive: true });
});

const settings = (ids: readonly string[]): Archived[] => ids.map((id) => ({ _id: id, value: `of ${id}`, rev: 7 }));
const obstacle = async () => copyObstacle(source, target, await countBoth(source, target));
const everything = async (archive: Archive) => (await archive.page('settings', undefined)).map(({ _id }) => _id);

describe('a checksum', () => {
  test('is of what is in the documents, not of how they came in', async () => {
    await source.add('settings', settings(['b', 'a', '\u{1f600}', '\uffee']));
    await target.add('settings', settings(['\uffee', '\u{1f600}', 'a']));
    expect(await sumOf(target, 'settings')).not.toEqual(await sumOf(source, 'settings'));
    await target.add('settings', [{ rev: 7, value: 'of b', _id: 'b' }]);
    expect(await sumOf(target, 'settings')).toEqual(await sumOf(source, 'settings'));
    expect((await sumOf(source, 'settings')).documents).toBe(4);
  });

  test('notices a changed value', async () => {
    await source.add('settings', settings(['a', 'b']));
    await target.add('settings', [...settings(['a']), { _id: 'b', value: 'of a', rev: 7 }]);
    expect(await sumOf(target, 'settings')).not.toEqual(await sumOf(source, 'settings'));
  });

  test('is over the same text whatever order the keys are in', () => {
    const value = { b: [1, { d: null, c: 'é"' }], a: { '': true, Z: -0.5 } };
    expect(canonicalJson(value)).toBe('{"a":{"":true,"Z":-0.5},"b":[1,{"c":"é\\"","d":null}]}');
    expect(JSON.parse(canonicalJson(value))).toEqual(value);
  });
});

/** A file of one byte again and again, in two parts. */
const keepFile = (archive: Archive, id: string, byte: number) =>
  archive.files.keep(
    id,
    (async function* () {
      yield Buffer.alloc(300_000, byte);
      yield Buffer.from('the end');
    })(),
  );
const [FIRST, SECOND] = ['0b7a3c1e-0000-4000-8000-000000000001', '0b7a3c1e-0000-4000-8000-000000000002'];

describe('a copy', () => {
  test('holds the files too, in the place of what was left there, and notices other bytes', async () => {
    await source.putStamp({ version: 2, data: 'these' });
    await keepFile(source, FIRST, 1);
    await keepFile(source, SECOND, 2);
    expect(await countBoth(source, target)).toContainEqual({ collection: 'files', documents: 2, there: 0 });
    await keepFile(target, SECOND, 3);
    expect(await obstacle()).toMatchObject({ kind: 'occupied', rows: [{ collection: 'files', there: 1 }] });
    const [before, other] = [await sumsOf(source), await sumsOf(target)];
    expect(other.get('files')).not.toEqual(before.get('files'));
    await target.putCopyNote({ source: 'these', begunAt: '2027-03-01T09:00:00.000Z' });
    expect(await obstacle()).toBeUndefined();
    const rows = await copyAll(source, target, steadyClock);
    expect(rows).toContainEqual({
      ...{ collection: 'files', same: true, changed: false },
      ...{ source: before.get('files'), target: before.get('files') },
    });
  });

  test('holds everything, however many pages it takes, and the version', async () => {
    const ids = Array.from({ length: 1_203 }, (_, n) => `s${n}`);
    await source.add('settings', settings(ids));
    await source.putStamp({ version: 1, data: 'these' });
    const rows = await copyAll(source, target, steadyClock);
    expect(rows.filter(({ same, changed }) => !same || changed)).toEqual([]);
    expect(rows).toContainEqual(expect.objectContaining({ collection: 'settings', same: true }));
    expect(await target.count('settings')).toBe(1_203);
    expect(await target.stamp()).toEqual({ version: 1, data: 'these' });
    expect(await target.copyNote()).toMatchObject({ source: 'these', finishedAt: expect.any(String) });
    expect(await obstacle()).toMatchObject({ kind: 'finished' });
  });

  test('is not finished when the source changes meanwhile, and can then be made again', async () => {
    await source.add('settings', settings(['a']));
    let isCopying = true;
    const writing = (async () => {
      for (let n = 0; isCopying; n += 1) await source.add('settings', settings([`later-${n}`]));
    })();
    const rows = await copyAll(source, target, steadyClock);
    isCopying = false;
    await writing;
    expect(rows.filter(({ changed }) => changed).map(({ collection }) => collection)).toEqual(['settings']);
    expect((await target.copyNote())?.finishedAt).toBeUndefined();
  });

  test('that was cut off is begun anew, also after the source went on', async () => {
    await source.putStamp({ version: 2, data: 'these' });
    await source.add('settings', settings(['a', 'b', 'c']));
    await target.putCopyNote({ source: 'these', begunAt: '2027-03-01T09:00:00.000Z' });
    await target.add('settings', settings(['a', 'gone meanwhile']));
    expect(await obstacle()).toBeUndefined();
    const rows = await copyAll(source, target, steadyClock);
    expect(rows.filter(({ same }) => !same)).toEqual([]);
    expect(await everything(target)).toEqual(['a', 'b', 'c']);
  });

  test('of data that have no id yet is known by what they hold', async () => {
    await source.add('settings', settings(['a']));
    await copyAll(source, target, steadyClock);
    const { source: id = '' } = (await target.copyNote()) ?? {};
    await target.putCopyNote({ source: id, begunAt: '2027-03-01T09:00:00.000Z' });
    expect(await obstacle()).toBeUndefined();
    await source.add('settings', settings(['b']));
    expect(await obstacle()).toMatchObject({ kind: 'other-copy' });
    expect(await target.stamp()).toBeUndefined();
  });
});
