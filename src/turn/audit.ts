import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '../ports/records';
import type { Deps } from './deps';

/** Notes who did what. Never an answer's text. With `id`, noted once. */
export async function note(
  deps: Pick<Deps, 'store' | 'clock'>,
  entry: Omit<AuditEntry, 'id' | 'at'>,
  id: string = randomUUID(),
): Promise<boolean> {
  return deps.store.audit.insert({ id, at: deps.clock.now(), ...entry });
}
