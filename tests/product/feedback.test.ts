import { HANDED, HEADLINES, PACK, SITTING } from '../../flows/feedback/kept';
import { ADVICE } from '../../flows/recommendations/public';
import { NARROWEST as NARROW } from '../../src/method/terms';
import { replan } from '../../src/plan/planning';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import type { StepRecord } from '../../src/ports/records';
import { exportFile } from '../../src/programme/exports';
import { aFinding, aMark, aNote, anInterview, at } from '../support/a-visit';
import { must } from '../support/benchmark-story';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const PEOPLE = [
  ...GENOA_PEOPLE,
  somebody('watching'),
  somebody('gone', { city: 'Turku', name: 'Aino Virtanen', active: false }),
  somebody('resting', { city: 'Turku', name: 'Maija', active: false }),
  somebody('newcomer', { city: 'Turku', name: 'محمد علي' }),
].map((p) => (p.id === 'utrecht' ? { ...p, name: 'Pieter Jansen' } : { ...p, language: 'en' as const }));
const BASE = aReview({ gatheredAt: '2027-04-06T15:30:00.000Z' });

const OFFICE = anInterview('office', { function: 'Head of the housing office', organisation: 'City of Genoa' });
const BOARD = anInterview('board', {
  ...{ function: 'Chair of the advisory board', organisation: 'Advisory board', sourceType: 'migrant_group' },
  ...{ starts: at(1, '11:00'), ends: at(1, '12:00') },
});
const SCHOOL = anInterview('school', { function: 'A teacher', starts: at(1, '14:00'), ends: at(1, '15:00') });
const CLERK = anInterview('clerk', { function: 'Head of the registry', starts: at(1, '15:00'), ends: at(1, '16:00') });
const strength = (key: string, text: string, over = {}) => aFinding(key, { sort: 'strength', text, ...over });

/** Each strength but one is said by two; each point breaks a rule but one. */
const RECORDS: StepRecord[] = [
  ...[OFFICE, BOARD, SCHOOL, CLERK],
  aNote('helsinki', OFFICE, [
    strength('s1', 'New staff are trained.', { indicators: ['GG-AMB-1'] }),
    strength('s2', 'The plan is known.', { indicators: ['GG-AMB-2'] }),
    strength('s3', 'Only the office says so.', { indicators: ['GG-AMB-3'] }),
    aFinding('c1', { text: 'The board meets too late to be heard.', indicators: ['GG-LEA-1'] }),
    aFinding('c2', { text: 'Nobody has checked this.', indicators: ['GG-LEA-2'], checked: 'not_yet' }),
    aFinding('c3', { text: 'Told as background.', indicators: ['GG-RES-1'], use: 'background' }),
    aFinding('c4', { text: 'Dropped at the wall.', indicators: ['GG-RES-2'] }),
  ]),
  aNote('utrecht', BOARD, [
    strength('s4', 'Staff know their training.', { indicators: ['GG-AMB-1'] }),
    strength('s5', 'Everybody has the plan.', { indicators: ['GG-AMB-2'] }),
    aFinding('c5', { text: 'Nobody waits for the board.', indicators: ['GG-LEA-1'], use: 'untraceably' }),
    aFinding('c6', { text: 'Also on two.', indicators: ['GG-LEA-2'] }),
    aFinding('c7', { text: 'Also on three.', indicators: ['GG-RES-2'] }),
  ]),
  aMark('s5', 'report', at(2, '17:00')),
  aMark('c4', 'dropped', at(2, '17:00')),
  {
    ...{ id: `${ADVICE.name}|${REVIEW}|a1`, kind: ADVICE.name, review: REVIEW, person: '' },
    value: {
      wordings: [
        {
          ...{
            at: at(2, '18:00'),
            by: 'lyon',
            sort: 'recommendation',
            title: '',
            text: 'Hear the board before the plan.',
          },
          ...{ theme: '7', indicators: ['GG-LEA-1'], goesWith: [], findings: ['c1'], addressee: 'the council' },
        },
      ],
    },
  },
];

let world: World;
beforeEach(async () => {
  const members = { ...BASE.members, observers: ['watching', 'resting', 'newcomer'] };
  const review = { ...BASE, members, former: { gone: { at: at(0, '09:00') } } };
  world = await aWorld({ reviews: [review], people: PEOPLE }, at(2, '19:00'));
  for (const record of RECORDS) await world.deps.store.stepRecords.put(record);
  await replan(world.deps, REVIEW);
});
afterEach(() => world.close());

const open = async (who: string, word = 'feedback') => must((await types(world, who, word)).at(-1));
const press = async (
  card: Prompt,
  id: string,
  { who = 'lyon', fields = {}, part = '' } = {} as {
    who?: string;
    fields?: FieldValues;
    part?: string;
  },
) => {
  const all = [...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])), ...card.actions];
  const button = must(all.find((one) => one.id === id && (part === '' || one.data?.part === part)));
  return must((await presses(world, who, card, id, fields, undefined, button.data ?? {})).at(-1));
};
/** Takes what is proposed for every part; the leader's card after it. */
async function chosen(): Promise<Prompt> {
  for (const part of ['strengths', 'points', 'recommendations'])
    await press(await press(await open('lyon'), 'feedback-part', { part }), 'feedback-propose');
  return open('lyon');
}
const part = async (name: string) => press(await open('lyon'), 'feedback-part', { part: name });
const keptOf = async (kind: string) => (await world.deps.store.stepRecords.find({ kind }))[0]?.value;
const markdown = async (who = 'lyon', file = 'feedback.md') => {
  const reader = must(PEOPLE.find(({ id }) => id === who));
  return Buffer.from(await exportFile(world.deps, REVIEW, file, reader)).toString('utf8');
};
const told = async (who: string) =>
  (await messagesTo(world, who)).flatMap(({ content, status }) =>
    content.kind === 'prompt' && status === 'delivered' ? [said(content.prompt)] : [],
  );

it('proposes what is marked and what two independent sources say, and nothing that breaks a rule', async () => {
  const card = await chosen();
  expect(await keptOf(PACK.name)).toEqual({
    lines: {
      strengths: [
        { source: 's5', text: 'Everybody has the plan.' },
        { source: 's1', text: 'New staff are trained.' },
      ],
      points: [{ source: 'c1', text: 'The board meets too late to be heard.' }],
      recommendations: [{ source: 'a1', text: 'Hear the board before the plan.' }],
    },
  });
  expect(said(card)).toContain('2 lines go out: three to five are meant.');
});

it('the pack says thanks, whom the team met, what it found and what is next, and no name', async () => {
  await chosen();
  const pack = await markdown();
  expect(pack).toContain('# Genoa: first findings');
  expect(pack).toContain('Feedback session, Thursday, 22 April 2027, 16:00');
  expect(pack).toContain('Administration (3): Head of the housing office; A teacher; Head of the registry');
  // One of the migrant groups alone would be recognised.
  expect(pack).toContain('1 other conversation');
  expect(pack).not.toContain('advisory board');
  expect(pack).toContain('## Points to work on\n\n- The board meets too late to be heard.');
  // Counted as the reminder of the draft is, and the follow-up from the final report on.
  expect(pack).toContain('by Tuesday, 18 May 2027');
  expect(pack).toContain('Your comments: by Tuesday, 25 May 2027');
  expect(pack).toContain('Final report: by Tuesday, 1 June 2027');
  expect(pack).toContain('Wednesday, 1 September 2027, Wednesday, 1 December 2027 and Thursday, 1 June 2028');
  expect(pack).not.toMatch(/Jansen|background|Dropped|checked|GG-/);
});

describe('what breaks a rule is said beside the line, and stays out until it is mended', () => {
  const added = async (key: string, to = 'points') =>
    press(await part(to), 'feedback-add', { fields: { feedbackAdd: key } });
  const reworded = async (key: string, to: string, feedbackText: string) => {
    const line = await press(await part(to), 'feedback-reword', { fields: { feedbackLine: key } });
    return press(line, 'feedback-keep', { fields: { feedbackText } });
  };

  it.each([
    ['c2', 'points', 'it is not checked yet'],
    ['s3', 'strengths', 'only one independent source says so'],
  ])('%s: %s', async (key, to, why) => {
    const card = await added(key, to);
    expect(said(card)).toContain(`stays out: ${why}`);
    expect(await markdown()).not.toMatch(/Nobody has checked|Only the office/);
  });

  it('what was told as background, or dropped, is not even offered', async () => {
    const card = await part('points');
    const field = must(card.fields.find(({ id }) => id === 'feedbackAdd'));
    const values = 'options' in field ? field.options.map(({ value }) => value) : [];
    expect([...values].sort()).toEqual(['c1', 'c2', 'c5', 'c6', 'c7']);
  });

  it.each([
    ['Pieter Jansen was late.', 'it names a person'],
    ['as pieter jansen said, it was late.', 'it names a person'],
    ['Somebody who left, Aino Virtanen, was told so.', 'it names a person'],
    ['Away or not, Maija was told so.', 'it names a person'],
    ['قال محمد ذلك', 'it names a person'],
    ['Genoa is below the standard here.', 'it judges an indicator'],
    ['La ville est au-dessous du référentiel.', 'it judges an indicator'],
    ['See GG-LEA-1.', 'it judges an indicator'],
    ['The chair of the advisory board waits.', 'it names a function that asked not to be recognised'],
    ['x'.repeat(601), 'it is longer than 600 characters'],
    [' ', 'it says nothing'],
  ])('%s', async (text, why) => {
    await added('c5');
    expect(said(await reworded('c5', 'points', text))).toContain(`stays out: ${why}`);
    expect(await markdown()).not.toContain('## Points to work on');
    await goTo(world, at(3, '16:05'));
    await press(await open('lyon'), 'feedback-hand', {}).catch(() => undefined);
    await expect(markdown('genoa', 'feedback-host.md')).rejects.toMatchObject({ code: 'not-allowed' });
    const mended = await reworded('c5', 'points', 'The board is heard late.');
    expect(said(mended)).not.toContain('stays out');
    expect(await markdown()).toContain('The board is heard late.');
  });

  it('what is dropped, or taken back, after it was chosen goes out no more', async () => {
    await chosen();
    await world.deps.store.stepRecords.put(aMark('c1', 'dropped', at(2, '19:00')));
    expect(said(await open('lyon'))).toContain('what it rests on was taken back or dropped');
    expect(await markdown()).not.toContain('meets too late');
  });

  it('terms that let judgements out let them stand', async () => {
    await added('c1');
    const terms = { version: 1, since: at(0, '09:00'), yes: {}, terms: { ...NARROW, judgements: 'contact' as const } };
    await world.deps.store.reviews.update(REVIEW, (review) => ({ ...review, terms: { agreed: terms } }) as never);
    expect(said(await reworded('c1', 'points', 'Below the standard.'))).not.toContain('stays out');
  });
});

it('lines are put in order, taken out, and added up to five', async () => {
  await chosen();
  const up = await press(await part('strengths'), 'feedback-up', { fields: { feedbackLine: 's1' } });
  expect(said(up).indexOf('1. New staff')).toBeGreaterThan(-1);
  const out = await press(up, 'feedback-remove', { fields: { feedbackLine: 's1' } });
  expect(said(out)).not.toContain('New staff are trained. —');
  expect(JSON.stringify(await keptOf(PACK.name))).not.toContain('s1');
});

describe('the headlines', () => {
  const asked = async (who = 'lyon') => (await told(who)).filter((one) => one.startsWith('Headlines for Genoa'));

  it('are asked for the evening before, again in the morning, and not once they are given', async () => {
    await chosen();
    await goTo(world, at(2, '19:29'));
    expect(await asked()).toEqual([]);
    await goTo(world, at(2, '19:30'));
    expect((await asked()).length).toBe(1);
    await goTo(world, at(3, '08:00'));
    expect((await asked()).length).toBe(2);
    expect((await asked()).join()).toContain('The headlines are not said to be given yet.');
    expect((await told('genoa')).join()).not.toContain('Headlines');
  });

  it('once given are kept with when; what is new since is said', async () => {
    await chosen();
    const card = await press(await open('lyon'), 'feedback-headlines');
    expect(said(await press(card, 'feedback-given'))).toContain('Headlines given on Wednesday 21 April at 19:00.');
    const before = (await asked()).length;
    await goTo(world, at(3, '08:00'));
    expect((await asked()).length).toBe(before);
    expect(await keptOf(HEADLINES.name)).toMatchObject({ given: [{ by: 'lyon' }] });
    expect(said(await open('eurocities'))).toContain('Headlines given on Wednesday 21 April at 19:00.');
    await press(await part('strengths'), 'feedback-remove', { fields: { feedbackLine: 's1' } });
    await press(await part('strengths'), 'feedback-add', { fields: { feedbackAdd: 's4' } });
    expect(said(await press(await open('lyon'), 'feedback-headlines'))).toContain('The contact has not heard this yet');
  });

  it('of which some came after they were given are asked for once more, in the morning', async () => {
    await chosen();
    await press(await press(await open('lyon'), 'feedback-headlines'), 'feedback-given');
    await press(await part('strengths'), 'feedback-add', { fields: { feedbackAdd: 's4' } });
    await goTo(world, at(3, '08:00'));
    const last = (await asked()).at(-1) ?? '';
    expect(last).toContain('Headlines given on Wednesday 21 April at 19:00.');
    expect(last).toContain('The contact has not heard this yet');
    expect(last).not.toContain('not said to be given');
    await press(await press(await open('lyon'), 'feedback-headlines'), 'feedback-given');
    expect(said(await press(await open('lyon'), 'feedback-headlines'))).not.toContain('not heard this yet');
  });

  it('that are not given are shown to the organiser who asks how things stand', async () => {
    await goTo(world, at(2, '19:30'));
    expect((await types(world, 'eurocities', 'status')).map(said).join('\n')).toContain(
      'the host’s contact has not had the headlines yet',
    );
  });
});

it('who sits in the session is said by each side and read by both', async () => {
  await press(await open('genoa'), 'feedback-sit', { who: 'genoa', fields: { feedbackSitting: 'The deputy mayor' } });
  await press(await open('lyon'), 'feedback-sit', { fields: { feedbackSitting: 'All four of us' } });
  await goTo(world, at(3, '09:00'));
  for (const who of ['genoa', 'lyon']) {
    expect(said(await open(who))).toContain('For the city: The deputy mayor');
    expect(said(await open(who))).toContain('For the team: All four of us');
    expect((await told(who)).join()).toContain('who sits in the feedback session');
  }
  expect(await keptOf(SITTING.name)).toEqual({ host: 'The deputy mayor', team: 'All four of us' });
});

describe('the host city', () => {
  it('has the pack once it is handed over, as it was then, and not before the session', async () => {
    const card = await chosen();
    expect(card.actions.map(({ id }) => id)).not.toContain('feedback-hand');
    expect(
      said(await presses(world, 'lyon', card, 'feedback-hand', {}, undefined, {}).then((all) => must(all.at(-1)))),
    ).toContain('Nothing was handed over.');
    expect(said(await open('genoa'))).not.toMatch(/meets too late|New staff/);
    // Nothing is offered, nor given, before there is something.
    await expect(markdown('genoa', 'feedback-host.md')).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await types(world, 'genoa', 'export')).map(said).join()).not.toContain('as it was handed over');
    await expect(markdown('genoa', 'feedback.md')).rejects.toMatchObject({ code: 'not-allowed' });
    await goTo(world, at(3, '16:05'));
    expect(said(await press(await open('lyon'), 'feedback-hand'))).toContain('Genoa has the pack as it is now.');
    const handed = await markdown('genoa', 'feedback-host.md');
    expect(handed).toContain('The board meets too late to be heard.');
    await press(await part('points'), 'feedback-remove', { fields: { feedbackLine: 'c1' } });
    expect(await markdown('genoa', 'feedback-host.md')).toBe(handed);
    expect((await types(world, 'genoa', 'export')).map(said).join()).toContain('as it was handed over');
    await goTo(world, at(3, '16:30'));
    expect((await told('genoa')).join()).toContain('the pack of the feedback session is here for you');
    expect((await open('genoa')).body.filter(({ kind }) => kind === 'link')).toHaveLength(3);
  });
});

it('the pack is kept in one document, however often it is changed', async () => {
  await chosen();
  for (const one of ['s1', 's5', 's1', 's5'])
    await press(await part('strengths'), 'feedback-up', { fields: { feedbackLine: one } });
  await goTo(world, at(3, '16:05'));
  for (let n = 0; n < 3; n += 1) await press(await open('lyon'), 'feedback-hand');
  for (const kind of [PACK.name, HANDED.name])
    expect((await world.deps.store.stepRecords.find({ kind })).length).toBe(1);
  expect((await keptOf(HANDED.name)) as { packs: unknown[] }).toMatchObject({ packs: [{ by: 'lyon' }] });
  // Said again later, it is told when it was handed over, and not as if it had been now.
  await goTo(world, at(3, '17:40'));
  const again = said(await press(await open('lyon'), 'feedback-hand'));
  expect(again).toMatch(
    /Genoa has this pack since [^\n]*16:05, and nothing in it has changed since\. Nothing was handed/,
  );
  expect(again).not.toContain('as it is now');
});

it('an observer sees nothing of it, and a peer chooses nothing', async () => {
  await chosen();
  expect(said(await open('watching'))).not.toMatch(/meets too late|Strengths/);
  const card = await open('helsinki');
  expect(said(card)).toContain('The board meets too late to be heard.');
  // What a line rests on it reads, and that is all.
  expect(card.actions.map(({ id }) => id)).toEqual(['basis-show']);
  expect(card.body.filter(({ kind }) => kind === 'presses')).toEqual([]);
});

it('what a former peer noted stays in the pack, as the team’s, without their name, also once they are erased', async () => {
  const { store } = world.deps;
  await store.people.update('helsinki', (one) => ({ ...one, name: 'Kaisa Laine' }));
  await chosen();
  await store.reviews.update(REVIEW, ({ members, ...review }) => ({
    ...review,
    members: { ...members, peers: members.peers.filter((id) => id !== 'helsinki') },
    former: { ...review.former, helsinki: { at: at(2, '19:30') } },
  }));
  const pack = await markdown();
  expect(pack).toContain('## Points to work on\n\n- The board meets too late to be heard.');
  expect(pack).toContain('New staff are trained.');
  expect(pack).not.toMatch(/Kaisa|Laine|helsinki/i);
  const card = await part('points');
  const worded = await press(card, 'feedback-reword', { fields: { feedbackLine: 'c1' } });
  const again = await press(worded, 'feedback-keep', { fields: { feedbackText: 'Kaisa Laine heard the board late.' } });
  expect(said(again)).toContain('stays out: it names a person');
  await press(
    await press(await part('points'), 'feedback-reword', { fields: { feedbackLine: 'c1' } }),
    'feedback-keep',
    {
      fields: { feedbackText: 'The board is heard late.' },
    },
  );
  await store.people.update(
    'helsinki',
    (one) => ({ ...one, name: 'A former peer (Helsinki)', erasedAs: 'A former peer' }) as never,
  );
  await goTo(world, at(3, '16:05'));
  expect(said(await press(await open('lyon'), 'feedback-hand'))).toContain('Genoa has the pack as it is now.');
  const handed = await markdown('genoa', 'feedback-host.md');
  expect(handed).toContain('The board is heard late.');
  expect(handed).not.toMatch(/Kaisa|Laine|former peer/);
});
