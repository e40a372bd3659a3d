import { cachedPictures } from '../../adapters/pictures/cached';
import { createPictures } from '../../adapters/pictures/heat-map';
import { personLanes } from '../../adapters/web/server/person-lanes';
import { type Workshop, workshop } from '../../src/app/compose/workshop';
import { shippedBenchmarks } from '../../src/benchmarks';
import type { HeatMap } from '../../src/ports/pictures';
import { exportFile } from '../../src/programme/exports';
import type { ExportOrder } from '../../src/programme/exports/making';
import { readTableHere } from '../../src/programme/founding/read-handed-over';
import { readProgrammeHere } from '../../src/programme/programme-file';
import { workbookOf } from '../../src/programme/tables/write-workbook';
import { exportedText } from '../support/exported';
import { fakeWebHost } from '../support/fake-web-host';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { EXAMPLE } from '../support/product';
import { bundleChild } from '../support/run-child';
import { aWorld, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';
import { until } from '../support/until';
import { type RunningWeb, runWeb, webClient } from '../support/web-server';

const map = (title: string): HeatMap => ({
  title,
  kind: 'progress',
  columns: ['Ambition'],
  rows: ['Governance'],
  values: [[{ done: 1, total: 2, label: '1/2', level: 0.5 }]],
  legend: { low: 'none', high: 'all', none: 'nothing' },
  language: 'en',
});

let made: Workshop;
beforeAll(async () => {
  made = workshop({ warn: () => undefined }, await bundleChild('src/app/compose/worker.ts'));
});
afterAll(() => made.close());

/** Counts the turns of the event loop until it is asked. */
function turning(): () => number {
  let turns = 0;
  const turn = () => {
    turns += 1;
    pending = setImmediate(turn);
  };
  let pending = setImmediate(turn);
  return () => {
    clearImmediate(pending);
    return turns;
  };
}

describe('made beside the event loop', () => {
  test('a picture is the same as one made here, and this thread does not draw it', async () => {
    const here = await createPictures().heatMap(map('Genoa'));
    const turned = turning();
    const there = await made.pictures.heatMap(map('Genoa'));
    const turns = turned();
    expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true);
    // Drawn here, it would be one turn.
    expect(turns).toBeGreaterThan(100);
  });

  describe('an export', () => {
    let world: World;
    beforeEach(async () => {
      world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
      const sheet = aSheet('GG-AMB-1', 'helsinki', aContent('below'), '2027-03-24T09:00:00.000Z');
      await world.deps.store.sheets.put(sheet);
    });
    afterEach(() => world.close());

    test.each(['sheets.csv', 'grid.csv', 'review.md'] as const)('%s is the same as one made here', async (name) => {
      const asked = () => exportedText(world.deps, 'genoa-2027', name, 'operator');
      const here = await asked();
      expect(here).toContain('GG-AMB-1');
      Object.assign(world.deps, { makeExport: made.makeExport });
      expect(await asked()).toBe(here);
    });

    test('whose sheets cannot be read fails as the reading does', async () => {
      Object.assign(world.deps, { makeExport: made.makeExport });
      const find = () => Promise.reject(new RangeError('not now'));
      const store = { ...world.deps.store, sheets: { ...world.deps.store.sheets, find } };
      await expect(exportFile({ ...world.deps, store }, 'genoa-2027', 'grid.csv', 'operator')).rejects.toThrow(
        'not now',
      );
    });
  });

  test('an export whose thread ends is read for no longer', async () => {
    let isRead = true;
    async function* portions() {
      try {
        for (;;) yield [];
      } finally {
        isRead = false;
      }
    }
    await expect(made.makeExport({ name: 'sheets' } as unknown as ExportOrder, portions())).rejects.toThrow();
    await until(() => !isRead);
  });
});

test('a programme file is read as it is here, and this thread does not read it', async () => {
  const order = { path: EXAMPLE, benchmarks: shippedBenchmarks() };
  const turned = turning();
  const there = await made.readProgramme(order);
  expect(turned()).toBeGreaterThan(100);
  expect(there.ok).toBe(true);
  expect(there).toEqual(await readProgrammeHere(order));
});

test('a table is read as it is here, and one under which a thread ends is one that cannot be read', async () => {
  const bytes = workbookOf([
    ['Pillar', 'Dimension', 'Statement'],
    ['a', 'b', 'c'],
  ]);
  expect(await made.readTable({ bytes, language: 'en' })).toEqual(await readTableHere({ bytes, language: 'en' }));
  const broken = { bytes: undefined as unknown as Uint8Array, language: 'en' as const };
  expect(await made.readTable(broken)).toEqual({ kind: 'wrong', problems: [{ what: 'unreadable', about: [] }] });
  expect(await made.readTable({ bytes, language: 'en' })).toMatchObject({ kind: 'right' });
});

describe('a picture that shows the same', () => {
  test('is made once, also for those who ask meanwhile; what fails is made again', async () => {
    let begun = 0;
    let fails = false;
    const pictures = cachedPictures({
      heatMap: (asked) => {
        begun += 1;
        return fails ? Promise.reject(new RangeError('no paper')) : createPictures().heatMap(asked);
      },
    });
    const all = await Promise.all(Array.from({ length: 20 }, () => pictures.heatMap(map('one'))));
    expect([begun, new Set(all).size]).toEqual([1, 1]);
    await pictures.heatMap(map('one'));
    await pictures.heatMap(map('two'));
    expect(begun).toBe(2);
    fails = true;
    await expect(pictures.heatMap(map('three'))).rejects.toThrow('no paper');
    fails = false;
    await pictures.heatMap(map('three'));
    expect(begun).toBe(4);
  });
});

describe('who asks for many pictures at once', () => {
  let web: RunningWeb | undefined;
  let waiting: (() => void)[] = [];
  afterEach(async () => {
    for (const go of waiting) go();
    await web?.close();
    web = undefined;
    waiting = [];
  });

  test('waits in a lane of their own: two are made, the rest waits, what is too much is refused; others pass', async () => {
    const host = fakeWebHost('2027-03-25T15:00:00.000Z');
    const begun: string[] = [];
    host.picture = async ({ id }) => {
      begun.push(id);
      if (id === 'hanna') await new Promise<void>((resolve) => waiting.push(resolve));
      return { type: 'image/png', bytes: Buffer.from('x') };
    };
    web = await runWeb(host);
    const { url } = web;
    const [hanna, ben] = [webClient(url), webClient(url)];
    await hanna.be('hanna');
    await ben.be('ben');
    const asked = Array.from({ length: 46 }, () => hanna.get('/api/web/picture/heat'));
    let refused = 0;
    for (const one of asked) one.then(({ status }) => (refused += status === 429 ? 1 : 0)).catch(() => undefined);
    await until(() => refused === 4);
    expect(begun).toEqual(['hanna', 'hanna']);
    expect((await ben.get('/api/web/picture/heat')).status).toBe(200);
    for (let n = 0; n < 42; n += 1) {
      await until(() => waiting.length > 0);
      waiting.shift()?.();
    }
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(42);
  });

  test('begins the next of them after a rest as long as the one before; nobody else rests', async () => {
    const rests: (() => void)[] = [];
    const inLane = personLanes(1, 40, (ms) => {
      expect(ms).toBeGreaterThanOrEqual(0);
      return new Promise<void>((resolve) => rests.push(resolve));
    });
    const done: string[] = [];
    const work = (person: string) => inLane(person, async () => void done.push(person));
    const hannas = Promise.all([work('hanna'), work('hanna'), work('hanna')]);
    await work('ben');
    await until(() => rests.length === 1);
    expect(done).toEqual(['hanna', 'ben']);
    for (let n = 0; n < 2; n += 1) {
      await until(() => rests.length > 0);
      rests.shift()?.();
    }
    await hannas;
    expect([done.length, rests.length]).toEqual([4, 0]);
  });
});
