import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import { shippedBenchmarks } from '../../src/benchmarks';
import type { Review } from '../../src/method/review';
import type { Store } from '../../src/ports/store';
import { forgetPerson, type ImportResult, importedOf, importProgramme } from '../../src/programme/import-programme';
import {
  type FilePerson,
  type FileReview,
  loadProgrammeFile,
  type ProgrammeFile,
} from '../../src/programme/programme-file';

const clock = { now: () => '2027-01-04T09:00:00.000Z' };
const benchmarks = shippedBenchmarks();
const EXAMPLE = load();

let dir: string;
let store: Store;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'import-'));
  store = (await openFileStore({ dir })).store;
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true, force: true });
});

function load(): ProgrammeFile {
  const parsed = loadProgrammeFile(join(__dirname, '../../examples/inti-cities-2027.yaml'), benchmarks);
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.problems));
  return parsed.programme;
}

const bring = (file: ProgrammeFile, more: { force?: boolean; dryRun?: boolean } = {}) =>
  importProgramme({ store, clock, benchmarks }, file, { by: 'operator', ...more });

async function accepted(file: ProgrammeFile, more: { force?: boolean; dryRun?: boolean } = {}) {
  const result = await bring(file, more);
  if (!result.ok) throw new TypeError(JSON.stringify(result));
  return result;
}

const refused = (result: ImportResult) => (result.ok ? 'accepted' : [...result.conflicts, ...result.refusals]);

function withPerson(email: string, change: Partial<FilePerson>, file = EXAMPLE): ProgrammeFile {
  return { ...file, people: file.people.map((p) => (p.email === email ? { ...p, ...change } : p)) };
}
function withReview(id: string, change: Partial<FileReview>, file = EXAMPLE): ProgrammeFile {
  return { ...file, reviews: file.reviews.map((r) => (r.id === id ? { ...r, ...change } : r)) };
}
const reviewIn = (file: ProgrammeFile, id: string): FileReview => {
  const review = file.reviews.find((r) => r.id === id);
  if (!review) throw new TypeError(`no ${id}`);
  return review;
};
const genoa = reviewIn(EXAMPLE, 'genoa-2027');

async function personBy(email: string) {
  const [person] = await store.people.find({ email });
  if (!person) throw new TypeError(`no ${email}`);
  return person;
}
async function reviewBy(id: string): Promise<Review> {
  const review = await store.reviews.get(id);
  if (!review) throw new TypeError(`no ${id}`);
  return review;
}

/** Everything an import may write, but for the log. */
async function everything() {
  return {
    programmes: await store.programmes.find({}),
    people: await store.people.find({}),
    reviews: await store.reviews.find({}),
    lines: await store.reportLines.find({}),
    functions: await store.functions.find({}),
  };
}

test('the first import brings everything in, the second changes nothing and says so', async () => {
  const first = await accepted(EXAMPLE);
  expect(first.replan).toEqual(EXAMPLE.reviews.map((r) => r.id));
  expect(first.changes.filter((c) => c.what === 'person-added')).toHaveLength(EXAMPLE.people.length);
  expect(await store.people.count({})).toBe(33);
  expect(await store.reportLines.count({ review: 'genoa-2027' })).toBe(65);
  const review = await reviewBy('genoa-2027');
  const leader = await store.people.get(review.members.leader);
  expect(leader?.email).toBe('ben@lyon.example');
  expect(leader?.id).toMatch(/^p-[a-z0-9]{10}$/);
  const before = await everything();
  const second = await accepted(load());
  expect(second).toEqual({ ok: true, programme: 'inti-cities-2027', changes: [], kept: [], forced: [], replan: [] });
  expect(await everything()).toEqual(before);
  expect(await store.audit.find({ action: 'import' })).toEqual([
    expect.objectContaining({ by: 'operator', detail: expect.objectContaining({ programme: 'inti-cities-2027' }) }),
  ]);
});

test('the register holds each function once, with its indicators and source type', async () => {
  await accepted(EXAMPLE);
  const register = await store.functions.find({ review: 'genoa-2027' });
  expect(register).toHaveLength(23);
  const council = register.find((f) => f.label === 'Council of Foreign Residents');
  expect(council).toEqual({
    id: 'genoa-2027|council-of-foreign-residents',
    review: 'genoa-2027',
    label: 'Council of Foreign Residents',
    sourceType: 'migrant_group',
    indicators: ['GG-IMP-3', 'IE-IMP-1'],
  });
});

test('a dry run says the same and writes nothing', async () => {
  const dry = await accepted(EXAMPLE, { dryRun: true });
  expect(await everything()).toEqual({ programmes: [], people: [], reviews: [], lines: [], functions: [] });
  const wet = await accepted(EXAMPLE);
  expect(dry.changes).toEqual(wet.changes);
  expect(dry.replan).toEqual(wet.replan);
});

test('what the file changed is applied, with the reviews to replan', async () => {
  await accepted(EXAMPLE);
  const moved = withReview('genoa-2027', { visit: { start: '2027-04-27', days: 3 } });
  const result = await accepted(moved);
  expect(result.changes).toEqual([
    expect.objectContaining({ what: 'review-changed', review: 'genoa-2027', field: 'visit' }),
  ]);
  // Genoa's own plan, and those of reviews whose people travel to Genoa.
  expect(result.replan).toEqual(['helsinki-2027', 'rotterdam-2027', 'genoa-2027', 'lyon-2027']);
  expect((await reviewBy('genoa-2027')).visit.start).toBe('2027-04-27');
  const zoned = await accepted(withPerson('antti@tampere.example', { timeZone: 'Europe/Tallinn' }, moved));
  expect(zoned.changes).toEqual([{ what: 'person-changed', email: 'antti@tampere.example', fields: ['timeZone'] }]);
  expect(zoned.replan).toEqual(['malmo-2027', 'dusseldorf-2027']);
  const renamed = await accepted(
    withPerson('antti@tampere.example', { timeZone: 'Europe/Tallinn', name: 'Antti K.' }, moved),
  );
  expect(renamed.replan).toEqual([]);
});

test('what was changed in chat only stays, and is named', async () => {
  await accepted(EXAMPLE);
  await store.reviews.update('genoa-2027', (r) => ({ ...r, visit: { start: '2027-05-04', days: 3 } }));
  await store.people.update((await personBy('ben@lyon.example')).id, (p) => ({ ...p, language: 'en' }));
  const before = await everything();
  const same = await accepted(EXAMPLE);
  expect(same.changes).toEqual([]);
  expect(same.kept).toEqual([
    { what: 'chat-edit', subject: 'ben@lyon.example', field: 'language' },
    { what: 'chat-edit', subject: 'genoa-2027', field: 'visit' },
  ]);
  expect(await everything()).toEqual(before);
  const other = await accepted(withReview('genoa-2027', { blind: 'own-answer' }));
  expect(other.changes).toHaveLength(1);
  expect(await reviewBy('genoa-2027')).toMatchObject({ blind: 'own-answer', visit: { start: '2027-05-04' } });
});

test('what both changed refuses the whole import, unless forced', async () => {
  await accepted(EXAMPLE);
  await store.reviews.update('genoa-2027', (r) => ({ ...r, visit: { start: '2027-05-04', days: 3 } }));
  const file = withPerson(
    'ben@lyon.example',
    { name: 'Ben M.' },
    withReview('genoa-2027', { visit: { start: '2027-04-27', days: 3 } }),
  );
  const before = await everything();
  expect(refused(await bring(file))).toEqual([
    {
      subject: 'genoa-2027',
      field: 'visit',
      file: expect.stringContaining('04-27'),
      chat: expect.stringContaining('05-04'),
    },
  ]);
  expect(await everything()).toEqual(before);
  const forced = await accepted(file, { force: true });
  expect(forced.forced).toHaveLength(1);
  expect((await reviewBy('genoa-2027')).visit.start).toBe('2027-04-27');
  expect((await accepted(file)).changes).toEqual([]);
});

test('the same change on both sides is no conflict', async () => {
  await accepted(EXAMPLE);
  await store.reviews.update('genoa-2027', (r) => ({ ...r, visit: { start: '2027-05-04', days: 3 } }));
  const result = await accepted(withReview('genoa-2027', { visit: { start: '2027-05-04', days: 3 } }));
  expect([result.changes, result.kept]).toEqual([[], []]);
});

test('a team changed on both sides keeps both changes; the leader is one person', async () => {
  await accepted(EXAMPLE);
  const antti = await personBy('antti@tampere.example');
  await store.reviews.update('genoa-2027', (r) => ({
    ...r,
    members: { ...r.members, peers: [...r.members.peers, antti.id] },
  }));
  const members = {
    ...genoa.members,
    peers: [...genoa.members.peers.filter((p) => p !== 'thomas@mpg.example'), 'aoife@mpg.example'],
  };
  const result = await accepted(withReview('genoa-2027', { members }));
  expect(result.changes).toEqual([
    { what: 'member-removed', review: 'genoa-2027', role: 'peer', email: 'thomas@mpg.example' },
    { what: 'member-added', review: 'genoa-2027', role: 'peer', email: 'aoife@mpg.example' },
  ]);
  const peers = (await reviewBy('genoa-2027')).members.peers;
  expect(peers).toContain(antti.id);
  expect(peers).toContain((await personBy('aoife@mpg.example')).id);
  await store.reviews.update('genoa-2027', (r) => ({ ...r, members: { ...r.members, leader: antti.id } }));
  const led = withReview('genoa-2027', {
    members: { ...members, leader: 'hanna@helsinki.example', peers: members.peers.slice(1) },
  });
  expect(refused(await bring(led))).toEqual([
    { subject: 'genoa-2027', field: 'leader', file: 'hanna@helsinki.example', chat: 'antti@tampere.example' },
  ]);
});

test('a merge never puts somebody of the host on the team', async () => {
  await accepted(EXAMPLE);
  const aoife = await personBy('aoife@mpg.example');
  await store.reviews.update('genoa-2027', (r) => ({
    ...r,
    members: { ...r.members, host: [...r.members.host, aoife.id] },
  }));
  const file = withReview('genoa-2027', {
    members: { ...genoa.members, peers: [...genoa.members.peers, 'aoife@mpg.example'] },
  });
  expect(refused(await bring(file))).toEqual([expect.objectContaining({ subject: 'genoa-2027', field: 'members' })]);
  await accepted(file, { force: true });
  const { members } = await reviewBy('genoa-2027');
  expect([members.peers.includes(aoife.id), members.host.includes(aoife.id)]).toEqual([true, false]);
});

test('who is gone from the file is deactivated, and active again when back, with the same id', async () => {
  await accepted(EXAMPLE);
  const { id } = await personBy('paul@open-cities.example');
  const without: ProgrammeFile = {
    ...EXAMPLE,
    people: EXAMPLE.people.filter((p) => p.email !== 'paul@open-cities.example'),
    reviews: EXAMPLE.reviews.map((r) => ({
      ...r,
      members: { ...r.members, observers: r.members.observers.filter((e) => !e.startsWith('paul')) },
    })),
  };
  const left = await accepted(without);
  expect(left.changes).toContainEqual({ what: 'person-left', email: 'paul@open-cities.example' });
  expect(await store.people.get(id)).toMatchObject({ active: false, name: 'Paul Reiter' });
  expect((await accepted(without)).changes).toEqual([]);
  const back = await accepted(EXAMPLE);
  expect(back.changes).toContainEqual({ what: 'person-back', email: 'paul@open-cities.example' });
  expect(await personBy('paul@open-cities.example')).toMatchObject({ id, active: true });
});

test('an account linked and a day off announced in chat outlive imports', async () => {
  await accepted(EXAMPLE);
  const { id } = await personBy('jordi@barcelona.example');
  const linked = { platform: 'slack', space: 'T0000001', user: 'U7' };
  const off = { from: '2027-03-30', to: '2027-03-31' };
  await store.people.update(id, (p) => ({ ...p, accounts: [linked], away: [...p.away, off] }));
  const account = { platform: 'teams', space: 't', user: 'u' };
  await accepted(withPerson('jordi@barcelona.example', { accounts: [account], away: [] }));
  expect(await store.people.get(id)).toMatchObject({ accounts: [linked, account], away: [off] });
  const stolen = withPerson('pieter@utrecht.example', { accounts: [linked] });
  expect(refused(await bring(stolen))).toEqual([
    { why: 'account-taken', email: 'pieter@utrecht.example', by: 'jordi@barcelona.example' },
  ]);
});

test('a review that left the file is left alone and named', async () => {
  await accepted(EXAMPLE);
  const before = await reviewBy('lyon-2027');
  const result = await accepted({ ...EXAMPLE, reviews: EXAMPLE.reviews.filter((r) => r.id !== 'lyon-2027') });
  expect(result.kept).toEqual([{ what: 'review-not-in-file', review: 'lyon-2027' }]);
  expect(await reviewBy('lyon-2027')).toEqual(before);
});

test('report lines merge field by field; functions the report no longer names stay for those who ask for them', async () => {
  await accepted(EXAMPLE);
  await store.reportLines.update('genoa-2027|GG-AMB-1', (l) => ({ ...l, page: '99' }));
  const lines = (genoa.lines ?? []).flatMap((l) => {
    if (l.indicator === 'IE-IMP-3') return [];
    return l.indicator === 'GG-AMB-1' ? [{ ...l, text: 'New text.' }] : [l];
  });
  const result = await accepted(withReview('genoa-2027', { lines }));
  expect(result.changes).toEqual([
    { what: 'report-changed', review: 'genoa-2027', added: 0, changed: 1, removed: 1 },
    { what: 'functions-changed', review: 'genoa-2027', added: 0, changed: 1 },
  ]);
  expect(await store.reportLines.get('genoa-2027|GG-AMB-1')).toMatchObject({ text: 'New text.', page: '99' });
  expect(await store.functions.get('genoa-2027|ombudsperson')).toMatchObject({ indicators: [] });
  const clash = lines.map((l) => (l.indicator === 'GG-AMB-1' ? { ...l, page: '7' } : l));
  expect(refused(await bring(withReview('genoa-2027', { lines: clash })))).toEqual([
    { subject: 'genoa-2027|GG-AMB-1', field: 'page', file: '7', chat: '99' },
  ]);
});

test('an open review keeps its benchmark version, others follow the file', async () => {
  await accepted(EXAMPLE);
  await store.reviews.update('genoa-2027', (r) => ({ ...r, openedAt: '2027-03-23T08:00:00.000Z' }));
  const [shipped] = benchmarks;
  if (!shipped) throw new TypeError('no benchmark');
  const own = { ...shipped, version: 2 };
  const result = await accepted({ ...EXAMPLE, benchmark: { id: own.id, version: 2 }, ownBenchmark: own });
  expect(result.kept).toEqual([{ what: 'benchmark-pinned', review: 'genoa-2027', version: 1 }]);
  expect([(await reviewBy('genoa-2027')).benchmark.version, (await reviewBy('lyon-2027')).benchmark.version]).toEqual([
    1, 2,
  ]);
  expect(importedOf(await store.programmes.get(EXAMPLE.programme))?.benchmarks).toHaveLength(1);
  const altered = { ...own, indicators: own.indicators.slice(1) };
  const again = await bring({ ...EXAMPLE, benchmark: { id: own.id, version: 2 }, ownBenchmark: altered });
  expect(refused(again)).toEqual([expect.objectContaining({ why: 'benchmark' })]);
});

test.each([1, 37, 200])('an import interrupted after %i writes is completed by the next one', async (writes) => {
  let left = writes;
  class Interrupted extends Error {}
  const interrupted = new Proxy(store, {
    get: (target, name) =>
      new Proxy(Reflect.get(target, name), {
        get:
          (collection, method) =>
          (...args: unknown[]) => {
            if (method !== 'find' && method !== 'get') left -= 1;
            if (left < 0) throw new Interrupted();
            return Reflect.apply(Reflect.get(collection, method), collection, args);
          },
      }),
  });
  const deps = { clock, benchmarks };
  await expect(importProgramme({ ...deps, store: interrupted }, EXAMPLE, { by: 'operator' })).rejects.toThrow(
    Interrupted,
  );
  const result = await accepted(EXAMPLE);
  expect(result.replan).toEqual(EXAMPLE.reviews.map((r) => r.id));
  const { people, reviews, lines } = await everything();
  expect([people.length, reviews.length, lines.length]).toEqual([33, 6, 197]);
  expect(new Set(people.map((p) => p.email)).size).toBe(33);
  expect((await accepted(EXAMPLE)).changes).toEqual([]);
});

test('another programme’s review is never taken over; shared people stay while one programme has them', async () => {
  await accepted(EXAMPLE);
  const second: ProgrammeFile = { ...EXAMPLE, programme: 'second' };
  expect(refused(await bring(second))).toContainEqual({
    why: 'review-of-another-programme',
    review: 'genoa-2027',
    programme: 'inti-cities-2027',
  });
  const own = { ...second, reviews: [{ ...genoa, id: 'genoa-2028' }] };
  const result = await accepted(own);
  expect(result.changes.map((c) => c.what)).toEqual([
    'programme-added',
    'review-added',
    'report-changed',
    'functions-changed',
  ]);
  expect(
    (await accepted({ ...own, people: own.people.filter((p) => p.email !== 'paul@open-cities.example') })).changes,
  ).toEqual([]);
  expect((await personBy('paul@open-cities.example')).active).toBe(true);
});

test('an erased person is not revived by the file, and leaves the kept file', async () => {
  await accepted(EXAMPLE);
  const person = await personBy('davide@milan.example');
  const programme = await store.programmes.get(EXAMPLE.programme);
  if (!programme) throw new TypeError('no programme');
  await store.people.put({ ...person, email: '', name: '', active: false, erasedAs: 'a former peer (Milan)' });
  const result = await accepted(EXAMPLE);
  expect(result.kept).toContainEqual({ what: 'person-erased', email: 'davide@milan.example' });
  expect(await store.people.get(person.id)).toMatchObject({ active: false, name: '' });
  const kept = JSON.stringify(forgetPerson(programme, person.id));
  expect(kept).not.toMatch(/davide@|Davide/);
  expect(JSON.stringify(programme)).toMatch(/davide@/);
  expect(forgetPerson(programme, 'p-nobody')).toBe(programme);
});
