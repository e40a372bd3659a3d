import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedBenchmarks } from '../../src/benchmarks';
import { withTeam } from '../../src/method/team-change';
import { stopReview } from '../../src/plan/planning';
import { bringIn } from '../../src/programme/importing';
import { loadProgrammeFile, type ProgrammeFile, parseProgrammeFile } from '../../src/programme/programme-file';
import { saidOf } from '../support/said-of-files';
import { aWorld, type World } from '../support/service-world';

const GENOA = 'genoa-2027';
const FILE = join(__dirname, '../../examples/inti-cities-2027.yaml');
type Over = Pick<ProgrammeFile['reviews'][number], 'sharedSeats' | 'deputy' | 'state'>;

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [], people: [] }, '2027-03-04T09:00:00.000Z');
});
afterEach(() => world.close());

function read(): ProgrammeFile {
  const parsed = loadProgrammeFile(FILE, shippedBenchmarks());
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.problems));
  return parsed.programme;
}
const [ONE = '', OTHER = ''] = read().reviews.find(({ id }) => id === GENOA)?.members.peers ?? [];
const brings = async (over: Over = {}, force = false) => {
  const programme = read();
  const reviews = programme.reviews.map((review) => (review.id === GENOA ? { ...review, ...over } : review));
  return bringIn(world.deps, { ...programme, reviews }, { by: 'operator', force });
};
const inStore = async () => {
  const review = await world.deps.store.reviews.get(GENOA);
  if (!review) throw new RangeError('no review');
  return review;
};
const idOf = async (email: string) => (await world.deps.store.people.find({ email }))[0]?.id ?? '';
const planned = async () => (await world.deps.store.plan.find({ review: GENOA, status: 'planned' })).length;

test('a file says who shares a seat, who stands in, and how a review rests; the same again changes nothing', async () => {
  await brings();
  expect(await planned()).toBeGreaterThan(0);
  const all = { sharedSeats: [[ONE, OTHER]] as const, deputy: ONE, state: 'postponed' as const };
  expect(await brings(all)).toMatchObject({
    ok: true,
    changes: expect.arrayContaining([
      expect.objectContaining({ field: 'deputy', to: ONE }),
      expect.objectContaining({ field: 'state', to: 'postponed' }),
    ]),
  });
  const { seats, deputy, stopped } = await inStore();
  expect(seats).toEqual({ [await idOf(OTHER)]: await idOf(ONE) });
  expect(deputy).toBe(await idOf(ONE));
  expect(stopped).toMatchObject({ how: 'postponed', at: expect.stringMatching(/^2027-03-04T09:00/) });
  expect(await planned()).toBe(0);
  expect(await brings(all)).toMatchObject({ ok: true, changes: [] });
  expect(await brings()).toMatchObject({ ok: true });
  expect(await inStore()).not.toHaveProperty('seats');
  expect(await inStore()).not.toHaveProperty('deputy');
  expect(await inStore()).not.toHaveProperty('stopped');
  expect(await planned()).toBeGreaterThan(0);
});

test('what was changed in chat stays where the file says nothing, and is refused where both say another thing', async () => {
  await brings();
  const [one, other] = [await idOf(ONE), await idOf(OTHER)];
  await world.deps.store.reviews.update(GENOA, (review) => {
    const after = withTeam(review, { what: 'deputy', person: one }, world.deps.clock.now());
    const shared =
      'why' in after ? after : withTeam(after, { what: 'share', person: one, by: other }, world.deps.clock.now());
    return 'why' in shared ? review : shared;
  });
  await stopReview(world.deps, GENOA, 'cancelled', (await inStore()).planRevision, 'olga');
  expect(await brings()).toMatchObject({ ok: true, changes: [] });
  expect(await inStore()).toMatchObject({ deputy: one, stopped: { how: 'cancelled' }, seats: { [other]: one } });
  expect(await brings({ deputy: OTHER, state: 'ended' })).toMatchObject({
    ok: false,
    conflicts: [
      { field: 'deputy', file: OTHER, chat: ONE },
      { field: 'state', file: 'ended', chat: 'cancelled' },
    ],
  });
  expect(await brings({ deputy: OTHER, state: 'ended' }, true)).toMatchObject({ ok: true });
  expect(await inStore()).toMatchObject({ deputy: other, stopped: { how: 'ended' } });
});

test('whoever fills in sheets of their own already is put on nobody’s seat', async () => {
  await brings();
  await world.deps.store.reviews.update(GENOA, (review) => ({ ...review, openedAt: '2027-03-23T08:00:00.000Z' }));
  const result = await brings({ sharedSeats: [[ONE, OTHER]] });
  expect(result).toMatchObject({
    ok: true,
    kept: expect.arrayContaining([{ what: 'has-sheets', review: GENOA, email: OTHER }]),
  });
  expect(await inStore()).not.toHaveProperty('seats');
});

test.each([
  [`    deputy: nobody@nowhere.example\n`, 'is not among the peers'],
  [`    sharedSeats: [[${ONE}]]\n`, 'must name two people'],
  [`    sharedSeats: [[${ONE}, ${ONE}]]\n`, 'must name two people'],
  [`    sharedSeats: [[${ONE}, nobody@nowhere.example]]\n`, 'is neither leader nor peer here'],
  [`    sharedSeats: [[${ONE}, ${OTHER}], [${OTHER}, ${ONE}]]\n`, 'shares a seat already'],
  [`    state: paused\n`, 'must be one of postponed, cancelled, ended'],
])('what is wrong with it is said by its line: %s', (line, said) => {
  const text = readFileSync(FILE, 'utf8');
  const at = text.indexOf('    leader:', text.indexOf(`id: ${GENOA}`));
  const read = parseProgrammeFile(Buffer.from(`${text.slice(0, at)}${line}${text.slice(at)}`), {
    benchmarks: shippedBenchmarks(),
    readFile: (name) => readFileSync(join(FILE, '..', name)),
  });
  expect(read.ok ? [] : read.problems.map(saidOf)).toContainEqual(expect.stringContaining(said));
});
