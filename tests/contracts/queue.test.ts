import type { Job, JobHandler, Queue } from '../../src/ports/queue';
import { embeddedEngine, type QueueEngine, type QueuePlace, redisEngine } from '../support/queue-engines';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { until } from '../support/until';

const hour = 3_600_000;
const day = 24 * hour;
const send = (message: string): Job => ({ kind: 'send', message });
const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();
const ignoreFailures = async () => {};

const errors: Error[] = [];
const onError = (error: Error) => {
  errors.push(error);
};

contract('embedded', embeddedEngine(onError));
describeWith('redis-server', redisIsAvailable())('on a server', () => contract('Redis', redisEngine(onError)));

function contract(name: string, engine: QueueEngine): void {
  describe(`queue on ${name}`, () => {
    let place: QueuePlace;
    let queue: Queue;
    let ran: string[];

    /** Notes what ran, sweeps aside. */
    const noting: JobHandler = async (job, id) => {
      if (job.kind !== 'sweep') ran.push(id);
      return { kind: 'done' };
    };
    const work = (handler: JobHandler) => queue.work(handler, ignoreFailures, hour);
    /** Nothing waits or runs; what is delayed beyond the test (the next sweep) may stay. */
    const idle = async () => {
      const { waiting, active } = await queue.counts();
      return waiting + active === 0;
    };

    beforeAll(() => engine.start());
    beforeEach(async () => {
      place = await engine.newPlace();
      queue = await place.open();
      ran = [];
      errors.length = 0;
    });
    afterEach(() => queue.close());
    afterAll(() => engine.stop());

    test('a job runs once, with its kind and ids', async () => {
      const seen: [Job, string][] = [];
      await work(async (job, id) => {
        if (job.kind !== 'sweep') seen.push([job, id]);
        return { kind: 'done' };
      });
      await queue.add('apply-1', { kind: 'apply', event: 'e1' });
      await queue.addAll([
        { id: 'send-1', job: { kind: 'send', message: 'm1' } },
        { id: 'due-1', job: { kind: 'due', item: 'i1' }, dueAt: fromNow(-day) },
      ]);
      await until(() => seen.length === 3);
      await until(idle);
      expect(new Map(seen.map(([job, id]) => [id, job]))).toEqual(
        new Map<string, Job>([
          ['apply-1', { kind: 'apply', event: 'e1' }],
          ['send-1', { kind: 'send', message: 'm1' }],
          ['due-1', { kind: 'due', item: 'i1' }],
        ]),
      );
      expect(seen).toHaveLength(3);
    });

    test('a delayed job waits for its time, however far away', async () => {
      const due = fromNow(1_500);
      await queue.addAll([
        { id: 'far', job: send('m'), dueAt: fromNow(400 * day) },
        { id: 'soon', job: send('m'), dueAt: due },
      ]);
      expect(await queue.counts()).toEqual({ waiting: 0, delayed: 2, active: 0, failed: 0 });
      let early = false;
      // Engines round to what their clock tells.
      const soon = Date.parse(due) - 50;
      await work(async (job, id) => {
        early ||= job.kind !== 'sweep' && Date.now() < soon;
        return noting(job, id);
      });
      await until(() => ran.length > 0);
      await until(idle);
      expect(ran).toEqual(['soon']);
      expect(early).toBe(false);
    });

    test('the same id waits only once, and may come again when it is done', async () => {
      await queue.add('again', send('m'));
      await queue.add('again', send('m'));
      await queue.addAll([
        { id: 'again', job: send('m') },
        { id: 'later', job: send('m'), dueAt: fromNow(hour) },
        { id: 'later', job: send('m'), dueAt: fromNow(hour) },
      ]);
      expect(await queue.counts()).toMatchObject({ waiting: 1, delayed: 1 });
      await work(noting);
      await until(() => ran.length === 1);
      await until(idle);
      await queue.add('again', send('m'));
      await until(() => ran.length === 2);
      await until(idle);
      expect(ran).toEqual(['again', 'again']);
    });

    test('removed jobs do not run; unknown ids are no error', async () => {
      await queue.addAll(['a', 'b', 'c'].map((id) => ({ id, job: send(id) })));
      await queue.add('d', send('d'), fromNow(300));
      await queue.remove(['b', 'd', 'never-there']);
      expect(await queue.counts()).toMatchObject({ waiting: 2, delayed: 0 });
      await work(noting);
      await until(() => ran.length === 2);
      await until(idle);
      expect(ran.sort()).toEqual(['a', 'c']);
    });

    test('a running job cannot be taken back', async () => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      let running = false;
      await work(async (job, id) => {
        if (job.kind === 'sweep') return { kind: 'done' };
        running = true;
        await released;
        return noting(job, id);
      });
      await queue.add('busy', send('m'));
      await until(() => running);
      expect(await queue.counts()).toMatchObject({ active: 1 });
      await queue.remove(['busy']);
      release();
      await until(idle);
      expect(ran).toEqual(['busy']);
      expect(errors).toEqual([]);
    });

    test('a job that throws is tried again until it succeeds', async () => {
      let tries = 0;
      const failures: string[] = [];
      await queue.add('flaky', send('m'));
      await queue.work(
        async (job, id) => {
          if (job.kind === 'sweep') return { kind: 'done' };
          tries += 1;
          if (tries < 3) throw new RangeError('not yet');
          return noting(job, id);
        },
        async (_job, id) => {
          failures.push(id);
        },
        hour,
      );
      await until(() => ran.length === 1);
      await until(idle);
      expect(tries).toBe(3);
      expect(failures).toEqual([]);
    });

    test('a job that keeps throwing fails for good, is told once and is gone', async () => {
      let tries = 0;
      const failures: unknown[] = [];
      await queue.add('hopeless', send('m'));
      await queue.work(
        async (job) => {
          if (job.kind === 'sweep') return { kind: 'done' };
          tries += 1;
          throw new RangeError('no such recipient');
        },
        async (job, id, reason) => {
          failures.push([job, id, reason]);
        },
        hour,
      );
      await until(() => failures.length > 0);
      await until(async () => (await idle()) && (await queue.counts()).delayed === 1);
      expect(tries).toBe(3);
      expect(failures).toEqual([[send('m'), 'hopeless', 'no such recipient']]);
      expect(await queue.counts()).toMatchObject({ failed: 0 });
      await queue.add('hopeless', send('m'));
      await until(() => failures.length === 2);
    });

    test('a failure that nobody could take note of is told again', async () => {
      let told = 0;
      await queue.add('hopeless', send('m'));
      await queue.work(
        async (job) => {
          if (job.kind === 'sweep') return { kind: 'done' };
          throw new RangeError('no such recipient');
        },
        async () => {
          told += 1;
          if (told === 1) throw new RangeError('the store is away');
        },
        hour,
      );
      await until(() => told === 2);
      expect(errors.map((error) => error.message)).toEqual(['the store is away']);
    });

    test('`later` runs the job again after the time asked for, without spending an attempt', async () => {
      const times: number[] = [];
      let failures = 0;
      await queue.add('throttled', send('m'));
      await queue.work(
        async (job, id) => {
          if (job.kind === 'sweep') return { kind: 'done' };
          times.push(Date.now());
          return times.length < 6 ? { kind: 'later', afterMs: 50 } : noting(job, id);
        },
        async () => {
          failures += 1;
        },
        hour,
      );
      await until(() => ran.length === 1);
      expect(times).toHaveLength(6);
      expect(failures).toBe(0);
      const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(49);
    });

    test('what is put off holds up nothing else', async () => {
      const putOff = Array.from({ length: 40 }, (_, n) => ({ id: `throttled-${n}`, job: send('throttled') }));
      await queue.addAll([...putOff, { id: 'other', job: send('other') }]);
      let turns = 0;
      const handler: JobHandler = async (job, id) => {
        if (job.kind !== 'send') return { kind: 'done' };
        turns += 1;
        return job.message === 'throttled' ? { kind: 'later', afterMs: hour } : noting(job, id);
      };
      await queue.work(handler, async () => undefined, hour);
      await until(() => ran.length === 1 && turns === 41);
      await until(async () => (await queue.counts()).delayed >= 40);
    });

    test('sweeps come at once and then again and again, even when one throws', async () => {
      let sweeps = 0;
      let failures = 0;
      await queue.work(
        async (job) => {
          expect(job).toEqual({ kind: 'sweep' });
          sweeps += 1;
          if (sweeps === 2) throw new RangeError('this sweep is lost');
          return { kind: 'done' };
        },
        async () => {
          failures += 1;
        },
        100,
      );
      await until(() => sweeps >= 4);
      expect(failures).toBe(0);
      expect(errors.map((error) => error.message)).toEqual(['this sweep is lost']);
    });

    test('a start sweeps at once, though the last one set the next sweep far away', async () => {
      await work(noting);
      await until(async () => (await idle()) && (await queue.counts()).delayed === 1);
      await queue.close();
      queue = await place.open();
      let sweeps = 0;
      await work(async () => {
        sweeps += 1;
        return { kind: 'done' };
      });
      await until(() => sweeps === 1);
      expect(await queue.counts()).toMatchObject({ delayed: 1 });
    });

    test('closing finishes the running job, which may still add others, and starts no further one', async () => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      let running = 0;
      await queue.addAll(Array.from({ length: 10 }, (_, index) => ({ id: `job-${index}`, job: send('m') })));
      await work(async (job, id) => {
        if (job.kind === 'sweep') return { kind: 'done' };
        running += 1;
        await released;
        await queue.add(`after-${id}`, send('m'), fromNow(hour));
        return noting(job, id);
      });
      await until(() => running > 0);
      const closed = queue.close();
      expect(queue.close()).toBe(closed);
      release();
      await closed;
      expect(ran).toHaveLength(running);
      expect(running).toBeLessThan(10);
      await expect(queue.add('too-late', send('m'))).rejects.toMatchObject({ name: 'QueueError', code: 'closed' });
      await expect(queue.ping()).rejects.toMatchObject({ name: 'QueueError', code: 'closed' });

      queue = await place.open();
      const { waiting, delayed, ...others } = await queue.counts();
      // Those not started, those added meanwhile, and the sweep.
      expect(waiting + delayed).toBe(10 - running + running + 1);
      expect(others).toEqual({ active: 0, failed: 0 });
      expect(errors).toEqual([]);
    });

    test('what waits is still there after closing and opening again', async () => {
      await queue.add('now', send('m'));
      await queue.add('then', send('m'), fromNow(hour));
      await queue.close();
      queue = await place.open();
      expect(await queue.counts()).toEqual({ waiting: 1, delayed: 1, active: 0, failed: 0 });
      await work(noting);
      await until(() => ran.length === 1);
      expect(ran).toEqual(['now']);
    });

    test('an id that not every engine takes is refused, alone or among others', async () => {
      const refusal = { name: 'QueueError', code: 'bad-id', retry: false };
      for (const id of ['', 'a:b', 'repeat:a:1', '17', '-3']) {
        const jobs = ['good', id].map((each) => ({ id: each, job: send('m') }));
        await expect(queue.add(id, send('m'))).rejects.toMatchObject(refusal);
        await expect(queue.addAll(jobs)).rejects.toMatchObject(refusal);
      }
      expect(await queue.counts()).toMatchObject({ waiting: 0 });
    });

    test('many jobs at once: each runs once', async () => {
      const ids = Array.from({ length: 1_200 }, (_, index) => `many-${index}`);
      await queue.addAll(ids.map((id) => ({ id, job: send(id) })));
      expect(await queue.counts()).toMatchObject({ waiting: 1_200 });
      await work(noting);
      await until(() => ran.length >= 1_200);
      await until(idle);
      expect(ran.sort()).toEqual(ids.sort());
    });

    test('it answers a ping, adds nothing for an empty list and works only once', async () => {
      await queue.ping();
      await queue.addAll([]);
      await queue.remove([]);
      await work(noting);
      await expect(work(noting)).rejects.toMatchObject({ name: 'QueueError', code: 'already-working' });
    });
  });
}
