import { makeDigest } from '../../src/delivery/digest-making';
import type { Channel } from '../../src/method/review';
import { standingIn } from '../../src/method/standing';
import type { Audience, Chat } from '../../src/ports/chat';
import { aContent, aSheet } from '../support/sheets';
import type { UserOptions } from '../support/slack/options';
import { SECRET, statuses } from '../support/slack-app-hanna';
import { HERE, ROOM, type SlackHere, sheetsOf, startSlackHere, USERS } from '../support/slack-app-here';
import { sees, textOf } from '../support/slack-app-seeing';

/** Who reads along in a linked channel of Slack: guests, people of elsewhere, shared channels; and who joins later. */

const ELSEWHERE = 'T0000002';
const LINKED: Channel = { platform: 'slack', address: { team: HERE, channel: ROOM } };
const { helsinki: HANNA, lyon: BEN, stranger: ZOE } = USERS;
/** Of another organisation, and in channels with us: `is_stranger` is not set. */
const EVE = { id: 'U0000020', name: 'Eve Sforza', teamId: ELSEWHERE, email: 'eve@elsewhere.example' };

let here: SlackHere;
beforeEach(async () => {
  here = await startSlackHere({ review: { channels: [LINKED] } });
});
afterEach(async () => {
  await here.settled();
  expect(here.slack.problems()).toEqual([]);
  await here.close();
});

const chat = (): Chat => here.world.deps.chats.get('slack') as Chat;
const inRoom = () => here.slack.messages(ROOM, { as: HANNA.id }).filter(({ isBot }) => isBot);
const toldTo = (user: { id: string }, words: string) =>
  here.slack
    .messages(here.slack.as(user.id).dm, { as: user.id })
    .filter((message) => message.isBot && textOf(message).includes(words)).length;
const digest = async () => {
  await makeDigest(here.world.deps, 'genoa-2027', here.world.deps.clock.now());
  await here.settled();
};
const joins = async (user: UserOptions) => {
  here.slack.workspace().addUser(user);
  await here.slack.workspace().joins(user.id, ROOM);
  await here.settled();
};
const isKnown = (audience: Audience): Extract<Audience, { kind: 'known' }> => {
  expect(audience.kind).toBe('known');
  return audience as Extract<Audience, { kind: 'known' }>;
};

test('a digest is posted where the workspace’s own people read along', async () => {
  await digest();
  expect(inRoom()).toHaveLength(1);
  const { readers, ...more } = isKnown(await chat().audience(LINKED));
  expect(readers.map(({ belonging }) => standingIn(HERE, belonging))).toEqual(readers.map(() => 'member'));
  expect(more).toEqual({ kind: 'known' });
});

test.each<[string, UserOptions]>([
  ['somebody of another organisation', EVE],
  ['a guest of several channels', { ...EVE, teamId: HERE, isRestricted: true }],
  ['a guest of one channel', { ...EVE, teamId: HERE, isUltraRestricted: true }],
  ['somebody of the organisation, but of another of its workspaces', { ...EVE, memberOf: [ELSEWHERE] }],
  ['somebody of elsewhere with the address of a peer', { ...EVE, email: 'helsinki@team.example' }],
])('%s who joins: the leader hears of it at once, and once; nothing more is posted', async (_, user) => {
  await here.world.deps.store.people.update('helsinki', (p) => ({ ...p, email: 'helsinki@team.example' }));
  await joins(user);
  await sees(here, BEN, 'Eve Sforza peut y lire');
  await here.slack.workspace().leaves(user.id, ROOM);
  await joins(user);
  await digest();
  await digest();
  expect(inRoom()).toEqual([]);
  expect(toldTo(BEN, 'Eve Sforza')).toBe(1);
});

test.each<[string, UserOptions]>([
  ['somebody of the workspace', { id: 'U0000021', name: 'Kim' }],
  ['somebody of several workspaces of an organisation', { ...EVE, memberOf: [ELSEWHERE, HERE] }],
  ['a program', { ...EVE, isBot: true }],
  ['somebody who has left', { ...EVE, deleted: true }],
])('%s who joins does not hold it', async (_, user) => {
  await joins(user);
  await digest();
  expect(inRoom()).toHaveLength(1);
  expect(toldTo(BEN, 'peut y lire')).toBe(0);
});

test('in a channel that is shared, everybody counts as a guest whom we do not know on the team', async () => {
  await here.slack.workspace().share(ROOM, ELSEWHERE);
  await here.settled();
  await sees(here, BEN, 'Zoé Lambert peut y lire');
  await digest();
  expect(inRoom()).toEqual([]);
  expect(isKnown(await chat().audience(LINKED)).sharedWith).toEqual([ELSEWHERE]);
  await here.slack.workspace().leaves(ZOE.id, ROOM);
  await digest();
  expect(inRoom()).toHaveLength(1);
});

test.each([{ isExtShared: true }, { isOrgShared: true }, { isPendingExtShared: true }])(
  'a channel is shared, or will be: %j',
  async (how) => {
    here.slack
      .workspace()
      .addChannel({ id: 'C0000005', name: 'x', isPrivate: true, members: [HANNA.id, 'U00BOT01'], ...how });
    const audience = await chat().audience({ platform: 'slack', address: { team: HERE, channel: 'C0000005' } });
    expect(isKnown(audience).sharedWith).toEqual([]);
  },
);

test('a channel that was made public is read by the host’s people of the workspace, though nobody linked them', async () => {
  await here.world.deps.store.people.update('genoa', (p) => ({ ...p, name: 'Gina', email: 'gina@genoa.example' }));
  here.slack.workspace().addUser({ id: 'U0000022', name: 'G.', email: 'gina@genoa.example' });
  await digest();
  expect(inRoom()).toHaveLength(1);
  here.slack.workspace().makePublic(ROOM);
  await digest();
  expect(inRoom()).toHaveLength(1);
  await sees(here, BEN, 'Gina peut y lire, et vient de la ville examinée');
});

test('whoever asks there while it is held is answered between the two of us, and names nobody', async () => {
  await joins(EVE);
  await here.slack.as(HANNA.id).mentions('status', { in: ROOM });
  await here.settled();
  await sees(here, HANNA, 'I do not answer in the Slack channel C0000001 at present');
  await here.slack.as(EVE.id).mentions('status', { in: ROOM });
  await here.settled();
  await sees(here, EVE, 'I do not answer in the Slack channel C0000001 at present');
  await here.settled();
  expect(inRoom()).toEqual([]);
  expect(toldTo(HANNA, 'Eve Sforza')).toBe(0);
});

test('what is new is new since the last digest that came there', async () => {
  await digest();
  await joins(EVE);
  await here.world.deps.store.sheets.put(
    aSheet('GG-AMB-1', 'helsinki', aContent('below'), here.world.deps.clock.now()),
  );
  await digest();
  await digest();
  await here.slack.workspace().leaves(EVE.id, ROOM);
  await digest();
  const [, last] = inRoom();
  expect(last && textOf(last)).toContain('+1 since the last digest');
  const { ts } = await here.slack.as(HANNA.id).mentions('status', { in: ROOM });
  await here.settled();
  const answer = here.slack.thread(ROOM, ts, { as: HANNA.id }).at(-1);
  expect(answer && textOf(answer)).toContain('Nothing new');
});

test('people of elsewhere who are on the team work as everybody does: their forms, presses and messages are ours', async () => {
  here.slack.workspace().addUser({ ...EVE, name: 'Pieter Jansen' });
  const account = { platform: 'slack', space: HERE, user: EVE.id };
  await here.world.deps.store.people.update('utrecht', (p) => ({ ...p, accounts: [account] }));
  const pieter = here.slack.as(EVE.id);
  await pieter.says('next');
  await sees(here, EVE, 'Integration strategic plan');
  await here.settled();
  const opened = await pieter.message().press('More');
  await here.settled();
  const form = pieter.modal();
  await form.type('What should the visit verify?', SECRET);
  const sent = await form.submit();
  await here.settled();
  expect(sent.kind === 'incomplete' ? [] : statuses(sent.delivery?.attempts)).toEqual([200]);
  expect(opened).toBeDefined();
  expect(await sheetsOf(here, 'utrecht')).toMatchObject([{ draft: { content: { suspect: [SECRET] } } }]);
});

test('what Slack says of an address', async () => {
  const proofs: [UserOptions, boolean][] = [
    [{ id: 'U0000031', name: 'a', email: 'a@x.example' }, true],
    [{ id: 'U0000032', name: 'b', email: 'b@x.example', isEmailConfirmed: false }, false],
    [{ id: 'U0000033', name: 'c', email: 'c@x.example', isInvited: true }, false],
  ];
  for (const [user, isConfirmed] of proofs) {
    here.slack.workspace().addUser(user);
    const { id, email = '' } = user;
    const profile = await chat().profile({ platform: 'slack', space: HERE, user: id });
    expect([
      profile?.belonging.isAddressConfirmed,
      (await chat().find(HERE, email))?.belonging.isAddressConfirmed,
    ]).toEqual([isConfirmed, isConfirmed]);
  }
});
