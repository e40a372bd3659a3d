import fc from 'fast-check';
import { EMPTY_CONTENT, type Sheet } from '../../src/method/sheet';
import type { AuditEntry, InboxEntry, SessionRecord } from '../../src/ports/records';
import type { Store } from '../../src/ports/store';
import { runs } from '../support/runs';
import { onEveryEngine, type Place } from './store-engines';

const AT = '2027-03-01T10:00:00.000Z';

const session = (id: string, state: unknown): SessionRecord => ({
  id,
  version: 1,
  state,
  lastMessages: [],
  updatedAt: AT,
});

const sheetSaying = (text: string): Sheet => ({
  id: 'bari|AC-LEA-1|ana',
  review: 'bari',
  indicator: 'AC-LEA-1',
  person: 'ana',
  revisions: [],
  draft: { content: { ...EMPTY_CONTENT, know: [text], note: text }, at: AT, language: 'en', conflicts: [] },
  version: 1,
  history: [],
});

/** Every sign up to U+FFFF that stands for itself, in texts short enough to tell which one was changed. */
function allSigns(): string[] {
  const signs = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
  return Array.from({ length: Math.ceil(signs.length / 256) }, (_, row) =>
    String.fromCharCode(...signs.slice(row * 256, row * 256 + 256)),
  );
}

const TEXTS: readonly [string, string][] = [
  ['control characters', Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')],
  ['signs that end lines', 'a\n\r\n\v\f\u0085\u2028\u2029b'],
  ['40,000 characters', 'Tübingen ❤ '.repeat(4_000).slice(0, 40_000)],
  ['emoji and other astral signs', '👩🏽‍🚒 𝒳 \u{10ffff}'],
  ['right-to-left and combining signs', 'مدينة עיר e\u0301 \u202e'],
  ['what looks like operators', '$where {"$gt":""} {"$$date":1}'],
];

/** Names that a database or JavaScript itself gives a meaning to. */
// biome-ignore format: a list of words
const KEYS = [
  '$set', '$$date', '$$deleted', '$', 'a.b', '.', '', '%', '%24', '%2e', '_id', '_bsontype', '__proto__', '__v', 'id',
  'constructor', 'toString', 'toJSON', 'toBSON', 'length', 'hasOwnProperty', 'rev', 'type', '0', 'nul\0', 'Zoë', ' ',
];

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
  const reopen = async () => {
    await store.close();
    store = await place.open();
  };

  test.each(TEXTS)('keeps %s', async (_, text) => {
    await store.sheets.put(sheetSaying(text));
    await store.settings.put({ id: text, value: text });
    await reopen();
    expect(await store.sheets.find({ person: 'ana' })).toStrictEqual([sheetSaying(text)]);
    expect(await store.settings.get(text)).toStrictEqual({ id: text, value: text });
  });

  test('keeps every sign there is', async () => {
    await store.sessions.put(session('signs', allSigns()));
    await reopen();
    expect((await store.sessions.get('signs'))?.state).toEqual(allSigns());
  });

  test('keeps every key of the maps inside documents', async () => {
    const fields = Object.fromEntries(KEYS.map((key) => [key, `value of ${key}`]));
    const detail: AuditEntry['detail'] = { ...fields };
    const entry: InboxEntry = {
      id: 'web-1',
      event: {
        id: 'web-1',
        platform: 'web',
        person: 'ana',
        at: AT,
        what: { kind: 'press', action: 'submit', data: fields, fields },
      },
      person: 'p-1',
      status: 'received',
      receivedAt: AT,
      attempts: 0,
    };
    const audit: AuditEntry = { id: 'a', at: AT, by: 'operator', action: 'export', detail };
    await store.inbox.insert(entry);
    await store.audit.put(audit);
    await reopen();
    expect(await store.inbox.get('web-1')).toStrictEqual(entry);
    expect(await store.audit.get('a')).toStrictEqual(audit);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('keeps whatever JSON a conversation has for a state', async () => {
    // -0 is written as 0, as JSON does.
    const states = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        await store.sessions.put(session('ana', state));
        expect(JSON.stringify((await store.sessions.get('ana'))?.state)).toBe(JSON.stringify(state));
      }),
      { numRuns: runs(60) },
    );
  });

  test.each(['prototype', 'constructor', 'toString', 'hasOwnProperty'])('keeps a property named %s', async (name) => {
    const state = JSON.parse(`{"${name}":{"${name}":["${name}"]}}`);
    await store.sessions.put(session('ana', state));
    expect(JSON.stringify((await store.sessions.get('ana'))?.state)).toBe(JSON.stringify(state));
  });

  test('keeps empty maps and lists, null and nested lists', async () => {
    const state = {
      map: {},
      list: [],
      nothing: null,
      lists: [[], [[1, null]]],
      no: false,
      zero: 0,
      large: 2 ** 53 - 1,
    };
    await store.sessions.put(session('ana', state));
    await reopen();
    expect((await store.sessions.get('ana'))?.state).toStrictEqual(state);
  });

  test('does not take a stored map for a query', async () => {
    await store.programmes.put({
      id: 'p',
      benchmark: { id: 'inti', version: 1 },
      trusted: [],
      imported: null,
      importedAt: AT,
    });
    const hostile = { $exists: true } as unknown as { id: string; version: number };
    expect(await store.programmes.find({ benchmark: hostile })).toEqual([]);
    expect(await store.programmes.count({ benchmark: { id: 'inti', version: 1 } })).toBe(1);
  });
});
