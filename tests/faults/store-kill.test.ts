import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import { bundleChild } from '../support/run-child';

let program: string;
let dir: string;
beforeAll(async () => {
  program = await bundleChild('tests/faults/store-writer-child.ts');
});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'critical-friend-kill-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Lets the writer go on until it has said so many lines, kills it, and gives all whole lines it said. */
async function writeUntilKilled(lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    if (said.split('\n').length > lines) child.kill('SIGKILL');
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  return said.split('\n').slice(0, -1);
}

test.each([5, 200, 1_500])('everything acknowledged survives kill -9, after %i answers', async (lines) => {
  const said = await writeUntilKilled(lines);
  const acknowledged = said.filter((line) => !line.startsWith('='));
  const counted = Math.max(0, ...said.filter((line) => line.startsWith('=')).map((line) => Number(line.slice(1))));

  const { store, recovered } = await openFileStore({ dir });
  const kept = new Map((await store.settings.find({})).map(({ id, value }) => [id, value]));
  await store.close();
  expect(acknowledged.filter((id) => kept.get(id) !== id.repeat(200))).toEqual([]);
  expect(Number(kept.get('counter'))).toBeGreaterThanOrEqual(counted);
  // At most the line that was being written.
  expect(recovered.reduce((sum, { lostLines }) => sum + lostLines, 0)).toBeLessThanOrEqual(1);
});
