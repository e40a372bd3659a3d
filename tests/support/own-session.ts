import { OWNER, type Session as OwnSession } from '../../flows/preparatory-review/session';
import type { Store } from '../../src/ports/store';
import { NEW_SESSION, type Session } from '../../src/steps/contract';
import { lifted } from '../../src/steps/session-part';

/** Somebody's stored conversation as the step has it in which sheets are filled in. */
export async function ownSession(store: Store, person: string): Promise<OwnSession> {
  const state = (await store.sessions.get(person))?.state as Session | undefined;
  return lifted(state ?? NEW_SESSION, OWNER);
}
