import type { SessionRecord } from '../ports/records';
import { NEW_SESSION, SESSION_VERSION, type Session } from '../steps/contract';
import { lowered } from '../steps/session-part';
import type { Deps } from './deps';

/** A session of another version starts politely where the answers left off: what waits for a place is kept. */
export function sessionIn({ steps }: Pick<Deps, 'steps'>, record: SessionRecord | undefined): Session {
  if (!record) return NEW_SESSION;
  const state = { ...NEW_SESSION, ...(record.state as Partial<Session>) };
  if (record.version === SESSION_VERSION) return state;
  // In the first version the steps' own fields stood beside ours.
  if (record.version === 1) return steps.all.reduce(lowered, state);
  return { pending: Array.isArray(state.pending) ? state.pending : [] };
}
