import { randomUUID } from 'node:crypto';
import type { ShownMessage } from '../../../adapters/web/wire';
import type { EventKind } from '../../../src/ports/event';
import { type Peer, peerOf } from '../app-peer';
import type { AppProcess } from '../app-process';

/** A running product with the example, and its review that is under way. */
export interface Attacked {
  app: AppProcess;
  review: string;
  /** Its peers, as ids. */
  peers: readonly string[];
}

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
  /** A complete answer in which `token` stands, on any indicator; answers the HTTP status. */
  answersOn(review: string, indicator: string, token: string): Promise<number>;
  newest(count: number): Promise<ShownMessage[]>;
}

export async function attackerAs(url: string, id: string): Promise<Attacker> {
  const peer = await peerOf(url, id);
  const thread = `person:${id}`;
  const sends = async (body: unknown): Promise<Answered> => {
    const send = () => peer.client.post('/api/web/events', body as string);
    // A connection that rested may be closed as the next request goes out on it; the event's id makes the second harmless.
    const response = await send().catch(send);
    const answer = (await response.json().catch(() => ({}))) as { error?: Answered['refusal'] };
    return { status: response.status, ...(answer.error ? { refusal: answer.error } : {}) };
  };
  return {
    ...peer,
    sends,
    does: (what) => sends({ id: randomUUID(), thread, what }),
    answersOn: (review, indicator, token) =>
      peer.answer({ message: 'no-such-message', address: { review, indicator } }, token),
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
