import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';
import { hasHypothesis, hasNote } from '../support/visit-documents';

const PEOPLE = [...GENOA_PEOPLE, somebody('observer')].map((p) => ({ ...p, language: 'en' as const }));
const BASE = aReview({ gatheredAt: '2027-03-25T08:00:00.000Z' });
const REVIEW = { ...BASE, members: { ...BASE.members, observers: ['observer'] } };

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [REVIEW], people: PEOPLE }, MIDWAY);
  const { sheets, decisions } = world.deps.store;
  await sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below', { suspect: ['the board never meets'] })));
  await sheets.put(aSheet('GG-AMB-1', 'utrecht', aContent('above', { suspect: ['the board is heard'] })));
  await decisions.put(aDecision('GG-AMB-1', { judgement: 'below' }));
  await decisions.put(aDecision('GG-AMB-2', { judgement: 'at' }));
  await decisions.put(aDecision('GG-AMB-3', { judgement: 'unsettled' }));
  await decisions.put(aDecision('GG-AMB-4', { judgement: 'above' }));
  await hasNote(world, 'strong', MIDWAY, { sort: 'strength', text: 'The board met six times.' });
  await hasNote(world, 'weak', MIDWAY, { sort: 'concern', indicators: ['GG-AMB-4'], text: 'Nobody reads it.' });
});
afterEach(() => world.close());

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const opens = async (who = 'lyon') => (await types(world, who, 'judgements'))[0] ?? raise();
const shows = async (finalWhich: string) =>
  (await presses(world, 'lyon', await opens(), 'final-show', { finalWhich }))[0] ?? raise();
const filled = (card: Prompt): FieldValues =>
  Object.fromEntries(card.fields.flatMap((f) => ('value' in f && f.value !== undefined ? [[f.id, f.value]] : [])));
const keeps = async (card: Prompt, over: FieldValues = {}, who = 'lyon') =>
  presses(world, who, card, 'final-keep', { ...filled(card), ...over });
const final = async (indicator: string) => {
  const id = `final-judgement|genoa-2027|${shortKey('genoa-2027', indicator)}`;
  return (await world.deps.store.stepRecords.get(id))?.value as Record<string, unknown> | undefined;
};
const heard = async (who: string) => {
  await goTo(world, world.deps.clock.now());
  return messagesTo(world, who);
};
/** Every indicator has its last word. */
async function judged(): Promise<Prompt> {
  const card = await opens();
  await presses(world, 'lyon', card, 'final-clear');
  return (await presses(world, 'lyon', await opens(), 'final-rest', { finalWhy: 'Nobody was met.' })).at(-1) ?? raise();
}
async function asked(): Promise<void> {
  const told = await presses(world, 'lyon', await judged(), 'voice-ask', { voiceHeadlines: 'A strong board.' });
  expect(told.map(said).join()).toMatch(/of the team are asked/);
}
const round = async (who: string) => (await presses(world, who, await opens(who), 'voice-show'))[0] ?? raise();

describe('the leader', () => {
  it('sees both positions side by side, and no judgement beforehand where findings speak against the first', async () => {
    await hasHypothesis(world, 'h', { text: 'The board is weak.', status: 'refuted', reason: 'It meets.' });
    const card = await shows('GG-AMB-1');
    const text = said(card);
    expect(text).toContain('The team’s initial judgement: below');
    expect(text).toContain('the board never meets');
    expect(text).toContain('the board is heard');
    expect(text).toContain('Strengths (1)');
    expect(text).toContain('The board met six times. — function strong');
    expect(text).toContain('speaks against the initial judgement');
    expect(text).toContain('The board is weak. · refuted: It meets.');
    expect(filled(card)).toEqual({ finalRationale: '' });
    expect(filled(await shows('GG-AMB-2'))).toMatchObject({ finalJudgement: 'at' });
  });

  it('says the last word with why, and then comes the next that most is to be said about', async () => {
    const [folded, next] = await keeps(await shows('GG-AMB-1'), {
      finalJudgement: 'at',
      finalRationale: 'It meets and is heard.',
    });
    expect(said(folded)).toMatch(/= at: /);
    expect(await final('GG-AMB-1')).toMatchObject({
      judgement: 'at',
      rationale: 'It meets and is heard.',
      initial: 'below',
      evidence: 1,
      by: 'lyon',
      changes: [],
    });
    expect(next?.address).toMatchObject({ indicator: 'GG-AMB-4' });
    await keeps(await shows('GG-AMB-1'), { finalJudgement: 'not_judged', finalRationale: 'Two rooms, two stories.' });
    expect(await final('GG-AMB-1')).toMatchObject({
      judgement: 'not_judged',
      changes: [{ judgement: 'at', by: 'lyon' }],
    });
  });

  it('says neither without the other', async () => {
    const card = await shows('GG-AMB-1');
    expect((await keeps(card, { finalJudgement: 'at' }))[0]?.wrong).toHaveProperty('finalRationale');
    expect((await keeps(card, { finalRationale: 'So.' }))[0]?.wrong).toHaveProperty('finalJudgement');
    expect((await keeps(card, { finalJudgement: 'mean', finalRationale: 'So.' }))[0]?.wrong).toBeDefined();
    expect(await final('GG-AMB-1')).toBeUndefined();
  });

  it('keeps many at once, those alone that no finding speaks against, as they were shown', async () => {
    const card = await opens();
    expect(card.actions.find(({ id }) => id === 'final-clear')?.label).toContain('on 1 that');
    await hasNote(world, 'late', MIDWAY, { sort: 'strength', indicators: ['GG-AMB-2'] });
    expect((await presses(world, 'lyon', card, 'final-clear')).map(said).join()).toContain('have changed since');
    expect(await final('GG-AMB-2')).toBeUndefined();
    await presses(world, 'lyon', await opens(), 'final-clear');
    expect(await final('GG-AMB-2')).toMatchObject({ judgement: 'at', evidence: 1 });
    for (const other of ['GG-AMB-1', 'GG-AMB-3', 'GG-AMB-4']) expect(await final(other)).toBeUndefined();
  });

  it('leaves the rest not judged, with why', async () => {
    expect((await presses(world, 'lyon', await opens(), 'final-rest', { finalWhy: ' ' }))[0]?.wrong).toBeDefined();
    const after = await judged();
    expect(said(after)).toContain('All 73 indicators have their last word');
    expect(await final('GG-AMB-1')).toMatchObject({ judgement: 'not_judged', rationale: 'Nobody was met.' });
    expect(await final('GG-AMB-2')).toMatchObject({ judgement: 'at' });
  });
});

describe('the team', () => {
  it('reads the last words and sets none', async () => {
    const card = await shows('GG-AMB-1');
    await keeps(card, { finalJudgement: 'at', finalRationale: 'It meets.' });
    const read = await opens('helsinki');
    expect(said(read)).toContain('It meets.');
    expect(read.fields.map(({ id }) => id)).toEqual(['basisOf']);
    for (const who of ['helsinki', 'ethics', 'eurocities', 'genoa', 'observer'])
      for (const [id, fields] of [
        ['final-keep', { finalJudgement: 'above', finalRationale: 'Mine.' }],
        ['final-rest', { finalWhy: 'Mine.' }],
        ['final-clear', {}],
        ['voice-ask', { voiceHeadlines: 'Mine.' }],
      ] as const)
        await presses(world, who, card, id, fields);
    expect(await final('GG-AMB-1')).toMatchObject({ judgement: 'at' });
    expect(await final('GG-AMB-2')).toBeUndefined();
  });

  it('is asked once, in a message that says nothing of it, and by nobody before all is judged', async () => {
    const early = await presses(world, 'lyon', await opens(), 'voice-ask', { voiceHeadlines: 'Early.' });
    expect(early.map(said).join()).toContain('no last word yet');
    await asked();
    for (const who of ['helsinki', 'utrecht', 'barcelona']) {
      const told = (await heard(who)).map((one) => JSON.stringify(one)).join();
      expect(told).toContain('do you agree with the team’s last word');
      expect(told).not.toMatch(/strong board|Nobody was met/);
    }
    for (const who of ['lyon', 'genoa', 'observer', 'eurocities'])
      expect(JSON.stringify(await heard(who))).not.toContain('do you agree');
  });

  it('agrees or differs with why; silence is shown as silence, and dissent with whose it is', async () => {
    await asked();
    const agreed = await presses(world, 'helsinki', await round('helsinki'), 'voice-agree');
    expect(said(agreed[0])).toContain('You agree.');
    const card = await round('utrecht');
    const differs = (fields: FieldValues) => presses(world, 'utrecht', card, 'voice-dissent', fields);
    expect((await differs({ voiceOn: 'GG-AMB-1', voiceBecause: '' }))[0]?.wrong).toHaveProperty('voiceBecause');
    expect((await differs({ voiceBecause: 'It is weak.' }))[0]?.wrong).toHaveProperty('voiceOn');
    await differs({ voiceOn: 'GG-AMB-1', voiceBecause: 'We were there.' });
    await differs({ voiceOn: 'headlines', voiceBecause: 'Too kind.' });
    const text = said(await opens());
    expect(text).toContain('Utrecht differs on');
    expect(text).toContain('We were there.');
    expect(text).toContain('Utrecht differs on Headlines: Too kind.');
    expect(text).toContain('Helsinki: agrees');
    expect(text).toContain('Barcelona: has said nothing');
    await presses(world, 'utrecht', await round('utrecht'), 'voice-agree');
    expect(said(await opens())).toContain('Utrecht: agrees');
  });

  it('reads first what was set otherwise than before the visit, or than the rule says', async () => {
    await keeps(await shows('GG-AMB-1'), { finalJudgement: 'above', finalRationale: 'It meets.' });
    await hasHypothesis(world, 'h', {
      status: 'supported',
      proposed: 'contested',
      reason: 'We saw it.',
      setAt: MIDWAY,
    });
    await asked();
    const card = await round('helsinki');
    const text = said(card);
    expect(text).toMatch(/: ↑ above; before the visit below/);
    expect(text).toContain('“The hypothesis h.”: supported (contested: heard both ways)');
    expect(text.indexOf('Set otherwise')).toBeLessThan(text.indexOf('A strong board.'));
  });

  it('is asked anew where values changed since; a card of before says so', async () => {
    await asked();
    const old = await round('helsinki');
    await keeps(await shows('GG-AMB-1'), { finalJudgement: 'above', finalRationale: 'It meets.' });
    const card = await opens();
    expect(said(card)).toContain('One value has changed since the team was asked');
    world.setClock('2027-03-25T10:00:00.000Z');
    await presses(world, 'lyon', card, 'voice-ask', { voiceHeadlines: 'A strong board.' });
    expect((await presses(world, 'helsinki', old, 'voice-agree')).map(said).join()).toContain('asked anew');
    await presses(world, 'helsinki', await round('helsinki'), 'voice-agree');
    expect(said(await opens())).toContain('Helsinki: agrees');
  });

  it.each(['genoa', 'observer', 'eurocities', 'ethics'])('%s has no voice in it', async (who) => {
    await asked();
    const card = await round('helsinki');
    await presses(world, who, card, 'voice-agree');
    await presses(world, who, card, 'voice-dissent', { voiceOn: 'GG-AMB-1', voiceBecause: 'No.' });
    expect(await world.deps.store.stepRecords.find({ kind: 'judgement-voice' })).toEqual([]);
    if (who === 'genoa' || who === 'observer')
      expect(JSON.stringify(await types(world, who, 'judgements'))).not.toMatch(/Nobody was met|strong board/);
  });
});
