import { cp, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedQueue } from '../../adapters/bullmq';
import { until } from '../support/until';

let base = '';
let dir = '';
let errors: unknown[] = [];
const onError = (error: Error) => {
  errors.push(error);
};
const open = () => openEmbeddedQueue({ dir, onError });

/** A folder with one waiting job, made once; each test damages a copy. */
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'queue-folder-'));
  dir = join(base, 'template', 'queue');
  const { queue, refilled } = await open();
  expect(refilled).toBe(true);
  await queue.add('kept', { kind: 'send', message: 'm' });
  await queue.close();
});
beforeEach(async () => {
  dir = join(base, 'data', 'queue');
  errors = [];
  await cp(join(base, 'template'), join(base, 'data'), { recursive: true });
});
afterEach(() => rm(join(base, 'data'), { recursive: true }));
afterAll(() => rm(base, { recursive: true }));

/** Opens, and shows by a job that the queue works. */
async function opensAndWorks(): Promise<{ refilled: boolean; waiting: number }> {
  const { queue, refilled } = await open();
  try {
    const { waiting } = await queue.counts();
    const ran: string[] = [];
    await queue.add('fresh', { kind: 'send', message: 'm' });
    await queue.work(
      async (_job, id) => {
        ran.push(id);
        return { kind: 'done' };
      },
      async () => {},
      3_600_000,
    );
    await until(() => ran.includes('fresh'));
    return { refilled, waiting };
  } finally {
    await queue.close();
  }
}

const damages: [string, (folder: string) => Promise<void>, replaced: boolean][] = [
  ['emptied', emptyFolder, false],
  ['of another version', (folder) => writeFile(join(folder, 'PG_VERSION'), '9\n'), true],
  ['with a cut control file', (folder) => truncate(join(folder, 'global/pg_control'), 100), true],
  ['with something else in it', replaceContents, true],
];

test('a folder in order keeps its jobs', async () => {
  expect(await opensAndWorks()).toEqual({ refilled: false, waiting: 1 });
  expect(errors).toEqual([]);
});

test.each(damages)('a folder that is %s is replaced', async (_what, damage, replaced) => {
  await damage(dir);
  expect(await opensAndWorks()).toEqual({ refilled: true, waiting: 0 });
  expect(errors).toMatchObject(replaced ? [{ name: 'QueueError', code: 'folder-replaced' }] : []);
  expect((await readdir(join(base, 'data'))).sort()).toEqual(replaced ? ['queue', 'queue.broken'] : ['queue']);
});

async function emptyFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder)) await rm(join(folder, entry), { recursive: true });
}

async function replaceContents(folder: string): Promise<void> {
  await emptyFolder(folder);
  await writeFile(join(folder, 'notes.txt'), 'not a database');
}
