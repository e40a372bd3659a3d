import type { Store } from '../ports/store';

/** What is noted where somebody signs in to the page with a browser that is new to them. */
export const SIGNED_IN = 'signed-in';

/**
 * Who of these people was here, ever: they said something, or signed in, though they have said nothing and are no longer
 * signed in. Errors: `StoreError`.
 */
export async function cameAmong(store: Store, people: readonly string[]): Promise<Set<string>> {
  const spoke = new Set((await store.sessions.find({ id: { in: [...people] } })).map(({ id }) => id));
  const silent = people.filter((id) => !spoke.has(id));
  if (silent.length === 0) return spoke;
  const [signedIn, ...noted] = await Promise.all([
    store.webSessions.find({ person: { in: silent } }),
    ...silent.map((person) => store.audit.count({ person, action: SIGNED_IN })),
  ]);
  // Whom somebody picked in a demonstration did not come.
  const here = signedIn.filter(({ picked }) => !picked).map(({ person }) => person);
  return new Set([...spoke, ...here, ...silent.filter((_, n) => (noted[n] ?? 0) > 0)]);
}
