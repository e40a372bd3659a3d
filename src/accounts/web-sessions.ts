import type { Instant } from '../method/time';
import { steadyClock } from '../plan/clock';
import type { Clock } from '../ports/clock';
import type { WebSession } from '../ports/records';
import { type Store, StoreError } from '../ports/store';
import { idOfSecret, newSecret } from './secret';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A session that is not used ends after this time … */
const IDLE_MS = 7 * DAY_MS;
/** … and any session this long after the sign-in. */
const LONGEST_MS = 30 * DAY_MS;

/** Who is signed in to the web chat. A session is known by a secret that only the browser has. */
export interface WebSessions {
  /** Signs somebody in; answers the secret of the new session. */
  begin(person: string, picked: boolean): Promise<string>;
  /** The session with this secret, if it has not ended. Asking is use: it lasts on. */
  find(secret: string): Promise<WebSession | undefined>;
  end(secret: string): Promise<void>;
}

/** `clock` is the machine's: when a sign-in ends is not for a demonstration's clock to say. Errors: `StoreError`. */
export function webSessions(store: Store, clock: Clock = steadyClock): WebSessions {
  return {
    begin: async (person, picked) => {
      await forgetEndedSessions(store, clock);
      const { secret, id } = newSecret();
      const now = clock.now();
      await store.webSessions.insert(lasting({ id, person, picked, createdAt: now, usedAt: now, until: now }));
      return secret;
    },
    find: async (secret) => {
      const session = await store.webSessions.get(idOfSecret(secret));
      const now = clock.now();
      return session && session.until > now ? noteUse(store, session, now) : undefined;
    },
    end: async (secret) => {
      await store.webSessions.remove(idOfSecret(secret));
    },
  };
}

/** Sessions that have ended do not pile up. */
export async function forgetEndedSessions(store: Store, clock: Clock = steadyClock): Promise<void> {
  await store.webSessions.removeAll({ until: { before: clock.now() } });
}

/** At most once an hour, so that reading stays reading. */
async function noteUse(store: Store, session: WebSession, now: Instant): Promise<WebSession | undefined> {
  if (Date.parse(now) - Date.parse(session.usedAt) < HOUR_MS) return session;
  try {
    // Undefined when it was ended at this very moment.
    return await store.webSessions.update(session.id, (s) => (s.usedAt < now ? lasting({ ...s, usedAt: now }) : s));
  } catch (error) {
    // With a full disk one can still read; the next use is noted.
    if (error instanceof StoreError && error.retry) return session;
    throw error;
  }
}

function lasting(session: WebSession): WebSession {
  const until = Math.min(Date.parse(session.usedAt) + IDLE_MS, Date.parse(session.createdAt) + LONGEST_MS);
  return { ...session, until: new Date(until).toISOString() };
}
