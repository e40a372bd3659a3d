import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine } from '../support/fleet/command-line';
import { NOTHING_ASTRAY, onADayWith, type Streams, streamsOf } from '../support/fleet/day';
import { untilReadiness } from '../support/fleet/readiness';
import { scaled, tell } from '../support/fleet/scale';
import { PASSWORD } from '../support/fleet/site';
import { beginStory, type Story } from '../support/fleet/story';
import { findMongo } from '../support/mongo-server';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { seeded } from '../support/seeded-random';
import { until } from '../support/until';

jest.setTimeout(scaled(240_000, 3_600_000));

const mongo = findMongo();
const random = seeded();
/** After so long a sweep has come, which looks for what was forgotten. */
const SWEEP_MS = 150_000;
const PATIENCE_MS = scaled(90_000, 900_000);

/** One story, a fault a day. At the end of each day everything acknowledged since the beginning is looked for. */
describeWith('programs of our own that speak MongoDB and Redis', mongo?.kind === 'program' && redisIsAvailable())(
  `three instances on servers, and what goes wrong (SEED=${random.seed})`,
  () => {
    const posts = new EventEmitter();
    let story: Story;
    let streams: Streams;
    let copies = 1;

    beforeAll(async () => {
      if (mongo?.kind !== 'program') return;
      story = await beginStory({ mongo, instances: 3, weeksLater: 0, at: '2027-03-31T13:00:00.000Z', random });
      streams = await streamsOf(story, { copies: () => copies, posted: (url) => posts.emit('post', url) });
    });
    afterAll(() => story?.site.close());

    const aDay = async (name: string, dueOverMs: number, fault: (acknowledged: () => number) => Promise<void>) => {
      const told = await onADayWith(story, streams, { dueOverMs, settlesWithinMs: PATIENCE_MS }, fault);
      tell(name, told);
      expect(told).toMatchObject(NOTHING_ASTRAY);
      return told;
    };
    const more = async (acknowledged: () => number, by: number) => {
      const enough = acknowledged() + by;
      await until(() => acknowledged() >= enough, PATIENCE_MS);
    };
    const aSweepLater = () => {
      const { clock } = story.site;
      clock.moveTo(new Date(Date.parse(clock.now()) + SWEEP_MS).toISOString());
    };

    test('each event delivered three times at once, to different instances, has one effect', async () => {
      await aDay('delivered three times', 2_000, async (acknowledged) => {
        copies = 3;
        await more(acknowledged, scaled(20, 400));
        copies = 1;
      });
    });

    test('an instance is killed again and again, while the others go on', async () => {
      const kills = scaled(5, 10);
      for (let day = 0; day < scaled(1, 10); day += 1)
        await aDay(`${kills} instances killed`, 10_000, async () => {
          for (let n = 0; n < kills; n += 1) await killOne();
        });
    });

    /** At a moment that chance chooses: while somebody waits for an answer, most of the time. */
    async function killOne(): Promise<void> {
      const { fleet } = story;
      await sleep(random.between(0, 500));
      const [url] = (await once(posts, 'post')) as [string];
      await sleep(random.between(0, 200));
      const number = fleet.numberAt(url);
      if (number === undefined) return killOne();
      await fleet.kill(number);
      await sleep(random.between(0, 500));
      await fleet.start(number);
    }

    test('Redis is away, and emptied: answers are saved all the while, what is due comes late but once', async () => {
      const { site, fleet } = story;
      await aDay('Redis away and emptied', 5_000, async (acknowledged) => {
        await more(acknowledged, 3);
        await site.redis.end();
        const [said = ''] = await untilReadiness(fleet, 503);
        expect(said).toContain(`Redis at 127.0.0.1:${site.redis.port}`);
        await sleep(scaled(1_000, 600_000));
        await more(acknowledged, 3);
        await site.redis.resume();
        await untilReadiness(fleet, 200, PATIENCE_MS);
        await site.redis.flush();
        await more(acknowledged, 3);
        aSweepLater();
      });
    });

    test('MongoDB is stopped, and killed: people are told, and nothing that they were told was saved is lost', async () => {
      const { site, fleet } = story;
      const told = await aDay('MongoDB stopped and killed', 5_000, async (acknowledged) => {
        for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
          await more(acknowledged, 3);
          await site.mongo.end(signal);
          const [said = ''] = await untilReadiness(fleet, 503);
          expect(said).toContain('MongoDB at 127.0.0.1:');
          await sleep(scaled(3_000, 30_000));
          await site.mongo.resume();
          await untilReadiness(fleet, 200, PATIENCE_MS);
        }
        await more(acknowledged, 3);
        aSweepLater();
      });
      expect(told.unavailable).toBeGreaterThan(0);
    });

    test('nothing is listed as failed, and no log holds a password or an answer', async () => {
      const { site, fleet } = story;
      const { failures } = JSON.parse(await commandLine(site, 'status', '--json')) as { failures: unknown[] };
      expect(failures).toEqual([]);
      expect(await fleet.stopAll()).toEqual([0, 0, 0]);
      expect(fleet.log()).not.toContain(PASSWORD);
      expect(fleet.log()).not.toMatch(/told-[0-9a-f]{8}-[0-9a-f]{4}-/);
    });
  },
);
