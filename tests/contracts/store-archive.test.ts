import { pagesOf, sumOf } from '../../src/app/copying/sums';
import type { Archive, Archived } from '../../src/ports/archive';
import { onEveryEngine, type Place } from './store-engines';

/** The last two are in one order as UTF-16 and in the other as UTF-8: engines do not agree on it. */
const IDS = ['b', 'a', 'B', '', 'é', '\uffee', '\u{1f600}'].map((id) => `person:${id}`);
const documents: Archived[] = IDS.map((id, n) => ({
  _id: id,
  value: { 'an%2eswer': [n, null, -0.5] },
  rev: 2 ** 47 + n,
}));

onEveryEngine((engine) => {
  let place: Place;
  let archive: Archive;
  beforeAll(async () => {
    place = await engine.start();
    archive = await place.archive();
  });
  afterEach(() => archive.clear('settings'));
  afterAll(async () => {
    await archive.close();
    await place.stop();
  });

  test('gives documents back as they were kept', async () => {
    await archive.add('settings', documents);
    await archive.add('settings', []);
    const found = [...(await archive.page('settings', undefined))];
    const byId = (a: Archived, b: Archived) => (a._id < b._id ? -1 : 1);
    expect(found.sort(byId)).toEqual([...documents].sort(byId));
    expect(await archive.count('settings')).toBe(IDS.length);
  });

  test('goes through all of them once, page by page', async () => {
    const many = Array.from({ length: 1_100 }, (_, n): Archived => ({ _id: `${n}`, value: 'x' }));
    await archive.add('settings', [...many, ...documents]);
    const seen: string[] = [];
    let pages = 0;
    for await (const page of pagesOf(archive, 'settings')) {
      pages += 1;
      seen.push(...page.map(({ _id }) => _id));
    }
    expect(seen.sort()).toEqual([...many, ...documents].map(({ _id }) => _id).sort());
    expect(pages).toBeGreaterThan(2);
  });

  test('has the same checksum as on every other engine', async () => {
    await archive.add('settings', documents);
    expect(await sumOf(archive, 'settings')).toEqual({
      documents: IDS.length,
      sha256: '845416bc766ad5d3dce95c71b31ffb684d826aea299b18f4cc7df4e95ee514b6',
    });
    await archive.clear('settings');
    expect(await sumOf(archive, 'settings')).toEqual({
      documents: 0,
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    });
  });

  test('refuses what is there already', async () => {
    await archive.add('settings', documents);
    await expect(archive.add('settings', documents.slice(0, 1))).rejects.toMatchObject({ name: 'StoreError' });
  });
});
