import { EMPTY_CONTENT, type Sheet, sheetId } from '../../src/method/sheet';
import type { Write } from '../../src/ports/store';
import { type Store, StoreError } from '../../src/ports/store';
import { somebody } from '../support/genoa-schedule';
import { onEveryEngine, type Place } from './store-engines';

const AT = '2027-03-01T09:00:00.000Z';

const sheet = (indicator: string, version = 1): Sheet => ({
  id: sheetId('bari', indicator, 'ana'),
  review: 'bari',
  indicator,
  person: 'ana',
  revisions: [],
  version,
  history: [],
});

const person = (id: string, email: string) => somebody(id, { email });

const setting = (id: string, value: string) => ({ id, value });

onEveryEngine((engine) => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await engine.start();
    store = await place.open();
  });
  afterAll(async () => {
    await store.close();
    await place.stop();
  });
  afterEach(async () => {
    await store.sheets.removeAll({});
    await store.people.removeAll({});
    await store.settings.removeAll({});
    await store.audit.removeAll({});
  });

  async function kept(id: string, value: string) {
    await store.settings.put(setting(id, value));
    const read = await store.settings.get(id);
    if (!read) throw new RangeError(id);
    return read;
  }
  const values = async () => (await store.settings.find({})).map(({ id, value }) => `${id}=${value}`);

  test('writes several kinds in one batch, in order, and what is read back is what was written', async () => {
    const seen = await kept('a', '1');
    await kept('gone', '1');
    const draft: Sheet = { ...sheet('i1'), draft: { content: EMPTY_CONTENT, at: AT, language: 'en', conflicts: [] } };
    const isDone = await store.commit([
      { to: 'sheets', insert: draft },
      { to: 'settings', replace: setting('a', '2'), seen },
      { to: 'settings', put: setting('b', '1') },
      { to: 'settings', remove: 'gone' },
      {
        to: 'audit',
        insert: { id: 'n', at: AT, by: 'ana', action: 'opened', detail: { indicators: 2, isLate: false } },
      },
    ]);
    expect(isDone).toBe(true);
    expect(await store.sheets.get(draft.id)).toEqual(draft);
    expect(await values()).toEqual(['a=2', 'b=1']);
    expect((await store.audit.get('n'))?.detail).toEqual({ indicators: 2, isLate: false });
  });

  test('no writes are no trip, and done', async () => {
    expect(await store.commit([])).toBe(true);
  });

  test('an id that is taken stops the batch, and what has it stays', async () => {
    await kept('b', 'old');
    const isDone = await store.commit(
      ['a', 'b', 'c'].map((id): Write => ({ to: 'settings', insert: setting(id, 'new') })),
    );
    expect(isDone).toBe(false);
    expect(await values()).toEqual(['a=new', 'b=old']);
  });

  const NAMES = ['a', 'b', 'c', 'd', 'e'];

  test.each(NAMES.map((name, at) => [name, at]))(
    'a version that was replaced meanwhile (%s) stops the batch there',
    async (missed, at) => {
      const seen = [];
      for (const name of NAMES) seen.push(await kept(name, '1'));
      await store.settings.update(String(missed), (s) => ({ ...s, value: 'theirs' }));
      const isDone = await store.commit([
        ...seen.map((read): Write => ({ to: 'settings', replace: setting(read.id, '2'), seen: read })),
        { to: 'settings', put: setting('said', 'saved') },
      ]);
      expect(isDone).toBe(false);
      const expected = NAMES.map((name, n) => `${name}=${n < Number(at) ? '2' : n === at ? 'theirs' : '1'}`);
      expect(await values()).toEqual(expected);
    },
  );

  test.each(NAMES.map((name, at) => [name, at]))(
    'a document that was removed meanwhile (%s) does not come back, and the batch is not done',
    async (missed, at) => {
      const seen = [];
      for (const name of NAMES) seen.push(await kept(name, '1'));
      await store.settings.remove(String(missed));
      const isDone = await store.commit(
        seen.map((read): Write => ({ to: 'settings', replace: setting(read.id, '2'), seen: read })),
      );
      expect(isDone).toBe(false);
      expect((await values()).some((line) => line.startsWith(`${missed}=`))).toBe(false);
      expect(await values()).toHaveLength(NAMES.length - 1);
      expect((await values()).slice(0, Number(at))).toEqual(NAMES.slice(0, Number(at)).map((name) => `${name}=2`));
    },
  );

  test.each(NAMES.map((name, at) => [name, at]))(
    'a removal in a version that was replaced meanwhile (%s) stops the batch there, and nothing is lost',
    async (missed, at) => {
      const seen = [];
      for (const name of NAMES) seen.push(await kept(name, '1'));
      await store.settings.update(String(missed), (s) => ({ ...s, value: 'theirs' }));
      const isDone = await store.commit([
        ...seen.map((read): Write => ({ to: 'settings', remove: read.id, seen: read })),
        { to: 'settings', put: setting('said', 'forgotten') },
      ]);
      expect(isDone).toBe(false);
      const expected = NAMES.flatMap((name, n) => (n < Number(at) ? [] : [`${name}=${n === at ? 'theirs' : '1'}`]));
      expect(await values()).toEqual(expected);
    },
  );

  test('a removal in the version that was seen is done once: what was removed since does not count as done', async () => {
    const [first, second] = [await kept('a', '1'), await kept('b', '1')];
    const removal = (seen: { id: string; value: string }): Write => ({ to: 'settings', remove: seen.id, seen });
    const said: Write = { to: 'settings', put: setting('said', 'forgotten') };
    expect(await store.commit([removal(first), said])).toBe(true);
    expect(await values()).toEqual(['b=1', 'said=forgotten']);
    expect(await store.commit([removal(second)])).toBe(true);
    expect(await store.commit([removal(first)])).toBe(false);
    expect(await values()).toEqual(['said=forgotten']);
  });

  test('what an update answered is a version too, and one that was replaced once is not replaced again', async () => {
    await kept('a', '1');
    const updated = await store.settings.update('a', (s) => ({ ...s, value: '2' }));
    if (!updated) throw new RangeError('a');
    expect(await store.commit([{ to: 'settings', replace: setting('a', '3'), seen: updated }])).toBe(true);
    expect(await store.commit([{ to: 'settings', replace: setting('a', '4'), seen: updated }])).toBe(false);
    expect(await values()).toEqual(['a=3']);
  });

  test('of many who replace the same version at once one does', async () => {
    const seen = await kept('a', '0');
    const tries = Array.from({ length: 8 }, (_, n) =>
      store.commit([{ to: 'settings', replace: setting('a', String(n + 1)), seen }]),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
  });

  test('many who put the same new document at once all succeed', async () => {
    const tries = Array.from({ length: 8 }, (_, n) =>
      store.commit([
        { to: 'settings', put: setting('a', String(n)) },
        { to: 'settings', insert: setting(`after-${n}`, '') },
      ]),
    );
    expect(await Promise.all(tries)).toEqual(tries.map(() => true));
    expect(await store.settings.count({})).toBe(9);
  });

  test('an address that somebody else has is refused as invalid; what came before is written, nothing after', async () => {
    await store.people.put(person('ana', 'ana@bari.example'));
    const writes: Write[] = [
      { to: 'settings', put: setting('before', '') },
      { to: 'people', insert: person('ida', 'ana@bari.example') },
      { to: 'settings', put: setting('after', '') },
    ];
    await expect(store.commit(writes)).rejects.toMatchObject({ code: 'invalid', retry: false });
    const other = await store.people.insert(person('eva', 'eva@bari.example'));
    const eva = await store.people.get('eva');
    if (!other || !eva) throw new RangeError('eva');
    const taking: Write[] = [{ to: 'people', replace: person('eva', 'ana@bari.example'), seen: eva }];
    await expect(store.commit(taking)).rejects.toMatchObject({ code: 'invalid', retry: false });
    expect(await values()).toEqual(['before=']);
  });

  test('a document that no engine takes is refused as too large, and nothing after it is written', async () => {
    const huge = 'x'.repeat(17 * 1024 * 1024);
    const writes: Write[] = [
      { to: 'settings', put: setting('a', huge) },
      { to: 'settings', put: setting('after', '') },
    ];
    await expect(store.commit(writes)).rejects.toMatchObject({ code: 'too-large', retry: false });
    expect(await values()).toEqual([]);
  });

  test('an empty id, or a version of an object that no collection answered, is refused', async () => {
    await expect(store.commit([{ to: 'settings', put: setting('', '1') }])).rejects.toThrow(StoreError);
    const stranger: Write = { to: 'settings', replace: setting('a', '2'), seen: setting('a', '1') };
    await expect(store.commit([stranger])).rejects.toMatchObject({ code: 'invalid' });
  });
});
