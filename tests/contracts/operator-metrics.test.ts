import { postPrompt } from '../../src/delivery/outbox';
import { failures, handler } from '../../src/plan/work';
import type { Chat, Delivery } from '../../src/ports/chat';
import type { Job, Queue } from '../../src/ports/queue';
import { StoreError } from '../../src/ports/store';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { type OperatorPages, operatorPages } from '../support/operator-pages';
import { embeddedEngine, type QueueEngine, type QueuePlace, redisEngine } from '../support/queue-engines';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { until } from '../support/until';

const HOUR_MS = 3_600_000;
const ignoreErrors = () => undefined;
const HELLO = { body: [], fields: [], actions: [], summary: 'Hello' };

contract('embedded', embeddedEngine(ignoreErrors));
describeWith('redis-server', redisIsAvailable())('on a server', () => contract('Redis', redisEngine(ignoreErrors)));

function contract(name: string, engine: QueueEngine): void {
  describe(`metrics with the queue on ${name}`, () => {
    let place: QueuePlace;
    let queue: Queue;
    let world: World;
    let pages: OperatorPages;
    const value = async (key: string) => (await pages.metrics()).get(key);
    const rises = (key: string) => until(async () => ((await value(key)) ?? 0) > 0);

    beforeAll(() => engine.start());
    beforeEach(async () => {
      place = await engine.newPlace();
      queue = await place.open();
      world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
      world.deps.queue = queue;
      pages = await operatorPages(world);
    });
    afterEach(async () => {
      await pages.close();
      await queue.close();
      await world.close();
    });
    afterAll(() => engine.stop());

    test('a platform that does not let us in is down, and no other part', async () => {
      await pages.close();
      const away = { name: 'mail', ping: () => Promise.reject(new Error('no route')) };
      pages = await operatorPages(world, { others: [away, { name: 'teams', ping: async () => undefined }] });
      expect(await value('up{part="mail"}')).toBe(0);
      expect(await value('up{part="teams"}')).toBe(1);
      expect(await value('up{part="store"}')).toBe(1);
    });

    test('what comes of messages is counted by platform', async () => {
      const { store } = world.deps;
      const slack = { platform: 'slack', space: 'T1', user: 'U1' };
      await store.people.update('helsinki', (person) => ({ ...person, accounts: [slack] }));
      world.deps.chats = new Map([['slack', chatThat({ kind: 'delivered', reference: 'r-1' })]]);
      await postPrompt(world.deps, 'm-1', 'helsinki', HELLO);
      await queue.work(handler(world.deps, lanes()), failures(world.deps), HOUR_MS);
      await rises('deliveries_total{platform="slack",outcome="delivered"}');
    });

    test('a job that failed for good is counted once, after its attempts', async () => {
      let attempts = 0;
      const failing = async (job: Job) => {
        if (job.kind === 'sweep') return { kind: 'done' as const };
        attempts += 1;
        throw new StoreError('full', true);
      };
      await queue.work(failing, failures(world.deps), HOUR_MS);
      await queue.add('due-1', { kind: 'due', item: 'i-1' });
      await rises('failures_total{kind="due"}');
      expect([attempts, await value('failures_total{kind="due"}')]).toEqual([3, 1]);
    });

    test('jobs are counted by state at each scrape', async () => {
      const states = ['waiting', 'delayed', 'active', 'failed'].map((state) => `queue_jobs{state="${state}"}`);
      const counts = async () => {
        const metrics = await pages.metrics();
        return states.map((state) => metrics.get(state));
      };
      expect(await counts()).toEqual([0, 0, 0, 0]);
      await queue.add('now', { kind: 'send', message: 'm-1' });
      await queue.add('later', { kind: 'send', message: 'm-2' }, new Date(Date.now() + HOUR_MS).toISOString());
      expect(await counts()).toEqual([1, 1, 0, 0]);
      await queue.remove(['now', 'later']);
      expect(await counts()).toEqual([0, 0, 0, 0]);
    });
  });
}

/** A platform on which every message fares the same. */
function chatThat(delivery: Delivery): Chat {
  return {
    platform: 'slack',
    name: 'Slack',
    deliver: async () => delivery,
    settle: async () => ({ kind: 'not-sent' }),
    profile: async () => undefined,
    find: async () => undefined,
    tell: async () => undefined,
    audience: async () => ({ kind: 'unknown', reason: 'not asked' }),
  };
}
