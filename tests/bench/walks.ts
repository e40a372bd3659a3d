import { randomUUID } from 'node:crypto';
import { shippedBenchmarks } from '../../src/benchmarks';
import { inCellOrder } from '../../src/method/benchmark';
import type { OpenCard, Peer } from '../support/app-peer';

/** Presses of *save and next* by these people in turn. Each knows its next card without asking: only the press is measured. */
export async function presses(team: readonly Peer[], count: number): Promise<(() => Promise<void>)[]> {
  const walks = await Promise.all(team.map(async (peer) => walkOf(peer, await peer.card())));
  return Array.from({ length: count }, (_, n) => walks[n % walks.length] ?? (async () => {}));
}

/**
 * One person's presses, one after the other. The next card is the second thing a press answers with, about the next
 * indicator in walking order: nothing has to be asked in between.
 */
function walkOf(peer: Peer, first: OpenCard): () => Promise<void> {
  const order = shippedBenchmarks().flatMap(inCellOrder);
  let last: Promise<void> = Promise.resolve();
  let card = first;
  const press = async () => {
    const event = randomUUID();
    const status = await peer.answer(card, `token ${event}`, event);
    if (status !== 200) throw new NotSaved(status);
    const at = order.findIndex((i) => i.id === card.address.indicator);
    const indicator = order[at + 1]?.id ?? '';
    card = { message: `web-${peer.id}-${event}~2`, address: { ...card.address, indicator, version: 0 } };
  };
  return () => {
    last = last.then(press);
    return last;
  };
}

class NotSaved extends Error {
  constructor(readonly status: number) {
    super(`an answer was not saved: HTTP ${status}`);
    this.name = 'NotSaved';
  }
}
