import type { Queue } from './ports/queue';
import type { Store } from './ports/store';

/** Whether the store and the queue answer, and what they say if not. */
export async function health(store: Store, queue: Queue): Promise<{ ok: boolean; reasons: string[] }> {
  const reasons: string[] = [];
  const check = async (name: string, ping: () => Promise<void>) => {
    try {
      await ping();
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : `${name}: does not answer`);
    }
  };
  await Promise.all([check('store', () => store.ping()), check('queue', () => queue.ping())]);
  return { ok: reasons.length === 0, reasons };
}
