import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../world/types';
import {
  type Answer,
  type Delivery,
  type How,
  isAccepted,
  type Outgoing,
  type Retry,
  type Transport,
} from './outgoing';

/** Brings things to the app and remembers them all. */
export interface Courier {
  /** Waits for the app's answer; an event that is not accepted is tried again, as often and as late as Slack does. */
  deliver(outgoing: Outgoing, how?: How): Promise<Delivery>;
  /** The same once more, as Slack does when the answer was lost on its way. */
  redeliver(delivery: Delivery): Promise<Answer>;
  /** Sends without waiting. */
  post(outgoing: Outgoing): void;
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>;
  deliveries: Delivery[];
  stop(): Promise<void>;
}

export function newCourier(world: World, transport: () => Transport): Courier {
  const stopping = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const deliveries: Delivery[] = [];

  const deliver = async (outgoing: Outgoing, how: How = {}) => {
    const delivery: Delivery = { outgoing, attempts: [] };
    deliveries.push(delivery);
    const send = (retry?: Retry) => transport().send(outgoing, how, retry, stopping.signal);
    for (let copy = 0; copy < (how.copies ?? 1); copy += 1) delivery.attempts.push(await send());
    // Only events are tried again: a person whose press failed is told so, and presses again.
    if (outgoing.kind === 'event' && how.signature === undefined)
      await tryAgain(world, delivery, send, stopping.signal);
    return delivery;
  };

  const track = <Result>(work: Promise<Result>): Promise<Result> => {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  };

  return {
    deliveries,
    deliver: (outgoing, how) => track(deliver(outgoing, how)),
    redeliver: async (delivery) => {
      const retry = { number: delivery.attempts.length, reason: 'http_timeout' };
      const answer = await track(transport().send(delivery.outgoing, {}, retry, stopping.signal));
      delivery.attempts.push(answer);
      return answer;
    },
    post: (outgoing) => void track(deliver(outgoing)),
    idle: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    stop: async () => {
      stopping.abort();
      await Promise.allSettled(underWay);
    },
  };
}

async function tryAgain(
  world: World,
  delivery: Delivery,
  send: (retry: Retry) => Promise<Answer>,
  signal: AbortSignal,
): Promise<void> {
  for (const [index, pause] of world.times.retriesMs.entries()) {
    const last = delivery.attempts.at(-1);
    if (!last || isAccepted(last) || (last.in === 'time' && !last.mayRetry)) return;
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    delivery.attempts.push(await send({ number: index + 1, reason: last.in === 'vain' ? last.reason : 'http_error' }));
  }
}
