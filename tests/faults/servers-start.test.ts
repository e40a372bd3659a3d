import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { untilReadiness } from '../support/fleet/readiness';
import { openSite, PASSWORD, type Site } from '../support/fleet/site';
import { findMongo } from '../support/mongo-server';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { webClient } from '../support/web-server';

jest.setTimeout(300_000);
const mongo = findMongo();

interface Away {
  name: string;
  end(site: Site): Promise<void>;
  resume(site: Site): Promise<void>;
  /** What strangers are told. */
  part: 'store' | 'queue';
  /** What operators are told. */
  said: RegExp;
  /** What somebody gets meanwhile who comes with a link that is none. */
  status: number;
}
const AWAY: readonly Away[] = [
  {
    name: 'MongoDB',
    end: ({ mongo }) => mongo.end('SIGTERM'),
    resume: ({ mongo }) => mongo.resume(),
    part: 'store',
    said: /store: MongoDB at 127\.0\.0\.1:\d+: /,
    status: 503,
  },
  {
    name: 'Redis',
    end: ({ redis }) => redis.end(),
    resume: ({ redis }) => redis.resume(),
    part: 'queue',
    said: /queue: Redis at 127\.0\.0\.1:\d+: /,
    status: 403,
  },
];

describeWith('programs of our own that speak MongoDB and Redis', mongo?.kind === 'program' && redisIsAvailable())(
  'started while a server is away',
  () => {
    let site: Site;
    beforeAll(() => {
      execFileSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'build-client.cjs')]);
    });
    beforeEach(async () => {
      if (mongo?.kind === 'program') site = await openSite({ mongo, at: new Date().toISOString() });
    });
    afterEach(() => site?.close());

    test.each(AWAY)(
      '$name: the page is there and says so; once it is up, people can work',
      async ({ end, resume, part, said, status }) => {
        await end(site);
        const fleet = await site.startFleet(1);
        const [url = ''] = fleet.urls();
        const page = await fetch(url);
        expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<!doctype html>')]);
        expect((await fetch(`${url}/healthz`)).status).toBe(200);
        const [reasons = ''] = await untilReadiness(fleet, 503);
        expect(reasons).toMatch(said);
        expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: false, reasons: [part] });
        const comeIn = async () => (await webClient(url).post('/api/web/signin', { token: 'none' })).status;
        expect(await comeIn()).toBe(status);

        await resume(site);
        await untilReadiness(fleet, 200, 60_000);
        expect(await comeIn()).toBe(403);
        expect(await fleet.stopAll()).toEqual([0]);
        expect(reasons + fleet.log()).not.toContain(PASSWORD);
      },
    );
  },
);
