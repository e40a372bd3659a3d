import type { Person } from '../../src/method/person';
import type { PlanItem } from '../../src/method/plan';
import { EMPTY_CONTENT, type Sheet, sheetId } from '../../src/method/sheet';
import { type Message, threadOf } from '../../src/ports/chat';
import { type Store, StoreError } from '../../src/ports/store';
import { onEveryEngine, type Place } from './store-engines';

const sheet = (indicator: string, person: string, more: Partial<Sheet> = {}): Sheet => ({
  id: sheetId('bari', indicator, person),
  review: 'bari',
  indicator,
  person,
  revisions: [],
  version: 1,
  history: [],
  ...more,
});

const item = (id: string, dueAt: string, more: Partial<PlanItem> = {}): PlanItem => ({
  id,
  review: 'bari',
  kind: 'pace',
  person: 'ana',
  dueAt,
  day: dueAt.slice(0, 10),
  why: 'T-4w',
  planRevision: 1,
  status: 'planned',
  ...more,
});

const person = (id: string, email: string): Person => ({
  id,
  email,
  name: id,
  language: 'en',
  timeZone: 'Europe/Rome',
  workdays: [1, 2, 3, 4, 5],
  away: [],
  paused: false,
  active: true,
  accounts: [],
});

const message = (id: string, to: Message['to'], at: string): Message => ({
  id,
  to,
  thread: threadOf(to),
  content: { kind: 'said', text: id },
  at,
  status: 'waiting',
  version: 1,
});

const ids = (docs: readonly { id: string }[]) => docs.map((doc) => doc.id);

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
    await store.plan.removeAll({});
    await store.people.removeAll({});
    await store.messages.removeAll({});
    await store.settings.removeAll({});
  });

  test('answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });

  describe('one document', () => {
    test('comes back as it was put, without anything of the engine', async () => {
      const full = sheet('AC-LEA-1', 'ana', {
        revisions: [
          {
            number: 1,
            content: { ...EMPTY_CONTENT, performance: 'at', know: ['one', 'two'] },
            at: '2027-03-01T10:00:00.000Z',
            platform: 'web',
            language: 'fr',
            informed: false,
            late: true,
          },
        ],
        startedAt: '2027-03-01T09:00:00.000Z',
      });
      await store.sheets.put(full);
      expect(await store.sheets.get(full.id)).toStrictEqual(full);
    });

    test('is absent when nobody put it', async () => {
      expect(await store.sheets.get('nothing')).toBeUndefined();
    });

    test('is inserted once', async () => {
      const first = sheet('AC-LEA-1', 'ana');
      expect(await store.sheets.insert(first)).toBe(true);
      expect(await store.sheets.insert({ ...first, version: 9 })).toBe(false);
      expect(await store.sheets.get(first.id)).toStrictEqual(first);
    });

    test('is inserted once when many insert it at the same moment', async () => {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, version) => store.sheets.insert(sheet('AC-LEA-1', 'ana', { version }))),
      );
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await store.sheets.count({})).toBe(1);
    });

    test('is replaced as a whole by put', async () => {
      await store.sheets.put(sheet('AC-LEA-1', 'ana', { startedAt: '2027-03-01T09:00:00.000Z' }));
      await store.sheets.put(sheet('AC-LEA-1', 'ana', { version: 2 }));
      expect(await store.sheets.get(sheetId('bari', 'AC-LEA-1', 'ana'))).toStrictEqual(
        sheet('AC-LEA-1', 'ana', { version: 2 }),
      );
    });

    test('is put by many at the same moment', async () => {
      await Promise.all(
        Array.from({ length: 10 }, (_, version) => store.sheets.put(sheet('AC-LEA-1', 'ana', { version }))),
      );
      expect(await store.sheets.count({})).toBe(1);
    });

    test('loses its undefined properties, at every depth', async () => {
      const draft = { content: { ...EMPTY_CONTENT, performance: undefined }, at: '', language: 'en', conflicts: [] };
      await store.sheets.put(sheet('AC-LEA-1', 'ana', { draft: draft as Sheet['draft'], startedAt: undefined }));
      const back = await store.sheets.get(sheetId('bari', 'AC-LEA-1', 'ana'));
      expect(back).toStrictEqual(
        sheet('AC-LEA-1', 'ana', { draft: { content: EMPTY_CONTENT, at: '', language: 'en', conflicts: [] } }),
      );
    });

    test('is a fresh copy each time', async () => {
      await store.people.put(person('ana', 'ana@example.org'));
      const one = await store.people.get('ana');
      Reflect.set(Object(one?.workdays), 0, 99);
      expect((await store.people.get('ana'))?.workdays[0]).toBe(1);
    });

    test('is removed once', async () => {
      await store.settings.put({ id: 'clock', value: '1' });
      expect(await store.settings.remove('clock')).toBe(true);
      expect(await store.settings.remove('clock')).toBe(false);
      expect(await store.settings.get('clock')).toBeUndefined();
    });

    test('is refused without an id, and with properties that its kind does not have', async () => {
      const refused = { code: 'invalid', retry: false };
      await expect(store.settings.put({ id: '', value: '' })).rejects.toMatchObject(refused);
      const odd = { id: 'a', value: 'b', other: 'c' };
      await expect(store.settings.put(odd)).rejects.toMatchObject(refused);
      await expect(store.settings.insert(odd)).rejects.toBeInstanceOf(StoreError);
      expect(await store.settings.count({})).toBe(0);
    });

    test('is refused where a property holds what its kind does not have there, alone and in a batch', async () => {
      const refused = { code: 'invalid', retry: false };
      const odd = { id: 'a', value: 1 } as unknown as { id: string; value: string };
      await expect(store.settings.put(odd)).rejects.toMatchObject(refused);
      await expect(store.settings.insert(odd)).rejects.toMatchObject(refused);
      await expect(store.commit([{ to: 'settings', insert: odd }])).rejects.toMatchObject(refused);
      await store.settings.put({ id: 'a', value: 'b' });
      await expect(store.settings.update('a', () => odd)).rejects.toMatchObject(refused);
      expect(await store.settings.find({})).toEqual([{ id: 'a', value: 'b' }]);
    });

    test('is there after the store was closed and opened again', async () => {
      await store.sheets.put(sheet('AC-LEA-1', 'ana'));
      await store.sheets.put(sheet('AC-LEA-2', 'ana'));
      await store.sheets.remove(sheetId('bari', 'AC-LEA-2', 'ana'));
      await store.close();
      store = await place.open();
      expect(await store.sheets.find({ review: 'bari' })).toStrictEqual([sheet('AC-LEA-1', 'ana')]);
    });
  });

  describe('update', () => {
    const counted = (setting: { id: string; value: string }) => ({
      ...setting,
      value: String(Number(setting.value) + 1),
    });

    test('gives what it wrote', async () => {
      await store.settings.put({ id: 'n', value: '1' });
      expect(await store.settings.update('n', counted)).toStrictEqual({ id: 'n', value: '2' });
      expect(await store.settings.get('n')).toStrictEqual({ id: 'n', value: '2' });
    });

    test('is undefined where there is nothing, and makes nothing', async () => {
      expect(await store.settings.update('n', counted)).toBeUndefined();
      expect(await store.settings.count({})).toBe(0);
    });

    test('loses none of fifty changes at the same moment', async () => {
      await store.settings.put({ id: 'n', value: '0' });
      await Promise.all(Array.from({ length: 50 }, () => store.settings.update('n', counted)));
      expect(await store.settings.get('n')).toStrictEqual({ id: 'n', value: '50' });
    });

    test('starts again from what somebody else put in between', async () => {
      await store.settings.put({ id: 'n', value: '1' });
      let other: Promise<void> | undefined;
      const seen: string[] = [];
      const updated = store.settings.update('n', (setting) => {
        seen.push(setting.value);
        // Asked for before the update can write, so it gets there first.
        other ??= store.settings.put({ id: 'n', value: '10' });
        return counted(setting);
      });
      await updated;
      await other;
      const { value } = (await store.settings.get('n')) ?? { value: '' };
      // Whichever order the engine chose, neither the put nor the update is half there.
      expect(seen.at(-1) === '10' ? value === '11' : value === '10').toBe(true);
    });

    test('writes nothing when the change gives its argument back', async () => {
      await store.settings.put({ id: 'n', value: '1' });
      const [same] = await Promise.all([
        store.settings.update('n', (setting) => setting),
        store.settings.update('n', counted),
      ]);
      expect(['1', '2']).toContain(same?.value);
      expect(await store.settings.get('n')).toStrictEqual({ id: 'n', value: '2' });
    });

    test('removes a property that the change left out', async () => {
      await store.plan.put(item('a', '2027-03-01T08:00:00.000Z', { note: 'why' }));
      await store.plan.update('a', ({ note: _, ...rest }) => rest);
      expect(await store.plan.get('a')).toStrictEqual(item('a', '2027-03-01T08:00:00.000Z'));
    });

    test('begins from what was just seen, and from what is there by now where somebody else wrote since', async () => {
      await store.settings.put({ id: 'n', value: '1' });
      const seen = await store.settings.get('n');
      const next = await store.settings.update('n', counted, seen);
      expect(next).toStrictEqual({ id: 'n', value: '2' });
      expect(await store.settings.update('n', counted, next)).toStrictEqual({ id: 'n', value: '3' });
      // What was seen first is long replaced.
      expect(await store.settings.update('n', counted, seen)).toStrictEqual({ id: 'n', value: '4' });
      const isOld = (setting: { id: string; value: string }) =>
        setting.value === '1' ? setting : { ...setting, value: 'new' };
      expect(await store.settings.update('n', isOld, seen)).toStrictEqual({ id: 'n', value: 'new' });
      await store.settings.remove('n');
      expect(await store.settings.update('n', counted, seen)).toBeUndefined();
      expect(await store.settings.count({})).toBe(0);
    });

    test('lets the change throw its own error', async () => {
      await store.settings.put({ id: 'n', value: '1' });
      const own = new RangeError('mine');
      const failing = store.settings.update('n', () => {
        throw own;
      });
      await expect(failing).rejects.toBe(own);
    });
  });

  describe('find', () => {
    beforeEach(async () => {
      await store.plan.put(item('c', '2027-03-01T08:00:00.000Z'));
      await store.plan.put(item('a', '2027-03-03T08:00:00.000Z', { person: 'bo', kind: 'merge' }));
      await store.plan.put(item('d', '2027-03-02T08:00:00.000Z', { status: 'done' }));
      await store.plan.put(item('b', '2027-03-04T08:00:00.000Z', { review: '', person: undefined }));
    });

    test('gives everything, by id', async () => {
      expect(ids(await store.plan.find({}))).toEqual(['a', 'b', 'c', 'd']);
    });

    test.each<[string, Parameters<Store['plan']['find']>[0], string[]]>([
      ['an equal text', { review: 'bari' }, ['a', 'c', 'd']],
      ['an empty text', { review: '' }, ['b']],
      ['two properties', { review: 'bari', person: 'ana' }, ['c', 'd']],
      ['a number', { planRevision: 2 }, []],
      ['one of several', { kind: { in: ['merge', 'digest'] } }, ['a']],
      ['one of none', { kind: { in: [] } }, []],
      ['one of several ids', { id: { in: ['d', 'a', 'x'] } }, ['a', 'd']],
      ['before', { dueAt: { before: '2027-03-02T08:00:00.000Z' } }, ['c']],
      ['after', { dueAt: { after: '2027-03-02T08:00:00.000Z' } }, ['a', 'b']],
      [
        'between, both exclusive',
        { dueAt: { after: '2027-03-01T08:00:00.000Z', before: '2027-03-04T08:00:00.000Z' } },
        ['a', 'd'],
      ],
      ['what is due', { status: 'planned', dueAt: { before: '2027-03-03T08:00:00.001Z' } }, ['a', 'c']],
      ['an absent property', { person: undefined }, ['b']],
    ])('filters by %s', async (_, filter, expected) => {
      expect(ids(await store.plan.find(filter))).toEqual(expected);
      expect(await store.plan.count(filter)).toBe(expected.length);
    });

    test('sorts both ways, equal ones by id in the same direction', async () => {
      const by = (sort: Parameters<Store['plan']['find']>[1]) => store.plan.find({}, sort).then(ids);
      expect(await by({ sort: { by: 'dueAt', order: 'ascending' } })).toEqual(['c', 'd', 'a', 'b']);
      expect(await by({ sort: { by: 'dueAt', order: 'descending' } })).toEqual(['b', 'a', 'd', 'c']);
      expect(await by({ sort: { by: 'status', order: 'ascending' } })).toEqual(['d', 'a', 'b', 'c']);
      expect(await by({ sort: { by: 'status', order: 'descending' } })).toEqual(['c', 'b', 'a', 'd']);
      expect(await by({ sort: { by: 'id', order: 'descending' } })).toEqual(['d', 'c', 'b', 'a']);
    });

    test('stops at the limit', async () => {
      const sort = { by: 'dueAt', order: 'ascending' } as const;
      expect(ids(await store.plan.find({}, { sort, limit: 2 }))).toEqual(['c', 'd']);
      expect(ids(await store.plan.find({}, { limit: 3 }))).toEqual(['a', 'b', 'c']);
      expect(await store.plan.find({}, { limit: 0 })).toEqual([]);
    });

    test('removes what matches, and counts it', async () => {
      expect(await store.plan.removeAll({ status: 'planned', review: 'bari' })).toBe(2);
      expect(ids(await store.plan.find({}))).toEqual(['b', 'd']);
      expect(await store.plan.removeAll({ review: 'elsewhere' })).toBe(0);
    });

    test('refuses to filter by what a kind does not have', async () => {
      const filter = { colour: 'red' } as Parameters<Store['plan']['find']>[0];
      await expect(store.plan.find(filter)).rejects.toMatchObject({ code: 'invalid' });
    });

    test('finds nothing in a collection that nobody wrote to', async () => {
      expect(await store.digests.find({ review: 'bari' })).toEqual([]);
      expect(await store.digests.count({})).toBe(0);
      expect(await store.digests.removeAll({})).toBe(0);
    });

    test('finds a conversation in the order of its messages', async () => {
      await store.messages.put(message('2', { kind: 'person', person: 'ana' }, '2027-03-02T08:00:00.000Z'));
      await store.messages.put(message('1', { kind: 'person', person: 'ana' }, '2027-03-03T08:00:00.000Z'));
      await store.messages.put(message('3', { kind: 'channel', review: 'ana' }, '2027-03-01T08:00:00.000Z'));
      const thread = threadOf({ kind: 'person', person: 'ana' });
      const found = await store.messages.find({ thread }, { sort: { by: 'at', order: 'ascending' } });
      expect(ids(found)).toEqual(['2', '1']);
    });
  });

  describe('e-mail addresses', () => {
    test('belong to one person each', async () => {
      await store.people.put(person('ana', 'a@example.org'));
      await store.people.put(person('bo', 'b@example.org'));
      const taken = { code: 'invalid', retry: false };
      await expect(store.people.insert(person('cy', 'a@example.org'))).rejects.toMatchObject(taken);
      await expect(store.people.put(person('bo', 'a@example.org'))).rejects.toMatchObject(taken);
      expect(ids(await store.people.find({ email: 'a@example.org' }))).toEqual(['ana']);
      expect(await store.people.get('bo')).toStrictEqual(person('bo', 'b@example.org'));
    });

    test('can be empty for many', async () => {
      await store.people.put(person('ana', ''));
      await store.people.put(person('bo', ''));
      expect(await store.people.find({ name: 'bo' })).toStrictEqual([person('bo', '')]);
    });
  });
});
