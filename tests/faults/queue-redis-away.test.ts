import { openRedisQueue } from '../../adapters/bullmq';
import type { Job, Queue } from '../../src/ports/queue';
import { redisIsAvailable, startRedisServer } from '../support/redis-server';
import { testWith } from '../support/required';
import { until } from '../support/until';

const job: Job = { kind: 'send', message: 'm' };
const unavailable = { name: 'QueueError', code: 'unavailable', retry: true };
const here = process.env.REDIS_URL ? test.skip : testWith('redis-server', redisIsAvailable());

here('while Redis is away the queue says so; when it is back, even emptied, the queue goes on', async () => {
  let server = await startRedisServer();
  const errors: Error[] = [];
  const queue = await openRedisQueue({ url: server.url, onError: (error) => errors.push(error) });
  try {
    const ran: string[] = [];
    await workNoting(queue, ran);
    await queue.add('before', job);
    await until(() => ran.includes('before'));

    await server.stop();
    await expect(queue.add('meanwhile', job)).rejects.toMatchObject(unavailable);
    await expect(queue.ping()).rejects.toMatchObject(unavailable);
    await until(() => errors.length > 0);

    server = await startRedisServer(server.port);
    await until(() => succeeds(() => queue.add('after', job)));
    await until(() => ran.includes('after'));
    await queue.ping();
  } finally {
    await queue.close();
    await server.stop();
  }
});

here('closing does not wait for a Redis that is away', async () => {
  const server = await startRedisServer();
  const queue = await openRedisQueue({ url: server.url, onError: () => undefined });
  await workNoting(queue, []);
  await server.stop();
  await expect(queue.ping()).rejects.toMatchObject(unavailable);
  await queue.close();
});

here('opening fails when no Redis answers', async () => {
  const server = await startRedisServer();
  await server.stop();
  await expect(openRedisQueue({ url: server.url, onError: () => undefined })).rejects.toMatchObject(unavailable);
});

async function workNoting(queue: Queue, ran: string[]): Promise<void> {
  await queue.work(
    async (_job, id) => {
      ran.push(id);
      return { kind: 'done' };
    },
    async () => {},
    3_600_000,
  );
}

async function succeeds(attempt: () => Promise<void>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch {
    return false;
  }
}
