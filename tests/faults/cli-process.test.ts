import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lockDataDir } from '../../adapters/data-dir';
import { controlPath } from '../../src/app/control-socket';
import { cliChild, cliHere, cliProcess, EXAMPLE, ownFolder, startProduct } from '../support/product';

const { dir, remove } = ownFolder('cli-faults');
afterAll(remove);

/** Holds the example's programme, which the command line brought in alone. */
const data = join(dir, 'data');
beforeAll(async () => {
  expect(await cliProcess(data, 'import', EXAMPLE)).toMatchObject({ exit: 0 });
});

describe('without a running process', () => {
  test('the command line opens the store itself, and leaves it closed', async () => {
    const { exit, out, err } = await cliProcess(data, 'status', '--json');
    expect([exit, err]).toEqual([0, '']);
    expect(JSON.parse(out).reviews).toHaveLength(6);
    lockDataDir(data).release();
  });

  test('its exit status says what became of it', async () => {
    expect((await cliProcess(data, 'status', 'genoa-2026')).exit).toBe(1);
    expect((await cliProcess(data, 'stauts')).exit).toBe(2);
    expect((await cliProcess(data, '--help')).exit).toBe(0);
  });

  test('two at once wait for each other', async () => {
    const both = await Promise.all([cliProcess(data, 'status'), cliProcess(data, 'status', 'genoa-2027')]);
    expect(both.map(({ exit, err }) => [exit, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
  });

  test('who reads only the beginning gets no complaint', async () => {
    const child = await cliChild(data, ['person', 'export', 'olga@eurocities.example']);
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout?.destroy();
    const [exit] = await once(child, 'close');
    expect([exit, err]).toEqual([0, '']);
  });

  test('a folder that another process holds without listening is said to be', async () => {
    const lock = lockDataDir(data);
    const { exit, err } = await cliHere(data)('status');
    lock.release();
    expect(exit).toBe(1);
    expect(err).toMatch(/held by a process that does not answer/);
  });

  test('a folder that cannot be used, with the system’s reason', async () => {
    const printed = await cliProcess(join(EXAMPLE, 'data'), 'status');
    expect(printed).toMatchObject({ exit: 1, out: '', err: expect.stringMatching(/cannot be used \(ENOTDIR\)/) });
  });

  test('a wrong environment is told, but not to who needs none', async () => {
    const child = await cliChild(data, ['benchmark', 'check', 'inti-cities-2008'], { PORT: 'x' });
    expect((await once(child, 'close'))[0]).toBe(0);
    const other = await cliChild(data, ['status'], { PORT: 'x' });
    let err = '';
    other.stderr?.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    expect((await once(other, 'close'))[0]).toBe(1);
    expect(err).toMatch(/PORT is not a number/);
  });
});

test('a process that is stuck does not make the command line wait for ever', async () => {
  const product = await startProduct(data);
  try {
    product.child.kill('SIGSTOP');
    const { exit, err } = await cliHere(data)('status');
    expect(exit).toBe(1);
    expect(err).toMatch(/held by a process that does not answer/);
  } finally {
    product.child.kill('SIGCONT');
    await product.stop();
  }
});

test('after a crash neither the command line nor the next process minds the old socket', async () => {
  const first = await startProduct(data);
  await first.stop('SIGKILL');
  expect(existsSync(controlPath(data))).toBe(true);
  expect((await cliHere(data)('status')).exit).toBe(0);
  const second = await startProduct(data);
  try {
    const { out } = await cliHere(data)('person', 'link', 'hanna@helsinki.example');
    // Only the running process knows the port that it got.
    expect(out.startsWith(`${second.address}/signin/`)).toBe(true);
  } finally {
    expect(await second.stop()).toBe(0);
  }
  expect(existsSync(controlPath(data))).toBe(false);
});
