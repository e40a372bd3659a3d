import { redisAnnouncements } from '../../adapters/redis-announcements/redis-announcements';
import { localAnnouncements } from '../../src/delivery/announcements';
import type { Announcements } from '../../src/ports/announcements';
import { notingLog, type RedisAnnouncementEngine } from '../support/announcement-engines';
import { redisIsAvailable, startRedisServer } from '../support/redis-server';
import { testWith } from '../support/required';
import { until } from '../support/until';

const here = process.env.REDIS_URL ? test.skip : testWith('redis-server', redisIsAvailable());
const lines: RedisAnnouncementEngine['log'] = [];
const open = (url: string, soon = true) =>
  redisAnnouncements(localAnnouncements(), { url, log: notingLog(lines), soon });
const news = (id: string) => ({ thread: 'direct-hanna', id });

beforeEach(() => {
  lines.length = 0;
});

/** The ids that come to a watcher, as they come. */
function heardBy(announcements: Announcements): string[] {
  const ids: string[] = [];
  announcements.watch(({ id }) => void ids.push(id));
  return ids;
}

/** Tells again and again until it is heard: nothing says from when on the other one listens. */
async function tellUntilHeard(teller: Announcements, ids: string[], id: string): Promise<void> {
  await until(() => {
    if (!ids.includes(id)) teller.tell(news(id));
    return ids.includes(id);
  });
}

here('while Redis is away the own watchers are told; when it is back, those elsewhere too', async () => {
  let server = await startRedisServer();
  const [first, second] = [open(server.url), open(server.url)];
  try {
    const near = heardBy(first);
    const far = heardBy(second);
    await tellUntilHeard(first, far, 'before');

    await server.stop();
    await until(() => lines.some((line) => line.level === 'error'));
    first.tell(news('meanwhile'));
    expect(near).toContain('meanwhile');
    await until(() => lines.some((line) => line.message === 'an announcement did not reach other instances'));

    server = await startRedisServer(server.port);
    await tellUntilHeard(first, far, 'after');
  } finally {
    await Promise.all([first.close(), second.close()]);
    await server.stop();
  }
});

here('closing does not wait for a Redis that is away, before or after it was there', async () => {
  const server = await startRedisServer();
  const connected = open(server.url);
  const teller = open(server.url, false);
  await tellUntilHeard(teller, heardBy(connected), 'before');
  await server.stop();
  const never = open(server.url);
  const unused = open(server.url, false);
  await unused.close();
  for (const announcements of [connected, teller, never]) {
    announcements.tell(news('lost'));
    await announcements.close();
  }
});
