import { bytesOf, LIMITS } from '../method/limits';
import type { PendingText, Session } from './contract';

/** How many texts wait for a place at most; the oldest is still in the conversation above. */
const KEPT = 50;

/** The session with a text that waits for its place. */
export function keeping<S extends Session>(session: S, said: string, id: string): S {
  const waiting = [...session.pending.filter((p) => p.id !== id), { id, text: said }].slice(-KEPT);
  return { ...session, pending: newestWithin(waiting, LIMITS.waiting) };
}

/** The session without a text that found its place. */
export function withoutKept<S extends Session>(session: S, id: string | undefined): S {
  return { ...session, pending: session.pending.filter((p) => p.id !== id) };
}

/** A session is written again with each turn: so much of it is texts at most. */
function newestWithin(waiting: readonly PendingText[], most: number): PendingText[] {
  let left = most;
  const tooOld = waiting.findLastIndex(({ text }) => {
    left -= bytesOf(text);
    return left < 0;
  });
  return waiting.slice(tooOld + 1);
}
