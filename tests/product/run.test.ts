import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import type { Store } from '../../src/ports/store';
import { gate } from '../../src/turn/gate';
import { lanes, receive, tryStored } from '../../src/turn/inbox';
import { newRun, type Run } from '../../src/turn/run';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { until } from '../support/until';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const beatMs = 5;

describe('runs that share a store', () => {
  let dir: string;
  let store: Store;
  let runs: Run[];
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'runs-'));
    store = (await openFileStore({ dir })).store;
    runs = [];
  });
  afterEach(async () => {
    await Promise.all(runs.map((run) => run.stop()));
    await store.close();
    await rm(dir, { recursive: true, force: true });
  });

  /** One whose way to the store can be cut: to the others it is as if it were dead. */
  const start = async (onEnd?: (run: string) => void) => {
    let isCut = false;
    const put: typeof store.runs.put = async (record) => {
      if (!isCut) await store.runs.put(record);
    };
    const run = newRun({
      store: { runs: { ...store.runs, put } },
      log,
      isAlone: false,
      beatMs,
      ...(onEnd ? { onEnd } : {}),
    });
    runs.push(run);
    await run.begun();
    const cut = (now: boolean) => {
      isCut = now;
    };
    return { run, cut };
  };

  it('one that lives is not taken for dead, however long it is looked at', async () => {
    const [{ run: one }, { run: other }] = [await start(), await start()];
    let looks = 0;
    await until(async () => {
      expect(await one.fateOf(other.id)).toBe('running');
      looks += 1;
      return looks > 30;
    });
  });

  it('one without a sign of life is over, is told once, and is there again when it comes back', async () => {
    const ended: string[] = [];
    const { run: one } = await start((run) => ended.push(run));
    const { run: other, cut } = await start();
    cut(true);
    await until(async () => (await one.fateOf(other.id)) === 'ended');
    expect(ended).toEqual([other.id]);
    cut(false);
    await until(async () => (await one.fateOf(other.id)) === 'running');
  });

  it('one that stopped as it should did not end', async () => {
    const [{ run: one }, { run: other }] = [await start(), await start()];
    await other.stop();
    expect(await one.fateOf(other.id)).toBe('stopped');
  });

  it('one that began just now, and one that nobody remembers', async () => {
    const { run: one } = await start();
    expect(await one.fateOf('not-seen-yet')).toBe('running');
    await until(async () => (await one.fateOf('not-seen-yet')) === 'ended');
  });

  it('what could not be noted is noted later', async () => {
    const { run } = await start();
    let tries = 0;
    run.owe(async () => {
      tries += 1;
      if (tries < 3) throw new RangeError('away');
    });
    await until(() => tries === 3);
  });
});

describe('an event that another process is at', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
  });
  afterEach(() => world.close());

  it('is left to it, and whoever delivers it again waits for it', async () => {
    const sharing = () => newRun({ store: world.deps.store, log, isAlone: false, beatMs });
    const [here, there] = [sharing(), sharing()];
    const { store } = world.deps;
    let goOn = () => {};
    const free = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let begun = 0;
    const insert: typeof store.messages.insert = async (message) => {
      begun += 1;
      await free;
      return store.messages.insert(message);
    };
    const slow = { ...world.deps, run: here, store: { ...store, messages: { ...store.messages, insert } } };
    const event = anEvent('helsinki', { kind: 'text', text: 'next' });
    const first = receive(slow, lanes(), event);
    await until(() => begun > 0);
    const other = { ...world.deps, run: there };
    expect(await tryStored(other, event.id)).toBe('elsewhere');
    let isBack = false;
    const second = receive(other, lanes(), event).then(() => {
      isBack = true;
    });
    expect(await tryStored(other, event.id)).toBe('elsewhere');
    expect(isBack).toBe(false);
    goOn();
    await Promise.all([first, second]);
    expect(await world.deps.store.inbox.get(event.id)).toMatchObject({ status: 'done' });
    await Promise.all([here.stop(), there.stop()]);
  });
});

describe('a gate', () => {
  it('lets work go on side by side, and suspects one after the other with nothing beside them', async () => {
    const { beside, alone } = gate();
    const log: string[] = [];
    const steps = (name: string) => async () => {
      log.push(`${name} begins`);
      await new Promise(setImmediate);
      log.push(`${name} ends`);
    };
    await Promise.all([
      beside(steps('a')),
      beside(steps('b')),
      alone(steps('x')),
      alone(steps('y')),
      beside(steps('c')),
      beside(steps('d')),
    ]);
    expect(log).toEqual(
      ['a begins', 'b begins', 'a ends', 'b ends', 'x begins', 'x ends', 'y begins', 'y ends'].concat([
        'c begins',
        'd begins',
        'c ends',
        'd ends',
      ]),
    );
  });

  it('goes on after work that throws', async () => {
    const { beside, alone } = gate();
    const fails = () => Promise.reject(new RangeError('broken'));
    await expect(alone(fails)).rejects.toThrow('broken');
    await expect(beside(fails)).rejects.toThrow('broken');
    expect(await alone(async () => 'alone')).toBe('alone');
    expect(await beside(async () => 'beside')).toBe('beside');
  });
});
