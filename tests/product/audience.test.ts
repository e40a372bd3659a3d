import { reception } from '../../src/app/reception';
import { linkChannel, tellChannels } from '../../src/delivery/channels';
import { makeDigest } from '../../src/delivery/digest-making';
import { type Account, accountId } from '../../src/method/person';
import type { Profile, Reader } from '../../src/ports/chat';
import type { AccountRecord } from '../../src/ports/records';
import { line } from '../../src/steps/prompts';
import { lanes } from '../../src/turn/inbox';
import { type APlatform, anAccount, aPlatform, belonging } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, messagesTo, said, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const CHANNEL = { platform: 'slack', address: { team: 'T1', channel: 'C1' } };

const GUEST = belonging({ part: 'guest' });

let world: World;
let slack: APlatform;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => (p.id === 'helsinki' ? { ...p, accounts: [anAccount('U1')] } : p));
  const mayor = { ...GENOA_PEOPLE[0], id: 'mayor', name: 'Marco', city: 'Genoa', email: 'marco@genoa.example' };
  world = await aWorld(
    { reviews: [aReview({ channels: [CHANNEL] })], people: [...people, mayor as (typeof people)[number]] },
    MIDWAY,
  );
  slack = aPlatform();
  world.deps.chats = new Map([['slack', slack.chat]]);
});
afterEach(() => world.close());

const reader = (user: string, over: Partial<Reader> = {}): Reader => ({
  account: anAccount(user),
  name: user,
  belonging: belonging(),
  ...over,
});
const posted = async () => {
  await makeDigest(world.deps, 'genoa-2027', world.deps.clock.now());
  await world.queue.runDue(world.deps.clock.now);
  return slack.arrived.filter(({ to }) => to.kind === 'channel').length;
};
const saidToLeader = async () => {
  const leader = aReview().members.leader;
  return (await messagesTo(world, leader))
    .map((m) => (m.content.kind === 'prompt' ? said(m.content.prompt) : ''))
    .join();
};

test('a digest goes to a linked channel that the team and its workspace read', async () => {
  slack.readers = [reader('U1'), reader('U7')];
  expect(await posted()).toBe(1);
  expect(slack.arrived.find(({ to }) => to.kind === 'channel')?.prompt.body.length).toBeGreaterThan(0);
});

test.each([
  ['somebody of the host city, by e-mail', reader('U8', { email: 'Marco@genoa.example', name: 'Marco' }), 'Marco'],
  [
    'somebody of the host city, by an e-mail written otherwise',
    reader('U8', { email: 'ｍarco\u200b@genoa.example', name: 'Marco' }),
    'Marco',
  ],
  ['a guest whom nobody knows', reader('U9', { belonging: GUEST, name: 'Gast' }), 'Gast'],
])('it is held where %s reads along, and the leader is told once', async (_, other, name) => {
  slack.readers = [reader('U1'), other];
  expect(await posted()).toBe(0);
  expect(await posted()).toBe(0);
  expect((await saidToLeader()).split(name)).toHaveLength(2);
});

test('all who are not to read along are named, the host city’s first; three of them, and how many more', async () => {
  const guests = ['Gast', 'Ivo', 'Ada', 'Kim'].map((name, n) => reader(`U2${n}`, { belonging: GUEST, name }));
  slack.readers = [...guests, reader('U8', { email: 'Marco@genoa.example', name: 'Marco' })];
  expect(await posted()).toBe(0);
  expect(await saidToLeader()).toContain(
    'Marco peut y lire, et vient de la ville examinée ; Gast, Ivo, Ada et 1 autre peuvent y lire',
  );
  await world.deps.store.people.update(aReview().members.leader, (p) => ({ ...p, language: 'en' }));
  world.setClock('2027-03-26T09:00:00.000Z');
  slack.readers = [...guests.slice(0, 1), reader('U29', { belonging: GUEST, name: 'Zoe' })];
  expect(await posted()).toBe(0);
  expect(await saidToLeader()).toContain('Gast and Zoe can read there, and are guests');
});

test('it is held where nobody can tell who reads along', async () => {
  slack.readers = undefined;
  expect(await posted()).toBe(0);
  expect(await saidToLeader()).toContain('je ne vois pas qui peut y lire');
});

test('a guest who is on the team does not hold it', async () => {
  slack.readers = [reader('U1', { belonging: GUEST })];
  expect(await posted()).toBe(1);
});

const isOn = (account: Account, how: AccountRecord['how']) =>
  world.deps.store.accounts.put({ id: accountId(account), account, person: 'helsinki', how, seenAt: MIDWAY });
const [FOREIGN, UNTOLD] = [belonging({ home: 'T2' }), belonging({ home: undefined })];

test.each<[string, AccountRecord['how'], number]>([
  ['a link', 'link', 1],
  ['the programme file', 'file', 1],
  ['an e-mail', 'e-mail', 0],
])('a guest or somebody of elsewhere is on the team by %s: posted %s', async (_, how, times) => {
  await isOn(anAccount('U1'), how);
  for (const who of [GUEST, FOREIGN]) {
    slack.readers = [reader('U1', { belonging: who })];
    slack.arrived.length = 0;
    expect(await posted()).toBe(times);
  }
});

test('an account of theirs that is known at home counts, too', async () => {
  await world.deps.store.people.update('utrecht', (p) => ({
    ...p,
    accounts: [{ platform: 'slack', space: 'T2', user: 'U5' }],
  }));
  slack.readers = [reader('U5', { belonging: FOREIGN })];
  expect(await posted()).toBe(1);
});

test('an address may speak against a reader, and never for them', async () => {
  await world.deps.store.people.update('helsinki', (p) => ({ ...p, email: 'hanna@helsinki.example' }));
  slack.readers = [reader('U9', { belonging: FOREIGN, email: 'hanna@helsinki.example', name: 'Eve' })];
  expect(await posted()).toBe(0);
  expect(await saidToLeader()).toContain('Eve peut y lire, en invité ou depuis une autre organisation');
});

test.each([
  ['is not told where they are at home', UNTOLD],
  ['is not told what they are there', belonging({ part: undefined })],
])('it is held where of somebody %s, though we know the account', async (_, who) => {
  slack.readers = [reader('U1', { belonging: who, name: '' })];
  expect(await posted()).toBe(0);
  expect(await saidToLeader()).toContain('quelqu’un sans nom peut y lire, et rien ne me dit qui c’est');
});

test.each(['luca@genoa.example', 'Luca@office.GENOA.example'])(
  'whoever nobody knows and has an address of the host city’s domain holds it: %s',
  async (email) => {
    slack.readers = [reader('U1'), reader('U7', { email, name: 'Luca' })];
    expect(await posted()).toBe(0);
    expect(await saidToLeader()).toContain('Luca');
  },
);

test('a domain that the team has too says nothing', async () => {
  await world.deps.store.people.update('mayor', (p) => ({ ...p, email: 'marco@example.org' }));
  slack.readers = [reader('U1'), reader('U7', { email: 'luca@example.org' })];
  expect(await posted()).toBe(1);
});

test('somebody of the host city counts though they left the programme', async () => {
  await world.deps.store.people.update('mayor', (p) => ({ ...p, active: false, accounts: [anAccount('U8')] }));
  slack.readers = [reader('U8')];
  expect(await posted()).toBe(0);
});

test('where a channel is shared, only those are not guests whom we know on the team', async () => {
  slack.sharedWith = ['T2'];
  slack.readers = [reader('U1')];
  expect(await posted()).toBe(1);
  slack.readers = [reader('U1'), reader('U7', { name: 'Kim' })];
  expect(await posted()).toBe(1);
  expect(await saidToLeader()).toContain('Kim peut y lire');
});

test('the leader hears of each new kind of outsider at once, of others of a kind once a day, of all again after a posting', async () => {
  const told = async () => (await saidToLeader()).split('rien n’est publié dans').length - 1;
  const gast = reader('U20', { belonging: GUEST, name: 'Gast' });
  const ivo = reader('U21', { belonging: FOREIGN, name: 'Ivo' });
  const marco = reader('U8', { email: 'marco@genoa.example', name: 'Marco' });
  const after = async (...readers: Reader[]) => {
    slack.readers = readers;
    await posted();
    return told();
  };
  expect(await after(gast)).toBe(1);
  expect(await after(gast, ivo)).toBe(1);
  expect(await after(gast, marco)).toBe(2);
  expect(await after(gast)).toBe(2);
  world.setClock('2027-03-26T09:00:00.000Z');
  expect(await after(gast)).toBe(2);
  expect(await after(gast, ivo)).toBe(3);
  expect(await after()).toBe(3);
  expect(await after(gast)).toBe(4);
});

describe('who speaks there', () => {
  const asks = async (user: string) => {
    const host = reception(world.deps, lanes());
    const id = `asked-${user}-${world.deps.clock.now()}`;
    const what = { kind: 'text' as const, text: 'status' };
    const channel = { ...CHANNEL, thread: '171.1' };
    await host.keep({ id, platform: 'slack', account: anAccount(user), at: MIDWAY, what, channel });
    await host.apply(id);
    await host.finished();
    await world.queue.runDue(world.deps.clock.now);
    return slack.arrived.filter(({ to }) => to.kind === 'channel').length;
  };
  const isThere = (user: string, over: Partial<Profile>) =>
    slack.profiles.set(`slack|T1|${user}`, { name: user, belonging: belonging(), ...over });
  beforeEach(() => {
    slack.readers = [reader('U1')];
  });

  test.each<[string, string, Partial<Profile>]>([
    ['of the host city', 'U8', { email: 'marco@genoa.example' }],
    ['a guest', 'U9', { belonging: GUEST }],
    ['unknown to the platform', 'U10', { belonging: UNTOLD }],
  ])('reads there, though not listed: %s. Nothing is posted, now or later', async (_, user, who) => {
    isThere(user, who);
    expect(await asks(user)).toBe(0);
    expect(slack.told.map(({ account }) => account.user)).toEqual([user]);
    expect(await posted()).toBe(0);
    expect(await asks('U1')).toBe(0);
  });

  test('is forgotten when the channel is linked again', async () => {
    isThere('U9', { belonging: GUEST });
    expect(await asks('U9')).toBe(0);
    for (const linked of [false, true])
      await linkChannel(world.deps, { review: 'genoa-2027', channel: CHANNEL, linked }, 'lyon', `again-${linked}`);
    await world.queue.runDue(world.deps.clock.now);
    expect(await asks('U1')).toBe(2);
  });

  test('and is of the team or the workspace, is answered', async () => {
    isThere('U7', {});
    expect(await asks('U7')).toBe(1);
    slack.readers = [];
    expect(await asks('U1')).toBe(2);
  });
});

test('a discussion that was held is opened when it is pressed again', async () => {
  const open = () =>
    tellChannels(world.deps, { review: 'genoa-2027', about: 'GG-AMB-1', prompt: line('For discussion') }, 'lyon');
  slack.readers = [reader('U9', { belonging: GUEST })];
  await open();
  await world.queue.runDue(world.deps.clock.now);
  slack.readers = [reader('U1')];
  for (const _ of [1, 2]) await open();
  await world.queue.runDue(world.deps.clock.now);
  expect(slack.arrived.filter(({ to }) => to.kind === 'channel')).toHaveLength(1);
});

test('readers that changed are looked at: the leader is told before anything is posted, once', async () => {
  const host = reception(world.deps, lanes());
  slack.readers = [reader('U1'), reader('U9', { belonging: FOREIGN, name: 'Eve' })];
  for (const news of ['a', 'b'])
    await host.readersChanged([CHANNEL, { ...CHANNEL, address: { team: 'T1', channel: 'C9' } }], news);
  await world.queue.runDue(world.deps.clock.now);
  expect((await saidToLeader()).split('Eve')).toHaveLength(2);
  expect(slack.arrived.filter(({ to }) => to.kind === 'channel')).toEqual([]);
});
