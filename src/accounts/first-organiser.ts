import { timingSafeEqual } from 'node:crypto';
import type { Language } from '../method/language';
import type { Person } from '../method/person';
import type { Store } from '../ports/store';
import { email as emailOf, line, timeZone as zoneOf } from '../programme/programme-file/words';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';
import { idOfSecret, newSecret } from './secret';

/** What is kept of the addresses that still work, as a JSON list of hashes, the newest last. */
const TOKENS = 'setup-tokens';
/** Each start makes one, on each instance, and so does each time that it is asked for again. */
const MOST_TOKENS = 10;
/** One id: of two who press at once the store takes one. */
const FIRST = 'first-organiser';
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** What somebody says of themselves who begins here, as they wrote it. */
export interface FirstOrganiser {
  name: string;
  email: string;
  language: Language;
  /** As their browser says; what is none counts as UTC. */
  timeZone: string;
}

/** What became of it: who they are, or why not. `spent`: the address is not, or no longer, one. */
export type Begun = { kind: 'begun'; person: string } | { kind: 'spent' } | { kind: 'unreadable' };

/** Whether nobody was ever here: then somebody may become the first organiser. Errors: `StoreError`. */
export async function isNobodyHere({ people }: Pick<Store, 'people'>): Promise<boolean> {
  return (await people.count({})) === 0;
}

/** Makes the token of an address at which the first organiser begins; undefined once somebody is here. Errors: `StoreError`. */
export async function newSetupToken({ store }: Pick<Deps, 'store'>): Promise<string | undefined> {
  if (!(await isNobodyHere(store))) return undefined;
  const { secret, id } = newSecret();
  const added = (hashes: readonly string[]) => JSON.stringify([...hashes, id].slice(-MOST_TOKENS));
  const isFirst = await store.settings.insert({ id: TOKENS, value: added([]) });
  if (!isFirst)
    await store.settings.update(TOKENS, (kept) => ({ ...kept, value: added(JSON.parse(kept.value) as string[]) }));
  return secret;
}

/**
 * Makes whoever has a token the first organiser, which spends all of them: that somebody is here is what spends them, so
 * that a process that ends half-way leaves nobody outside. Errors: `StoreError`.
 */
export async function beginAsFirst(deps: Deps, token: string, who: FirstOrganiser): Promise<Begun> {
  const { store } = deps;
  if (!(await isNobodyHere(store)) || !(await isSetupToken(store, token))) return { kind: 'spent' };
  const person = personOf(who);
  if (!person) return { kind: 'unreadable' };
  if (!(await store.people.insert(person))) return { kind: 'spent' };
  await note(deps, { by: person.id, action: 'first-organiser', person: person.id }, FIRST);
  await store.settings.remove(TOKENS);
  return { kind: 'begun', person: person.id };
}

/** Compared in the same time whatever is given. */
async function isSetupToken({ settings }: Pick<Store, 'settings'>, token: string): Promise<boolean> {
  const kept = await settings.get(TOKENS);
  const given = Buffer.from(idOfSecret(token));
  const hashes = kept ? (JSON.parse(kept.value) as string[]).map((hash) => Buffer.from(hash)) : [];
  return hashes.filter((hash) => timingSafeEqual(hash, given)).length > 0;
}

function personOf({ name, email, language, timeZone }: FirstOrganiser): Person | undefined {
  const [said, address, zone] = [line(120).safeParse(name), emailOf.safeParse(email), zoneOf.safeParse(timeZone)];
  if (!said.success || !address.success) return undefined;
  return {
    id: FIRST,
    email: address.data,
    name: said.data,
    language,
    timeZone: zone.success ? zone.data : 'UTC',
    workdays: MONDAY_TO_FRIDAY,
    away: [],
    paused: false,
    active: true,
    accounts: [],
    organises: [],
  };
}
