import { randomUUID } from 'node:crypto';
import type { ShownMessage } from '../../../adapters/web/wire';
import type { EventKind } from '../../../src/ports/event';
import { type Peer, peerOf } from '../app-peer';

/** What the product answered to one request. */
export interface Answered {
  status: number;
  /** The code and words of a refusal. */
  refusal?: { code: string; message: string };
}

/** Somebody who sends what they like, in their own name. */
export interface Attacker extends Peer {
  does(what: EventKind): Promise<Answered>;
  /** Any body at all, and any thread. */
  sends(body: unknown): Promise<Answered>;
  newest(count: number): Promise<ShownMessage[]>;
}

export async function attackerAs(url: string, id: string): Promise<Attacker> {
  const peer = await peerOf(url, id);
  const thread = `person:${id}`;
  const sends = async (body: unknown): Promise<Answered> => {
    const response = await peer.client.post('/api/web/events', body as string);
    const answer = (await response.json().catch(() => ({}))) as { error?: Answered['refusal'] };
    return { status: response.status, ...(answer.error ? { refusal: answer.error } : {}) };
  };
  return {
    ...peer,
    sends,
    does: (what) => sends({ id: randomUUID(), thread, what }),
    newest: async (limit) => {
      const query = new URLSearchParams({ thread, limit: String(limit) });
      const response = await peer.client.get(`/api/web/messages?${query}`);
      return ((await response.json()) as { messages: ShownMessage[] }).messages;
    },
  };
}

/** Refused clearly: with a code and a sentence, and none of it internal. */
export function isClear({ status, refusal }: Answered): boolean {
  if (status === 200) return true;
  if (![400, 403, 404, 413].includes(status) || !refusal) return false;
  return refusal.code !== '' && refusal.message.length > 10 && !/\bat \/|node_modules|Error:/.test(refusal.message);
}
