import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedBenchmarks } from '../../src/benchmarks';
import { agreedTo, proposed, termsIn, termsOf } from '../../src/method/terms';
import { bringIn } from '../../src/programme/importing';
import { loadProgrammeFile, type ProgrammeFile, parseProgrammeFile } from '../../src/programme/programme-file';
import { saidOf } from '../support/said-of-files';
import { aWorld, type World } from '../support/service-world';

const GENOA = 'genoa-2027';
const FILE = join(__dirname, '../../examples/inti-cities-2027.yaml');

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [], people: [] }, '2027-03-04T09:00:00.000Z');
});
afterEach(() => world.close());

type FileTerms = ProgrammeFile['reviews'][number]['terms'];
function fileWith(change: (terms: FileTerms) => FileTerms): ProgrammeFile {
  const parsed = loadProgrammeFile(FILE, shippedBenchmarks());
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.problems));
  const { programme } = parsed;
  const reviews = programme.reviews.map(({ terms, ...review }) => {
    const now = review.id === GENOA ? change(terms) : terms;
    return { ...review, ...(now ? { terms: now } : {}) };
  });
  return { ...programme, reviews };
}
const bringsIn = async (change: (terms: FileTerms) => FileTerms, force = false) =>
  bringIn(world.deps, fileWith(change), { by: 'operator', force });
const brings = async (change: (terms: FileTerms) => FileTerms = (terms) => terms) =>
  (await bringIn(world.deps, fileWith(change), { by: 'operator' })).ok;
const inStore = async () => (await world.deps.store.reviews.get(GENOA)) ?? raise();
const version = async () => termsIn(await inStore()).agreed?.version;
const raise = (): never => {
  throw new RangeError('no review');
};
const otherwise = (terms: FileTerms): FileTerms =>
  terms && { agreed: '2027-03-02', terms: { ...terms.terms, comparison: 'none' } };

/** All three say yes in chat to terms that let mails say more. */
async function agreesInChat(): Promise<void> {
  const at = '2027-03-04T10:00:00.000Z';
  await world.deps.store.reviews.update(GENOA, (review) => {
    const said = proposed(termsIn(review), { ...termsOf(review), mail: 'in full' }, { by: 'carla', at }, ['host']);
    return { ...review, terms: agreedTo(said, said.proposals, { by: 'olga', at }, ['organiser', 'leader']) };
  });
}

test('what a programme’s file says was agreed holds; what it leaves out is as narrow as it can be', async () => {
  expect(await brings()).toBe(true);
  expect(termsOf(await inStore())).toMatchObject({ comparison: 'named', judgements: 'team', retention: '12' });
  expect(termsIn(await inStore()).agreed).toMatchObject({ version: 1, since: '2027-02-24T11:00:00.000Z', yes: {} });
});

test('the same file again changes nothing, another word of it is the next version', async () => {
  await brings();
  await brings();
  expect(await version()).toBe(1);
  expect(await brings(otherwise)).toBe(true);
  expect(termsIn(await inStore())).toMatchObject({ agreed: { version: 2 }, earlier: [{ version: 1 }] });
  expect(termsOf(await inStore()).comparison).toBe('none');
});

test('a file that says nothing takes nothing away', async () => {
  await brings();
  expect(await brings(() => undefined)).toBe(true);
  expect(await version()).toBe(1);
});

test('what was agreed in chat stays, and is not overwritten by a file that says something else', async () => {
  await brings();
  await agreesInChat();
  expect(await brings()).toBe(true);
  expect(termsOf(await inStore()).mail).toBe('in full');
  expect(await brings(otherwise)).toBe(false);
  expect(await version()).toBe(2);
});

test('what the host agreed to here no file takes the place of, not even when it is forced to', async () => {
  await brings((terms) => terms);
  await agreesInChat();
  const refused = { why: 'terms-agreed-here', review: GENOA, city: 'Genoa' };
  expect(await bringsIn(otherwise, true)).toMatchObject({ ok: false, refusals: [refused] });
  expect(await version()).toBe(2);
  // The same that holds, with another day: the yes of the host stays with it.
  expect(await brings((terms) => terms && { agreed: '2027-03-03', terms: { ...terms.terms, mail: 'in full' } })).toBe(
    true,
  );
  expect(termsIn(await inStore()).agreed).toMatchObject({ version: 2, yes: { host: { by: 'carla' } } });
});

test('a proposal that waits is not dropped by what a file says', async () => {
  await brings();
  const at = '2027-03-04T10:00:00.000Z';
  await world.deps.store.reviews.update(GENOA, (review) => ({
    ...review,
    terms: proposed(termsIn(review), { ...termsOf(review), mail: 'in full' }, { by: 'carla', at }, ['host']),
  }));
  expect(await brings(otherwise)).toBe(true);
  expect(termsIn(await inStore())).toMatchObject({ agreed: { version: 2 }, proposed: { number: 1, by: 'carla' } });
});

test('pillars that a file leaves out are out of the review; one that the benchmark has not is refused', async () => {
  expect(await brings((terms) => terms && { ...terms, terms: { ...terms.terms, pillars: ['GG', 'WP'] } })).toBe(true);
  expect(termsOf(await inStore()).pillars).toEqual(['GG', 'WP']);
});

test.each([
  ['retention: 12', 'pillars: [GG, XX]', 'the benchmark has no pillar XX'],
  ['agreed: 2027-02-24', 'agreed: soon', 'is not a day'],
  ['comparison: named', 'comparison: named-and-ranked', 'must be one of none, unnamed, named'],
  ['about: [IE-IMP]', 'about: [XX-YY]', 'the benchmark has no cell XX-YY'],
  ['retention: 12', 'retention: 13', 'must be one of 6, 12, 24, 36'],
  ['press: together', 'pres: together', '“pres” is not a key that is known here; did you mean press?'],
])('instead of “%s”, “%s” is refused at its line', (right, wrong, says) => {
  const text = readFileSync(FILE, 'utf8').replace(right, wrong);
  const parsed = parseProgrammeFile(Buffer.from(text), {
    benchmarks: shippedBenchmarks(),
    readFile: (name) => readFileSync(join(FILE, '..', name)),
  });
  const line = text.split('\n').findIndex((one) => one.includes(wrong)) + 1;
  expect(parsed.ok ? [] : parsed.problems.map((p) => [p.line, saidOf(p)])).toEqual([
    [line, expect.stringContaining(says)],
  ]);
});
