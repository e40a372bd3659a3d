import type { SessionRecord } from '../ports/records';
import { NEW_SESSION, SESSION_VERSION, type Session } from '../steps/contract';

/** A session of another version starts politely where the answers left off: what waits for a place is kept. */
export function sessionIn(record: SessionRecord | undefined): Session {
  if (!record) return NEW_SESSION;
  const state = record.state as Partial<Session>;
  if (record.version === SESSION_VERSION) return { ...NEW_SESSION, ...state };
  return { pending: Array.isArray(state.pending) ? state.pending : [] };
}
