import fc from 'fast-check';
import { makeDigest } from '../../src/delivery/digest-making';
import type { Review } from '../../src/method/review';
import { PERFORMANCES } from '../../src/method/sheet';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { runs } from '../support/runs';
import { aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { type Act, acts, eventsOf } from '../support/unseen/acts';
import { difference } from '../support/unseen/difference';
import { aReader, CHANNEL, forgeries, type Step, WORDS } from '../support/unseen/looking';

/**
 * Two worlds that differ only in what others wrote, where the reader has not earned to see it, look the same to the
 * reader in everything they see, press or ask (method, section 2, *Blind rule*).
 */
const REVIEW = 'genoa-2027';
const [OWN, OTHER, THIRD] = ['GG-AMB-1', 'GG-AMB-2', 'GG-AMB-3'] as const;
const INDICATORS = [OWN, OTHER, THIRD];
const EVENING = '2027-03-25T16:00:00.000Z';
const PEOPLE = [...GENOA_PEOPLE, somebody('observer')].map((p) => ({ ...p, language: 'en' as const }));
const BASE = { ...aReview().members, observers: ['observer'] };
const LINKED = aReview({ members: BASE, channels: [CHANNEL] });

/** Somebody who reads; on which indicators what others wrote differs, and what others do beside answering. */
interface Reader {
  who: string;
  review: Review;
  unseen: readonly string[];
  /** Whoever sees how far each person is, may see that something was done. */
  isAnywhere: boolean;
  kinds: readonly Act['kind'][];
}
const ANYTHING = ['edit', 'draft', 'undone', 'discussed'] as const;
const READERS: Readonly<Record<string, Reader>> = {
  'a peer': { who: 'helsinki', review: LINKED, unseen: INDICATORS, isAnywhere: true, kinds: ANYTHING },
  'a peer, under the milder rule, on what they have not answered': {
    ...{ who: 'helsinki', review: { ...LINKED, blind: 'own-answer' }, unseen: [OTHER, THIRD] },
    ...{ isAnywhere: true, kinds: ANYTHING },
  },
  'a peer who organises too': {
    ...{ who: 'eurocities', review: { ...LINKED, members: { ...BASE, peers: [...BASE.peers, 'eurocities'] } } },
    ...{ unseen: INDICATORS, isAnywhere: false, kinds: ['edit', 'undone'] },
  },
  'the leader, on what they have not answered': {
    ...{ who: 'lyon', review: LINKED, unseen: [OTHER, THIRD], isAnywhere: false, kinds: ['edit', 'undone'] },
  },
  'a peer who stands in for the leader': {
    ...{ who: 'helsinki', review: { ...LINKED, deputy: 'helsinki' }, unseen: INDICATORS },
    ...{ isAnywhere: false, kinds: ['edit', 'undone'] },
  },
  'the host’s contact': { who: 'genoa', review: LINKED, unseen: INDICATORS, isAnywhere: true, kinds: ANYTHING },
  'an observer': { who: 'observer', review: LINKED, unseen: INDICATORS, isAnywhere: true, kinds: ANYTHING },
};

let worlds: readonly [World, World];
beforeAll(async () => {
  worlds = [await aWorld({ reviews: [], people: [] }, MIDWAY), await aWorld({ reviews: [], people: [] }, MIDWAY)];
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  for (const { deps } of worlds) deps.pictures = { heatMap: async (map) => bytes(map) };
});
afterAll(async () => {
  for (const world of worlds) await world.close();
});

/** All that a reader is shown in a world where others did these things, and the reader took these steps. */
async function lookedAt(n: 0 | 1, reader: Reader, done: readonly Act[], steps: readonly Step[]): Promise<unknown[]> {
  const world = worlds[n];
  await begin(world, reader);
  const announced: unknown[] = [];
  let minutes = 0;
  /** Whatever others do, the reader's own time is the same. */
  const next = () => {
    minutes += 1;
    world.setClock(new Date(Date.parse(MIDWAY) + minutes * 60_000).toISOString());
  };
  for (const [i, act] of done.entries()) {
    next();
    for (const [k, event] of (act.in.includes(n) ? eventsOf(act, REVIEW, n, 'lyon') : []).entries())
      await takeTurn(world.deps, { id: `act-${i}-${k}`, platform: 'web', at: MIDWAY, ...event });
  }
  const mine = aReader(world, reader.who, REVIEW);
  world.deps.announce = (message) => message.thread.includes(reader.who) && announced.push(message);
  const shown: unknown[] = [];
  for (const step of steps) {
    next();
    shown.push([step, await mine.step(step)]);
  }
  next();
  shown.push(await mine.asksInChannel());
  world.setClock(EVENING);
  await makeDigest(world.deps, REVIEW, EVENING);
  await world.queue.runDue(() => EVENING);
  return [...shown, await mine.sees(), await mine.asksInChannel(), announced];
}

/** Nothing has happened yet but one answer of the reader's. */
async function begin(world: World, { who, review, unseen }: Reader): Promise<void> {
  const { store } = world.deps;
  world.deps.announce = () => undefined;
  world.queue.empty();
  const kinds = [
    store.sheets,
    store.pastRevisions,
    store.stepRecords,
    store.functions,
    store.messages,
    store.sessions,
    store.decisions,
    store.digests,
  ] as const;
  for (const kind of [...kinds, store.audit, store.inbox]) await kind.removeAll({});
  for (const person of PEOPLE) await store.people.put(person);
  await store.reviews.put(review);
  await store.functions.put({ id: `${REVIEW}|mayor`, review: REVIEW, label: 'Mayor', indicators: [OWN] });
  world.setClock(MIDWAY);
  if (unseen.includes(OWN)) return;
  const fields = { performance: 'at', suspect: ['s'], noneToAsk: true, toMeetNew: ['Chair'] };
  const what = {
    kind: 'press' as const,
    action: 'save',
    data: {},
    fields,
    address: { review: REVIEW, indicator: OWN },
  };
  await takeTurn(world.deps, { id: `${who}-0`, platform: 'web', person: who, at: MIDWAY, what });
}

const others = ({ who }: Reader) => ['lyon', 'helsinki', 'barcelona', 'utrecht'].filter((id) => id !== who);
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...WORDS),
    fc.nat(400).map((nth) => ({ kind: 'presses' as const, nth })),
    fc.constantFrom(...forgeries(INDICATORS)),
  ),
  { maxLength: 8 },
);

/** What everybody answered in one of the worlds, and others in the other. */
const EVERYBODY: readonly Act[] = ['barcelona', 'utrecht', 'lyon', 'helsinki'].flatMap((person, p) =>
  INDICATORS.map((indicator, i): Act => {
    const said = (w: number) => ({
      ...{ performance: PERFORMANCES[(p + i + w * (p + 1)) % PERFORMANCES.length] ?? 'at', naReason: `law ${w}` },
      ...{ suspect: [`s${w}`], dontKnow: [`d${w}`], toAsk: [`q${w}`], toMeetNew: [`Whistleblower ${w}${p % 2}`] },
    });
    return { person, indicator, kind: 'answer', in: [0, 1], said: [said(0), said(1)] };
  }),
);

describe.each(Object.entries(READERS))('before the gathering, to %s', (_, reader) => {
  it('nothing looks different, whatever others wrote and whatever the reader does', async () => {
    const unseen = acts(others(reader), reader.unseen, reader.kinds, reader.isAnywhere);
    await fc.assert(
      fc.asyncProperty(unseen, steps, async (done, taken) => {
        expect(
          difference(await lookedAt(0, reader, done, taken), await lookedAt(1, reader, done, taken)),
        ).toBeUndefined();
      }),
      { numRuns: runs(6), endOnFailure: true },
    );
  });
});

const BLIND_ON_ALL = Object.entries(READERS).filter(
  ([, { who, review }]) => !['observer', 'genoa'].includes(who) && review.blind === 'until-gathering',
);

describe.each(BLIND_ON_ALL)('before the gathering, to %s', (_, reader) => {
  it('nor does any answer to any word, or to any press, look different', async () => {
    const done = EVERYBODY.filter((act) => act.person !== reader.who && reader.unseen.includes(act.indicator));
    const all = [
      ...WORDS,
      ...Array.from({ length: 40 }, (_, n) => ({ kind: 'presses' as const, nth: n * 7 })),
      ...forgeries([OTHER]),
    ];
    expect(difference(await lookedAt(0, reader, done, all), await lookedAt(1, reader, done, all))).toBeUndefined();
  });
});
