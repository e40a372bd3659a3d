import { type Connector, startConnector } from '../support/teams/connector';
import { REFUSALS } from '../support/teams/refusals';
import { TENANT } from '../support/teams/world';

/** The connector that these tests have in Teams' place: it takes what Teams takes, and refuses what Teams refuses. */

let connector: Connector;
beforeEach(async () => {
  connector = await startConnector({ checkToken: (token) => token === 'good' });
});
afterEach(() => connector.stop());

interface Answer {
  id?: string;
  activityId?: string;
  name?: string;
  members?: unknown[];
  continuationToken?: string;
  error?: { code: string };
}
const ask = async (method: string, path: string, body?: unknown, token = 'good') => {
  const response = await fetch(`${connector.url}v3/${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Answer;
  return { ...answer, status: response.status, code: answer.error?.code };
};
const at = (conversation: { id: string }, rest = 'activities') =>
  `conversations/${encodeURIComponent(conversation.id)}/${rest}`;
const text = (said: string) => ({ type: 'message', text: said });
const card = (...body: object[]) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body },
    },
  ],
});
const room = () => {
  const ana = connector.world.person('Ana Pérez');
  return { ana, personal: connector.world.install(ana) };
};

it('takes a message, draws it anew and takes it back', async () => {
  const { personal } = room();
  const { id, status } = await ask('POST', at(personal), text('one'));
  expect([status, connector.seen(personal)[0]?.text]).toEqual([201, 'one']);
  await ask('PUT', at(personal, `activities/${id}`), text('two'));
  expect(connector.seen(personal)).toMatchObject([{ text: 'two', edits: 1 }]);
  await ask('DELETE', at(personal, `activities/${id}`));
  expect(connector.seen(personal)).toEqual([]);
  expect((await ask('PUT', at(personal, `activities/${id}`), text('three'))).code).toBe(
    'ActivityNotFoundInConversation',
  );
});

it('keeps threads in channels, and only there', async () => {
  const { ana, personal } = room();
  const channel = connector.world.channel(connector.world.team('Peers', [ana]));
  const channelData = { channel: { id: channel.id } };
  const post = await ask('POST', 'conversations', { isGroup: true, channelData, activity: text('one') });
  expect(post.id).toBe(`${channel.id};messageid=${post.activityId}`);
  await ask('POST', at({ id: String(post.id) }), text('two'));
  expect(connector.seen(channel).map(({ root }) => root)).toEqual([post.activityId, post.activityId]);
  const nowhere = { id: `${personal.id};messageid=${post.activityId}` };
  expect((await ask('POST', at(nowhere), text('three'))).code).toBe('ConversationNotFound');
});

it('opens a conversation with somebody whom the app may reach, and with nobody else', async () => {
  const { world } = connector;
  const [ana, luc, eva] = [world.person('Ana'), world.person('Luc'), world.person('Eva')];
  const team = world.team('Peers', [ana, luc]);
  const open = (id: string, more: object = {}) =>
    ask('POST', 'conversations', { isGroup: false, members: [{ id }], tenantId: TENANT, ...more });
  expect((await open(ana.aadObjectId)).id).toBe(world.personal(ana)?.id);
  expect((await open(luc.id)).status).toBe(201);
  expect((await open(eva.id)).code).toBe('ForbiddenOperationException');
  expect((await open('nobody')).status).toBe(400);
  expect((await open(ana.id, { tenantId: undefined })).status).toBe(400);
  expect((await open(ana.id, { isGroup: true })).status).toBe(400);
  team.installed = false;
  expect((await ask('GET', at(team, 'pagedmembers'))).code).toBe('BotNotInConversationRoster');
});

it.each([
  ['nothing', { type: 'message' }],
  ['a text beside a card', { ...card({ type: 'TextBlock', text: 'two' }), text: 'one' }],
  ['an element that is none', card({ type: 'Marquee', text: 'one' })],
  ['a text block without text', card({ type: 'TextBlock' })],
  ['an input without an id', card({ type: 'Input.Text' })],
  [
    'two of one id',
    card({ type: 'Input.Text', id: 'a' }, { type: 'Container', items: [{ type: 'Input.Date', id: 'a' }] }),
  ],
  ['a picture from anywhere', card({ type: 'Image', url: 'http://127.0.0.1/a.png' })],
  ['a card of another kind', { type: 'message', attachments: [{ contentType: 'application/json', content: {} }] }],
])('refuses %s', async (_, activity) => {
  const { personal } = room();
  expect((await ask('POST', at(personal), activity)).code).toBe('BadSyntax');
  expect(connector.seen(personal)).toEqual([]);
});

it('refuses what is too large, in UTF-16 and without its pictures, and every request that is too large with them', async () => {
  const { personal } = room();
  const picture = (bytes: number) => ({ type: 'Image', url: `data:image/png;base64,${'A'.repeat(bytes)}` });
  expect((await ask('POST', at(personal), text('a'.repeat(50_000)))).status).toBe(201);
  expect((await ask('POST', at(personal), text('a'.repeat(52_000)))).code).toBe('MessageSizeTooBig');
  expect((await ask('POST', at(personal), card(picture(200_000)))).status).toBe(201);
  expect((await ask('POST', at(personal), card(picture(270_000)))).code).toBe('RequestEntityTooLarge');
});

it('takes no token but the right one, and answers as it is told', async () => {
  const { personal } = room();
  expect((await ask('POST', at(personal), text('one'), 'wrong')).status).toBe(401);
  connector.answer(REFUSALS.throttled, ({ path }) => path.includes(personal.id));
  expect((await ask('POST', at(personal), text('one'))).code).toBe('Throttled');
  expect((await ask('POST', at(personal), text('one'))).status).toBe(201);
  connector.answer('drop');
  await expect(ask('POST', at(personal), text('two'))).rejects.toThrow();
  expect(connector.seen(personal).map((seen) => seen.text)).toEqual(['one', 'two']);
});

it('finds members by each of their names, and tells of them page by page', async () => {
  const { world } = connector;
  const people = Array.from({ length: 120 }, (_, i) => world.person(`Peer ${i}`));
  const team = world.team('Peers', people);
  const [first] = people;
  for (const named of [first?.id, first?.aadObjectId, 'PEER.0@example.org'])
    expect((await ask('GET', at(team, `members/${encodeURIComponent(named ?? '')}`))).name).toBe('Peer 0');
  expect((await ask('GET', at(team, 'members/nobody@example.org'))).status).toBe(404);
  const page = await ask('GET', at(team, 'pagedmembers?pageSize=10'));
  expect([page.members?.length, page.continuationToken]).toEqual([50, '50']);
});
