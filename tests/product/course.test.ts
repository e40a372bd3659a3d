import type { Command } from '../../src/cli/request';
import { runCommand } from '../../src/cli/run-command';
import { makeDigest } from '../../src/delivery/digest-making';
import { LANGUAGES } from '../../src/method/language';
import { replan } from '../../src/plan/planning';
import type { Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { one } from '../support/creating';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import {
  anEvent,
  aWorld,
  goTo,
  messagesTo,
  presses,
  pressOn,
  repliesTo,
  said,
  types,
  type World,
} from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const ORGANISER = 'eurocities';
const REVIEW = 'genoa-2027';
const TEAM = ['lyon', 'helsinki', 'barcelona', 'utrecht'];

let world: World;
beforeEach(async () => {
  world = await aWorld(
    { reviews: [aReview()], people: GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const })) },
    MIDWAY,
  );
  for (const person of TEAM) await world.deps.store.sheets.put(aSheet('GG-AMB-1', person, aContent('below')));
});
afterEach(() => world.close());

const stored = () => world.deps.store.reviews.get(REVIEW);
const preview = async (how: string, word = 'cancel review') => {
  const card = one(await types(world, ORGANISER, word));
  const actions = card.actions.filter(({ data }) => data?.how === how);
  return one(await presses(world, ORGANISER, { ...card, actions }, 'course-show'));
};
const becomes = async (how: string, fields = {}) =>
  one(await presses(world, ORGANISER, await preview(how), 'course-do', fields));
const told = async (person: string) =>
  (await messagesTo(world, person)).flatMap(({ content }) => (content.kind === 'prompt' ? [said(content.prompt)] : []));
const planned = () => world.deps.store.plan.find({ review: REVIEW, status: 'planned' });
const tries = async (
  person: string,
  action: string,
  card: Partial<Prompt> & { address: Prompt['address'] },
  data = {},
) => {
  const event = pressOn(
    person,
    { body: [], fields: [], actions: [], summary: '', ...card },
    action,
    { performance: 'at' },
    undefined,
    data,
  );
  await takeTurn(world.deps, event);
  return (await repliesTo(world, event)).map(said).join();
};

describe.each(LANGUAGES)('a review is cancelled, in %s', (language) => {
  it('seen before it is done; everybody who has heard of it is told once, in their language', async () => {
    await world.deps.store.people.update('helsinki', (p) => ({ ...p, language }));
    const shown = await preview('cancelled');
    expect(said(shown)).toMatch(/can read and export it as before/);
    expect((await stored())?.stopped).toBeUndefined();
    const done = pressOn(ORGANISER, shown, 'course-do', { word: 'The city has a new mayor.' });
    await takeTurn(world.deps, done);
    await takeTurn(world.deps, { ...done, id: `${done.id}-again` });
    expect((await stored())?.stopped).toMatchObject({ how: 'cancelled' });
    const heard = (await told('helsinki')).filter((text) => /cancelled|annulée/.test(text));
    expect(heard).toEqual([
      expect.stringMatching(language === 'en' ? /is cancelled.*new mayor/s : /est annulée.*new mayor/s),
    ]);
    // Nobody has asked the facilitator to come yet.
    expect(await told('ethics')).toEqual([]);
    expect(await world.deps.store.audit.find({ review: REVIEW, action: 'cancelled' })).toMatchObject([
      { by: ORGANISER },
    ]);
  });
});

describe('a review that is cancelled', () => {
  it('sends nothing more: nothing is planned, no digest goes out, nobody is reminded or invited', async () => {
    await replan(world.deps, REVIEW);
    expect((await planned()).length).toBeGreaterThan(5);
    await becomes('cancelled');
    expect(await planned()).toEqual([]);
    const before = await messagesTo(world, 'lyon');
    await makeDigest(world.deps, REVIEW, world.deps.clock.now());
    await goTo(world, '2027-03-26T10:00:00.000Z');
    const sent = (await messagesTo(world, 'lyon')).slice(before.length).filter(({ status }) => status === 'delivered');
    expect(sent.filter(({ content }) => content.kind !== 'prompt')).toEqual([]);
    for (const word of ['remind genoa', 'invite genoa', 'open genoa'])
      expect(said(one(await types(world, ORGANISER, word)))).toMatch(/is cancelled/);
  });

  it.each(['cancelled', 'postponed', 'ended'])(
    'tells nobody what waited for their hours when it was %s',
    async (how) => {
      world.setClock('2027-03-25T20:00:00.000Z');
      const leaves = async (person: string) =>
        presses(world, person, one(await types(world, person, 'leave')), 'leave-ask');
      const wishes = async (status: string) =>
        (await messagesTo(world, ORGANISER)).filter(
          ({ content, ...m }) =>
            m.status === status && content.kind === 'prompt' && /asks to leave/.test(said(content.prompt)),
        );
      await leaves('helsinki');
      expect(await wishes('waiting')).toHaveLength(1);
      await becomes(how);
      await goTo(world, '2027-03-26T10:00:00.000Z');
      expect(await wishes('delivered')).toEqual([]);
      expect(await wishes('dropped')).toMatchObject([{ failure: 'the review rests' }]);
      expect((await told('helsinki')).join()).toMatch(/is (cancelled|postponed)|has ended/);
    },
  );

  it.each(['cancelled', 'postponed'])('its digest says that it is %s, and asks for nothing', async (how) => {
    await becomes(how);
    const digest = one(await types(world, ORGANISER, 'digest'));
    expect(said(digest)).toContain(how);
    expect(said(digest)).not.toMatch(/working day|a day|Team call|Decisions/);
    for (const person of ['lyon', ORGANISER])
      for (const shown of await types(world, person, 'digest'))
        expect(shown.actions.map(({ id }) => id)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/gather|remind|merge/)]),
        );
  });

  it('keeps its answers, which the organiser reads and exports; nobody changes them, however it is pressed', async () => {
    await becomes('cancelled');
    const address = { review: REVIEW, indicator: 'GG-AMB-1' };
    expect(await tries('helsinki', 'save', { address }, { indicator: 'GG-AMB-1' })).toMatch(/is cancelled/);
    const [sheet] = await world.deps.store.sheets.find({ person: 'helsinki' });
    expect(sheet?.version).toBe(aSheet('GG-AMB-1', 'helsinki', aContent('below')).version);
    const organiser = await world.deps.store.people.get(ORGANISER);
    expect(organiser && (await exportedText(world.deps, REVIEW, 'sheets.csv', organiser))).toMatch(/Helsinki/);
    for (const word of ['status', 'dates', 'below']) {
      const event = anEvent('helsinki', { kind: 'text', text: word });
      await takeTurn(world.deps, event);
      expect((await repliesTo(world, event)).map(said).join()).toMatch(/is cancelled/);
    }
    expect((await types(world, ORGANISER, 'status')).map(said).join()).toMatch(/cancelled/);
  });

  it('is taken up again, with its plan', async () => {
    await becomes('cancelled');
    expect(said(await becomes('taken-up'))).toMatch(/goes on/);
    expect((await stored())?.stopped).toBeUndefined();
    expect((await planned()).length).toBeGreaterThan(5);
    expect((await told('helsinki')).join()).toMatch(/goes on: its visit is/);
  });

  it('by nobody but an organiser, who is not of the host city', async () => {
    const shown = await preview('cancelled');
    await world.deps.store.people.update(
      'ethics',
      (p) => ({ ...p, city: 'Génova, Italy', organisation: undefined }) as typeof p,
    );
    for (const person of ['helsinki', 'lyon', 'genoa', 'ethics']) {
      const event = pressOn(person, shown, 'course-do');
      await takeTurn(world.deps, event);
    }
    expect((await stored())?.stopped).toBeUndefined();
  });
});

describe('a review that is postponed', () => {
  it('goes on with a new date', async () => {
    await becomes('postponed');
    expect(await planned()).toEqual([]);
    const address = { review: REVIEW, indicator: 'GG-AMB-1' };
    expect(await tries('helsinki', 'save', { address }, { indicator: 'GG-AMB-1' })).not.toMatch(/postponed/);
    const card = one(await types(world, ORGANISER, 'visit genoa'));
    const shown = one(await presses(world, ORGANISER, card, 'visit-preview', { start: '2027-05-11' }));
    await presses(world, ORGANISER, shown, 'visit-confirm');
    expect(await stored()).not.toHaveProperty('stopped');
    const heard = (await told('helsinki')).filter((text) => /goes on: its visit is 11/.test(text));
    expect(heard).toHaveLength(1);
    expect((await planned()).length).toBeGreaterThan(5);
  });
});

test('what was shown before something else changed is not done', async () => {
  const shown = await preview('ended');
  await becomes('postponed');
  expect(said(one(await presses(world, ORGANISER, shown, 'course-do')))).toMatch(/changed meanwhile/);
  expect((await stored())?.stopped).toMatchObject({ how: 'postponed' });
});

describe('on the command line', () => {
  const run = (command: Command, as?: string) =>
    runCommand(
      { deps: world.deps, address: 'https://review.example' },
      { command, json: false, ...(as === undefined ? {} : { as }) },
    );

  it('a review is postponed and taken up again; everybody concerned is told once', async () => {
    const course = { kind: 'course', review: 'genoa', word: 'The mayor is ill.' } as const;
    expect(await run({ ...course, how: 'postponed' })).toMatchObject({ exit: 0, out: expect.stringMatching(/Genoa/) });
    expect((await stored())?.stopped?.how).toBe('postponed');
    expect(await planned()).toEqual([]);
    await run({ ...course, how: 'postponed' });
    const heard = (await told('helsinki')).filter((text) => /The mayor is ill/.test(text));
    expect(heard).toHaveLength(1);
    await run({ ...course, how: 'taken-up' });
    expect(await stored()).not.toHaveProperty('stopped');
  });

  it('a deputy is named, and no longer; one who is no peer is not', async () => {
    const deputy = { kind: 'deputy', review: 'genoa', none: false } as const;
    const email = async (id: string) => (await world.deps.store.people.get(id))?.email ?? '';
    expect(await run({ ...deputy, email: await email('helsinki') })).toMatchObject({ exit: 0 });
    expect(await run({ ...deputy, email: await email('helsinki') })).toMatchObject({ exit: 0 });
    expect((await stored())?.deputy).toBe('helsinki');
    expect((await told('lyon')).filter((text) => /stands in for you/.test(text))).toHaveLength(1);
    expect(await run({ ...deputy, email: await email('ethics') })).toMatchObject({ exit: 1 });
    await run({ ...deputy, email: await email('helsinki'), none: true });
    expect(await stored()).not.toHaveProperty('deputy');
  });

  it('neither by the team nor by the host city', async () => {
    for (const id of ['helsinki', 'genoa', 'lyon']) {
      const as = (await world.deps.store.people.get(id))?.email;
      expect(await run({ kind: 'course', review: 'genoa', how: 'cancelled', word: '' }, as)).toMatchObject({ exit: 1 });
    }
    expect(await stored()).not.toHaveProperty('stopped');
  });
});
