import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '../../../src/ports/chat';
import type { Store } from '../../../src/ports/store';
import type { Site } from './site';

const ON_THEIR_WAY: readonly Message['status'][] = ['waiting', 'sending'];

/**
 * Waits until everything that has come due was done, everything was sent, and everything that came in was applied.
 * Answers what is left over when the time is up; nothing, when all is well.
 */
export async function leftOver({ store, clock }: Site, limitMs: number): Promise<string[]> {
  const deadline = performance.now() + limitMs;
  for (;;) {
    const left = await undone(store, clock.now());
    if (left.length === 0 || performance.now() > deadline) return left;
    await sleep(200);
  }
}

async function undone(store: Store, now: string): Promise<string[]> {
  const [planned, messages, events] = await Promise.all([
    store.plan.find({ status: 'planned' }),
    store.messages.find({ status: { in: ON_THEIR_WAY } }),
    store.inbox.find({ status: 'received' }),
  ]);
  return [
    ...planned.filter((i) => i.dueAt <= now).map((i) => `due since ${i.dueAt}: ${i.id}`),
    ...messages.filter((m) => m.at <= now).map((m) => `to be sent since ${m.at}: ${m.id}`),
    ...events.map((e) => `to be applied since ${e.receivedAt}: ${e.id}`),
  ];
}
