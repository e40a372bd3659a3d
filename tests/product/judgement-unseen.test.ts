import fc from 'fast-check';
import type { Review } from '../../src/method/review';
import { shortKey } from '../../src/ports/short-key';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { runs } from '../support/runs';
import { aWorld, goTo, type World } from '../support/service-world';
import { aDecision, aReview, MIDWAY } from '../support/sheets';
import { difference } from '../support/unseen/difference';
import { aReader, CHANNEL, forgeries, type Step, WORDS } from '../support/unseen/looking';
import { hasHypothesis, hasNote } from '../support/visit-documents';

/**
 * Two worlds that differ only in what the team believes, found, judges and dissents on look the same to the host city and to
 * observers, whatever they do (method, section 2, *Host wall*; sections 5.4 and 5.5).
 */
const REVIEW = 'genoa-2027';
const INDICATORS = ['GG-AMB-1', 'GG-AMB-2'] as const;
const EVENING = '2027-03-25T16:00:00.000Z';
const MAYOR = somebody('mayor', { city: 'Genoa' });
const PEOPLE = [...GENOA_PEOPLE, somebody('observer'), MAYOR].map((p) => ({ ...p, language: 'en' as const }));
const BASE = { ...aReview().members, observers: ['observer'] };
const OPEN = aReview({ members: BASE, channels: [CHANNEL], gatheredAt: '2027-03-25T08:00:00.000Z' });
const READERS: Readonly<Record<string, { who: string; review: Review }>> = {
  'the host’s contact': { who: 'genoa', review: OPEN },
  'an observer': { who: 'observer', review: OPEN },
  'somebody of the host city in every other role': {
    who: 'mayor',
    review: {
      ...OPEN,
      members: {
        ...BASE,
        organisers: [...BASE.organisers, 'mayor'],
        facilitators: [...BASE.facilitators, 'mayor'],
        peers: [...BASE.peers, 'mayor'],
      },
    },
  },
};

let worlds: readonly [World, World];
beforeAll(async () => {
  worlds = [await aWorld({ reviews: [], people: [] }, MIDWAY), await aWorld({ reviews: [], people: [] }, MIDWAY)];
  for (const { deps } of worlds)
    deps.pictures = { heatMap: async (map) => new TextEncoder().encode(JSON.stringify(map)) };
});
afterAll(async () => {
  for (const world of worlds) await world.close();
});

/** What the team has: in one world little, in the other more, and otherwise. */
async function begin(world: World, n: 0 | 1, review: Review): Promise<void> {
  const { store } = world.deps;
  world.queue.empty();
  const kinds = [store.sheets, store.stepRecords, store.functions, store.messages, store.sessions] as const;
  for (const kind of [...kinds, store.decisions, store.digests, store.audit, store.inbox, store.plan, store.settings])
    await kind.removeAll({});
  for (const person of PEOPLE) await store.people.put(person);
  await store.reviews.put(review);
  world.setClock(MIDWAY);
  await store.decisions.put(aDecision('GG-AMB-1', { judgement: n === 0 ? 'below' : 'above', hypothesis: `H ${n}` }));
  await hasHypothesis(
    world,
    'one',
    n === 0 ? {} : { text: 'Otherwise.', status: 'refuted', reason: 'r', setAt: MIDWAY },
  );
  await hasNote(
    world,
    'n1',
    MIDWAY,
    n === 0 ? { sort: 'concern' } : { sort: 'strength', effects: { one: 'supports' } },
  );
  if (n === 0) return;
  await hasHypothesis(world, 'two', { way: 'document' });
  const keep = (kind: string, key: string, person: string, value: object) =>
    store.stepRecords.put({ id: `${kind}|${REVIEW}|${key}`, kind, review: REVIEW, person, value });
  const said = { indicator: 'GG-AMB-1', judgement: 'above', rationale: 'So.', evidence: 1, at: MIDWAY, by: 'lyon' };
  await keep('final-judgement', shortKey(REVIEW, 'GG-AMB-1'), '', { ...said, changes: [] });
  const asked = { at: MIDWAY, by: 'lyon', headlines: 'Bold.', values: { 'GG-AMB-1': 'above' }, asked: ['utrecht'] };
  await keep('judgement-round', 'r', '', asked);
  const dissents = [{ indicator: 'GG-AMB-1', because: 'No.' }];
  await keep('judgement-voice', 'utrecht|r', 'utrecht', { round: 'r', dissents, at: MIDWAY });
}

async function lookedAt(n: 0 | 1, { who, review }: { who: string; review: Review }, steps: readonly Step[]) {
  const world = worlds[n];
  await begin(world, n, review);
  const mine = aReader(world, who, REVIEW);
  const shown: unknown[] = [];
  for (const [minutes, step] of steps.entries()) {
    world.setClock(new Date(Date.parse(MIDWAY) + (minutes + 1) * 60_000).toISOString());
    shown.push([step, await mine.step(step)]);
  }
  await goTo(world, EVENING);
  // How often others looked at the clock is none of anybody's answers.
  return JSON.parse(JSON.stringify([...shown, await mine.sees()]).replace(/\.\d{3}Z/g, 'Z')) as unknown;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...WORDS),
    fc.nat(400).map((nth) => ({ kind: 'presses' as const, nth })),
    fc.constantFrom(...forgeries(INDICATORS)),
  ),
  { maxLength: 6 },
);
const OWN = [...forgeries(['GG-AMB-1']), ...WORDS].filter((step) =>
  step.kind === 'forges'
    ? /hypothes|settle|final|voice|judgement/.test(step.press)
    : step.kind === 'types' && /hypothes|settle|judgement|status|team|export|data/.test(step.text),
);

it.each(Object.entries(READERS))('to %s it looks no different, whatever they do', async (_, reader) => {
  const same = async (taken: readonly Step[]) =>
    expect(difference(await lookedAt(0, reader, taken), await lookedAt(1, reader, taken))).toBeUndefined();
  await same(OWN);
  await fc.assert(fc.asyncProperty(steps, same), { numRuns: runs(2), endOnFailure: true });
});

it('the two worlds do differ, for a peer', async () => {
  const peer = { who: 'helsinki', review: OPEN };
  expect(difference(await lookedAt(0, peer, OWN), await lookedAt(1, peer, OWN))).toBeDefined();
});

it('forged presses of theirs change nothing', async () => {
  const [world] = worlds;
  for (const { who, review } of Object.values(READERS)) {
    await begin(world, 0, review);
    const before = await world.deps.store.stepRecords.find({});
    const mine = aReader(world, who, REVIEW);
    for (const step of OWN) await mine.step(step);
    expect(await world.deps.store.stepRecords.find({})).toEqual(before);
  }
});
