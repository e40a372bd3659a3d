import { setTimeout as sleep } from 'node:timers/promises';
import { ChatBlocked, NotSent } from '../../src/ports/chat';
import { REFUSALS, type Refusal } from '../support/teams/refusals';
import { accountOf, channelOf, outgoing, teamsWayOut, type WayOut } from '../support/teams/way-out';
import type { Conversation, Member } from '../support/teams/world';

let way: WayOut;
let ana: Member;
let personal: Conversation;

async function start(options: Parameters<typeof teamsWayOut>[0] = {}): Promise<void> {
  way = await teamsWayOut(options);
  ana = way.connector.world.person('Ana Pérez');
  personal = way.connector.world.install(ana);
  await way.seen(personal, ana);
}

afterEach(() => way.stop());

const SECRET = 'the advisory board never met';
const message = () => outgoing(accountOf(ana), { summary: SECRET, body: [{ kind: 'text', text: SECRET }] });
const isSending = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path.endsWith('/activities');

describe('what Teams does not take now', () => {
  beforeEach(() => start());

  it('is put off for as long as Teams wants', async () => {
    way.connector.answer({ ...REFUSALS.throttled, retryAfter: 7 });
    expect(await way.chat.deliver(message())).toEqual({ kind: 'later', afterMs: 7_000 });
    expect(way.connector.calls).toHaveLength(1);
  });

  it.each<[string, Refusal]>([
    ['412', REFUSALS.preconditionFailed],
    ['429', { ...REFUSALS.throttled, retryAfter: undefined } as unknown as Refusal],
    ['503 in the connector’s own words', REFUSALS.unavailable],
    ['503 of a gateway that says when', { status: 503, code: '', message: '', retryAfter: 3 }],
  ])('is put off longer each time after %s', async (_, refusal) => {
    way.connector.answer(refusal, undefined, 4);
    const out = message();
    const waits: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      const delivery = await way.chat.deliver(out);
      waits.push(delivery.kind === 'later' ? delivery.afterMs : 0);
    }
    expect(waits[0]).toBeGreaterThanOrEqual(1_000);
    if (!('retryAfter' in refusal && refusal.retryAfter)) expect(waits[3]).toBeGreaterThan(waits[0] ?? 0);
    expect((await way.chat.deliver(out)).kind).toBe('delivered');
    expect(way.connector.fromBot(personal)).toHaveLength(1);
  });

  it('is thrown when nobody knows whether it arrived, with nothing of what was sent', async () => {
    way.connector.answer('drop');
    await expect(way.chat.deliver(message())).rejects.toThrow();
    expect(way.connector.calls).toHaveLength(1);
    way.connector.answer(REFUSALS.serviceError);
    await expect(way.chat.deliver(message())).rejects.toThrow('Teams answered 500 ServiceError');
    expect(way.connector.fromBot(personal)).toHaveLength(1);
    expect(await way.chat.settle(message())).toEqual({ kind: 'unknown' });
  });

  it.each<[string, Parameters<WayOut['connector']['answer']>[0]]>([
    ['408', { status: 408, code: 'RequestTimeout', message: '' }],
    ['500', REFUSALS.serviceError],
    ['502', REFUSALS.badGateway],
    ['503 of a gateway', { status: 503, code: '', message: '' }],
    ['504', REFUSALS.gatewayTimeout],
    ['a connection that broke', 'drop'],
  ])('may have arrived after %s, but nothing was sent where it was the way there that failed', async (_, instead) => {
    const luc = way.connector.world.person('Luc Martin');
    way.connector.world.install(luc);
    way.connector.answer(instead, ({ path }) => path === 'v3/conversations');
    await expect(way.chat.deliver(outgoing(accountOf(luc), { summary: SECRET }))).rejects.toThrow(NotSent);
    way.connector.answer(instead);
    await expect(way.chat.deliver(message())).rejects.not.toThrow(NotSent);
  });

  it('was not sent where there is no connection', async () => {
    await way.connector.stop();
    await expect(way.chat.deliver(message())).rejects.toThrow(NotSent);
  });

  it('blocks everything until the operator sees to it when Teams knows no such app', async () => {
    way.connector.answer(REFUSALS.botNotRegistered, undefined, 2);
    await expect(way.chat.deliver(message())).rejects.toThrow(ChatBlocked);
    await expect(way.chat.profile(accountOf(ana))).rejects.toThrow('check MicrosoftAppId');
  });

  it('is in nobody’s log', async () => {
    for (const refusal of [REFUSALS.throttled, REFUSALS.blockedByUser, { ...REFUSALS.badSyntax, message: SECRET }])
      way.connector.answer(refusal);
    for (let i = 0; i < 3; i += 1) await way.chat.deliver(message());
    expect(way.logged.map(({ fields }) => fields.code)).toEqual([
      'Throttled',
      'ConversationBlockedByUser',
      'BadSyntax',
    ]);
    expect(JSON.stringify(way.logged)).not.toContain(SECRET);
  });
});

describe('what Teams never takes', () => {
  beforeEach(() => start());

  it.each<[keyof typeof REFUSALS, string, string]>([
    [
      'botDisabledByAdmin',
      'the administrators of this Teams tenant stopped the app',
      'the administrators of this Teams tenant stopped the app',
    ],
    ['botNotInRoster', 'the app is not installed for this person in Teams', 'the app is not in the channel'],
    ['blockedByUser', 'this person blocked the app in Teams', 'the app may not write in this Teams channel'],
    [
      'notEnoughPermissions',
      'Teams does not let the app write to this person',
      'the app may not write in this Teams channel',
    ],
  ])('is given up after %s', async (name, ofPerson, ofChannel) => {
    const channel = way.connector.world.channel(way.connector.world.team('Peers', [ana]));
    await way.seen(channel, ana);
    way.connector.answer(REFUSALS[name], undefined, 2);
    expect(await way.chat.deliver(message())).toEqual({ kind: 'undeliverable', reason: ofPerson });
    const digest = outgoing(channelOf(channel), { summary: 'Digest' });
    expect(await way.chat.deliver(digest)).toEqual({ kind: 'undeliverable', reason: ofChannel });
  });

  it('understands Teams’ older way of saying so, which is JSON in JSON', async () => {
    const older = JSON.stringify({ subCode: 'MessageWritesBlocked', details: SECRET, errorCode: null });
    way.connector.answer({ status: 403, code: 'Forbidden', message: older });
    expect(await way.chat.deliver(message())).toEqual({
      kind: 'undeliverable',
      reason: 'this person blocked the app in Teams, or removed it',
    });
  });

  it('is drawn smaller first, once', async () => {
    way.connector.answer(REFUSALS.tooBig, isSending);
    expect((await way.chat.deliver(message())).kind).toBe('delivered');
    way.connector.answer(REFUSALS.tooBig, isSending, 2);
    expect(await way.chat.deliver(message())).toEqual({
      kind: 'undeliverable',
      reason: 'Teams does not take the message as it is drawn',
    });
  });
});

describe('the pace', () => {
  it('is one that Teams takes, whatever there is to say', async () => {
    await start({ unpaced: false });
    const deliverInTime = async (out: ReturnType<typeof message>): Promise<void> => {
      const delivery = await way.chat.deliver(out);
      if (delivery.kind !== 'later') return;
      await sleep(delivery.afterMs);
      await deliverInTime(out);
    };
    await Promise.all(Array.from({ length: 10 }, () => deliverInTime(message())));
    expect(way.connector.fromBot(personal)).toHaveLength(10);
    expect(way.connector.calls).toHaveLength(10);
  });

  it.each([
    ['429', REFUSALS.throttled],
    ['503', { ...REFUSALS.unavailable, retryAfter: 60 }],
  ])('is no calls in a conversation that is asked to wait by %s, and holds up no other', async (_, refusal) => {
    await start({ unpaced: false });
    const luc = way.connector.world.person('Luc Martin');
    await way.seen(way.connector.world.install(luc), luc);
    const first = message();
    const { reference = '' } = { ...(await way.chat.deliver(first)) } as { reference?: string };
    way.connector.answer({ ...refusal, retryAfter: 60 });
    await way.chat.deliver(message());
    // Not only for the moment that is between any two calls; for what is drawn anew there, too.
    for (const out of [message(), { ...first, version: 2, reference }]) {
      const delivery = await way.chat.deliver(out);
      expect(delivery.kind === 'later' && delivery.afterMs > 10_000).toBe(true);
    }
    expect(way.connector.calls).toHaveLength(2);
    const toLuc = outgoing(accountOf(luc), { summary: 'Hello' });
    const delivery = await way.chat.deliver(toLuc);
    if (delivery.kind === 'later') await sleep(delivery.afterMs);
    expect(delivery.kind === 'later' ? (await way.chat.deliver(toLuc)).kind : delivery.kind).toBe('delivered');
  });
});
