import { setTimeout as sleep } from 'node:timers/promises';
import type { Chat, Delivery, Outgoing } from '../../src/ports/chat';
import type { Prompt } from '../../src/ports/prompt';
import { notingLog } from '../support/announcement-engines';
import { redisPacing } from '../support/pacing-engines';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { channelOf, outgoing, teamsWayOut, type WayOut } from '../support/teams/way-out';

/** What has details in its thread, in a channel. */
const DIGEST: Pick<Prompt, 'summary' | 'body'> = {
  summary: 'A digest',
  body: [{ kind: 'details', label: 'Everything', blocks: [{ kind: 'text', text: 'Ana: five of ten.' }] }],
};

/** Two instances write to one Teams, which refuses whoever is faster in a conversation than Microsoft says. */
describeWith('redis-server', redisIsAvailable())('two instances in one tenant', () => {
  const engine = redisPacing(notingLog([]));
  let way: WayOut;
  beforeAll(async () => {
    await engine.start();
    way = await teamsWayOut({ unpaced: false });
  });
  afterAll(async () => {
    await way.stop();
    await engine.stop();
  });

  const deliver = async (chat: Chat, out: Outgoing): Promise<Delivery> => {
    const delivery = await chat.deliver(out);
    if (delivery.kind === 'delivered' || delivery.kind === 'undeliverable') return delivery;
    await sleep(delivery.afterMs);
    return deliver(chat, delivery.kind === 'partly' ? { ...out, reference: delivery.reference } : out);
  };

  test('write no faster in a conversation than they may, in threads too', async () => {
    const { world } = way.connector;
    const ana = world.person('Ana Pérez');
    const channel = world.channel(world.team('Peers', [ana]));
    await way.seen(channel, ana);
    const asked = world.say(channel, ana, '@Critical Friend digest');
    const [one, other] = [way.open(engine.openWith('teams')), way.open(engine.openWith('teams'))];
    const all = [one, other, one, other, one].map((chat) =>
      deliver(chat, outgoing({ ...channelOf(channel), thread: asked.id }, DIGEST)),
    );
    expect((await Promise.all(all)).map(({ kind }) => kind)).toEqual(Array(5).fill('delivered'));
    expect(way.connector.fromBot(channel)).toHaveLength(10);
    // None was refused and tried again.
    expect(way.connector.calls).toHaveLength(10);
  });
});
