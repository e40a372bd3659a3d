import type { Instant } from '../method/time';
import { steadyClock } from '../plan/clock';
import type { Clock } from '../ports/clock';
import type { WebSession } from '../ports/records';
import { shortKey } from '../ports/short-key';
import { type Store, StoreError } from '../ports/store';
import type { SignIn } from '../steps/contract';
import { idOfSecret, newSecret } from './secret';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A session that is not used ends after so many days, unless the operator says otherwise … */
export const IDLE_DAYS = 30;
/** … and any session a year after the sign-in. */
const LONGEST_MS = 365 * DAY_MS;

/** Who is signed in to the web chat. A session is known by a secret that only the browser has. */
export interface WebSessions {
  /** Signs somebody in; answers the secret of the new session. `device`: the browser, in a few words. */
  begin(person: string, picked: boolean, device?: string): Promise<string>;
  /** The session with this secret, if it has not ended. Asking is use: it lasts on. */
  find(secret: string): Promise<WebSession | undefined>;
  end(secret: string): Promise<void>;
}

/** How long a session lasts. `clock` is the machine's: when a sign-in ends is not for a demonstration's clock to say. */
export interface Lasting {
  clock?: Clock;
  /** A session that is not used for so many days ends. */
  idleDays?: number;
}

/** The sessions of a store. Errors: `StoreError`. */
export function webSessions(store: Store, { clock = steadyClock, idleDays = IDLE_DAYS }: Lasting = {}): WebSessions {
  const lasting = (session: WebSession) => endingIn(idleDays, session);
  return {
    begin: async (person, picked, device) => {
      await forgetEndedSessions(store, clock);
      const { secret, id } = newSecret();
      const now = clock.now();
      const times = { createdAt: now, usedAt: now, until: now };
      await store.webSessions.insert(lasting({ id, person, picked, ...(device ? { device } : {}), ...times }));
      return secret;
    },
    find: async (secret) => {
      const session = await store.webSessions.get(idOfSecret(secret));
      const now = clock.now();
      return session && session.until > now ? noteUse(store, session, now, lasting) : undefined;
    },
    end: async (secret) => {
      await store.webSessions.remove(idOfSecret(secret));
    },
  };
}

/** Where somebody is signed in now, the one used last first. Errors: `StoreError`. */
export async function signInsOf(store: Store, person: string, clock: Clock = steadyClock): Promise<SignIn[]> {
  const now = clock.now();
  const sessions = (await store.webSessions.find({ person })).filter(({ until }) => until > now);
  return sessions
    .sort((a, b) => (a.usedAt > b.usedAt ? -1 : 1))
    .map(({ id, device, usedAt }) => ({ key: shortKey(id), usedAt, ...(device === undefined ? {} : { device }) }));
}

/** Ends one of somebody's sessions, by its key; that of anybody else is left alone. Errors: `StoreError`. */
export async function endSignIn(store: Store, person: string, key: string): Promise<void> {
  for (const { id } of await store.webSessions.find({ person }))
    if (shortKey(id) === key) await store.webSessions.remove(id);
}

/** Sessions that have ended do not pile up. */
export async function forgetEndedSessions(store: Store, clock: Clock = steadyClock): Promise<void> {
  await store.webSessions.removeAll({ until: { before: clock.now() } });
}

/** At most once an hour, so that reading stays reading. */
async function noteUse(
  store: Store,
  session: WebSession,
  now: Instant,
  lasting: (session: WebSession) => WebSession,
): Promise<WebSession | undefined> {
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

function endingIn(idleDays: number, session: WebSession): WebSession {
  const until = Math.min(Date.parse(session.usedAt) + idleDays * DAY_MS, Date.parse(session.createdAt) + LONGEST_MS);
  return { ...session, until: new Date(until).toISOString() };
}
