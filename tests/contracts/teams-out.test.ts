import type { Delivery } from '../../src/ports/chat';
import type { Prompt } from '../../src/ports/prompt';
import { REFUSALS } from '../support/teams/refusals';
import { accountOf, channelOf, outgoing, teamsWayOut, type WayOut } from '../support/teams/way-out';
import type { Seen } from '../support/teams/world';

let way: WayOut;

beforeEach(async () => {
  way = await teamsWayOut();
});
afterEach(() => way.stop());

const HELLO = { summary: 'Hello', body: [{ kind: 'text', text: 'Hello, and welcome.' }] } as const;
const said = (seen: Seen | undefined) => JSON.stringify(seen?.cards);

function referenceOf(delivery: Delivery): string {
  if (delivery.kind !== 'delivered') throw new Error(`not delivered: ${JSON.stringify(delivery)}`);
  return delivery.reference;
}

describe('a message to a person', () => {
  it('goes into the conversation in which they were seen last', async () => {
    const ana = way.connector.world.person('Ana Pérez');
    const personal = way.connector.world.install(ana);
    await way.seen(personal, ana);
    const delivery = await way.chat.deliver(outgoing(accountOf(ana), HELLO));
    expect(delivery.kind).toBe('delivered');
    const [message, ...others] = way.connector.fromBot(personal);
    expect(others).toEqual([]);
    expect(said(message)).toContain('Hello, and welcome.');
    expect(message?.summary).toBe('Hello');
  });

  it('is drawn anew where it is', async () => {
    const ana = way.connector.world.person('Ana Pérez');
    const personal = way.connector.world.install(ana);
    await way.seen(personal, ana);
    const first = outgoing(accountOf(ana), HELLO);
    const reference = referenceOf(await way.chat.deliver(first));
    const prompt: Prompt = { ...first.prompt, body: [{ kind: 'text', text: 'Answered.' }], folded: true };
    const again = await way.chat.deliver({ ...first, prompt, version: 2, reference });
    expect(referenceOf(again)).toBe(reference);
    const messages = way.connector.fromBot(personal);
    expect(messages).toHaveLength(1);
    expect(said(messages[0])).toContain('Answered.');
    expect(said(messages[0])).not.toContain('Hello, and welcome.');
  });

  it('is said anew when they deleted it', async () => {
    const ana = way.connector.world.person('Ana Pérez');
    const personal = way.connector.world.install(ana);
    await way.seen(personal, ana);
    const first = outgoing(accountOf(ana), HELLO);
    const reference = referenceOf(await way.chat.deliver(first));
    personal.messages.length = 0;
    const again = await way.chat.deliver({ ...first, version: 2, reference });
    expect(referenceOf(again)).not.toBe(reference);
    expect(way.connector.fromBot(personal)).toHaveLength(1);
  });

  it('opens a conversation with somebody never seen, who is in a team of the app’s', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    world.team('Peers', [ana]);
    const delivery = await way.chat.deliver(outgoing(accountOf(ana), HELLO));
    expect(delivery.kind).toBe('delivered');
    const personal = world.personal(ana);
    expect(personal && way.connector.fromBot(personal)).toHaveLength(1);
    // Opened once: what Teams answered is remembered.
    await way.chat.deliver(outgoing(accountOf(ana), HELLO));
    const opened = way.connector.calls.filter(({ method, path }) => method === 'POST' && path === 'v3/conversations');
    expect(opened).toHaveLength(1);
    expect(opened[0]?.region).toBe('teams');
  });

  it('asks the service that their tenant came from last', async () => {
    const { world } = way.connector;
    const [ana, luc] = [world.person('Ana Pérez'), world.person('Luc Martin')];
    await way.seen(world.install(luc), luc);
    world.team('Peers', [ana, luc]);
    await way.chat.deliver(outgoing(accountOf(ana), HELLO));
    expect(way.connector.calls.map(({ region }) => region)).toEqual(['emea', 'emea']);
  });

  it('follows them when their service is another one', async () => {
    const { world, url, globalUrl } = way.connector;
    const ana = world.person('Ana Pérez');
    const personal = world.install(ana);
    await way.seen(personal, ana);
    await way.seen(personal, ana, { serviceUrl: url.replace('emea', 'amer') });
    await way.chat.deliver(outgoing(accountOf(ana), HELLO));
    expect(way.connector.calls.map(({ region }) => region)).toEqual(['amer']);
    expect(globalUrl).not.toBe(url);
  });

  it('cannot reach who has not installed the app, and says what to do', async () => {
    const ana = way.connector.world.person('Ana Pérez');
    const delivery = await way.chat.deliver(outgoing(accountOf(ana), HELLO));
    expect(delivery).toEqual({
      kind: 'undeliverable',
      reason: 'the app is not installed for this person in Teams',
    });
  });

  it('says so when the tenant knows no such account', async () => {
    const stranger = { platform: 'teams', space: 'no-tenant', user: 'nobody' };
    const delivery = await way.chat.deliver(outgoing(stranger, HELLO));
    expect(delivery).toEqual({ kind: 'undeliverable', reason: 'Teams knows no such account in this tenant' });
  });

  it.each([
    ['was removed', () => ({ installed: false }), 'the app is not installed for this person in Teams'],
    ['was blocked', () => ({ blocked: true }), 'this person blocked the app in Teams'],
  ])('is given up when the app %s', async (_, how, reason) => {
    const ana = way.connector.world.person('Ana Pérez');
    const personal = way.connector.world.install(ana);
    await way.seen(personal, ana);
    Object.assign(personal, how());
    expect(await way.chat.deliver(outgoing(accountOf(ana), HELLO))).toEqual({ kind: 'undeliverable', reason });
  });

  it('opens a new conversation when Teams has forgotten the old one', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const personal = world.install(ana);
    world.team('Peers', [ana]);
    await way.seen(personal, ana);
    world.conversations.delete(personal.id);
    expect((await way.chat.deliver(outgoing(accountOf(ana), HELLO))).kind).toBe('delivered');
    const opened = world.personal(ana);
    expect(opened?.id).not.toBe(personal.id);
    expect(opened && way.connector.fromBot(opened)).toHaveLength(1);
  });
});

describe('a message to a channel', () => {
  const DIGEST = {
    summary: 'Genoa: how far we are',
    body: [
      { kind: 'text', text: 'Twelve sheets of twenty.' },
      { kind: 'details', label: 'By peer', blocks: [{ kind: 'text', text: 'Ana: five of ten.' }] },
    ],
  } as const;

  it('is a post of its own, its details in the thread', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const channel = world.channel(world.team('Peers', [ana], { channels: ['Genoa'] }), 'Genoa');
    await way.seen(channel, ana);
    await way.chat.deliver(outgoing(channelOf(channel), DIGEST));
    const [top, reply, ...others] = way.connector.fromBot(channel);
    expect(others).toEqual([]);
    expect(top?.root).toBe(top?.id);
    expect(reply?.root).toBe(top?.id);
    expect(said(top)).toContain('Twelve sheets of twenty.');
    expect(said(top)).not.toContain('five of ten');
    expect(said(reply)).toContain('Ana: five of ten.');
  });

  it('answers in the thread where it was asked', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const channel = world.channel(world.team('Peers', [ana]));
    await way.seen(channel, ana);
    const asked = world.say(channel, ana, '@Critical Friend status');
    await way.chat.deliver(outgoing({ ...channelOf(channel), thread: asked.id }, DIGEST));
    expect(way.connector.fromBot(channel).map(({ root }) => root)).toEqual([asked.id, asked.id]);
  });

  it('is drawn anew without its details being said again', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const channel = world.channel(world.team('Peers', [ana]));
    await way.seen(channel, ana);
    const first = outgoing(channelOf(channel), DIGEST);
    const reference = referenceOf(await way.chat.deliver(first));
    await way.chat.deliver({ ...first, reference, version: 2 });
    expect(way.connector.fromBot(channel).map(({ edits }) => edits)).toEqual([1, 0]);
  });

  const inThread = ({ method, path }: { method: string; path: string }) =>
    method === 'POST' && path.includes(';messageid=');

  it.each([
    ['a fault of Teams’', REFUSALS.serviceError],
    ['no room for longer', { ...REFUSALS.throttled, retryAfter: 60 }],
  ])('goes on in its thread, where that stopped at %s', async (_, refusal) => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const channel = world.channel(world.team('Peers', [ana]));
    await way.seen(channel, ana);
    way.connector.answer(refusal, inThread);
    const digest = outgoing(channelOf(channel), DIGEST);
    const first = await way.chat.deliver(digest);
    if (first.kind !== 'partly') throw new Error(`not partly: ${JSON.stringify(first)}`);
    expect(first.afterMs).toBeGreaterThan(500);
    expect(way.connector.fromBot(channel)).toHaveLength(1);
    const reference = referenceOf(await way.chat.deliver({ ...digest, reference: first.reference }));
    const [top, reply, ...others] = way.connector.fromBot(channel);
    expect(said(reply)).toContain('Ana: five of ten.');
    expect([reply?.root, others]).toEqual([top?.id, []]);
    await way.chat.deliver({ ...digest, reference, version: 2 });
    expect(way.connector.fromBot(channel)).toHaveLength(2);
  });

  it('is not said again as a whole when its details are refused', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const channel = world.channel(world.team('Peers', [ana]));
    await way.seen(channel, ana);
    way.connector.answer(REFUSALS.badSyntax, inThread, 5);
    expect((await way.chat.deliver(outgoing(channelOf(channel), DIGEST))).kind).toBe('delivered');
    expect(way.connector.fromBot(channel)).toHaveLength(1);
  });

  it('has no thread in a group chat, whatever it answers', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const chat = world.groupChat([ana]);
    await way.seen(chat, ana);
    const asked = world.say(chat, ana, '@Critical Friend status');
    await way.chat.deliver(outgoing({ ...channelOf(chat), thread: asked.id }, DIGEST));
    const [message, ...others] = way.connector.fromBot(chat);
    expect(others).toEqual([]);
    expect(said(message)).toContain('Ana: five of ten.');
  });

  it('goes by the programme file’s service as long as nobody wrote there', async () => {
    const { world, url } = way.connector;
    const channel = world.channel(world.team('Peers', []));
    const delivery = await way.chat.deliver(outgoing({ ...channelOf(channel), via: url }, DIGEST));
    expect(delivery.kind).toBe('delivered');
    expect(await way.chat.deliver(outgoing(channelOf(channel), DIGEST))).toEqual({
      kind: 'undeliverable',
      reason: 'nobody has written to the app in this channel yet',
    });
  });

  it('goes to no service but Teams’ own', async () => {
    const channel = way.connector.world.channel(way.connector.world.team('Peers', []));
    const via = way.connector.url.replace('127.0.0.1', 'teams.example');
    expect(await way.chat.deliver(outgoing({ ...channelOf(channel), via }, DIGEST))).toEqual({
      kind: 'undeliverable',
      reason: 'its Teams service is none of Microsoft’s',
    });
    expect(way.connector.calls).toEqual([]);
  });

  it('is given up where the app was removed, and where the thread is gone', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const team = world.team('Peers', [ana]);
    const channel = world.channel(team);
    await way.seen(channel, ana);
    const inThread = { ...channelOf(channel), thread: '1700000000000' };
    expect(await way.chat.deliver(outgoing(inThread, DIGEST))).toEqual({
      kind: 'undeliverable',
      reason: 'the thread is gone',
    });
    team.installed = false;
    expect(await way.chat.deliver(outgoing(channelOf(channel), DIGEST))).toEqual({
      kind: 'undeliverable',
      reason: 'the app is not in the channel',
    });
  });
});
