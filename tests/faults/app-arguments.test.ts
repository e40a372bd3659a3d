import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerTo } from '../../src/app/start-arguments';
import { ownFolder } from '../support/product';
import { bundleChild, NODE_FLAGS } from '../support/run-child';

const { dir, remove } = ownFolder('arguments');
afterAll(remove);

/** Starts the product with these arguments. One that goes on by itself is ended when it says that it starts. */
async function started(...args: readonly string[]) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...NODE_FLAGS, await bundleChild('src/main.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME, DATA_DIR: join(dir, 'data'), PORT: '0' },
  });
  const printed = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    printed.out += String(chunk);
    if (printed.out.includes('is starting')) child.kill('SIGKILL');
  });
  child.stderr.on('data', (chunk) => {
    printed.err += String(chunk);
  });
  const [exit] = await once(child, 'close');
  return { exit, ...printed };
}

test('an argument that is none is refused with what there is, and nothing starts', async () => {
  const { exit, out, err } = await started('--port=4000');
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain('Nothing here is called "--port=4000".');
  expect(err).toContain('--version');
  expect(existsSync(join(dir, 'data'))).toBe(false);
});

test('--version and --help are answered, and nothing starts', async () => {
  expect(await started('--version')).toEqual({ exit: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\S*\n$/), err: '' });
  expect(answerTo(['--help'])).toEqual({ exit: 0, out: expect.stringContaining('docs/operating.md'), err: '' });
  expect(answerTo(['-h'])).toEqual(answerTo(['--help']));
  expect(existsSync(join(dir, 'data'))).toBe(false);
});

test.each([
  [['status'], 'status'],
  [['--help', '--prot'], '--prot'],
  [[''], ''],
  [['\u001b[2J'], '\\u001b[2J'],
])('%j is refused', (args, said) => {
  expect(answerTo(args)).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(`"${said}"`) });
});

test('of what is very long the beginning is said back', () => {
  expect(answerTo(['x'.repeat(1_000_000)])?.err.length).toBeLessThan(1_000);
  expect(answerTo([])).toBeUndefined();
});
