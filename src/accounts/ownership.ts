import { type Account, accountId, hasAccount, type Person } from '../method/person';
import { standingIn } from '../method/standing';
import type { AccountRecord } from '../ports/records';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';

/** How we know whose an account is. */
export type How = AccountRecord['how'];

/** Whose an account is, as far as is noted; undefined as long as it is nobody's. What people's own lists say counts. */
export async function personOf(deps: Deps, account: Account): Promise<Person | undefined> {
  return (await noted(deps, account)).person;
}

/** Whose an account is, as far as is noted, and how we know. */
export interface Noted {
  person: Person | undefined;
  how: How;
}

/**
 * Whose an account is, and still: where only an e-mail says so, its platform is asked whether they are a member of the
 * place that vouched for it. `just`: what is noted of it, just read. Throws what passes.
 */
export async function ownerOf(deps: Deps, account: Account, just?: Noted): Promise<Person | undefined> {
  const { person, how } = just ?? (await noted(deps, account));
  return person && (await isStillTheirs(deps, account, how)) ? person : undefined;
}

/** Whether an account is somebody's by more than their e-mail. */
export async function isGivenByMore({ store }: Pick<Deps, 'store'>, account: string): Promise<boolean> {
  return (await store.accounts.get(account))?.how !== 'e-mail';
}

/** Whose an account is, as far as is noted, and how we know. What people's own lists say counts. */
export async function noted(deps: Deps, account: Account): Promise<Noted> {
  const record = await deps.store.accounts.get(accountId(account));
  const known = record && record.person !== '' ? await deps.store.people.get(record.person) : undefined;
  if (record && known && hasAccount(known, account))
    return { person: known.active ? known : undefined, how: record.how };
  // Seen for the first time, or moved to somebody else by the programme file: the lists are looked through once.
  const owner = (await deps.store.people.find({ active: true })).find((p) => hasAccount(p, account));
  const how = owner || !record ? 'file' : record.how;
  if (owner || (record && record.person !== '')) await remember(deps, account, owner?.id ?? '', how);
  return { person: owner, how };
}

/** Whoever is no member any more of the place that vouched for their address has to bring a link. */
export async function isStillTheirs(deps: Deps, account: Account, how: How): Promise<boolean> {
  const chat = deps.chats.get(account.platform);
  if (how !== 'e-mail' || !chat) return true;
  const profile = await chat.profile(account);
  return profile !== undefined && standingIn(account.space, profile.belonging) === 'member';
}

/** The account to which somebody is written by itself; undefined: in the web chat. Throws what passes. */
export async function accountFor(deps: Deps, person: Person): Promise<Account | undefined> {
  for (const account of await accountsOf(deps, person))
    if ((await ownerOf(deps, account))?.id === person.id) return account;
  return undefined;
}

/** The accounts of somebody that can be written to, the one used last first; without asking the platforms. */
export async function accountsOf(deps: Deps, person: Person): Promise<Account[]> {
  const last = (await deps.store.sessions.get(person.id))?.account;
  const isLast = (account: Account) => Number(last !== undefined && accountId(account) === accountId(last));
  return person.accounts.filter((a) => deps.chats.has(a.platform)).sort((a, b) => isLast(b) - isLast(a));
}

/** Whether somebody was in the web chat last. */
export async function wasLastOnPage({ store }: Pick<Deps, 'store'>, { id }: Person): Promise<boolean> {
  return (await store.sessions.get(id))?.onPage === true;
}

/** Whether somebody is written to on a platform, as far as is known without asking any. */
export async function isWrittenInChat(deps: Deps, person: Person): Promise<boolean> {
  return !(await wasLastOnPage(deps, person)) && (await accountsOf(deps, person)).length > 0;
}

/** Notes that an account is a person's. */
export async function give(deps: Deps, person: Person, account: Account, how: 'e-mail' | 'link'): Promise<void> {
  await deps.store.people.update(person.id, (p) =>
    hasAccount(p, account) ? p : { ...p, accounts: [...p.accounts, account] },
  );
  await remember(deps, account, person.id, how);
  const detail = { platform: account.platform, how };
  await note(deps, { by: person.id, action: 'account-linked', person: person.id, detail });
}

/** Takes an account off a person's list; what comes by itself is not sent there any more. */
export async function takeFrom({ store }: Deps, person: string, account: Account): Promise<void> {
  const isOther = (own: Account) => accountId(own) !== accountId(account);
  await store.people.update(person, (p) => ({ ...p, accounts: p.accounts.filter(isOther) }));
  await store.sessions.update(person, (session) => {
    const { account: last, ...rest } = session;
    return last === undefined || isOther(last) ? session : rest;
  });
}

/** Notes whose an account is. */
export async function remember(deps: Deps, account: Account, person: string, how: How): Promise<void> {
  await deps.store.accounts.put({ id: accountId(account), account, person, how, seenAt: deps.clock.now() });
}
