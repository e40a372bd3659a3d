import { openRedisQueue } from '../../adapters/bullmq';
import { openMongoStore } from '../../adapters/mongo';
import { findMongo, startMongoProgram } from '../support/mongo-server';
import { type OperatorPages, operatorPages } from '../support/operator-pages';
import { redisIsAvailable, startRedisServer } from '../support/redis-server';
import { testWith } from '../support/required';
import { aWorld, type World } from '../support/service-world';
import { MIDWAY } from '../support/sheets';

const source = findMongo();
/** Only servers of our own may be stopped. */
const onMongo = source?.kind === 'uri' ? test.skip : testWith('MongoDB', source !== undefined);
const onRedis = process.env.REDIS_URL ? test.skip : testWith('redis-server', redisIsAvailable());

let world: World;
let pages: OperatorPages;
let opened: (() => Promise<void>)[];
beforeEach(async () => {
  opened = [];
  world = await aWorld({ reviews: [], people: [] }, MIDWAY);
});
afterEach(async () => {
  await pages.close();
  for (const close of opened) await close();
  await world.close();
});

/** Which parts are up, and of which there are numbers. */
async function seen(pages: OperatorPages): Promise<Record<string, boolean>> {
  const answer = await pages.get('/metrics');
  const type = 'text/plain; version=0.0.4; charset=utf-8';
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  const metrics = await pages.metrics();
  expect(metrics.get('process_start_time_seconds')).toBeGreaterThan(0);
  const some = (name: string) => [...metrics.keys()].some((key) => key.startsWith(name));
  return {
    store: metrics.get('up{part="store"}') === 1,
    queue: metrics.get('up{part="queue"}') === 1,
    lag: some('queue_lag_seconds{'),
    jobs: some('queue_jobs{'),
  };
}

test('both are there', async () => {
  pages = await operatorPages(world);
  expect(await seen(pages)).toEqual({ store: true, queue: true, lag: true, jobs: true });
});

onMongo('a store that went away', async () => {
  if (source?.kind !== 'program') return;
  const server = await startMongoProgram(source);
  const files = world.deps.store;
  const store = await openMongoStore({ uri: server.uriOf('critical_friend_test_metrics') });
  opened.push(server.stop, files.close);
  world.deps.store = store;
  pages = await operatorPages(world);
  expect(await seen(pages)).toEqual({ store: true, queue: true, lag: true, jobs: true });
  await server.stop();
  expect(await seen(pages)).toEqual({ store: false, queue: true, lag: false, jobs: true });
});

onRedis('a queue that went away', async () => {
  const server = await startRedisServer();
  const queue = await openRedisQueue({ url: server.url, onError: () => undefined });
  opened.push(server.stop, queue.close);
  world.deps.queue = queue;
  pages = await operatorPages(world);
  expect(await seen(pages)).toEqual({ store: true, queue: true, lag: true, jobs: true });
  await server.stop();
  expect(await seen(pages)).toEqual({ store: true, queue: false, lag: true, jobs: false });
});

test('parts that neither answer nor refuse', async () => {
  const never = () => new Promise<never>(() => undefined);
  const { store, queue } = world.deps;
  world.deps.store = { ...store, ping: never, inbox: { ...store.inbox, find: never } };
  world.deps.queue = { ...queue, ping: never, counts: never };
  pages = await operatorPages(world);
  expect(await seen(pages)).toEqual({ store: false, queue: false, lag: false, jobs: false });
});
