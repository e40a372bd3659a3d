import { type Account, accountId, hasAccount, type Person } from '../domain/person';
import type { Profile } from '../ports/chat';
import { note } from './audit';
import type { Deps } from './deps';
import { useSignInToken } from './sign-in';

/** Whose an account is; undefined as long as it is nobody's. What people's own lists say counts. */
export async function personOf(deps: Deps, account: Account): Promise<Person | undefined> {
  const record = await deps.store.accounts.get(accountId(account));
  const known = record && record.person !== '' ? await deps.store.people.get(record.person) : undefined;
  if (known && hasAccount(known, account)) return known.active ? known : undefined;
  // Seen for the first time, or moved to somebody else by the programme file: the lists are looked through once.
  const owner = (await deps.store.people.find({ active: true })).find((p) => hasAccount(p, account));
  if (owner || record) await remember(deps, account, owner?.id ?? '');
  return owner;
}

/**
 * Whose an account is, after asking its platform: by e-mail, but only from workspaces and tenants that a programme file
 * names as trusted. Throws what passes.
 */
export async function recognise(deps: Deps, account: Account): Promise<Person | undefined> {
  const known = await personOf(deps, account);
  if (known) return known;
  const profile = await deps.chats.get(account.platform)?.profile(account);
  if (!profile || profile.isNobody) return undefined;
  const person = await byEmail(deps, account, profile);
  if (person) await linkAccount(deps, person, account, 'e-mail');
  return person;
}

async function byEmail(deps: Deps, account: Account, { email }: Profile): Promise<Person | undefined> {
  if (!email) return undefined;
  const trusted = (await deps.store.programmes.find({})).some((programme) =>
    programme.trusted.some((t) => t.platform === account.platform && t.space === account.space),
  );
  if (!trusted) return undefined;
  const [person] = await deps.store.people.find({ email: email.toLowerCase() });
  return person?.active ? person : undefined;
}

/** The account to which somebody is written by itself; undefined: in the web chat. */
export async function accountFor(deps: Deps, person: Person): Promise<Account | undefined> {
  const reachable = person.accounts.filter((a) => deps.chats.has(a.platform));
  if (reachable.length === 0) return undefined;
  const last = (await deps.store.sessions.get(person.id))?.account;
  return last && hasAccount({ accounts: reachable }, last) ? last : reachable[0];
}

/** Uses up a one-time link that somebody sent us from an account: from now on it is theirs. */
export async function linkByToken(deps: Deps, account: Account, text: string): Promise<Person | undefined> {
  const token = tokenIn(text);
  const id = token === undefined ? undefined : await useSignInToken(deps, token);
  const person = id === undefined ? undefined : await deps.store.people.get(id);
  if (person) await linkAccount(deps, person, account, 'link');
  return person;
}

/** Gives an account to a person, and takes it from whoever had it. */
export async function linkAccount(deps: Deps, person: Person, account: Account, how: 'e-mail' | 'link'): Promise<void> {
  await deps.store.people.update(person.id, (p) =>
    hasAccount(p, account) ? p : { ...p, accounts: [...p.accounts, account] },
  );
  await remember(deps, account, person.id);
  const detail = { platform: account.platform, how };
  await note(deps, { by: person.id, action: 'account-linked', person: person.id, detail });
}

async function remember(deps: Deps, account: Account, person: string): Promise<void> {
  await deps.store.accounts.put({ id: accountId(account), account, person, seenAt: deps.clock.now() });
}

/** A one-time link, or what it ends with, wherever in a text; chat platforms put signs of their own around it. */
function tokenIn(text: string): string | undefined {
  return /signin\/([\w-]{43})(?![\w-])/.exec(text)?.[1] ?? /^[\s<]*([\w-]{43})[\s>]*$/.exec(text)?.[1];
}
