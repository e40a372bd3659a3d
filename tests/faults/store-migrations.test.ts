import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openMongoStore } from '../../adapters/mongo';
import type { Store } from '../../src/ports/store';
import { findMongo, type MongoServer, startMongo } from '../support/mongo-server';
import { describeWith } from '../support/required';
import { bundleChild } from '../support/run-child';
import { until } from '../support/until';

const source = findMongo();
/** Long enough for a busy machine to renew it. */
const LEASE_MS = 3_000;

describeWith('MongoDB', source !== undefined)('several processes bring the same data up to date', () => {
  let program: string;
  let server: MongoServer;
  let uri: string;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    program = await bundleChild('tests/faults/store-migrations-child.ts');
    if (source !== undefined) server = await startMongo(source);
  });
  beforeEach(async () => {
    uri = server.uriOf(`critical_friend_test_${randomBytes(6).toString('hex')}`);
    // Not fresh, and a version behind.
    await inStore(0, (store) => store.settings.put({ id: 'old', value: '' }));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  afterAll(() => server?.stop());

  async function inStore<R>(version: number, work: (store: Store) => Promise<R>): Promise<R> {
    const migrations = Array.from({ length: version }, (_, n) => ({
      version: n + 1,
      name: 'never',
      run: () => Promise.reject(new RangeError('there is nothing left to do')),
    }));
    const store = await openMongoStore({ uri, migrations });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  const runs = async () =>
    (await inStore(1, (store) => store.settings.find({}))).filter(({ id }) => id.startsWith('run-')).length;

  function start(way: 'hang' | 'quick') {
    const child = spawn(process.execPath, [program, uri, `${LEASE_MS}`, way], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const ended = once(child, 'close').then(() => child.exitCode);
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
    });
    return { child, ended, said: () => said };
  }

  test('starting at once: one does it, the others wait, all open', async () => {
    const starters = [start('quick'), start('quick'), start('quick'), start('quick')];
    expect(await Promise.all(starters.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    expect(starters.map(({ said }) => said()).sort()).toEqual(['open\n', 'open\n', 'open\n', 'running\nopen\n']);
    expect(await runs()).toBe(1);
  });

  test('one that is killed in the middle leaves it to the next, once its lease has ended', async () => {
    const killed = start('hang');
    await until(() => killed.said() === 'running\n');
    const waiting = start('quick');
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(await waiting.ended).toBe(0);
    expect(waiting.said()).toBe('running\nopen\n');
    expect(await runs()).toBe(2);
  });

  test('one that takes longer than its lease keeps it by renewing', async () => {
    const slow = start('hang');
    await until(() => slow.said() === 'running\n');
    const waiting = start('quick');
    await new Promise((resolve) => setTimeout(resolve, 2 * LEASE_MS));
    expect(waiting.said()).toBe('');
    slow.child.kill('SIGKILL');
    await slow.ended;
    expect(await waiting.ended).toBe(0);
    expect(await runs()).toBe(2);
  });
});
