import type { Language } from '../../src/method/language';
import type { Sheet } from '../../src/method/sheet';
import { applyChange, newSheet } from '../../src/method/sheet-changes';
import { StoreError } from '../../src/ports/store';
import { sheetsAsOf, updateSheet, wholeSheets } from '../../src/turn/keeping-sheets';
import { aContent } from '../support/sheets';
import { onEveryEngine, type Place } from './store-engines';

/** As much as a sheet holds: five fields of nearly 40 kB. */
const MUCH = 'x'.repeat(39_000);

const at = (n: number) => `2027-03-${String(n).padStart(2, '0')}T09:00:00.000Z`;
const submitted = (n: number, text = 'why') => ({
  content: aContent('at', { know: [`${n} ${text}`], dontKnow: [text], toAsk: [text], evidence: [text], note: text }),
  submit: true,
  at: at(n),
  platform: 'web',
  language: 'en' as Language,
  informed: false,
  late: false,
  seesRating: false,
});

onEveryEngine((engine) => {
  let place: Place;
  beforeEach(async () => {
    place = await engine.start();
  });
  afterEach(() => place.stop());

  test('a sheet that is saved again and again stays small, and each of its revisions is kept once', async () => {
    const store = await place.open();
    try {
      const first = applyChange(newSheet('genoa', 'GG-1', 'hanna'), submitted(1, MUCH));
      await store.sheets.insert(first);
      for (let n = 2; n <= 24; n += 1) await updateSheet(store, first.id, (s) => applyChange(s, submitted(n, MUCH)));
      const sheet = await store.sheets.get(first.id);
      expect(JSON.stringify(sheet).length).toBeLessThan(1_000_000);
      expect(sheet).toMatchObject({
        firstAt: at(1),
        revisions: [{ number: 23 }, { number: 24, at: at(24) }],
        version: 24,
      });
      const past = await store.pastRevisions.find({ sheet: first.id }, { sort: { by: 'at', order: 'ascending' } });
      expect(past.map(({ revision, ...p }) => [revision.number, p.at])).toEqual(
        Array.from({ length: 22 }, (_, n) => [n + 1, at(n + 1)]),
      );
    } finally {
      await store.close();
    }
  });

  test('a sheet as of a moment has the revision that counted then', async () => {
    const store = await place.open();
    try {
      const { id } = applyChange(newSheet('genoa', 'GG-1', 'hanna'), submitted(1));
      await store.sheets.insert(applyChange(newSheet('genoa', 'GG-1', 'hanna'), submitted(1)));
      for (const n of [3, 5, 7, 9]) await updateSheet(store, id, (s) => applyChange(s, submitted(n)));
      const counted = async (until: string) => {
        const [sheet] = await sheetsAsOf(store, await store.sheets.find({ review: 'genoa', person: 'hanna' }), until);
        return sheet?.revisions.filter((revision) => revision.at <= until).map(({ number }) => number);
      };
      expect(await counted('2027-02-28T09:00:00.000Z')).toEqual([]);
      expect(await counted(at(1))).toEqual([1]);
      expect(await counted(at(2))).toEqual([1]);
      expect(await counted(at(3))).toEqual([2]);
      expect(await counted(at(4))).toEqual([2]);
      expect(await counted(at(5))).toEqual([3]);
      expect((await counted(at(28)))?.at(-1)).toBe(5);
      const [whole] = await wholeSheets(store, 'hanna', await store.sheets.find({ person: 'hanna' }));
      expect(whole?.revisions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    } finally {
      await store.close();
    }
  });

  test('sheets of before are brought into the new form: nothing is lost, and doing it again changes nothing', async () => {
    let grown: Sheet = newSheet('genoa', 'GG-1', 'hanna');
    for (let n = 1; n <= 9; n += 1) grown = applyChange(grown, submitted(n, MUCH));
    const large = { version: 8, content: aContent('at', { note: 'y'.repeat(150_000) }) };
    const history = [large, large, ...grown.history.slice(-1)];
    const draftOnly = { ...newSheet('genoa', 'GG-2', 'hanna'), version: 1, history };
    await (await place.open()).close();
    const archive = await place.archive();
    await archive.add(
      'sheets',
      [{ ...grown, history }, draftOnly].map(({ id, ...rest }) => ({ _id: id, rev: 7, ...rest })),
    );
    await archive.putStamp({ version: 4, data: 'these' });
    await archive.close();
    for (let n = 0; n < 2; n += 1) {
      const store = await place.open();
      const [sheet, draft] = await store.sheets.find({ review: 'genoa' }, { sort: { by: 'id', order: 'ascending' } });
      expect(sheet).toEqual({
        ...grown,
        firstAt: at(1),
        revisions: grown.revisions.slice(-1),
        history: history.slice(-1),
      });
      expect(draft).toEqual({ ...draftOnly, history: history.slice(-1) });
      const past = await store.pastRevisions.find({ sheet: grown.id }, { sort: { by: 'at', order: 'ascending' } });
      expect(past.map(({ revision }) => revision)).toEqual(grown.revisions.slice(0, -1));
      expect(past[0]).toMatchObject({ id: `${grown.id}|1`, review: 'genoa', person: 'hanna', at: at(1) });
      await store.close();
      const again = await place.archive();
      await again.putStamp({ version: 4, data: 'these' });
      await again.close();
    }
  });

  test('a document that no engine takes is refused for good, and the others are served', async () => {
    const store = await place.open();
    try {
      const huge = { id: 'huge', value: 'x'.repeat(17 * 1_024 * 1_024) };
      const refused = await store.settings.put(huge).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(StoreError);
      expect(refused).toMatchObject({ code: 'too-large', retry: false });
      await store.settings.put({ id: 'small', value: 'kept' });
      expect(await store.settings.find({})).toEqual([{ id: 'small', value: 'kept' }]);
    } finally {
      await store.close();
    }
  });
});
