import { HEADLINES, PACK } from '../../flows/feedback/kept';
import { PARAGRAPH } from '../../flows/report/public';
import { ASKED_DOCUMENT } from '../../flows/visit/public';
import { boardFor, boardThreads } from '../../src/app/boards';
import { webChat } from '../../src/app/web-chat';
import { replan } from '../../src/plan/planning';
import type { StepRecord } from '../../src/ports/records';
import { takeTurn } from '../../src/turn/conversation';
import { lanes } from '../../src/turn/inbox';
import { aFinding, aHypothesis, aMark, aNote, anInterview, at } from '../support/a-visit';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { anEvent, aWorld, goTo, type World } from '../support/service-world';
import { aReview } from '../support/sheets';
import { difference } from '../support/unseen/difference';
import { aReader, forgeries, WORDS } from '../support/unseen/looking';

/**
 * Two worlds that differ only in what the team noted, thinks and decided at a visit look the same to everybody of the host
 * city and to observers, in all that they type, press, open and are sent (method, section 2, *Host wall*).
 */
const REVIEW = 'genoa-2027';
const BASE = aReview().members;
const MAYOR = somebody('mayor', { city: 'genoa ' });
const WATCHER = somebody('watcher', { city: 'Tampere' });
const MEMBERS = {
  ...BASE,
  organisers: [...BASE.organisers, 'mayor'],
  peers: [...BASE.peers, 'mayor'],
  facilitators: [...BASE.facilitators, 'mayor'],
  observers: ['watcher', 'mayor'],
};
const ADVISORY = anInterview('advisory', { function: 'Chair of the committee', sourceType: 'migrant_group' });

/** Presses about what a visit leaves, offered or not; all others are `unseen.test.ts`. */
const FORGED = forgeries(['GG-AMB-1']).filter(
  (step) =>
    step.kind === 'forges' &&
    /^(asked|draft|wall|final|settle|voice|hypothesis|note|visit|interview|evening|feedback)/.test(step.press),
);

/** What the team has in each world. Its programme is the same: the host confirms that. */
function teamsWork(n: 0 | 1): StepRecord[] {
  const words = n === 0 ? 'It has no budget.' : 'It is heard by everybody.';
  const finding = aFinding('one', {
    text: words,
    sort: n === 0 ? 'concern' : 'strength',
    effects: { a: n === 0 ? 'supports' : 'contradicts' },
  });
  const extra = n === 0 ? [] : [aNote('utrecht', ADVISORY, [aFinding('two', { text: 'It meets in secret.' })])];
  const asked = { at: at(1, '11:00'), by: 'helsinki', state: n === 0 ? 'asked' : 'received', fetches: 'helsinki' };
  const document = { title: `The budget of ${n}`, note: 'advisory', function: 'Chair', batch: 'b', changes: [asked] };
  return [
    {
      id: `${ASKED_DOCUMENT.name}|${REVIEW}|one`,
      kind: ASKED_DOCUMENT.name,
      review: REVIEW,
      person: '',
      value: document,
    },
    {
      id: `${PARAGRAPH.name}|${REVIEW}|one`,
      kind: PARAGRAPH.name,
      review: REVIEW,
      person: '',
      value: {
        section: 'pillar-GG',
        place: 1,
        wordings: [{ at: at(1, '17:00'), by: 'helsinki', text: words, rests: [] }],
      },
    },
    {
      ...{ id: `${PACK.name}|${REVIEW}`, kind: PACK.name, review: REVIEW, person: '' },
      value: { lines: { strengths: [], points: [{ source: 'one', text: words }], recommendations: [] } },
    },
    // That the contact heard the headlines is known to one world alone.
    ...(n === 0
      ? []
      : [
          {
            ...{ id: `${HEADLINES.name}|${REVIEW}`, kind: HEADLINES.name, review: REVIEW, person: '' },
            value: { given: [{ at: at(1, '20:00'), by: 'lyon', texts: [words] }] },
          },
        ]),
    aNote('helsinki', ADVISORY, [finding]),
    ...extra,
    aHypothesis('a', { text: n === 0 ? 'The committee is not heard.' : 'The committee decides.' }),
    aMark('one', n === 0 ? 'report' : 'dropped', at(1, '16:00')),
  ];
}

let worlds: readonly [World, World];
beforeEach(async () => {
  const review = aReview({ gatheredAt: '2027-04-06T15:30:00.000Z', members: MEMBERS });
  const people = [...GENOA_PEOPLE, MAYOR, WATCHER].map((person) => ({ ...person, language: 'en' as const }));
  const begin = () => aWorld({ reviews: [review], people }, at(0, '12:00'));
  worlds = [await begin(), await begin()];
});
afterEach(async () => {
  for (const world of worlds) await world.close();
});

async function lookedAt(n: 0 | 1, who: string): Promise<unknown> {
  const world = worlds[n];
  const { deps } = world;
  const announced: string[] = [];
  const person = (await deps.store.people.get(who)) ?? raise();
  const mayHear = new Set([`person:${who}`, ...(await boardThreads(deps, person))]);
  deps.announce = ({ thread }) => void (mayHear.has(thread) && announced.push(thread));
  for (const record of [ADVISORY, ...teamsWork(n)]) await deps.store.stepRecords.put(record);
  await replan(deps, REVIEW);
  for (const moment of [at(1, '07:30'), at(1, '18:30'), at(1, '20:30'), at(2, '07:30')]) await goTo(world, moment);
  // What is decided at the wall meanwhile.
  const data = { hypothesis: 'a', status: n === 0 ? 'supported' : 'refuted' };
  const press = { kind: 'press' as const, action: 'wall-status', data, fields: {}, address: { review: REVIEW } };
  await takeTurn(deps, anEvent('lyon', press, { id: 'decided' }));
  world.setClock(at(2, '12:00'));
  const reader = aReader(world, who, REVIEW);
  const shown: unknown[] = [];
  for (const [k, step] of [...WORDS, ...FORGED].entries()) {
    world.setClock(new Date(Date.parse(at(2, '12:00')) + k * 1_000).toISOString());
    shown.push([step, await reader.step(step)]);
  }
  world.setClock(at(2, '15:00'));
  const boards: unknown[] = [];
  for (const board of deps.steps.boards.keys()) boards.push(await boardFor(deps, person, board, REVIEW));
  // The address of somebody's calendar is drawn by lot.
  const all = JSON.stringify({ shown, boards, announced, sees: await reader.sees() });
  return JSON.parse(all.replace(/\/calendar\/[\w-]+/g, '/calendar/…'));
}
function raise(): never {
  throw new RangeError('not there');
}

it.each(['genoa', 'mayor', 'watcher'])(
  '%s sees nothing of what the team noted, thinks and decided',
  async (who) => {
    const [one, other] = [await lookedAt(0, who), await lookedAt(1, who)];
    expect(difference(one, other)).toBeUndefined();
    expect(JSON.stringify(one)).not.toMatch(/budget|not heard|committee decides/);
  },
  120_000,
);

it('who may see it sees the difference: the test would notice', async () => {
  expect(difference(await lookedAt(0, 'helsinki'), await lookedAt(1, 'helsinki'))).toBeDefined();
});

it('a picture of what the team has heard is the team’s', async () => {
  const { deps } = worlds[0];
  for (const record of teamsWork(0)) await deps.store.stepRecords.put(record);
  const chat = webChat(deps, lanes());
  for (const who of ['genoa', 'mayor', 'watcher']) {
    const person = (await deps.store.people.get(who)) ?? raise();
    expect(await chat.picture(person, `board_wall_${REVIEW}_0123456789ab`)).toBeUndefined();
  }
  const lyon = (await deps.store.people.get('lyon')) ?? raise();
  worlds[0].setClock(at(2, '12:00'));
  expect(await chat.picture(lyon, `board_wall_${REVIEW}_0123456789ab`)).toBeDefined();
});
