import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { isDuplicate } from '../errors';
import type { RawCollection } from '../raw';

const LEASE = 'lease';

/**
 * Does some work while no other process does it. False, and nothing done, when another process holds the lease. The work
 * asks now and then whether it still holds it: who was away for longer than the lease lasts has lost it.
 */
export type Turn = (work: (isHeld: () => boolean) => Promise<void>) => Promise<boolean>;

/** For who is alone anyway. */
export const alone: Turn = async (work) => {
  await work(() => true);
  return true;
};

/**
 * A lease for so many milliseconds, in a document written by compare-and-set. It is renewed while the work goes on; that
 * of a process that died is taken over when it ends. `now` is the one clock that all processes ask: the server's.
 */
export function leaseIn(collection: RawCollection, now: () => Promise<Date>, lastsMs: number): Turn {
  return async (work) => {
    const holder = `${hostname()} ${process.pid} ${randomUUID()}`;
    const mine = async () => ({ holder, until: new Date((await now()).getTime() + lastsMs).toISOString() });
    if (!(await take(collection, now, mine))) return false;
    let isLost = false;
    const renew = async () => {
      const renewed = await collection.findOneAndReplace({ _id: LEASE, holder }, await mine(), { upsert: false });
      isLost ||= renewed === null;
    };
    // A renewal that fails is tried again; when none succeeds in time, the next one finds the lease in other hands.
    const renewing = setInterval(() => void renew().catch(() => undefined), lastsMs / 3);
    try {
      await work(() => !isLost);
    } finally {
      clearInterval(renewing);
      await collection.deleteMany({ _id: LEASE, holder });
    }
    return true;
  };
}

/** Takes the lease if nobody has it, or if it has ended. */
async function take(
  collection: RawCollection,
  now: () => Promise<Date>,
  mine: () => Promise<{ holder: string; until: string }>,
): Promise<boolean> {
  const found = await collection.findOne({ _id: LEASE });
  if (found === null) return insert(collection, await mine());
  const { holder, until } = found;
  if (String(until) > (await now()).toISOString()) return false;
  return (await collection.findOneAndReplace({ _id: LEASE, holder, until }, await mine(), { upsert: false })) !== null;
}

async function insert(collection: RawCollection, lease: { holder: string; until: string }): Promise<boolean> {
  try {
    await collection.insertOne({ _id: LEASE, ...lease });
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}
