import type { Queue as BullQueue } from 'bullmq';
import type { Queue } from '../../src/ports/queue';
import { ASKING, type OperatorPages, operatorPages } from '../support/operator-pages';
import { embeddedEngine, type QueueEngine, redisEngine } from '../support/queue-engines';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { aWorld, type World } from '../support/service-world';
import { MIDWAY } from '../support/sheets';

const API = '/admin/queues/api';
const HOUR_MS = 3_600_000;
const ignoreErrors = () => undefined;

contract('embedded', embeddedEngine(ignoreErrors));
describeWith('redis-server', redisIsAvailable())('on a server', () => contract('Redis', redisEngine(ignoreErrors)));

function contract(name: string, engine: QueueEngine): void {
  describe(`Bull Board over the queue on ${name}`, () => {
    let world: World;
    let queue: Queue;
    let bull: BullQueue | undefined;
    let pages: OperatorPages;
    const json = async (path: string) => (await pages.get(`${API}${path}`)).json();

    beforeAll(async () => {
      await engine.start();
      world = await aWorld({ reviews: [], people: [] }, MIDWAY);
      pages = await operatorPages(world, { queue: () => bull });
      expect((await pages.get(`${API}/queues`)).status).toBe(503);
      const place = await engine.newPlace();
      queue = await place.open((opened) => {
        bull = opened;
      });
      await queue.add('later', { kind: 'send', message: 'm-1' }, new Date(Date.now() + HOUR_MS).toISOString());
    });
    afterAll(async () => {
      await pages.close();
      await queue.close();
      await world.close();
      await engine.stop();
    });

    test('the page and what it needs load, from here alone', async () => {
      const page = await pages.get('/admin/queues');
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.headers.get('x-powered-by')).toBeNull();
      const html = await page.text();
      expect(html).toContain('<title>Critical Friend</title>');
      expect(html).toContain('<base href="/admin/queues/" />');
      const links = [...html.matchAll(/(?:src|href)="([^"]+\.\w+)"/g)].map(([, link]) => link ?? '');
      expect(links.length).toBeGreaterThan(4);
      for (const link of links) expect((await pages.get(`/admin/queues/${link}`)).status).toBe(200);
      expect(html).not.toContain('//');
    });

    test('it lists the queue and a delayed job, of which it knows ids alone', async () => {
      const { queues } = await json('/queues?activeQueue=critical-friend&status=delayed&page=1&jobsPerPage=10');
      expect(queues).toMatchObject([
        { name: 'critical-friend', counts: { delayed: 1, failed: 0 }, readOnlyMode: true },
      ]);
      expect(queues[0].jobs).toMatchObject([{ id: 'later', name: 'send', data: { message: 'm-1' } }]);
      expect(Object.keys(queues[0].jobs[0].data)).toEqual(['message']);
    });

    test.each([
      '/redis/stats',
      '/job-schedulers',
      '/queues/critical-friend/metrics',
      '/queues/critical-friend/workers',
      '/queues/critical-friend/rate-limit',
      '/queues/critical-friend/default-job-options',
      '/queues/critical-friend/later',
      '/queues/critical-friend/later/logs',
      '/queues/critical-friend/later/flow',
    ])('it answers %s', async (path) => {
      expect((await pages.get(`${API}${path}`)).status).toBe(200);
    });

    test.each([
      ['PUT', '/queues/pause'],
      ['PUT', '/queues/critical-friend/obliterate'],
      ['PUT', '/queues/critical-friend/later/clean'],
      ['PUT', '/queues/critical-friend/later/promote'],
      ['POST', '/queues/critical-friend/add'],
      ['PATCH', '/queues/critical-friend/later/update-data'],
    ])('%s %s changes nothing', async (method, path) => {
      const headers = { ...ASKING, 'Content-Type': 'application/json' };
      const answer = await fetch(`${pages.url}${API}${path}`, { method, headers, body: '{}' });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(await queue.counts()).toMatchObject({ waiting: 0, delayed: 1 });
    });
  });
}
