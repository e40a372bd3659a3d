import { setTimeout as sleep } from 'node:timers/promises';
import { oneWorkspace, slackChat, slackUsers } from '../../adapters/slack';
import type { Chat, Delivery, Outgoing } from '../../src/ports/chat';
import { notingLog } from '../support/announcement-engines';
import { redisPacing } from '../support/pacing-engines';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { aWorld, type World } from '../support/service-world';
import { MIDWAY } from '../support/sheets';
import { type SlackServer, startSlack } from '../support/slack/start-slack';

const TEAM = 'T0000001';
const PEOPLE = Array.from({ length: 100 }, (_, n) => `U${String(n).padStart(7, '0')}`);

/** Two instances write to one Slack, which refuses whoever is faster in a channel than it says. */
describeWith('redis-server', redisIsAvailable())('two instances in one workspace', () => {
  const log = notingLog([]);
  const engine = redisPacing(log);
  let slack: SlackServer;
  let world: World;
  let instances: readonly [Chat, Chat];
  let opened = 0;
  let said = 0;

  beforeAll(async () => {
    await engine.start();
    world = await aWorld({ reviews: [], people: [] }, MIDWAY);
  });
  afterAll(async () => {
    await world.close();
    await engine.stop();
  });
  beforeEach(async () => {
    opened += 1;
    slack = await startSlack({
      limitPosts: true,
      teams: [{ id: TEAM, users: PEOPLE.map((id) => ({ id, name: id })) }],
    });
    instances = [instance(), instance()];
  });
  afterEach(() => slack.stop());

  /** As another process would have it: what they share is the server. */
  const instance = (): Chat =>
    slackChat({
      workspaces: oneWorkspace(slack.bot().token, { apiUrl: slack.apiUrl }, world.deps.store),
      users: slackUsers(),
      pacing: engine.openWith(`workspace-${opened}`),
      log,
      onLost: async () => 'stays',
    });
  const message = (user: string): Outgoing => {
    said += 1;
    return {
      id: `message-${said}`,
      version: 1,
      prompt: { body: [], fields: [], actions: [], summary: `This is ${said}.` },
      language: 'en',
      to: { kind: 'account', account: { platform: 'slack', space: TEAM, user } },
      picture: async () => undefined,
    };
  };
  const deliver = async (chat: Chat, out: Outgoing): Promise<Delivery> => {
    const delivery = await chat.deliver(out);
    if (delivery.kind !== 'later') return delivery;
    await sleep(delivery.afterMs);
    return deliver(chat, out);
  };
  const callsOf = (method: string) => slack.calls(method).length;
  const isRateLimited = (method: string) =>
    slack.fail({ is: 'rate-limited', retryAfterSeconds: 60 }, { method, times: 1 });
  const [HANNA = '', JORDI = '', BEN = ''] = PEOPLE;

  test('write no faster into a channel than one may', async () => {
    const both = instances.flatMap((chat) => [deliver(chat, message(HANNA)), deliver(chat, message(HANNA))]);
    expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(Array(4).fill('delivered'));
    // None was refused and tried again.
    expect(callsOf('chat.postMessage')).toBe(4);
  });

  test('write no more into a workspace at once than one may, in however many channels', async () => {
    const begin = performance.now();
    const asked = PEOPLE.map((user, n) => instances[n % 2 === 0 ? 0 : 1].deliver(message(user)));
    const kinds = (await Promise.all(asked)).map(({ kind }) => kind);
    const delivered = kinds.filter((kind) => kind === 'delivered').length;
    // Sixty at once and five a second: a machine that is slow may be through with more.
    const most = 60 + Math.ceil((performance.now() - begin) / 200);
    expect(delivered).toBeGreaterThanOrEqual(60);
    expect(delivered).toBeLessThanOrEqual(most);
    expect(kinds.filter((kind) => kind === 'later')).toHaveLength(PEOPLE.length - delivered);
    expect(callsOf('chat.postMessage')).toBe(delivered);
  });

  test('both stand still when Slack told one of them; what is there is drawn anew meanwhile', async () => {
    const [one, other] = instances;
    const first = message(HANNA);
    const there = await one.deliver(first);
    isRateLimited('chat.postMessage');
    expect((await one.deliver(message(JORDI))).kind).toBe('later');
    expect((await other.deliver(message(BEN))).kind).toBe('later');
    expect(callsOf('chat.postMessage')).toBe(2);
    const redrawn = { ...first, ...(there.kind === 'delivered' ? { reference: there.reference } : {}) };
    expect((await other.deliver({ ...redrawn, version: 2 })).kind).toBe('delivered');
    isRateLimited('chat.update');
    expect((await one.deliver({ ...redrawn, version: 3 })).kind).toBe('later');
    expect((await other.deliver({ ...redrawn, version: 3 })).kind).toBe('later');
    expect(callsOf('chat.update')).toBe(2);
  });
});
