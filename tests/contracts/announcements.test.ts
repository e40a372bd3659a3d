import type { Announcement, Announcements } from '../../src/ports/announcements';
import { type AnnouncementEngine, localEngine, redisEngine } from '../support/announcement-engines';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { until } from '../support/until';

const news = (id: string): Announcement => ({ thread: 'direct-hanna', id });
/** The ids that come to a watcher, as they come. */
const heardBy = (announcements: Announcements) => {
  const ids: string[] = [];
  return { ids, stop: announcements.watch(({ id }) => void ids.push(id)) };
};

contract('this process', localEngine);

describeWith('redis-server', redisIsAvailable())('on a server', () => {
  const engine = redisEngine();
  contract('Redis', engine);

  describe('announcements of several instances on Redis', () => {
    let here: Announcements;
    let there: Announcements;
    beforeAll(() => engine.start());
    afterAll(() => engine.stop());
    beforeEach(async () => {
      engine.log.length = 0;
      here = await engine.open();
      there = await engine.open();
    });
    afterEach(async () => {
      await Promise.all([here.close(), there.close()]);
      await until(async () => (await engine.listeners()) === 0);
    });

    test('each watcher is told once, here and there', async () => {
      const near = heardBy(here);
      const far = heardBy(there);
      const further = heardBy(there);
      here.tell(news('first'));
      expect(near.ids).toEqual(['first']);
      await until(() => far.ids.includes('first'));
      // Whatever else the first might have caused comes before this one.
      there.tell(news('second'));
      await until(() => near.ids.includes('second'));
      expect([near.ids, far.ids, further.ids]).toEqual(Array(3).fill(['first', 'second']));
    });

    test('what is told at once is heard in its order, the last before closing too', async () => {
      const far = heardBy(there);
      for (const id of ['first', 'second', 'third']) here.tell(news(id));
      await here.close();
      await until(() => far.ids.includes('third'));
      expect(far.ids).toEqual(['first', 'second', 'third']);
    });

    test('what is heard is what was told', async () => {
      const heard: Announcement[] = [];
      there.watch((message) => void heard.push(message));
      const message = { thread: 'channel-genoa-2027', id: 'web-hanna-é"~1' };
      here.tell(message);
      await until(() => heard.length > 0);
      expect(heard).toEqual([message]);
    });

    test('whoever stopped watching is not told from elsewhere either', async () => {
      const gone = heardBy(there);
      const stays = heardBy(there);
      gone.stop();
      here.tell(news('late'));
      await until(() => stays.ids.includes('late'));
      expect(gone.ids).toEqual([]);
    });

    test.each([
      'no JSON',
      'null',
      '[]',
      '{}',
      '{"from":"x","thread":7,"id":"secret"}',
      '{"from":"x","thread":"","id":"secret"}',
    ])('%s on the channel is ignored and logged, without its words', async (text) => {
      const { ids } = heardBy(here);
      await engine.publish(text);
      there.tell(news('sound'));
      await until(() => ids.includes('sound'));
      expect(ids).toEqual(['sound']);
      const line = { level: 'warn', message: 'an announcement could not be read' };
      await until(() => engine.log.length === 2);
      expect(engine.log).toEqual([expect.objectContaining(line), expect.objectContaining(line)]);
      expect(JSON.stringify(engine.log)).not.toContain('secret');
    });

    test('what a later version adds is no harm', async () => {
      const { ids } = heardBy(here);
      await engine.publish(JSON.stringify({ from: 'later', ...news('rich'), more: true }));
      await until(() => ids.includes('rich'));
    });

    test('one that closes sends what it told before, and hears no more', async () => {
      const near = heardBy(here);
      const far = heardBy(there);
      here.tell(news('last'));
      await here.close();
      await until(() => far.ids.includes('last'));
      await until(async () => (await engine.listeners()) === 1);
      there.tell(news('after'));
      expect(near.ids).toEqual(['last']);
      expect(engine.log).toEqual([]);
    });
  });
});

/** What holds within one instance, on every engine. */
function contract(name: string, engine: AnnouncementEngine): void {
  describe(`announcements in ${name}`, () => {
    let announcements: Announcements;
    beforeAll(() => engine.start());
    beforeEach(async () => {
      announcements = await engine.open();
    });
    afterEach(() => announcements.close());
    afterAll(() => engine.stop());

    test('every watcher is told at once, in order', () => {
      const one = heardBy(announcements);
      const other = heardBy(announcements);
      announcements.tell(news('a'));
      announcements.tell(news('b'));
      expect([one.ids, other.ids]).toEqual([
        ['a', 'b'],
        ['a', 'b'],
      ]);
    });

    test('whoever stopped is not told any more; the others are', () => {
      const gone = heardBy(announcements);
      const stays = heardBy(announcements);
      gone.stop();
      gone.stop();
      announcements.tell(news('a'));
      expect([gone.ids, stays.ids]).toEqual([[], ['a']]);
    });

    test('a listener that watches twice may stop once', () => {
      const ids: string[] = [];
      const listener = ({ id }: Announcement) => void ids.push(id);
      announcements.watch(listener);
      announcements.watch(listener)();
      announcements.tell(news('a'));
      expect(ids).toEqual(['a']);
    });

    test('nobody is told after closing, which may be done twice', async () => {
      const { ids } = heardBy(announcements);
      await announcements.close();
      await announcements.close();
      announcements.tell(news('late'));
      expect(ids).toEqual([]);
    });
  });
}
