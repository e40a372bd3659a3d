import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../../src/ports/log';
import type { RawStore } from '../raw';
import type { Turn } from './lease';
import type { Migration } from './migration';
import { ABOUT, type About, aboutIn, newStamp, refuseNewer, refuseUnfinished } from './stamps';

/** How often a process that waits for another looks again. */
const AGAIN_MS = 200;

/**
 * Brings the data to the version of the last migration: those that are missing are run in order, by whichever process
 * gets its turn, while the others wait. Data that are not there yet are of that version already. Throws a `StoreError`:
 * `newer` for data of a later version, `unfinished` for half a copy.
 */
export async function bringUpToDate(
  raw: RawStore,
  migrations: readonly Migration[],
  turn: Turn,
  log?: Log,
): Promise<void> {
  const about = aboutIn(raw.collection(ABOUT));
  const newest = newestOf(migrations);
  for (let isWaiting = false; ; isWaiting = true) {
    refuseUnfinished(await about.copyNote());
    const stamp = await about.stamp();
    if (stamp !== undefined) refuseNewer(stamp.version, newest);
    if (stamp?.version === newest) return;
    // After a turn, whether it was long enough is seen by looking again.
    if (await turn((isHeld) => migrate(raw, about, migrations, isHeld, log))) continue;
    if (!isWaiting) log?.info({}, 'another process is bringing the data up to date: waiting for it');
    await sleep(AGAIN_MS);
  }
}

/** The version that this code writes. */
export function newestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

async function migrate(
  raw: RawStore,
  about: About,
  migrations: readonly Migration[],
  isHeld: () => boolean,
  log?: Log,
): Promise<void> {
  // Somebody else may have had a turn since this process looked.
  const stamp = await about.stamp();
  if (stamp === undefined && (await isEmpty(raw))) return about.putStamp(newStamp(newestOf(migrations)));
  const { version: from, data } = stamp ?? newStamp(0);
  for (const { version, name, run } of migrations) {
    if (version <= from) continue;
    if (!isHeld()) return;
    log?.info({ version, name }, 'the data are brought up to date');
    await run(raw.collection);
    if (isHeld()) await about.putStamp({ version, data });
  }
}

async function isEmpty({ kinds, collection }: RawStore): Promise<boolean> {
  for (const { name } of kinds) if ((await collection(name).findOne({})) !== null) return false;
  return true;
}
