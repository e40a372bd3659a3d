import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import { changeAddress } from '../../src/accounts/addresses';
import { shippedBenchmarks } from '../../src/benchmarks';
import type { Store } from '../../src/ports/store';
import { importProgramme } from '../../src/programme/import-programme';
import { type FilePerson, loadProgrammeFile, type ProgrammeFile } from '../../src/programme/programme-file';
import { aContent, aSheet } from '../support/sheets';

const clock = { now: () => '2027-01-04T09:00:00.000Z' };
const benchmarks = shippedBenchmarks();
const EXAMPLE = load();
const [OLD, NEW] = ['jordi@barcelona.example', 'jordi.puig@barcelona.example'];

let dir: string;
let store: Store;
let id: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'addresses-'));
  store = (await openFileStore({ dir })).store;
  expect((await bring(EXAMPLE)).ok).toBe(true);
  id = (await personAt(OLD))?.id ?? '';
  await store.sheets.put(aSheet('GG-AMB-1', id, aContent('below')));
});
afterEach(async () => {
  await store.close();
  await rm(dir, { recursive: true, force: true });
});

function load(): ProgrammeFile {
  const read = loadProgrammeFile(join(__dirname, '../../examples/inti-cities-2027.yaml'), benchmarks);
  if (!read.ok) throw new TypeError(JSON.stringify(read.problems));
  return read.programme;
}

/** The example with another address for somebody, wherever it stands. */
function renamed(change: Partial<FilePerson> = {}): ProgrammeFile {
  const file: ProgrammeFile = JSON.parse(JSON.stringify(EXAMPLE).replaceAll(OLD, NEW));
  return { ...file, people: file.people.map((p) => (p.email === NEW ? { ...p, ...change } : p)) };
}

const bring = (file: ProgrammeFile) => importProgramme({ store, clock, benchmarks }, file, { by: 'operator' });
const personAt = async (email: string) => (await store.people.find({ email }))[0];
const rolesOf = async (person: string) =>
  (await store.reviews.find({})).filter(({ members }) => Object.values(members).flat().includes(person)).length;

/** One person, active, at the new address, in as many reviews as before, and nobody at the old one. */
async function expectRenamed(): Promise<void> {
  expect(await personAt(NEW)).toMatchObject({ id, active: true });
  expect(await personAt(OLD)).toBeUndefined();
  expect(await rolesOf(id)).toBe(EXAMPLE.reviews.filter((r) => JSON.stringify(r.members).includes(OLD)).length);
}

test('a changed address begins nobody anew: it is asked whether that is the same person', async () => {
  const before = await store.people.find({});
  expect(await bring(renamed())).toMatchObject({
    ok: false,
    refusals: [{ why: 'perhaps-renamed', email: NEW, before: OLD, name: expect.stringMatching(/^Jordi/) }],
  });
  expect(await store.people.find({})).toEqual(before);
});

test('whoever has another address, and says which they had, stays the same person with all they did', async () => {
  expect(await bring(renamed({ formerly: OLD }))).toMatchObject({
    ok: true,
    changes: [{ what: 'person-changed', email: NEW, fields: ['email'] }],
  });
  await expectRenamed();
  expect(await bring(renamed({ formerly: OLD }))).toMatchObject({ ok: true, changes: [] });
  expect(await bring(renamed())).toMatchObject({ ok: true, changes: [] });
});

test('an old address that nobody had is named, where somebody would be turned off', async () => {
  const file = renamed({ formerly: 'jordy@barcelona.example', name: 'J. Puig' });
  expect(await bring(file)).toMatchObject({ ok: false, refusals: [{ why: 'unknown-before', email: NEW }] });
});

test('somebody who was begun twice becomes one again, unless both have answers', async () => {
  // As it went where the name was written otherwise too.
  expect((await bring(renamed({ name: 'J. Puig' }))).ok).toBe(true);
  expect(await store.people.get(id)).toMatchObject({ active: false });
  const twin = (await personAt(NEW))?.id ?? '';
  await store.sheets.put(aSheet('GG-AMB-2', twin, aContent('at')));
  expect(await bring(renamed({ formerly: OLD }))).toMatchObject({ ok: false, refusals: [{ why: 'address-taken' }] });
  await store.sheets.removeAll({ person: twin });
  expect((await bring(renamed({ formerly: OLD }))).ok).toBe(true);
  await expectRenamed();
  expect(await store.people.get(twin)).toMatchObject({ active: false, email: '' });
});

describe('addresses that go from one to another', () => {
  const [A, B, C] = [OLD, 'hanna@helsinki.example', 'nova@helsinki.example'];
  /** The example in which people have other addresses, by the one they had, wherever they stand. */
  const moved = (to: Readonly<Record<string, string>>, formerly = true): ProgrammeFile => {
    const text = JSON.stringify(EXAMPLE).replace(/"([^"@\s]+@[^"\s]+)"/g, (all, one: string) =>
      to[one] === undefined ? all : JSON.stringify(to[one]),
    );
    const file: ProgrammeFile = JSON.parse(text);
    const from = new Map(Object.entries(to).map(([one, other]) => [other, one]));
    const before = (email: string) => (formerly && from.has(email) ? { formerly: from.get(email) as string } : {});
    return { ...file, people: file.people.map((p) => ({ ...p, ...before(p.email) })) };
  };
  let hanna: string;
  beforeEach(async () => {
    hanna = (await personAt(B))?.id ?? '';
    await store.sheets.put(aSheet('GG-AMB-1', hanna, aContent('above')));
  });

  test.each([
    ['two change theirs with each other', { [A]: B, [B]: A }],
    ['one gets what the other had', { [A]: B, [B]: C }],
  ])('%s, and stay who they are', async (_, to: Record<string, string>) => {
    const people = await store.people.count({});
    const file = moved(to);
    // In whatever order the file has them, again and again, and after an import that was cut short.
    for (const next of [file, { ...file, people: [...file.people].reverse() }]) {
      expect(await bring(next)).toMatchObject({ ok: true });
      expect(await personAt(to[A] ?? '')).toMatchObject({ id, active: true, name: expect.stringMatching(/^Jordi/) });
      expect(await personAt(to[B] ?? '')).toMatchObject({
        id: hanna,
        active: true,
        name: expect.stringMatching(/^Hanna/),
      });
    }
    expect(await store.people.count({})).toBe(people);
    expect(await bring(file)).toMatchObject({ ok: true, changes: [] });
  });

  test('after an import that was cut short between the two the next one completes it', async () => {
    await store.people.update(hanna, (person) => ({ ...person, email: '' }));
    expect(await bring(moved({ [A]: B, [B]: A }))).toMatchObject({ ok: true });
    expect(await personAt(A)).toMatchObject({ id: hanna, active: true });
    expect(await personAt(B)).toMatchObject({ id, active: true });
  });

  test('it is asked about where the file does not say who was who', async () => {
    const before = await store.people.find({});
    for (const to of [
      { [A]: B, [B]: A },
      { [A]: B, [B]: C },
    ])
      expect(await bring(moved(to, false))).toMatchObject({
        ok: false,
        refusals: expect.arrayContaining([expect.objectContaining({ why: 'perhaps-renamed', before: A, email: B })]),
      });
    expect(await store.people.find({})).toEqual(before);
  });
});

describe('an address that the operator changes', () => {
  const change = async (to: string) => {
    const person = await store.people.get(id);
    return person
      ? changeAddress({ store, clock } as Parameters<typeof changeAddress>[0], person, to, 'operator')
      : false;
  };

  test('stays, whichever address the next file has', async () => {
    expect(await change(NEW)).toBe(true);
    await expectRenamed();
    expect(await bring(EXAMPLE)).toMatchObject({ ok: true, changes: [] });
    await expectRenamed();
    expect(await bring(renamed())).toMatchObject({ ok: true, changes: [] });
    await expectRenamed();
    expect(await store.audit.find({ action: 'address-changed' })).toMatchObject([{ by: 'operator', person: id }]);
  });

  test('is not somebody else’s', async () => {
    expect(await change('hanna@helsinki.example')).toBe(false);
    expect(await personAt(OLD)).toMatchObject({ id });
  });
});
