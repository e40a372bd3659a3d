import { join } from 'node:path';
import type { SentReport } from '../../flows/host-comments/public';
import type { Hypothesis } from '../../flows/hypotheses/kept';
import { proposalOn } from '../../flows/judgement/evidence';
import { FINDING_MARK, findingsAsOf, NOTE } from '../../flows/visit/public';
import { webChat } from '../../src/app/web-chat';
import { shippedBenchmarks } from '../../src/benchmarks';
import { loadExample } from '../../src/programme/example/loading';
import { exportFile } from '../../src/programme/exports';
import { keptDocuments } from '../../src/steps/documents';
import { lanes } from '../../src/turn/inbox';
import { aWorld, presses, said, types, type World } from '../support/service-world';

/** A Wednesday, half past one in Malmö: the second day of its visit. Rotterdam's was three weeks ago. */
const TODAY = '2027-03-31T11:30:00.000Z';

let world: World;
const ids = new Map<string, string>();
beforeAll(async () => {
  world = await aWorld({ reviews: [], people: [] }, TODAY);
  await loadExample(world.deps, join(__dirname, '../..'));
  for (const { email, id } of await world.deps.store.people.find({})) ids.set(email, id);
});
afterAll(() => world.close());

const tells = async (email: string, text: string) =>
  (await types(world, ids.get(email) ?? '', text)).map(said).join('\n');
const somebody = async (email: string) => {
  const [person] = await world.deps.store.people.find({ email });
  if (!person) throw new RangeError('nobody');
  return person;
};
const of = (review: string, kind: string) => world.deps.store.stepRecords.find({ kind, review });
const postedIn = async (review: string) =>
  [...(await world.deps.store.messages.find({ thread: `channel:${review}` }))]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .flatMap(({ content, at }) => (content.kind === 'prompt' ? [`${at.slice(0, 16)} ${said(content.prompt)}`] : []));
const keptOf = async (review: string) =>
  keptDocuments(
    new Map(await Promise.all([NOTE, FINDING_MARK].map(async ({ name }) => [name, await of(review, name)] as const))),
  );

describe('the example has a visit behind it', () => {
  const REVIEW = 'rotterdam-2027';

  test('its hypotheses are settled, with a reason, and the rule proposes what is said that it proposed', async () => {
    const kept = await keptOf(REVIEW);
    const review = await world.deps.store.reviews.get(REVIEW);
    const [benchmark] = shippedBenchmarks();
    if (!review || !benchmark) throw new RangeError('no review');
    const findings = findingsAsOf(kept, TODAY);
    const all = (await of(REVIEW, 'hypothesis')).map(({ id, value }) => ({
      ...(value as Hypothesis),
      rule: proposalOn(id.split('|').at(-1) ?? '', findings, { review, benchmark }).proposed,
    }));
    expect(all.map(({ indicators, rule }) => [indicators[0], rule])).toEqual(
      all.map(({ indicators, proposed }) => [indicators[0], proposed]),
    );
    expect(all.filter(({ status, reason }) => status === 'open' || reason === '')).toEqual([]);
    expect(all).toHaveLength(12);
    expect(new Set(all.map(({ status }) => status))).toEqual(
      new Set(['supported', 'partly', 'refuted', 'inconclusive']),
    );
  });

  test('its team wrote in two languages, and its evenings were posted, with one second edition', async () => {
    const texts = findingsAsOf(await keptOf(REVIEW), TODAY).map(({ text }) => text);
    expect(texts).toContain('Personne n’avait entendu parler du programme.');
    expect(texts).toContain('None of the 140 figures follows the programme’s own aims.');
    const told = await postedIn(REVIEW);
    expect(told.map((one) => one.slice(0, 16))).toEqual([
      '2027-03-09T06:30',
      '2027-03-09T17:30',
      '2027-03-09T19:30',
      '2027-03-10T06:30',
      '2027-03-10T17:30',
      '2027-03-11T06:30',
      '2027-03-11T12:00',
    ]);
    expect(told[2]).toContain('There is a plan for housing refugees');
    expect(told.at(-1)).toContain('15 of 15 interviews held');
    // Background only: at the wall, and in no digest.
    expect(told.join('\n')).not.toContain('Deux partis de la coalition');
  });

  test('each indicator has its last word, the team was asked, and one differs', async () => {
    expect(await of(REVIEW, 'final-judgement')).toHaveLength(73);
    const leader = await tells('mikko@helsinki.example', 'judgements Rotterdam');
    expect(leader).toContain('Lyon differs on Integration strategic plan');
    expect(leader).toContain('un plan dont le public n’a jamais entendu parler');
    expect(await tells('mikko@helsinki.example', 'wall Rotterdam')).toContain('Rotterdam');
  });

  test('what the team tells the city is begun, by theme, with who is to act', async () => {
    const told = await tells('mikko@helsinki.example', 'recommendations Rotterdam');
    expect(told).toContain('2 challenges · 3 recommendations · 1 suggestion · 2 good practices');
    expect(told).toContain('Alderman for integration · priority high · goes with 1 other');
    expect(told).toContain('Flagged in notes');
  });

  test('its report has its first words, of which nothing is to be checked, and two who write at it', async () => {
    const told = await tells('mikko@helsinki.example', 'team report Rotterdam');
    expect(told).toMatch(/\d\d paragraphs · 0 to check · 0 that rest on nothing/);
    expect(await of(REVIEW, 'report-author')).toHaveLength(2);
  });

  test('what was said at its end broke no rule, the contact had heard it before, and the city has the pack', async () => {
    const told = await tells('mikko@helsinki.example', 'feedback Rotterdam');
    expect(told).toMatch(/Strengths \(3\)[\s\S]*Points to work on \(5\)[\s\S]*First recommendations \(3\)/);
    expect(told).toContain('Children still interpret for their parents.');
    expect(told).toContain('Headlines given on Thursday 11 March');
    expect(told).toContain('Handed over on Thursday 11 March');
    expect(told).not.toContain('stays out');
    const contact = await somebody('fatima@rotterdam.example');
    const pack = await exportFile(world.deps, REVIEW, 'feedback-host.md', contact);
    const handed = Buffer.from(pack).toString('utf8');
    expect(handed).toContain('## Points to work on');
    // What its team noted in French stands there in the leader’s words.
    expect(handed).not.toMatch(/papiers|Deux femmes|GG-/);
  });

  test('its city read the report, had two things to say, and has the final one, in which one of them is corrected', async () => {
    const [draft, final] = (await of(REVIEW, 'sent-report')).map(({ value }) => value as SentReport);
    expect([draft?.as, final?.as]).toEqual(['draft', 'final']);
    const said = (one?: SentReport) => one?.paragraphs.map(({ text }) => text).join(' ') ?? '';
    expect(said(draft)).not.toContain('since February there are two');
    expect(said(final)).toContain('since February there are two');
    expect(final?.statement).toContain('three days of good questions');
    const read = await tells('fatima@rotterdam.example', 'final report Rotterdam');
    expect(read).toContain('This is the final report');
    expect(read).toContain('none of them says how far an aim is reached');
    const leader = await tells('mikko@helsinki.example', 'final report Rotterdam');
    expect(leader).not.toContain('without an answer');
  });

  test('its city has said what becomes of two recommendations, and one of the team offers help', async () => {
    const told = await tells('fatima@rotterdam.example', 'follow up Rotterdam');
    expect(told).toContain('2 of 3 recommendations answered.');
    expect(await of(REVIEW, 'follow-up-word')).toHaveLength(1);
    expect(await tells('olga@eurocities.example', 'follow up Rotterdam')).toMatch(/accepted/);
  });

  test('its host reads nothing of it', async () => {
    const words = [
      'recommendations',
      'team report',
      'hypotheses',
      'settle',
      'judgements',
      'evening',
      'morning',
      'wall',
      'note',
      'interviews',
    ];
    const seen = (
      await Promise.all(words.map((word) => tells('fatima@rotterdam.example', `${word} Rotterdam`)))
    ).join();
    expect(seen).not.toMatch(
      /Alderman for integration|change of majority|refugees|port employers’ association were|Somebody differs|programme itself/,
    );
    expect(seen).toContain('Court of audit');
  });
});

test('its report is written up: who presses that first finds nothing to bring up to date', async () => {
  const leader =
    ids.get('mikko@tampere.example') ?? (await world.deps.store.reviews.get('rotterdam-2027'))?.members.leader ?? '';
  const [card] = await types(world, leader, 'team report');
  if (!card) throw new RangeError('no card');
  const [done] = await presses(world, leader, card, 'draft-propose', {}, undefined, {});
  expect(said(done)).toContain('Nothing new: all that the rule would say stands there.');
});

describe('the example is in the middle of a visit', () => {
  const REVIEW = 'malmo-2027';

  test('its second day says what is missing, what is open and whom the team meets next', async () => {
    const told = await tells('sanne@utrecht.example', 'evening Malmö');
    expect(told).toContain('day 2 of 3');
    expect(told).toMatch(/Notes that are missing[\s\S]*Antti Koskela/);
    const [card] = await types(world, ids.get('antti@tampere.example') ?? '', 'note');
    expect(JSON.stringify(card)).toContain('Staff of two family centres');
    const hypotheses = (await of(REVIEW, 'hypothesis')).map(({ value }) => (value as Hypothesis).status);
    expect(hypotheses.filter((status) => status === 'open')).toHaveLength(7);
    expect(await of(REVIEW, 'final-judgement')).toEqual([]);
  });

  test('nobody has written of what is still to come', async () => {
    expect(await of(REVIEW, 'interview-note')).toHaveLength(7);
    expect((await postedIn(REVIEW)).map((one) => one.slice(0, 16))).toEqual([
      '2027-03-30T05:30',
      '2027-03-30T16:30',
      '2027-03-31T05:30',
    ]);
  });
});

test('whoever asks of one review reads nothing of the others, nor of programmes', async () => {
  expect(await tells('olga@eurocities.example', 'status')).toMatch(/Rotterdam: what becomes[\s\S]*Draft:/);
  const asked = await types(world, ids.get('olga@eurocities.example') ?? '', 'status Lyon');
  expect(asked.map(({ title }) => title)).toEqual(['Lyon']);
  expect(await tells('olga@eurocities.example', 'status Rotterdam')).toContain('Rotterdam: what becomes');
});

test('whoever works on several reviews finds the channel of the one that is visited beside the conversation', async () => {
  const chat = webChat(world.deps, lanes());
  for (const email of ['frida@partner.example', 'katrin@dusseldorf.example']) {
    const threads = await chat.threads(await somebody(email));
    expect([email, threads.find(({ kind }) => kind === 'channel')?.title]).toEqual([email, 'Malmö']);
  }
});
