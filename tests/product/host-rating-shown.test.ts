import { channelDigest, type DigestInput, leaderDigest } from '../../src/method/digest';
import { idsOfActive, type Person } from '../../src/method/person';
import type { OwnView } from '../../src/method/report';
import type { Review } from '../../src/method/review';
import { takeTurn } from '../../src/turn/conversation';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, repliesTo, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';
import { readStrictly } from '../support/strict-csv';

/** How the host judges itself stands beside the team's view after the gathering, to whoever may see it (record 32). */
const REVIEW = 'genoa-2027';
const [BOTH, PEERS, NOBODY, WORDED] = ['GG-AMB-1', 'GG-AMB-2', 'GG-AMB-3', 'GG-AMB-4'] as const;
const RATED: Readonly<Record<string, string>> = {
  [BOTH]: 'above',
  [PEERS]: 'above',
  [NOBODY]: 'below',
  [WORDED]: 'Largely met',
};
const GATHERED = aReview({ gatheredAt: MIDWAY });
const EVERYBODY = ['lyon', 'helsinki', 'barcelona', 'utrecht'];

let world: World;
beforeAll(async () => {
  const people = GENOA_PEOPLE.map((person) => ({ ...person, language: 'en' as const }));
  world = await aWorld({ reviews: [GATHERED], people }, MIDWAY);
  const { store } = world.deps;
  const line = { review: REVIEW, text: 'The plan is new.', page: '5', responsible: 'Mayor', documents: '' };
  for (const [indicator, selfAssessment] of Object.entries(RATED))
    await store.reportLines.put({ ...line, id: `${REVIEW}|${indicator}`, indicator, selfAssessment });
  for (const indicator of [BOTH, WORDED])
    for (const person of EVERYBODY) await store.sheets.put(aSheet(indicator, person, aContent('below')));
  for (const person of EVERYBODY.filter((id) => id !== 'lyon'))
    await store.sheets.put(aSheet(PEERS, person, aContent('below')));
});
afterAll(() => world.close());

const reader = (who: string): Person | 'operator' => {
  const found = GENOA_PEOPLE.find(({ id }) => id === who);
  return found ? { ...found, language: 'en' } : 'operator';
};
const isOpen = (review: Review) => world.deps.store.reviews.put(review);

/** The column of the exported grid, by indicator. */
async function columnFor(who: string, language: 'en' | 'fr' = 'en'): Promise<Readonly<Record<string, string>>> {
  const of = reader(who);
  const as = of === 'operator' ? of : { ...of, language };
  const file = await exportedText(world.deps, REVIEW, 'grid.csv', as, 'comma');
  const [head = [], ...rows] = readStrictly(file.slice(1));
  const at = head.indexOf(language === 'en' ? 'host_rating' : 'avis_ville');
  expect(at).toBeGreaterThan(0);
  return Object.fromEntries(rows.flatMap((row) => (row[at] === '' ? [] : [[row[0], row[at]]])));
}

describe('in the exported grid', () => {
  it('stands by each reader’s own sheets, in their language', async () => {
    expect(await columnFor('eurocities')).toEqual(RATED);
    expect(await columnFor('lyon')).toEqual({ [BOTH]: 'above', [WORDED]: 'Largely met' });
    expect(await columnFor('helsinki', 'fr')).toEqual({
      ...{ [BOTH]: 'au-dessus', [PEERS]: 'au-dessus', [WORDED]: 'Largely met' },
    });
  });

  it('nowhere before the gathering, and in the document likewise', async () => {
    const inDocument = () => exportedText(world.deps, REVIEW, 'review.md', reader('lyon'));
    expect((await inDocument()).match(/The city’s own view/g)).toHaveLength(2);
    await isOpen(aReview());
    expect(await columnFor('eurocities')).toEqual({});
    expect(await inDocument()).not.toContain('own view');
    await isOpen(GATHERED);
  });
});

describe('on cards', () => {
  const differs = /The city sees itself otherwise than the team, (\d+): (.*)/;

  it('a digest says where host and team differ, of what its reader may see', async () => {
    const [toLeader] = await types(world, 'lyon', 'digest');
    expect(differs.exec(said(toLeader))?.[1]).toBe('1');
    const [toOrganiser] = await types(world, 'eurocities', 'digest');
    expect(differs.exec(said(toOrganiser))?.[1]).toBe('2');
    expect(differs.exec(said(toOrganiser))?.[2]).toContain('(city: above; team: below)');
  });

  it('so do the leader’s merge and the team’s card', async () => {
    const [merge] = await types(world, 'lyon', 'merge');
    expect(JSON.stringify(merge)).toContain('Where the city sees itself otherwise than the team (1)');
    const [toHelsinki] = await types(world, 'helsinki', 'team');
    expect(JSON.stringify(toHelsinki).match(/The city’s own view/g)).toHaveLength(3);
    const [toLyon] = await types(world, 'lyon', 'team');
    expect(JSON.stringify(toLyon).match(/The city’s own view/g)).toHaveLength(2);
  });
});

describe('the channel’s digest, which the whole team reads', () => {
  const input = (over: Partial<DigestInput> = {}): Promise<DigestInput> =>
    world.deps.store.sheets.find({ review: REVIEW }).then((sheets) => ({
      review: GATHERED,
      benchmark: world.deps.benchmark('inti-cities-2008', 1),
      sheets,
      active: idsOfActive(GENOA_PEOPLE),
      decisions: [],
      register: [],
      reported: new Set<string>(),
      hostViews: new Map<string, OwnView>([
        [BOTH, 'above'],
        [PEERS, 'above'],
        [NOBODY, 'below'],
      ]),
      calendars: new Map(),
      reader: GENOA_PEOPLE[0] as DigestInput['reader'],
      since: '2027-03-24T09:00:00.000Z',
      until: '2027-03-25T16:00:00.000Z',
      ...over,
    }));
  const named = ({ content }: ReturnType<typeof channelDigest>) =>
    (content?.hostDiffers ?? []).map(({ row, host, team }) => [row.indicator.id, host, team]);

  it('names indicators alone on which everybody has a complete sheet, by then', async () => {
    expect(named(channelDigest(await input()))).toEqual([[BOTH, 'above', 'below']]);
    expect(named(channelDigest(await input({ until: '2027-03-25T08:00:00.000Z' })))).toEqual([]);
    expect(named(channelDigest(await input({ review: aReview() })))).toEqual([]);
    const active = new Set(EVERYBODY.filter((id) => id !== 'lyon'));
    expect(named(channelDigest(await input({ active })))).toHaveLength(2);
  });

  it('and nothing that one of them has not judged yet', async () => {
    const { sheets } = await input();
    const without = sheets.filter(({ person, indicator }) => person !== 'utrecht' || indicator !== BOTH);
    expect(named(channelDigest(await input({ sheets: without })))).toEqual([]);
    const reader = GENOA_PEOPLE.find(({ id }) => id === 'lyon') as DigestInput['reader'];
    expect(named(leaderDigest(await input({ sheets: without, reader })))).toEqual([[BOTH, 'above', 'below']]);
  });
});

it('a programme may open it: peers are told, see it from the start, and a change is not marked', async () => {
  const barcelona = async (text: string) => JSON.stringify(await types(world, 'barcelona', text));
  await isOpen(aReview());
  expect(await barcelona('report GG-AMB-3')).not.toContain('own view');
  await isOpen(aReview({ hostRating: 'open' }));
  const event = anEvent('utrecht', { kind: 'hello' });
  await takeTurn(world.deps, event);
  const greeted = JSON.stringify(await repliesTo(world, event));
  expect(greeted).toContain('each card shows from the start how Genoa judges itself');
  expect(await barcelona('report GG-AMB-3')).toContain('The city’s own view: ↓ below');
  await barcelona('indicator 1');
  await barcelona('above');
  const sheet = await world.deps.store.sheets.get(`${REVIEW}|${BOTH}|barcelona`);
  expect(sheet?.revisions.at(-1)?.content.performance).toBe('above');
  expect(sheet?.firstJudged?.changedAt).toBeUndefined();
  await isOpen(GATHERED);
});
