import fc from 'fast-check';
import type { Review } from '../../src/method/review';
import type { EventKind } from '../../src/ports/event';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { runs } from '../support/runs';
import { anEvent, aWorld, goTo, presses, repliesTo, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';
import { difference } from '../support/unseen/difference';
import { aReader, CHANNEL, forgeries, type Step, WORDS } from '../support/unseen/looking';

/**
 * Two worlds that differ only in what others proposed to ask the host, by how many and whom, look the same to peers before
 * the gathering, and to the host city always; also once something was released in the same words (method, sections 2 and 12).
 */
const REVIEW = 'genoa-2027';
const INDICATORS = ['GG-AMB-1', 'GG-AMB-2'] as const;
const EVENING = '2027-03-25T16:00:00.000Z';
const MAYOR = somebody('mayor', { city: 'Genoa' });
const PEOPLE = [...GENOA_PEOPLE, somebody('observer'), MAYOR].map((p) => ({ ...p, language: 'en' as const }));
const BASE = { ...aReview().members, observers: ['observer'] };
const { report } = aReview();
const LINKED = aReview({
  members: BASE,
  channels: [CHANNEL],
  report: { ...report, url: 'https://genoa.example/report.pdf' },
  reportRevision: 1,
});
const RELEASED = 'Who appoints the board?';

interface Reader {
  who: string;
  review: Review;
}
const PEERS: Readonly<Record<string, Reader>> = {
  'a peer': { who: 'helsinki', review: LINKED },
  'a peer who organises too': {
    who: 'helsinki',
    review: { ...LINKED, members: { ...BASE, organisers: [...BASE.organisers, 'helsinki'], facilitators: [] } },
  },
  'the leader': { who: 'lyon', review: LINKED },
  'an observer': { who: 'observer', review: LINKED },
};
const HOSTS: Readonly<Record<string, Reader>> = {
  'the host’s contact': { who: 'genoa', review: LINKED },
  'somebody of the host city who organises and facilitates': {
    who: 'mayor',
    review: {
      ...LINKED,
      members: { ...BASE, organisers: [...BASE.organisers, 'mayor'], facilitators: [...BASE.facilitators, 'mayor'] },
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

async function begin({ deps, queue, setClock }: World, review: Review): Promise<void> {
  const { store } = deps;
  queue.empty();
  const kinds = [store.sheets, store.stepRecords, store.functions, store.messages, store.sessions] as const;
  for (const kind of [...kinds, store.decisions, store.digests, store.audit, store.inbox, store.plan, store.settings])
    await kind.removeAll({});
  for (const person of PEOPLE) await store.people.put(person);
  await store.reviews.put(review);
  setClock(MIDWAY);
}

/** What others would ask: in one world one of them, in the other more of them, otherwise and elsewhere. */
async function propose(world: World, n: 0 | 1, reader: string): Promise<void> {
  const others = ['barcelona', 'utrecht', 'lyon', 'helsinki'].filter((id) => id !== reader);
  // Who has been here is no secret.
  for (const who of others)
    await takeTurn(world.deps, { ...anEvent(who, { kind: 'hello' }), id: `hello-${who}`, at: MIDWAY });
  for (const [k, who] of others.slice(0, n === 0 ? 1 : 3).entries()) {
    const about = k === 0 ? 'GG-AMB-1' : INDICATORS[k % 2];
    const what = { kind: 'text' as const, text: `clarify ${about}: is the board ${n === 0 ? 'weak' : 'good'} ${k}?` };
    await takeTurn(world.deps, { ...anEvent(who, what), id: `proposed-${n}-${k}`, at: MIDWAY });
  }
}

/** One of the proposals is released, in the same words, merged with none. */
async function release(world: World): Promise<void> {
  const card = (await types(world, 'ethics', 'clarifications')).at(-1);
  const [data] = card?.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])).map((a) => a.data) ?? [];
  if (!card || !data) throw new RangeError('nothing waits');
  world.setClock('2027-03-25T09:00:30.000Z');
  await presses(world, 'ethics', card, 'clarify-release', { clarifyWords: RELEASED }, undefined, data);
}

/** All that a reader is shown. `isReleased`: what was asked is there, too. */
async function lookedAt(n: 0 | 1, { who, review }: Reader, steps: readonly Step[], isReleased: boolean) {
  const world = worlds[n];
  await begin(world, review);
  await propose(world, n, who);
  if (isReleased) await release(world);
  const mine = aReader(world, who, REVIEW);
  const shown: unknown[] = [];
  for (const [minutes, step] of steps.entries()) {
    world.setClock(new Date(Date.parse(MIDWAY) + (minutes + 1) * 60_000).toISOString());
    shown.push([step, await mine.step(step)]);
  }
  await goTo(world, EVENING);
  return withoutMilliseconds([...shown, await mine.sees(), await mine.asksInChannel()]);
}

/** How often others looked at the clock is none of anybody's answers. */
function withoutMilliseconds(shown: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(shown).replace(/\.\d{3}Z/g, 'Z'));
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...WORDS),
    fc.nat(400).map((nth) => ({ kind: 'presses' as const, nth })),
    fc.constantFrom(...forgeries(INDICATORS)),
  ),
  { maxLength: 6 },
);
const OWN = [...forgeries(INDICATORS), ...WORDS].filter((step) =>
  step.kind === 'forges'
    ? step.press.startsWith('clarify')
    : step.kind === 'types' && /clarif|report|status|week|data|export|digest|remind/.test(step.text),
);

describe.each([
  ...Object.entries(PEERS).map(([name, reader]) => [name, reader, false] as const),
  ...Object.entries(HOSTS).flatMap(([name, reader]) => [
    [name, reader, false] as const,
    [`${name}, once something is asked`, reader, true] as const,
  ]),
])('what others propose to ask, to %s', (_, reader, isReleased) => {
  it('looks no different, whatever they do', async () => {
    const same = async (taken: readonly Step[]) =>
      expect(
        difference(await lookedAt(0, reader, taken, isReleased), await lookedAt(1, reader, taken, isReleased)),
      ).toBeUndefined();
    await same(OWN);
    await fc.assert(fc.asyncProperty(steps, same), { numRuns: runs(2), endOnFailure: true });
  });
});

it('the two worlds do differ, for whoever may see it', async () => {
  const seen = [];
  for (const n of [0, 1] as const) {
    await begin(worlds[n], LINKED);
    await propose(worlds[n], n, 'helsinki');
    seen.push(JSON.stringify(await types(worlds[n], 'ethics', 'clarifications')));
  }
  expect(seen[0]).toContain('weak');
  expect(seen[1]).toContain('good');
});

it('forged presses change nothing that is not theirs', async () => {
  const [world] = worlds;
  await begin(world, LINKED);
  await world.deps.store.sheets.put(aSheet('GG-AMB-1', 'barcelona', aContent('below', { toAsk: ['Who?'] })));
  await propose(world, 0, 'helsinki');
  await release(world);
  const before = await world.deps.store.stepRecords.find({});
  const keys = before.map(({ id }) => id.slice(id.lastIndexOf('|') + 1));
  for (const who of ['genoa', 'helsinki', 'lyon', 'observer', 'mayor', 'eurocities'])
    for (const { press } of forgeries(['GG-AMB-1']).flatMap((one) => (one.kind === 'forges' ? [one] : [])))
      for (const key of press.startsWith('clarify') ? keys : []) {
        const isTheirs = who === 'genoa' && /answer|keep/.test(press);
        if (isTheirs || press === 'clarify-send') continue;
        const what: EventKind = {
          ...{ kind: 'press', action: press, data: { proposal: key, request: key, indicator: 'GG-AMB-1', nth: 'all' } },
          fields: { clarifyWords: 'Mine', clarifyReason: 'Mine', clarifyAnswer: 'Mine', clarifyMerged: keys },
          address: { review: REVIEW, indicator: 'GG-AMB-1' },
        };
        const event = anEvent(who, what);
        await takeTurn(world.deps, event);
        await repliesTo(world, event);
      }
  expect(await world.deps.store.stepRecords.find({})).toEqual(before);
});
