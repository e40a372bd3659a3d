import { NOW_MS, type Pacing, pacing } from '../../adapters/pacing/pacing';
import { sharedPacing } from '../../adapters/pacing/shared-pacing';
import { notingLog } from '../support/announcement-engines';
import { hereEngine, type PacingEngine, redisPacing } from '../support/pacing-engines';
import { redisIsAvailable, startRedisProgram } from '../support/redis-server';
import { describeWith } from '../support/required';
import { until } from '../support/until';

const HOUR = 3_600_000;
const CHANNEL = [{ name: 'C1', everyMs: HOUR }];
const OTHER = [{ name: 'C2', everyMs: HOUR }];
/** In whole hours; what passes while a test runs is less than one. */
const hours = (ms: number) => Math.ceil(ms / HOUR);
const inHours = async (waits: readonly Promise<number>[]) => (await Promise.all(waits)).map(hours);

contract('in this process', hereEngine);

describeWith('redis-server', redisIsAvailable())('on a server', () => {
  const log: Parameters<typeof notingLog>[0] = [];
  const engine = redisPacing(notingLog(log));
  contract('on Redis', engine);

  describe('a pace that instances share', () => {
    beforeAll(() => engine.start());
    afterAll(() => engine.stop());

    test('gives one turn at a time to all of them together, in the order in which they ask', async () => {
      const [here, there] = [engine.openWith('shared'), engine.openWith('shared')];
      expect(hours(await here.turn('a', CHANNEL))).toBe(0);
      expect(hours(await there.turn('b', CHANNEL))).toBe(1);
      expect(hours(await here.turn('c', CHANNEL))).toBe(2);
      // Whoever has a turn has it wherever it is asked for.
      expect(await inHours([there.turn('c', CHANNEL), here.turn('b', CHANNEL)])).toEqual([2, 1]);
      expect(log).toEqual([]);
    });

    test('stands still for all of them when the platform told one', async () => {
      const [here, there] = [engine.openWith('paused'), engine.openWith('paused')];
      await here.pause('T1', HOUR);
      expect(hours(await there.turn('a', [{ name: 'T1', everyMs: 0 }, ...OTHER]))).toBe(1);
    });
  });

  test('without its server each instance goes on alone, and together again once it is there', async () => {
    const server = await startRedisProgram();
    const told: typeof log = [];
    const open = () => sharedPacing(pacing(), { url: server.url, log: notingLog(told) });
    const [here, there] = [open(), open()];
    try {
      await server.end();
      expect(await inHours([here.turn('a', CHANNEL), there.turn('b', CHANNEL)])).toEqual([0, 0]);
      expect(await inHours([here.turn('c', CHANNEL), there.turn('d', CHANNEL)])).toEqual([1, 1]);
      await here.pause('T1', HOUR);
      expect(hours(await here.turn('e', [{ name: 'T1', everyMs: 0 }]))).toBe(1);
      expect(told).toContainEqual(
        expect.objectContaining({ level: 'warn', message: 'the pace of sending is not shared with other instances' }),
      );
      await server.resume();
      let n = 0;
      const isShared = async () => {
        n += 1;
        const name = `again ${n}`;
        const both = [here.turn('a', [{ name, everyMs: HOUR }]), there.turn('b', [{ name, everyMs: HOUR }])];
        return (await inHours(both)).reduce((a, b) => a + b) === 1;
      };
      await until(isShared);
    } finally {
      await Promise.all([here.close(), there.close()]);
      await server.stop();
    }
  });
});

/** What holds wherever a pace is kept. */
function contract(where: string, engine: PacingEngine): void {
  describe(`a pace ${where}`, () => {
    let paces: Pacing;
    beforeAll(() => engine.start());
    beforeEach(() => {
      paces = engine.open();
    });
    afterAll(() => engine.stop());

    test('lets the first go; each of the others has a turn of its own, and keeps it', async () => {
      expect(await inHours(['a', 'b', 'c'].map((id) => paces.turn(id, CHANNEL)))).toEqual([0, 1, 2]);
      expect(await inHours(['c', 'b', 'd'].map((id) => paces.turn(id, CHANNEL)))).toEqual([2, 1, 3]);
    });

    test('of one channel holds up no other', async () => {
      for (let n = 0; n < 50; n += 1) await paces.turn(`m${n}`, CHANNEL);
      expect(await paces.turn('other', OTHER)).toBe(0);
    });

    test('lets so many go at once, and the others one after the other', async () => {
      const burst = [{ name: 'W', everyMs: HOUR, atOnce: 3 }];
      expect(await inHours(['a', 'b', 'c', 'd', 'e'].map((id) => paces.turn(id, burst)))).toEqual([0, 0, 0, 1, 2]);
    });

    test('is kept at all of the limits or at none', async () => {
      await paces.turn('a', CHANNEL);
      expect(hours(await paces.turn('b', [...OTHER, ...CHANNEL]))).toBe(1);
      // It has its turn there already, and has not used it.
      expect(hours(await paces.turn('b', OTHER))).toBe(0);
      expect(hours(await paces.turn('c', OTHER))).toBe(1);
    });

    test('that is paused holds up everything of its name, and nothing else', async () => {
      const inWorkspace = (channel: string) => [
        { name: 'T1', everyMs: 0 },
        { name: channel, everyMs: HOUR },
      ];
      await paces.pause('T1', 5 * HOUR);
      await paces.pause('T1', HOUR);
      expect(await inHours(['C1', 'C2'].map((c) => paces.turn(`in ${c}`, inWorkspace(c))))).toEqual([5, 5]);
      expect(await paces.turn('c', [{ name: 'T2', everyMs: 0 }])).toBe(0);
    });

    test('that is paused gives those who had turns before new ones, one after the other', async () => {
      for (const id of ['a', 'b', 'c']) await paces.turn(id, CHANNEL);
      await paces.pause('C1', 10 * HOUR);
      expect(await inHours(['b', 'c', 'd'].map((id) => paces.turn(id, CHANNEL)))).toEqual([10, 11, 12]);
    });

    test('has turns that come, and are kept apart also when somebody comes late to theirs', async () => {
      const quick = [{ name: 'Q', everyMs: 60 }];
      for (const id of ['a', 'b', 'c']) await paces.turn(id, quick);
      const given = performance.now();
      // The turns of both have come by then.
      await until(() => performance.now() - given > 150);
      const before = performance.now();
      expect(await paces.turn('b', quick)).toBe(0);
      await until(async () => (await paces.turn('c', quick)) === 0);
      expect(performance.now() - before).toBeGreaterThanOrEqual(60 - NOW_MS);
    });
  });
}
