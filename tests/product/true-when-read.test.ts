import { gatherReview, replan } from '../../src/plan/planning';
import { takeTurn } from '../../src/turn/conversation';
import { aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, goTo, repliesTo, said, types, type World } from '../support/service-world';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';

const CHANNEL = { platform: 'slack', address: { team: 'T1', channel: 'C1' } };
const platform = aPlatform();

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview({ channels: [CHANNEL] })], people: GENOA_PEOPLE }, MIDWAY);
  platform.arrived.length = 0;
  world.deps.chats = new Map([['slack', platform.chat]]);
  await replan(world.deps, 'genoa-2027');
});
afterEach(() => world.close());

const greeted = async (person: string) => {
  const event = anEvent(person, { kind: 'hello' });
  await takeTurn(world.deps, event);
  return said((await repliesTo(world, event))[0]);
};

describe('what is posted in a channel', () => {
  it.each([
    [undefined, 'the sheets are open'],
    ['fr' as const, 'les fiches sont ouvertes'],
  ])('is in its review’s language, not its leader’s: %s', async (language, words) => {
    if (language) await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, language }));
    await gatherReview(world.deps, 'genoa-2027', 'lyon');
    await world.queue.runDue(world.deps.clock.now);
    expect(platform.arrived.map(({ prompt, language: spoken }) => [said(prompt), spoken])).toEqual([
      [expect.stringContaining(words), language ?? 'en'],
    ]);
  });
});

describe('whoever comes late to a desk review', () => {
  it('hears that it has closed, and of no pace', async () => {
    world.setClock('2027-04-12T09:00:00.000Z');
    const welcome = await greeted('helsinki');
    expect(welcome).toContain('The desk review closed Tuesday 6 April');
    expect(welcome).not.toMatch(/until|a working day/);
  });

  it('and has finished hears of no pace either', async () => {
    const { indicators } = world.deps.benchmark('inti-cities-2008', 1);
    for (const { id } of indicators) await world.deps.store.sheets.put(aSheet(id, 'helsinki', aContent('at')));
    expect(await greeted('helsinki')).not.toMatch(/About|a working day/);
  });

  it.each([
    [
      '2027-04-21T09:00:00.000Z',
      'The team is at the visit: this is day 2 of 3.',
      ['morning', 'visit-note', 'interviews'],
    ],
    ['2027-04-23T09:00:00.000Z', 'The visit is over.', ['judgements', 'recommendations', 'team-report']],
  ])('when the visit has begun or is over, at %s, hears of that', async (at, words, buttons) => {
    await goTo(world, at);
    const event = anEvent('helsinki', { kind: 'hello' });
    await takeTurn(world.deps, event);
    const [welcome] = await repliesTo(world, event);
    expect(said(welcome)).toContain(words);
    expect(said(welcome)).not.toMatch(/desk review closed|still counts/);
    expect(welcome?.actions.map(({ id }) => id)).toEqual(buttons);
  });

  it('is asked for nothing more once all is complete: no word of what can be edited, nothing to go on with', async () => {
    const { indicators } = world.deps.benchmark('inti-cities-2008', 1);
    for (const { id } of indicators) await world.deps.store.sheets.put(aSheet(id, 'helsinki', aContent('at')));
    await goTo(world, '2027-04-12T09:00:00.000Z');
    const done = (await types(world, 'helsinki', 'go on')).map(said).join();
    expect(done).toContain('The sheets are open to the team: you can still edit');
    expect(done).not.toContain('once the sheets are gathered');
    await goTo(world, '2027-04-21T09:00:00.000Z');
    const [card] = await types(world, 'helsinki', 'status');
    expect(said(card)).toContain('Your desk review of Genoa is complete.');
    expect(card?.actions.map(({ id }) => id)).toEqual(['list']);
  });
});

describe('the host', () => {
  it.each([
    ['2027-03-25T09:00:00.000Z', 'the team reads what you have reported'],
    ['2027-04-12T09:00:00.000Z', 'The team has read what you have reported'],
    ['2027-04-21T09:00:00.000Z', 'The team is with you: 20–22 April'],
    ['2027-04-23T09:00:00.000Z', 'The visit was 20–22 April. The team’s report reaches you as a draft'],
  ])('reads at %s what is so then', async (at, words) => {
    const report = { due: '2027-03-23', url: 'https://genoa.example/report.pdf' };
    await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, report }));
    await goTo(world, at);
    expect((await types(world, 'genoa', 'status')).map(said).join()).toContain(words);
  });

  it('finds what it needs at the visit, and after it, beside that', async () => {
    const offered = async (at: string) => {
      await goTo(world, at);
      const [card] = await types(world, 'genoa', 'status');
      return card?.actions.map(({ id }) => id);
    };
    expect(await offered('2027-04-21T09:00:00.000Z')).toEqual(['interviews', 'feedback']);
    expect(await offered('2027-04-23T09:00:00.000Z')).toEqual(['sent-report']);
  });
});

describe('a digest', () => {
  const actions = async () => (await types(world, 'lyon', 'digest')).flatMap((p) => p.actions.map((a) => a.id));
  beforeEach(async () => {
    for (const [person, view] of [
      ['helsinki', 'below'],
      ['lyon', 'above'],
      ['utrecht', 'above'],
    ] as const)
      await world.deps.store.sheets.put(aSheet('GG-AMB-1', person, aContent(view)));
    await gatherReview(world.deps, 'genoa-2027', 'lyon');
  });

  it('offers an indicator for the call until the call', async () => {
    expect(await actions()).toContain('discuss');
    world.setClock('2027-04-09T08:01:00.000Z');
    expect(await actions()).not.toContain('discuss');
  });
});

describe('a gathering', () => {
  it('is nothing that a review without its report has', async () => {
    const { openedAt: _, ...waiting } = aReview();
    await world.deps.store.reviews.put(waiting);
    expect((await types(world, 'lyon', 'rassembler')).map(said).join()).not.toContain('fiches de Genoa sont');
    await goTo(world, '2027-04-06T16:00:00.000Z');
    expect((await world.deps.store.reviews.get('genoa-2027'))?.gatheredAt).toBeUndefined();
  });
});
