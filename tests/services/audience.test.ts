import type { Reader } from '../../src/ports/chat';
import { makeDigest } from '../../src/services/digest-making';
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
    'Marco peut y lire, et vient de la ville examinée ; Gast, Ivo, Ada et 1 autre peuvent y lire',
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
