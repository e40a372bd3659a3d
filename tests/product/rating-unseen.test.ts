import fc from 'fast-check';
import { makeDigest } from '../../src/delivery/digest-making';
import type { Review } from '../../src/method/review';
import { lastRevision } from '../../src/method/sheet-changes';
import type { EventKind } from '../../src/ports/event';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { runs } from '../support/runs';
import { anEvent, aWorld, repliesTo, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';
import { difference } from '../support/unseen/difference';
import { aReader, CHANNEL, forgeries, type Step, WORDS } from '../support/unseen/looking';

/**
 * Two worlds that differ only in how the host judges itself, on indicators on which the reader's own sheet is not
 * complete, look the same to whoever fills in sheets (method, section 12).
 */
const REVIEW = 'genoa-2027';
const [OWN, OTHER] = ['GG-AMB-1', 'GG-AMB-2'] as const;
const EVENING = '2027-03-25T16:00:00.000Z';
const PEOPLE = [...GENOA_PEOPLE, somebody('observer')].map((p) => ({ ...p, language: 'en' as const }));
const BASE = { ...aReview().members, observers: ['observer'] };
const LINKED = aReview({ members: BASE, channels: [CHANNEL] });
// Of the four, so that they are compared with what the team judges.
const RATED = ['above', 'at'] as const;
const SAID = 'The city’s own view: ↑ above';

const A_PEER = { who: 'helsinki', review: LINKED };
const READERS: Readonly<Record<string, { who: string; review: Review }>> = {
  'a peer': A_PEER,
  'a peer, after the gathering': { who: 'helsinki', review: { ...LINKED, gatheredAt: MIDWAY } },
  'the leader': { who: 'lyon', review: LINKED },
  'the leader, after the gathering': { who: 'lyon', review: { ...LINKED, gatheredAt: MIDWAY } },
  'a peer who organises too, after the gathering': {
    ...{ who: 'eurocities' },
    review: { ...LINKED, gatheredAt: MIDWAY, members: { ...BASE, peers: [...BASE.peers, 'eurocities'] } },
  },
};
type Reader = (typeof READERS)[string];

/** A part of the report that was handed in and not accepted: the team learns nothing of it, nor what is asked of the host. */
const IN_PARTS: Reader = {
  who: 'helsinki',
  // Read once for each revision: this is another report than the others'.
  review: {
    ...LINKED,
    reportRevision: 7,
    reportCells: { handedIn: ['GG-AMB', 'GG-LEA'], open: { 'GG-LEA': LINKED.openedAt ?? MIDWAY } },
  },
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

/** The report is there; nothing else has happened. `other`: how the host judges itself on the second indicator. */
async function begin(
  { deps, queue, setClock }: World,
  review: Review,
  rated: string,
  other: string,
  text = 'The plan is new.',
): Promise<void> {
  const { store } = deps;
  queue.empty();
  const kinds = [
    store.sheets,
    store.functions,
    store.messages,
    store.sessions,
    store.decisions,
    store.digests,
  ] as const;
  for (const kind of [...kinds, store.audit, store.inbox]) await kind.removeAll({});
  for (const person of PEOPLE) await store.people.put(person);
  await store.reviews.put(review);
  const responsible = text === 'The plan is new.' ? 'Mayor' : text;
  const line = { review: REVIEW, page: '5', responsible, documents: 'Plan of 2025' };
  const said = (indicator: string, selfAssessment: string) =>
    store.reportLines.put({
      ...line,
      id: `${REVIEW}|${indicator}`,
      indicator,
      selfAssessment,
      text,
    });
  await said(OWN, rated);
  await said(OTHER, other);
  // The others judge both alike, so that there is something to compare the host's view with.
  for (const person of ['barcelona', 'utrecht'])
    for (const indicator of [OWN, OTHER]) await store.sheets.put(aSheet(indicator, person, aContent('at')));
  await store.functions.put({ id: `${REVIEW}|mayor`, review: REVIEW, label: responsible, indicators: [OWN] });
  setClock(MIDWAY);
}

const isComplete = async ({ deps }: World, who: string, indicator: string) =>
  lastRevision(await deps.store.sheets.get(`${REVIEW}|${indicator}|${who}`)) !== undefined;

async function takes(world: World, person: string, what: EventKind): Promise<unknown> {
  const event = anEvent(person, what);
  await takeTurn(world.deps, event);
  return repliesTo(world, event);
}

/** What a reader is shown in a world until their sheet on one of these is complete: from there on they may see more. */
async function lookedAt(n: 0 | 1, { who, review }: Reader, steps: readonly Step[], text?: string): Promise<unknown[]> {
  const world = worlds[n];
  await begin(world, review, RATED[n], RATED[1 - n] ?? '', text);
  const mine = aReader(world, who, REVIEW);
  const shown: unknown[] = [];
  for (const [minutes, step] of steps.entries()) {
    world.setClock(new Date(Date.parse(MIDWAY) + minutes * 60_000).toISOString());
    const answered = await mine.step(step);
    if ((await isComplete(world, who, OWN)) || (await isComplete(world, who, OTHER))) return shown;
    shown.push([step, answered]);
  }
  world.setClock(EVENING);
  await makeDigest(world.deps, REVIEW, EVENING);
  await world.queue.runDue(() => EVENING);
  return [...shown, await mine.sees(), await mine.asksInChannel()];
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.constantFrom(...WORDS),
    fc.nat(400).map((nth) => ({ kind: 'presses' as const, nth })),
    fc.constantFrom(...forgeries([OWN, OTHER])),
  ),
  { maxLength: 8 },
);

it('what is handed in and not accepted looks no different to a peer, whatever it says, and whatever is asked of the host', async () => {
  const said = async (n: 0 | 1) => {
    const { store } = worlds[n].deps;
    const own = (kind: string, value: unknown) => ({
      id: `${kind}|${REVIEW}`,
      kind,
      review: REVIEW,
      person: '',
      value,
    });
    const again = { cells: ['GG-AMB'], note: 'Which plan?', at: MIDWAY, by: 'lyon' };
    await store.stepRecords.removeAll({});
    if (n === 1) await store.stepRecords.put(own('report-asked-again', again));
    const words = WORDS.filter((step) => step.kind === 'types' && step.text !== 'Whistleblower');
    const cards = ['report', 'report 1', 'indicator 1', 'indicator 7', 'list'].map(
      (text): Step => ({ kind: 'types', text }),
    );
    const presses = Array.from({ length: 20 }, (_n, i): Step => ({ kind: 'presses', nth: i * 7 }));
    return lookedAt(n, IN_PARTS, [...words, ...cards, ...presses, ...forgeries([OWN])], `Says ${n}.`);
  };
  const [one, other] = [await said(0), await said(1)];
  expect(one.length).toBeGreaterThan(40);
  expect(difference(one, other)).toBeUndefined();
});

describe.each(Object.entries(READERS))('how the host judges itself, to %s', (_, reader) => {
  it('looks no different as long as their own sheet is not complete, whatever they do', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        expect(difference(await lookedAt(0, reader, taken), await lookedAt(1, reader, taken))).toBeUndefined();
      }),
      { numRuns: runs(3), endOnFailure: true },
    );
  });

  it('nor does any answer to any word, or to any press', async () => {
    const types = (text: string): Step => ({ kind: 'types', text });
    const words = WORDS.filter((step) => step.kind === 'types' && step.text !== 'Whistleblower');
    const presses = (from: number) =>
      Array.from({ length: 12 }, (_n, i): Step => ({ kind: 'presses', nth: (from + i) * 7 }));
    const cards = ['judge', 'next', 'report', 'list', 'status'].map(types);
    // Presses may complete a sheet, and are looked at until then.
    for (const [steps, isAll] of [
      [words, true],
      [forgeries([OTHER]), true],
      ...[0, 12, 24].map((from) => [[...cards, ...presses(from)], false] as const),
    ] as const) {
      const [one, other] = [await lookedAt(0, reader, steps), await lookedAt(1, reader, steps)];
      if (isAll) expect(one).toHaveLength(steps.length + 2);
      expect(difference(one, other)).toBeUndefined();
    }
  });
});

const ANSWER = { performance: 'at', suspect: ['s'], noneToAsk: true, noneToMeet: true };
const goes = (indicator: string) => ({
  ...{ kind: 'press' as const, action: 'goto', data: {}, fields: { indicator } },
  address: { review: REVIEW },
});

it('is shown with the sheet that has become complete, on that indicator alone', async () => {
  const [world] = worlds;
  await begin(world, LINKED, ...RATED);
  await takes(world, 'helsinki', {
    ...goes(OWN),
    action: 'save',
    fields: ANSWER,
    address: { review: REVIEW, indicator: OWN },
  });
  expect(JSON.stringify(await takes(world, 'helsinki', goes(OWN)))).toContain(SAID);
  expect(JSON.stringify(await takes(world, 'helsinki', goes(OTHER)))).not.toContain('own view');
});
