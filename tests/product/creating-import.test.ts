import { join } from 'node:path';
import { shippedBenchmarks } from '../../src/benchmarks';
import { importedOf } from '../../src/programme/import-programme';
import { bringIn } from '../../src/programme/importing';
import { loadProgrammeFile, type ProgrammeFile } from '../../src/programme/programme-file';
import { one, previewOf } from '../support/creating';
import { aWorld, presses, said, type World } from '../support/service-world';

let world: World;
let olga = '';
beforeEach(async () => {
  world = await aWorld({ reviews: [], people: [] }, '2027-01-04T09:00:00.000Z');
  await brings(EXAMPLE);
  olga = await idOf('olga@eurocities.example');
  await presses(world, olga, await previewOf(world, await filled(), olga), 'new-create');
});
afterEach(() => world.close());

const EXAMPLE = load();

function load(): ProgrammeFile {
  const parsed = loadProgrammeFile(join(__dirname, '../../examples/inti-cities-2027.yaml'), shippedBenchmarks());
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.problems));
  return parsed.programme;
}

async function brings(file: ProgrammeFile) {
  const result = await bringIn(world.deps, file, { by: 'operator' });
  if (!result.ok) throw new TypeError(JSON.stringify(result));
  return result;
}

async function idOf(email: string): Promise<string> {
  const [person] = await world.deps.store.people.find({ email });
  if (!person) throw new TypeError(`nobody is ${email}`);
  return person.id;
}

/** A review of Tampere, which is reviewed by nobody in the file; one on its team is new. */
async function filled() {
  return {
    hostCity: 'Tampere',
    start: '2027-10-05',
    timeZone: 'Europe/Helsinki',
    leader: await idOf('ben@lyon.example'),
    peers: [await idOf('nuria@barcelona.example')],
    newPeople: [
      'sofia@uppsala.example, Sofia Ek, Uppsala, Europe/Stockholm',
      'ville@tampere.example, Ville Aho, Tampere',
    ],
  };
}

async function tampere() {
  const { store } = world.deps;
  const [review, sofia, plan] = await Promise.all([
    store.reviews.get('tampere-2027'),
    store.people.find({ email: 'sofia@uppsala.example' }),
    store.plan.find({ review: 'tampere-2027', status: 'planned' }),
  ]);
  return { review, sofia, plan };
}

test('a review that was created in chat stays as it is when the file is imported again', async () => {
  const before = await tampere();
  expect(before.review).toMatchObject({ programme: EXAMPLE.programme, benchmark: EXAMPLE.benchmark });
  expect([before.sofia.length, before.plan.length > 20]).toEqual([1, true]);
  const { changes, kept } = await brings(EXAMPLE);
  expect([changes, kept]).toEqual([[], [{ what: 'review-not-in-file', review: 'tampere-2027' }]]);
  expect(await tampere()).toEqual(before);
});

test('it stays when the file changes something else, and its new people with it', async () => {
  const before = await tampere();
  const reviews = EXAMPLE.reviews.map((r) => (r.id === 'genoa-2027' ? { ...r, blind: 'own-answer' as const } : r));
  const people = EXAMPLE.people.filter(({ email }) => email !== 'aoife@mpg.example');
  const members = (r: (typeof reviews)[number]) => JSON.stringify(r.members).includes('aoife@mpg.example');
  await brings({ ...EXAMPLE, reviews: reviews.filter((r) => !members(r)), people });
  expect(await tampere()).toEqual(before);
});

test('a file that names its new people takes them for the same ones', async () => {
  const [file] = EXAMPLE.people;
  if (!file) throw new TypeError('the example has nobody');
  const { city: _, organisation: __, ...rest } = file;
  const sofia = { ...rest, email: 'sofia@uppsala.example', name: 'Sofia Ek-Berg', city: 'Uppsala' };
  const before = await tampere();
  await brings({ ...EXAMPLE, people: [...EXAMPLE.people, sofia] });
  const after = await tampere();
  expect(after.sofia).toEqual([expect.objectContaining({ id: before.sofia[0]?.id, name: 'Sofia Ek-Berg' })]);
  expect(after.review?.members).toEqual(before.review?.members);
});

test('a file that names the review itself has the word from then on', async () => {
  const { review } = await tampere();
  const emails = new Map((await world.deps.store.people.find({})).map((p) => [p.id, p.email]));
  const [genoa] = EXAMPLE.reviews;
  if (!genoa || !review) throw new TypeError('a review is missing');
  const email = (id: string) => emails.get(id) ?? '';
  const named = {
    ...genoa,
    id: review.id,
    hostCity: 'Tampere',
    timeZone: review.timeZone,
    visit: { start: '2027-10-12', days: 3 },
    channels: [],
    members: {
      organisers: ['olga@eurocities.example'],
      leader: email(review.members.leader),
      peers: review.members.peers.map(email),
      facilitators: [],
      host: review.members.host.map(email),
      observers: [],
    },
  };
  const { lines: _, ...withoutLines } = named;
  const newcomers = ['sofia@uppsala.example', 'ville@tampere.example'].map((mail) => {
    const [first] = EXAMPLE.people;
    if (!first) throw new TypeError('the example has nobody');
    const { organisation: __, ...person } = first;
    return { ...person, email: mail, name: mail, city: mail.includes('tampere') ? 'Tampere' : 'Uppsala' };
  });
  const { kept } = await brings({
    ...EXAMPLE,
    people: [...EXAMPLE.people, ...newcomers],
    reviews: [...EXAMPLE.reviews, withoutLines],
  });
  expect(kept).toEqual([]);
  const after = await tampere();
  expect(after.review).toMatchObject({ visit: { start: '2027-10-12' }, members: review.members });
  expect(after.plan.every(({ planRevision }) => planRevision === after.review?.planRevision)).toBe(true);
});

test('the people of the file can be chosen, and those it does not name but a review does', async () => {
  const form = one(await presses(world, olga, { body: [], fields: [], actions: [], summary: '' }, 'new'));
  const peers = form.fields.find(({ id }) => id === 'peers');
  const labels = Object(peers).options.map(({ label }: { label: string }) => label);
  expect(labels).toEqual(expect.arrayContaining(['Sofia Ek (Uppsala)', 'Aoife Brennan (Migration Policy Group)']));
  expect(importedOf(await world.deps.store.programmes.get(EXAMPLE.programme))?.ids).toHaveLength(labels.length - 2);
  expect(said(form)).not.toContain('A former peer');
});
