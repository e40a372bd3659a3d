import { addMs } from '../method/calendar';
import { steadyClock } from '../plan/clock';
import type { Clock } from '../ports/clock';
import type { LinkPurpose, SignInLink } from '../ports/records';
import type { Store } from '../ports/store';
import type { Deps } from '../turn/deps';
import { idOfSecret, newSecret } from './secret';
import { forgetEndedSessions } from './web-sessions';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** How long a one-time link works, by the machine's clock: one that comes by itself waits for its reader. */
const VALID_MS: Readonly<Record<LinkPurpose, number>> = {
  'sign-in': 30 * MINUTE_MS,
  invitation: 14 * DAY_MS,
  message: 14 * DAY_MS,
};
/** How long it is known afterwards what became of a link. */
const KEPT_MS = 60 * DAY_MS;

/** For whom a link is and what for. */
export type LinkFor = Pick<SignInLink, 'person' | 'purpose' | 'message' | 'opens'>;

/** What becomes of a link that somebody uses. `good`: it is used up by that, and signs its person in. */
export type LinkUse =
  | ({ kind: 'good' | 'used' | 'replaced' | 'too-old' } & Pick<SignInLink, 'person' | 'opens'>)
  | { kind: 'unknown' };

/**
 * Makes a one-time link's token for a person. It works once: within 30 minutes where it was asked for just now, else
 * within 14 days. Only its hash is kept. Errors: `StoreError`.
 */
export async function newLink(
  { store }: Pick<Deps, 'store'>,
  { purpose = 'sign-in', ...rest }: LinkFor,
  clock: Clock = steadyClock,
): Promise<string> {
  await forgetOldLinks(store, clock);
  const { secret, id } = newSecret();
  const until = addMs(clock.now(), VALID_MS[purpose]);
  await store.signInLinks.insert({ id, purpose, until, ...rest });
  return secret;
}

/** A token with which a person signs in now. */
export function newSignInToken(deps: Pick<Deps, 'store'>, person: string, clock?: Clock): Promise<string> {
  return newLink(deps, { person }, clock);
}

/** The address that a token is in; one opens it and presses a button there. */
export function linkAddress(address: string, token: string): string {
  return new URL(`/signin/${token}`, address).href;
}

/** Uses a token. Of all who use one, at once or later, the first finds it good. Errors: `StoreError`. */
export async function useLink(
  { store }: Pick<Deps, 'store'>,
  token: string,
  clock: Clock = steadyClock,
): Promise<LinkUse> {
  let kind: Exclude<LinkUse['kind'], 'unknown'> = 'too-old';
  const link = await store.signInLinks.update(idOfSecret(token), (l) => {
    kind = l.spent ?? (l.until > clock.now() ? 'good' : 'too-old');
    return kind === 'good' ? { ...l, spent: 'used' } : l;
  });
  if (!link || !(await store.people.get(link.person))?.active) return { kind: 'unknown' };
  const { person, opens } = link;
  return { kind, person, ...(opens === undefined ? {} : { opens }) };
}

/** Uses up a token: the person it was for, or undefined when it is not, or no longer, valid. */
export async function useSignInToken(
  deps: Pick<Deps, 'store'>,
  token: string,
  clock?: Clock,
): Promise<string | undefined> {
  const use = await useLink(deps, token, clock);
  return use.kind === 'good' ? use.person : undefined;
}

/** Whose link a token is, spent or not, as long as that is known. */
export async function personOfLink({ store }: Pick<Deps, 'store'>, token: string): Promise<string | undefined> {
  return (await store.signInLinks.get(idOfSecret(token)))?.person;
}

/** Links that came with messages of such ids work no more: others are sent in their place. */
export async function replaceLinks(
  { store }: Pick<Deps, 'store'>,
  person: string,
  isOfThem: (message: string) => boolean,
): Promise<void> {
  for (const { id, message } of await store.signInLinks.find({ person }))
    if (message !== undefined && isOfThem(message))
      await store.signInLinks.update(id, (link) => (link.spent ? link : { ...link, spent: 'replaced' }));
}

/** Ends all of a person's sessions, and the links that were not used yet. Answers how many sessions there were. */
export async function endSignIns(store: Store, person: string): Promise<number> {
  await store.signInLinks.removeAll({ person });
  return store.webSessions.removeAll({ person });
}

/** Forgets links and sessions that are long past, and ends the sessions of people who are no longer in a programme. */
export async function tidySignIns(store: Store, clock: Clock = steadyClock): Promise<void> {
  await forgetOldLinks(store, clock);
  await forgetEndedSessions(store, clock);
  const gone = await store.people.find({ active: false });
  await store.webSessions.removeAll({ person: { in: gone.map(({ id }) => id) } });
}

async function forgetOldLinks(store: Store, clock: Clock): Promise<void> {
  await store.signInLinks.removeAll({ until: { before: addMs(clock.now(), -KEPT_MS) } });
}
