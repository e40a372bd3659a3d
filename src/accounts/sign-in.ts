import { addMs } from '../method/calendar';
import { steadyClock } from '../plan/clock';
import type { Clock } from '../ports/clock';
import type { Store } from '../ports/store';
import type { Deps } from '../turn/deps';
import { idOfSecret, newSecret } from './secret';
import { forgetEndedSessions } from './web-sessions';

/** How long a one-time link works, by the machine's clock. */
const VALID_MS = 30 * 60_000;

/** Makes a one-time link's token for a person. Only its hash is kept. Errors: `StoreError`. */
export async function newSignInToken(
  { store }: Pick<Deps, 'store'>,
  person: string,
  clock: Clock = steadyClock,
): Promise<string> {
  await forgetOldLinks(store, clock);
  const { secret, id } = newSecret();
  const until = addMs(clock.now(), VALID_MS);
  await store.signInLinks.insert({ id, person, until });
  return secret;
}

/** Uses up a token: the person it was for, or undefined when it is not, or no longer, valid. */
export async function useSignInToken(
  { store }: Pick<Deps, 'store'>,
  token: string,
  clock: Clock = steadyClock,
): Promise<string | undefined> {
  const link = await store.signInLinks.get(idOfSecret(token));
  // Of two who come at once, one removes it.
  if (!link || !(await store.signInLinks.remove(link.id)) || link.until <= clock.now()) return undefined;
  return (await store.people.get(link.person))?.active ? link.person : undefined;
}

/** Ends all of a person's sessions, and the links that were not used yet. Answers how many sessions there were. */
export async function endSignIns(store: Store, person: string): Promise<number> {
  await store.signInLinks.removeAll({ person });
  return store.webSessions.removeAll({ person });
}

/** Forgets links and sessions that are past, and ends the sessions of people who are no longer in a programme. */
export async function tidySignIns(store: Store, clock: Clock = steadyClock): Promise<void> {
  await forgetOldLinks(store, clock);
  await forgetEndedSessions(store, clock);
  const gone = await store.people.find({ active: false });
  await store.webSessions.removeAll({ person: { in: gone.map(({ id }) => id) } });
}

async function forgetOldLinks(store: Store, clock: Clock): Promise<void> {
  await store.signInLinks.removeAll({ until: { before: clock.now() } });
}
