import { provenAddress } from '../method/address';
import { type Account, hasAccount, type Person } from '../method/person';
import { provesAddress } from '../method/standing';
import type { Profile } from '../ports/chat';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';
import { tellOfLost, tellOfNew } from './account-news';
import { give, isStillTheirs, noted, remember, takeFrom } from './ownership';
import { SECRET_LENGTH } from './secret';
import { useSignInToken } from './sign-in';

/**
 * Whose an account is, after asking its platform: by e-mail, but only a member's of a workspace or tenant that a
 * programme file names as trusted. Guests there and people of others bring a link. Throws what passes.
 */
export async function recognise(deps: Deps, account: Account): Promise<Person | undefined> {
  const { person: known, how } = await noted(deps, account);
  if (known) return (await isStillTheirs(deps, account, how)) ? known : undefined;
  if (how === 'refused') return undefined;
  const profile = await deps.chats.get(account.platform)?.profile(account);
  const person = profile && (await byEmail(deps, account, profile));
  if (person) await linkAccount(deps, person, account, 'e-mail');
  return person;
}

async function byEmail(deps: Deps, account: Account, { email, belonging }: Profile): Promise<Person | undefined> {
  const address = provenAddress(email ?? '');
  if (!address || !provesAddress(account.space, belonging)) return undefined;
  const trusted = (await deps.store.programmes.find({})).some((programme) =>
    programme.trusted.some((t) => t.platform === account.platform && t.space === account.space),
  );
  if (!trusted) return undefined;
  const [person] = await deps.store.people.find({ email: address });
  return person?.active ? person : undefined;
}

/** Uses up a one-time link's token that somebody sent us from an account: from now on it is theirs. */
export async function linkByToken(deps: Deps, account: Account, token: string): Promise<Person | undefined> {
  const id = await useSignInToken(deps, token);
  const person = id === undefined ? undefined : await deps.store.people.get(id);
  if (person) await linkAccount(deps, person, account, 'link');
  return person;
}

/**
 * Gives an account to a person, and takes it from whoever had it: both hear of it where they were known before.
 */
async function linkAccount(deps: Deps, person: Person, account: Account, how: 'e-mail' | 'link'): Promise<void> {
  const others = (await deps.store.people.find({})).filter((p) => p.id !== person.id && hasAccount(p, account));
  for (const other of others) {
    await takeFrom(deps, other.id, account);
    await tellOfLost(deps, other, account);
  }
  if (!hasAccount(person, account)) await tellOfNew(deps, person, account);
  await give(deps, person, account, how);
}

/** Takes an account from a person who says that it is not theirs. Doing it again changes nothing. */
export async function refuseAccount(deps: Deps, person: Person, account: Account): Promise<void> {
  if (!hasAccount(person, account)) return;
  await takeFrom(deps, person.id, account);
  await remember(deps, account, '', 'refused');
  const detail = { platform: account.platform };
  await note(deps, { by: person.id, action: 'account-refused', person: person.id, detail });
}

/** The token of a one-time link in a text, or one by itself; chat platforms put signs of their own around it. */
export function tokenIn(text: string): string | undefined {
  const [, secret] = /signin\/([\w-]+)/.exec(text) ?? /^[\s<]*([\w-]+)[\s>]*$/.exec(text) ?? [];
  return secret?.length === SECRET_LENGTH ? secret : undefined;
}
