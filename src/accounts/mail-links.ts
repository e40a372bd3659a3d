import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Person } from '../method/person';
import type { Setting } from '../ports/records';
import type { Deps } from '../turn/deps';
import { linkAddress, newLink } from './sign-in';

/** An address that signs somebody in, once, where a message is. Another one each time. Errors: `StoreError`. */
export async function openingLink(
  deps: Pick<Deps, 'store' | 'address'>,
  { id: person }: Person,
  message: string,
): Promise<string> {
  return linkAddress(deps.address(), await newLink(deps, { person, purpose: 'message', message }));
}

/** The page on which somebody sees to it that they get no mail, or mail again. The same for all of their letters. */
export async function pausingLink(deps: Pick<Deps, 'store' | 'address'>, person: Person): Promise<string> {
  return `${deps.address()}${PAUSING}/${person.id}.${await sealOf(deps, person.id)}`;
}

/** Where pages are on which mail is paused. */
const PAUSING = '/mail';

/** Who gets mail or none, by the last part of the address that `pausingLink` makes. */
export function pausing(deps: Pick<Deps, 'store'>) {
  return {
    path: PAUSING,
    whose: async (name: string) => {
      const person = await whose(deps, name);
      return person && { language: person.language, isPaused: person.mailPaused === true };
    },
    set: async (name: string, isPaused: boolean) => {
      const person = await whose(deps, name);
      if (person) await pauseMail(deps, person.id, isPaused);
    },
  };
}

/** Sees to it that somebody gets no mail, or mail again. */
async function pauseMail({ store }: Pick<Deps, 'store'>, person: string, isPaused: boolean): Promise<void> {
  await store.people.update(person, (p) => ((p.mailPaused ?? false) === isPaused ? p : { ...p, mailPaused: isPaused }));
}

async function whose({ store }: Pick<Deps, 'store'>, name: string): Promise<Person | undefined> {
  const at = Math.max(0, name.lastIndexOf('.'));
  const id = name.slice(0, at);
  const [given, right] = [Buffer.from(name.slice(at + 1)), Buffer.from(await sealOf({ store }, id))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const person = await store.people.get(id);
  return person?.active ? person : undefined;
}

const KEY = 'mail-key';

/** Nobody makes it for somebody else; it opens nothing but that page. */
async function sealOf({ store }: Pick<Deps, 'store'>, person: string): Promise<string> {
  const key = (await store.settings.get(KEY)) ?? (await newKey(store));
  return createHmac('sha256', key.value).update(person).digest('base64url');
}

/** Of two who come at once, one makes it. */
async function newKey(store: Deps['store']): Promise<Setting> {
  const made = { id: KEY, value: randomBytes(32).toString('base64url') };
  return (await store.settings.insert(made)) ? made : ((await store.settings.get(KEY)) ?? made);
}
