import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { DEFAULT_SCHEMA, runMigrations } from 'bullmq';
import { asError, type ReportError } from '../processor';
import { QueueError } from '../queue-error';
import { queryOn } from './pool';

/** Small buffers and log files: the queue holds ids, a few thousand at most. `--no-sync` as the folder is disposable. */
const initdbOptions = [
  '--no-sync',
  '--no-locale',
  '--wal-segsize=1',
  '--set=shared_buffers=4MB',
  '--set=wal_buffers=64kB',
  '--set=min_wal_size=4MB',
  '--set=max_wal_size=16MB',
  '--set=max_connections=4',
];

/**
 * Opens the folder's database, ready for BullMQ. `fresh` is true when it had to be made anew. A folder that does not open
 * is kept beside it as `<dir>.broken` (one of them) and reported as `folder-replaced`. Throws `unavailable`.
 */
export async function openFolder(dir: string, report: ReportError): Promise<{ database: PGlite; fresh: boolean }> {
  if (await hasFiles(dir)) {
    try {
      return { database: await openDatabase(dir), fresh: false };
    } catch (cause) {
      report(new QueueError('folder-replaced', false, { cause }));
    }
  }
  try {
    await replaceFolder(dir);
    return { database: await openDatabase(dir), fresh: true };
  } catch (cause) {
    throw new QueueError('unavailable', false, { cause });
  }
}

async function hasFiles(dir: string): Promise<boolean> {
  try {
    return (await readdir(dir)).length > 0;
  } catch {
    return false;
  }
}

/** Made beside its place and then moved there, so that no half-made folder is ever opened. */
async function replaceFolder(dir: string): Promise<void> {
  await mkdir(dirname(dir), { recursive: true });
  await removeUnfinished(dir);
  const unfinished = await mkdtemp(`${dir}.new-`);
  await initialise(unfinished);
  if (await hasFiles(dir)) await putAside(dir);
  await rm(dir, { recursive: true, force: true });
  await rename(unfinished, dir);
}

/** What starts that were cut short have left. */
async function removeUnfinished(dir: string): Promise<void> {
  const siblings = await readdir(dirname(dir));
  const unfinished = siblings.filter((name) => name.startsWith(`${basename(dir)}.new-`));
  for (const name of unfinished) await rm(join(dirname(dir), name), { recursive: true, force: true });
}

async function putAside(dir: string): Promise<void> {
  const broken = `${dir}.broken`;
  await rm(broken, { recursive: true, force: true });
  await rename(dir, broken);
}

/**
 * Runs initdb in a process of its own: it takes seconds without letting go of the processor, and some 600 MB that this
 * process would never give back. Nothing in it is run often enough to be worth optimising, which would be half of its work.
 */
async function initialise(dir: string): Promise<void> {
  const script =
    'require("node:v8").setFlagsFromString("--liftoff-only");' +
    'require(process.argv[1]).PGlite.create(JSON.parse(process.argv[2])).then((pg) => pg.close())';
  const options = JSON.stringify({ dataDir: dir, initDbStartParams: initdbOptions });
  await promisify(execFile)(process.execPath, ['-e', script, require.resolve('@electric-sql/pglite'), options]);
}

async function openDatabase(dir: string): Promise<PGlite> {
  // Without this file PGlite would make a database around whatever else is there.
  await access(join(dir, 'PG_VERSION'));
  const database = await PGlite.create(dir);
  try {
    const query = queryOn(database);
    await runMigrations({ query });
    await database.exec(`SET search_path TO "${DEFAULT_SCHEMA}"`);
    // Reads every table once, which shows whether they are whole.
    await tidy(database);
    return database;
  } catch (error) {
    await database.close().catch(asError);
    throw error;
  }
}

/** Makes the room of finished jobs usable again; PGlite has no autovacuum. Takes some 50 ms. */
export async function tidy(database: PGlite): Promise<void> {
  await database.exec('VACUUM');
}
