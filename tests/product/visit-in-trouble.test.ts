import type { Interview } from '../../flows/interviews/public';
import type { Note } from '../../flows/visit/public';
import type { Review } from '../../src/method/review';
import { replan, stopReview } from '../../src/plan/planning';
import type { Prompt } from '../../src/ports/prompt';
import type { StepRecord } from '../../src/ports/records';
import { aHypothesis, anInterview, at } from '../support/a-visit';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { pressable } from '../support/pressable';
import { aWorld, goTo, presses, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet } from '../support/sheets';

/** What else may happen to a visit: clocks that change, people who go, two at once, an end on its second day. */

const REVIEW = 'genoa-2027';
const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
const { members } = aReview();

let world: World;
const begin = async (over: Partial<Review>, now: string, others: readonly Review[] = []) => {
  const gathered = { gatheredAt: '2027-03-20T15:30:00.000Z', openedAt: '2027-03-01T08:00:00.000Z' };
  const people = [...PEOPLE, somebody('turin', { city: 'Turin' }), somebody('nice', { city: 'Lyon' })];
  world = await aWorld({ reviews: [aReview({ ...gathered, ...over }), ...others], people }, now);
};
afterEach(() => world.close());

const raise = (what = 'nothing'): never => {
  throw new RangeError(what);
};
const keep = async (...records: readonly StepRecord[]) => {
  for (const record of records) await world.deps.store.stepRecords.put(record);
  for (const review of new Set(records.map(({ review }) => review ?? ''))) await replan(world.deps, review);
};
const card = async (who: string, word: string): Promise<Prompt> => (await types(world, who, word)).at(-1) ?? raise();
const press = async (who: string, on: Prompt, id: string, fields = {}): Promise<Prompt> => {
  const button = pressable(on).find((one) => one.id === id) ?? raise(`${id} is not on ${said(on)}`);
  return (await presses(world, who, on, id, fields, undefined, button.data ?? {})).at(-1) ?? raise();
};
const told = async (thread: string) =>
  (await world.deps.store.messages.find({ thread })).flatMap(({ content, status }) =>
    status === 'delivered' && content.kind === 'prompt' ? [said(content.prompt)] : [],
  );
const evenings = async (thread: string) => (await told(thread)).filter((one) => /^\S+ · .*day \d of \d/m.test(one));
const programme = async () =>
  (await world.deps.store.stepRecords.find({ kind: 'interview' })).map(({ value }) => value as Interview);

it('keeps to the host’s clock where that goes forward in the night before its second day', async () => {
  await begin({ visit: { start: '2027-03-27', days: 3 } }, '2027-03-26T12:00:00.000Z');
  await keep(
    anInterview('one', { starts: '2027-03-27T08:00:00.000Z', ends: '2027-03-27T09:00:00.000Z' }),
    anInterview('two', { starts: '2027-03-28T07:00:00.000Z', ends: '2027-03-28T08:00:00.000Z' }),
  );
  await goTo(world, '2027-03-27T17:29:00.000Z');
  expect(await evenings(`channel:${REVIEW}`)).toHaveLength(0);
  await goTo(world, '2027-03-27T17:31:00.000Z');
  expect(await evenings(`channel:${REVIEW}`)).toHaveLength(1);
  for (const early of ['2027-03-28T05:31:00.000Z', '2027-03-28T06:31:00.000Z', '2027-03-28T16:29:00.000Z'])
    await goTo(world, early);
  expect((await told(`channel:${REVIEW}`)).filter((one) => one.includes('Today in Genoa'))).toHaveLength(1);
  expect((await told('person:helsinki')).join()).toContain('Sunday 28 March at 09:00');
  await goTo(world, '2027-03-28T16:31:00.000Z');
  expect((await evenings(`channel:${REVIEW}`)).at(-1)).toContain('day 2 of 3');
});

describe('of a leader who leaves on the second day', () => {
  beforeEach(async () => {
    await begin({ deputy: 'barcelona' }, at(0, '18:00'));
    await keep(
      aHypothesis('a'),
      anInterview('one', { pair: ['lyon', 'utrecht'], writes: 'lyon', starts: at(3, '09:00'), ends: at(3, '10:00') }),
      anInterview('two', { starts: at(2, '09:00'), ends: at(2, '10:00') }),
    );
    for (const moment of [at(1, '18:30'), at(1, '18:31')]) await goTo(world, moment);
    world.setClock(at(2, '12:00'));
    await world.deps.store.reviews.update(REVIEW, (review) => ({
      ...review,
      deputy: undefined,
      members: {
        ...review.members,
        leader: 'barcelona',
        peers: review.members.peers.filter((id) => id !== 'barcelona'),
      },
    }));
    await replan(world.deps, REVIEW);
  });

  it('the evenings go to who leads then, who decides from then on; who left reads and decides nothing', async () => {
    const before = (await evenings('person:lyon')).length;
    for (const moment of [at(2, '18:30'), at(2, '18:31')]) await goTo(world, moment);
    expect([(await evenings('person:lyon')).length, before]).toEqual([1, 1]);
    expect((await evenings('person:barcelona')).at(-1)).toContain('day 2 of 3');
    expect((await card('barcelona', 'settle')).actions.map(({ id }) => id)).toContain('settle-next');
    for (const word of ['settle', 'evening', 'wall', 'note', 'interviews', 'hypotheses']) {
      const shown = said((await types(world, 'lyon', word)).at(-1));
      expect([word, shown]).toEqual([word, expect.not.stringMatching(/Hypothesis a|Function of/)]);
    }
    expect(said(await card('barcelona', 'interviews'))).toContain('somebody who left the team');
  });

  it('who led is briefed no more, and the other of the pair is', async () => {
    for (const moment of [at(3, '08:30'), at(3, '08:31')]) await goTo(world, moment);
    expect((await told('person:lyon')).join()).not.toContain('Your next interview');
    expect((await told('person:utrecht')).join()).toContain('Your next interview');
  });
});

it('a deputy decides, and is told nothing by itself that is the leader’s', async () => {
  await begin({ deputy: 'barcelona' }, at(0, '18:00'));
  await keep(aHypothesis('a'), anInterview('one'));
  for (const moment of [at(1, '18:30'), at(1, '18:31')]) await goTo(world, moment);
  expect(await evenings('person:lyon')).toHaveLength(1);
  expect(await evenings('person:barcelona')).toHaveLength(0);
  const settling = await press('barcelona', await card('barcelona', 'settle'), 'settle-next');
  await press('barcelona', settling, 'settle-keep', { settleStatus: 'refuted', settleReason: 'Two said otherwise.' });
  const [settled] = await world.deps.store.stepRecords.find({ kind: 'hypothesis' });
  expect(settled?.value).toMatchObject({ status: 'refuted' });
});

describe.each([
  ['of two cities', ['lyon', 'helsinki'], 2],
  ['of one city', ['lyon', 'nice'], 0],
] as const)('a team of two %s', (_, [leader, peer], of) => {
  it('has a programme in which both are in each interview, or is told that there is no pair', async () => {
    await begin({ members: { ...members, leader, peers: [peer] } }, at(-6, '10:00'));
    const toMeet = ['Head of integration', 'Caritas', 'Councillor for housing'];
    for (const who of [leader, peer])
      await world.deps.store.sheets.put(aSheet('GG-AMB-1', who, aContent('below', { toMeet })));
    await keep(aHypothesis('a'));
    const proposed = await press(leader, await card(leader, 'interviews'), 'interviews-propose');
    const all = await programme();
    expect(all.every(({ pair }) => pair.length === 2)).toBe(true);
    expect(all.length > 0).toBe(of === 2);
    expect(said(proposed)).not.toBe('');
    expect(said(await press(leader, proposed, 'interviews-open'))).not.toMatch(/undefined|NaN/);
  });
});

it('of two visits at once with one person on both teams, each has its own notes, evenings and briefs', async () => {
  const turin = aReview({
    id: 'turin-2027',
    hostCity: 'Turin',
    gatheredAt: '2027-03-20T15:30:00.000Z',
    openedAt: '2027-03-01T08:00:00.000Z',
    members: { ...members, leader: 'utrecht', peers: ['helsinki', 'barcelona'], host: ['turin'] },
  });
  await begin({}, at(0, '18:00'), [turin]);
  const there = (record: StepRecord): StepRecord => ({
    ...record,
    id: record.id.replace(REVIEW, turin.id),
    review: turin.id,
  });
  await keep(
    aHypothesis('a', { text: 'Genoa’s own doubt' }),
    anInterview('office', { function: 'Office in Genoa' }),
    there(aHypothesis('b', { text: 'Turin’s own doubt' })),
    there(anInterview('museum', { function: 'Museum in Turin', starts: at(1, '11:00'), ends: at(1, '12:00') })),
  );
  for (const moment of [at(1, '08:31'), at(1, '10:05')]) await goTo(world, moment);
  const first = await card('helsinki', 'note Genoa');
  await press('helsinki', first, 'note-keep', { noteConcerns: ['Said in Genoa 1'] });
  for (const moment of [at(1, '10:31'), at(1, '12:05')]) await goTo(world, moment);
  await press('helsinki', await card('helsinki', 'note Turin'), 'note-keep', { noteConcerns: ['Said in Turin 1'] });
  const notes = (await world.deps.store.stepRecords.find({ kind: 'interview-note' })).map(({ review, value }) => [
    review,
    (value as Note).function,
    (value as Note).findings[0]?.wordings.at(-1)?.text,
  ]);
  expect(notes.sort()).toEqual([
    [REVIEW, 'Office in Genoa', 'Said in Genoa'],
    [turin.id, 'Museum in Turin', 'Said in Turin'],
  ]);
  for (const moment of [at(1, '18:30'), at(1, '18:31')]) await goTo(world, moment);
  const [ours, theirs] = [(await told(`channel:${REVIEW}`)).join(), (await told(`channel:${turin.id}`)).join()];
  expect(ours).toContain('Said in Genoa');
  expect(ours).not.toMatch(/Said in Turin|Turin’s own|Museum/);
  expect(theirs).toContain('Said in Turin');
  expect(theirs).not.toMatch(/Said in Genoa|Genoa’s own|Office in/);
  for (const host of ['genoa', 'turin']) expect((await told(`person:${host}`)).join()).not.toMatch(/Said in|own doubt/);
});

describe.each(['postponed', 'cancelled'] as const)('a review that is %s on the second day', (how) => {
  it('is told of no more; what was noted stays, and who writes still is told what is', async () => {
    await begin({}, at(0, '18:00'));
    await keep(
      aHypothesis('a'),
      anInterview('one'),
      anInterview('two', { starts: at(2, '15:00'), ends: at(2, '16:00') }),
      anInterview('three', { starts: at(3, '09:00'), ends: at(3, '10:00') }),
    );
    await goTo(world, at(1, '10:05'));
    const open = await card('helsinki', 'note concern: heard on the first day 1');
    expect(said(open)).toContain('heard on the first day');
    for (const moment of [at(1, '18:30'), at(1, '18:31')]) await goTo(world, moment);
    world.setClock(at(2, '12:00'));
    const { planRevision = 0 } = (await world.deps.store.reviews.get(REVIEW)) ?? raise();
    expect(await stopReview(world.deps, REVIEW, how, planRevision, 'eurocities')).toBe(true);
    const before = [await told(`channel:${REVIEW}`), await told('person:helsinki'), await told('person:lyon')];
    for (const moment of [
      at(2, '12:02'),
      at(2, '14:31'),
      at(2, '16:05'),
      at(2, '18:31'),
      at(3, '07:31'),
      at(3, '08:31'),
    ])
      await goTo(world, moment);
    const after = [await told(`channel:${REVIEW}`), await told('person:helsinki'), await told('person:lyon')];
    const since = after.flatMap((all, n) => all.slice(before[n]?.length)).join('\n');
    expect(since).not.toMatch(/Your next interview|day \d of 3|Today in|Your note/);
    const answer = said((await types(world, 'helsinki', 'note concern: heard afterwards')).at(-1));
    expect(answer).toMatch(how === 'cancelled' ? /is cancelled/ : /^Kept/m);
    const notes = (await world.deps.store.stepRecords.find({ kind: 'interview-note' })).map(
      ({ value }) => value as Note,
    );
    expect(notes.flatMap(({ findings }) => findings.map(({ wordings }) => wordings.at(-1)?.text))).toEqual([
      'heard on the first day',
      // What was heard before it rests is not lost either.
      ...(how === 'postponed' ? ['heard afterwards'] : []),
    ]);
  });
});
