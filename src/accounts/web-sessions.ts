import { LRUCache } from 'lru-cache';
import type { Person } from '../method/person';
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

/** Of so many sessions it is remembered whose they are, so that both are read at once: a session stays one person's. */
const MOST_KNOWN = 1_000;

/** A session that has not ended, and whose it is, as they are now; undefined: there is nobody any more. */
export type OpenSession = WebSession & { who: Person | undefined };

/** Who is signed in to the web chat. A session is known by a secret that only the browser has. */
export interface WebSessions {
  /** Signs somebody in; answers the secret of the new session. `device`: the browser, in a few words. */
  begin(person: string, picked: boolean, device?: string): Promise<string>;
  /** The session with this secret, if it has not ended. Asking is use: it lasts on. */
  find(secret: string): Promise<OpenSession | undefined>;
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
  const whose = new LRUCache<string, string>({ max: MOST_KNOWN });
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
      const id = idOfSecret(secret);
      const known = whose.get(id);
      const [session, early] = await Promise.all([
        store.webSessions.get(id),
        known === undefined ? undefined : store.people.get(known),
      ]);
      const now = clock.now();
      if (!session || session.until <= now) return undefined;
      whose.set(id, session.person);
      const who = known === session.person ? early : await store.people.get(session.person);
      const used = await noteUse(store, session, now, lasting);
      return used && { ...used, who };
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
