import { createHash, randomBytes } from 'node:crypto';
import type { Deps } from './deps';

const PREFIX = 'sign-in-';
/** How long a one-time link works. */
const VALID_MS = 30 * 60_000;

/** Makes a one-time link's token for a person. Only its hash is kept. */
export async function newSignInToken(deps: Pick<Deps, 'store' | 'clock'>, person: string): Promise<string> {
  await forgetExpired(deps);
  const token = randomBytes(24).toString('base64url');
  const expires = new Date(Date.parse(deps.clock.now()) + VALID_MS).toISOString();
  await deps.store.settings.put({ id: keyOf(token), value: JSON.stringify({ person, expires }) });
  return token;
}

/** Uses up a token: the person it was for, or undefined when it is not, or no longer, valid. */
export async function useSignInToken(deps: Pick<Deps, 'store' | 'clock'>, token: string): Promise<string | undefined> {
  const kept = await deps.store.settings.get(keyOf(token));
  if (!kept || !(await deps.store.settings.remove(kept.id))) return undefined;
  const { person, expires } = JSON.parse(kept.value) as { person: string; expires: string };
  if (expires < deps.clock.now()) return undefined;
  return (await deps.store.people.get(person))?.active ? person : undefined;
}

/** Links that were never used do not pile up. */
async function forgetExpired({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  for (const { id, value } of await store.settings.find({})) {
    if (!id.startsWith(PREFIX)) continue;
    const { expires } = JSON.parse(value) as { expires: string };
    if (expires < clock.now()) await store.settings.remove(id);
  }
}

function keyOf(token: string): string {
  return `${PREFIX}${createHash('sha256').update(token).digest('hex')}`;
}
