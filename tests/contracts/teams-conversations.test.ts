import { postPrompt } from '../../src/delivery/outbox';
import { accountId } from '../../src/method/person';
import type { Channel } from '../../src/method/review';
import { sweep } from '../../src/plan/work';
import type { Member } from '../support/teams/world';
import { startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/** Who is answered, where, and what is known of where they are. */

let here: TeamsHere;
beforeEach(async () => {
  here = await startTeamsHere();
});
afterEach(() => here.close());

const kept = () => here.world.deps.store.inbox.find({});
const install = (who: Member) => here.connector.world.install(who);
const as = (who: keyof TeamsHere['people']) => here.teams.as(here.people[who]);
const said = (who: keyof TeamsHere['people']) =>
  JSON.stringify(
    as(who)
      .seen()
      .map(({ cards, text }) => [cards, text]),
  );
const whereabouts = async (who: keyof TeamsHere['people']) => {
  const { tenantId: space, aadObjectId: user } = here.people[who];
  const found = await here.world.deps.store.whereabouts.get(accountId({ platform: 'teams', space, user }));
  return found?.details;
};
const channelAt = (conversation: string): Channel => ({ platform: 'teams', address: { conversation } });
const linked = async (...channels: Channel[]) => {
  await here.world.deps.store.reviews.update('genoa-2027', (review) => ({ ...review, channels }));
};
const inChannel = (which: 'channel' | 'chat') => here.connector.fromBot(here[which]);

describe('whose sending was cut off', () => {
  it('an answer is said again, and a morning’s message is left, and noted', async () => {
    install(here.people.lyon);
    const isSending = ({ method, path }: { method: string; path: string }) =>
      method === 'POST' && path.endsWith('/activities');
    here.connector.answer('drop', isSending);
    await as('lyon').says('help');
    await here.settled();
    expect(as('lyon').seen()).toHaveLength(2);
    const { deps, queue } = here.world;
    here.connector.answer('drop', isSending);
    const prompt = { summary: 'Good morning', body: [], fields: [], actions: [] };
    await postPrompt(deps, 'morning', 'lyon', prompt, { ifCutOff: 'leave' });
    for (let n = 0; n < 3; n += 1) {
      await queue.runDue(deps.clock.now).catch(() => undefined);
      await sweep(deps);
    }
    expect(as('lyon').seen()).toHaveLength(3);
    expect((await deps.store.messages.get('morning'))?.status).toBe('unsettled');
  });
});

describe('the app is installed', () => {
  it('by somebody for themselves: they are greeted once, though Teams tells of it twice', async () => {
    await as('helsinki').installs();
    await here.settled();
    expect(said('helsinki')).toContain('your desk review has begun');
    expect(as('helsinki').seen()).toHaveLength(1);
    expect(await kept()).toHaveLength(1);
  });

  it('once more after it was removed: they are greeted again', async () => {
    await as('helsinki').installs();
    await here.settled();
    await as('helsinki').removes();
    await here.settled();
    expect(await whereabouts('helsinki')).toEqual({ removed: expect.any(String) });
    await as('helsinki').installs();
    await here.settled();
    expect(await kept()).toHaveLength(2);
    expect(await whereabouts('helsinki')).toMatchObject({ conversation: as('helsinki').personal().id });
  });

  it('by somebody nobody knows: they hear, in their language, how to be known, and nothing is lost', async () => {
    await as('stranger').installs();
    await as('stranger').says('au-dessous');
    await here.settled();
    const greeting = said('stranger');
    expect(greeting).toContain('Je ne sais pas encore qui vous êtes');
    // What this is, what to do about it, and the tenant as a programme file names it; nothing of anybody.
    for (const words of ['Je conduis des revues de villes', 'nouvelle', `teams: ${here.people.stranger.tenantId}`])
      expect(greeting).toContain(words);
    expect(greeting).not.toMatch(/Hanna|Genoa|helsinki/i);
    expect(await kept()).toMatchObject([{ status: 'done' }, { status: 'done' }]);
  });

  it('in a team or a group chat: how to link it is said once there, and where it is is known', async () => {
    const hanna = as('helsinki');
    install(here.people.helsinki);
    const { activity } = await hanna.mentions('help', { in: here.channel });
    await here.settled();
    const before = inChannel('channel').length;
    const { team, channel, world, connector } = here;
    for (const conversation of [
      { id: channel.id, conversationType: 'channel' },
      { id: here.chat.id, isGroup: true },
    ])
      for (const of of [
        { type: 'conversationUpdate', membersAdded: [{ id: connector.world.bot.id }] },
        { type: 'installationUpdate', action: 'add' },
      ])
        await here.teams.deliver({
          ...activity,
          ...of,
          id: `f:${of.type}`,
          conversation: { ...conversation, tenantId: team.tenantId },
        });
    await here.settled();
    const saidIn = (which: 'channel' | 'chat') => inChannel(which).map(({ text }) => text);
    const howToLink = expect.stringMatching(/facilitator mentions me here and says “link”.* \/ .*«\srelier\s»/);
    expect(saidIn('channel').slice(before)).toEqual([howToLink]);
    expect(saidIn('chat')).toEqual([howToLink]);
    expect(await kept()).toHaveLength(1);
    const known = await world.deps.store.whereabouts.find({ platform: 'teams' });
    expect(known.map(({ details }) => details.kind)).toEqual(expect.arrayContaining(['channel', 'groupChat']));
  });

  it('no more in a team: where its channels were is forgotten', async () => {
    install(here.people.helsinki);
    const { activity } = await as('helsinki').mentions('help', { in: here.channel });
    await here.settled();
    await here.teams.deliver({ ...activity, id: 'f:1', type: 'installationUpdate', action: 'remove' });
    await here.settled();
    const known = await here.world.deps.store.whereabouts.find({ platform: 'teams' });
    expect(known.filter(({ details }) => details.kind === 'channel')).toEqual([]);
    expect(await whereabouts('helsinki')).toMatchObject({ conversation: as('helsinki').personal().id });
  });
});

test('where somebody is, is noted whatever they do, and follows them to another service of Teams’', async () => {
  install(here.people.helsinki);
  const { activity } = await as('helsinki').says('help');
  await here.settled();
  expect((await whereabouts('helsinki'))?.serviceUrl).toBe(here.connector.url);
  const serviceUrl = here.connector.url.replace('/emea/', '/amer/');
  expect((await here.teams.deliver({ ...activity, id: 'f:1', type: 'typing', serviceUrl })).status).toBe(200);
  await here.settled();
  expect((await whereabouts('helsinki'))?.serviceUrl).toBe(serviceUrl);
});

describe.each(['channel', 'chat'] as const)('in a %s', (which) => {
  beforeEach(() => void install(here.people.helsinki));

  it('what was not meant for the bot is not read', async () => {
    await as('helsinki').says('status', { in: here[which] });
    await here.settled();
    expect(await kept()).toEqual([]);
    expect(inChannel(which)).toEqual([]);
  });

  it('that is linked, who asks how things are is answered there, in the same thread', async () => {
    await linked(channelAt(here[which].id));
    await as('helsinki').mentions('status', { in: here[which] });
    await here.settled();
    const [answer, ...others] = inChannel(which);
    expect(others).toEqual([]);
    expect(JSON.stringify(answer?.cards)).toContain('Genoa');
    expect(answer?.root).toBe(which === 'channel' ? here.channel.messages[0]?.id : undefined);
    expect(as('helsinki').seen()).toEqual([]);
  });

  it('everything else is answered between the two of us', async () => {
    await linked(channelAt(here[which].id));
    await as('helsinki').mentions('next', { in: here[which] });
    await here.settled();
    expect(inChannel(which)).toEqual([]);
    expect(said('helsinki')).toContain('Integration strategic plan');
  });

  it('a press is answered for that person alone, and between the two of us', async () => {
    await as('helsinki').says('next');
    await here.settled();
    const [card] = as('helsinki').seen();
    const { body } = await as('helsinki').presses('Skip', { in: here[which], ...(card ? { on: card } : {}) });
    await here.settled();
    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'I answered you privately, in our direct conversation.',
    });
    expect(inChannel(which)).toEqual([]);
    expect(as('helsinki').seen()).toHaveLength(2);
  });
});

it('a guest is somebody of the tenant where they write', async () => {
  const { guest, helsinki } = here.people;
  install(helsinki);
  here.team.members.push(guest);
  await as('guest').mentions('status', { in: here.channel });
  await here.settled();
  expect(await kept()).toMatchObject([{ status: 'done' }]);
  // Whoever is not known here is told the place they are in.
  expect(JSON.stringify(as('guest').seen())).toContain(`teams: ${guest.tenantId}`);
});
