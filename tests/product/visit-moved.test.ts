import type { Interview } from '../../flows/interviews/public';
import { webChat } from '../../src/app/web-chat';
import { moveVisit, replan, stopReview } from '../../src/plan/planning';
import type { Prompt } from '../../src/ports/prompt';
import type { StepRecord } from '../../src/ports/records';
import { lanes } from '../../src/turn/inbox';
import { aHypothesis, anInterview, at } from '../support/a-visit';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

const REVIEW = 'genoa-2027';
const PEOPLE = GENOA_PEOPLE.map((p) => ({ ...p, name: `${p.id} by name`, language: 'en' as const }));
const KEYS = ['1', '2'].map((n) => n.repeat(32));
/** Tuesday 18 May is the visit's new first day. */
const THEN = '2027-05-18';

let world: World;
beforeEach(async () => {
  const review = aReview({ gatheredAt: '2027-04-06T15:30:00.000Z' });
  world = await aWorld({ reviews: [review], people: PEOPLE }, '2027-04-13T08:00:00.000Z');
  const [one = '', other = ''] = KEYS;
  const sentAt = at(0, '09:00');
  await keep(
    anInterview(one, { function: 'Head of housing', sentAt, hypotheses: ['a'] }),
    anInterview(other, { starts: at(2, '15:00'), ends: at(2, '16:00'), function: 'Caritas', sentAt, sequence: 4 }),
    aHypothesis('a'),
  );
});
afterEach(() => world.close());

const raise = (what = 'nothing'): never => {
  throw new RangeError(what);
};
const keep = async (...records: readonly StepRecord[]) => {
  for (const record of records) await world.deps.store.stepRecords.put(record);
  await replan(world.deps, REVIEW);
};
const revision = async () => (await world.deps.store.reviews.get(REVIEW))?.planRevision ?? raise();
const moves = async (to: string) => {
  world.setClock('2027-04-14T08:00:00.000Z');
  expect(await moveVisit(world.deps, REVIEW, to, await revision(), 'eurocities')).toBe(true);
};
const stops = async (how: 'postponed' | 'cancelled' | 'ended') => {
  expect(await stopReview(world.deps, REVIEW, how, await revision(), 'eurocities')).toBe(true);
};
const shown = async (who: string, word: string): Promise<Prompt> => (await types(world, who, word)).at(-1) ?? raise();
const ids = (card: Prompt) =>
  [...card.actions, ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : []))].map(({ id }) => id);
const told = async (who: string) =>
  (await messagesTo(world, who)).flatMap(({ content, status }) =>
    status === 'delivered' && content.kind === 'prompt' ? [said(content.prompt)] : [],
  );
const programme = async () =>
  (await world.deps.store.stepRecords.find({ kind: 'interview' })).map(({ value }) => value as Interview);
const calendarOf = async (who: string) => {
  const person = PEOPLE.find(({ id }) => id === who) ?? raise(who);
  const given = await webChat(world.deps, lanes()).download(person, `calendars/${REVIEW}/all.ics`);
  return given && 'bytes' in given ? Buffer.from(given.bytes).toString() : raise();
};
const states = (calendar: string) => [...calendar.matchAll(/STATUS:(\w+)/g)].map(([, state]) => state);

describe('a visit that moves after its interviews were agreed', () => {
  it('sends nobody to a day that is none of it any more, and strikes them out in calendars', async () => {
    await moves(THEN);
    await goTo(world, at(1, '08:30'));
    await goTo(world, at(1, '10:00'));
    expect((await told('helsinki')).filter((one) => /Head of housing/.test(one))).toEqual([]);
    expect(states(await calendarOf('helsinki'))).toEqual(['CANCELLED', 'CANCELLED']);
  });

  it('counts none of them as held on the new days, and no note of them as missing', async () => {
    await moves(THEN);
    world.setClock(`${THEN}T16:30:00.000Z`);
    const evening = said(await shown('lyon', 'evening'));
    expect(evening).not.toMatch(/2 of 2 interviews held|missing/);
  });

  it('says so to its leader, who moves them along; the host is asked anew, and calendars follow', async () => {
    await moves(THEN);
    const host = await shown('genoa', 'interviews');
    expect(said(host)).toContain('2 interviews are still on a day before');
    const card = await shown('lyon', 'interviews');
    for (const text of ['2 interviews are still on a day before', 'Tuesday 20 April', 'Caritas'])
      expect(said(card)).toContain(text);
    await presses(world, 'lyon', card, 'interviews-follow');
    expect((await programme()).map(({ starts, state, sequence }) => [starts, state, sequence])).toEqual([
      ['2027-05-18T07:00:00.000Z', 'proposed', 1],
      ['2027-05-19T13:00:00.000Z', 'proposed', 5],
    ]);
    expect(ids(await shown('lyon', 'interviews'))).not.toContain('interviews-follow');
    expect(ids(await shown('genoa', 'interviews'))).toContain('interviews-confirm');
    expect(states(await calendarOf('helsinki'))).toEqual(['CONFIRMED', 'CONFIRMED']);
    await goTo(world, '2027-04-15T10:00:00.000Z');
    for (const [who, text] of [
      ['helsinki', 'have moved with the visit'],
      ['genoa', 'The visit has moved: 2 interviews wait'],
    ] as const)
      expect((await told(who)).filter((one) => one.includes(text))).toHaveLength(1);
    // Pressed again, late.
    expect(JSON.stringify(await presses(world, 'lyon', card, 'interviews-follow'))).toContain('Nothing was changed');
    await goTo(world, '2027-05-18T06:30:00.000Z');
    expect((await told('helsinki')).filter((one) => /Your next interview: Head of housing/.test(one))).toHaveLength(1);
  });

  it('takes nobody to two places, and lets no peer, nor anybody of the host city, move them', async () => {
    await moves(THEN);
    await keep(anInterview('3'.repeat(32), { starts: '2027-05-18T07:30:00.000Z', ends: '2027-05-18T08:30:00.000Z' }));
    const card = await shown('lyon', 'interviews');
    for (const who of ['utrecht', 'genoa']) await presses(world, who, card, 'interviews-follow');
    expect((await programme()).filter(({ starts }) => starts.startsWith('2027-04'))).toHaveLength(2);
    await presses(world, 'lyon', card, 'interviews-follow');
    const left = (await programme()).filter(({ starts }) => starts.startsWith('2027-04'));
    expect(left.map(({ function: name }) => name)).toEqual(['Head of housing']);
  });

  it('keeps their hour on the host’s clock over the change to summer time, either way', async () => {
    await moves('2027-11-09');
    await presses(world, 'lyon', await shown('lyon', 'interviews'), 'interviews-follow');
    expect((await programme()).map(({ starts }) => starts)).toEqual([
      '2027-11-09T08:00:00.000Z',
      '2027-11-10T14:00:00.000Z',
    ]);
  });
});

it.each(['postponed', 'cancelled', 'ended'] as const)(
  'the calendar of a review that is %s sends nobody anywhere, the host’s neither',
  async (how) => {
    await stops(how);
    for (const who of ['lyon', 'helsinki', 'genoa'])
      expect([who, states(await calendarOf(who))]).toEqual([who, ['CANCELLED', 'CANCELLED']]);
    await goTo(world, at(1, '10:00'));
    expect((await told('helsinki')).filter((one) => /Head of housing/.test(one))).toEqual([]);
  },
);

it('what has been before a review was ended stays as it was', async () => {
  world.setClock(at(1, '12:00'));
  await stops('ended');
  expect(states(await calendarOf('lyon'))).toEqual(['CONFIRMED', 'CANCELLED']);
});

it('the leader of a review that is cancelled hears that it is, not that somebody else leads it', async () => {
  await stops('cancelled');
  for (const word of ['settle', 'hypotheses']) {
    const card = said(await shown('lyon', word));
    expect(card).not.toContain('leader’s alone');
  }
  expect(said(await shown('lyon', 'settle'))).toContain('is cancelled');
  expect(said(await shown('helsinki', 'settle'))).toContain('leader’s alone');
});

it('who left the team is not said to lead an interview, nor called by what we know them by', async () => {
  await world.deps.store.reviews.update(REVIEW, (review) => ({
    ...review,
    members: { ...review.members, peers: review.members.peers.filter((id) => id !== 'helsinki') },
  }));
  const card = said(await shown('lyon', 'interviews'));
  expect(card).toContain('somebody who left the team and utrecht by name');
  expect(card).not.toContain('helsinki');
});
