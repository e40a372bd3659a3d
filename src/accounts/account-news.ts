import { postPrompt } from '../delivery/outbox';
import { momentInWords } from '../i18n/format';
import { type Account, accountId, type Person } from '../method/person';
import type { Prompt } from '../ports/prompt';
import { shortKey } from '../ports/short-key';
import type { AccountNews } from '../steps/planned';
import { note } from '../turn/audit';
import { SIGNED_IN } from '../turn/came';
import type { Deps } from '../turn/deps';
import { mailboxOf } from './mailbox';

/**
 * Whoever is known in a place already, if only in the web chat, hears there that another account is to be theirs, and can
 * say that it is not.
 */
export async function tellOfNew(deps: Deps, person: Person, account: Account): Promise<void> {
  if (!(await isKnown(deps, person))) return;
  const said = deps.steps.draws.newAccount(newsFor(deps, person, account), person.language);
  await tell(deps, person, account, 'new-account', said);
}

/** Whoever had an account that is somebody else's now hears it where else they are known; in the web chat at least. */
export async function tellOfLost(deps: Deps, person: Person, account: Account): Promise<void> {
  const said = deps.steps.draws.lostAccount(newsFor(deps, person, account), person.language);
  await tell(deps, person, account, 'lost-account', said);
}

/** Whoever was here before hears, where they are reached, that their address is another: once for each change. */
export async function tellOfAddress(deps: Deps, person: Person, to: string): Promise<void> {
  if (!person.active || person.email === to || !(await isKnown(deps, person))) return;
  const { email: from, language, timeZone } = person;
  const when = momentInWords(deps.clock.now(), timeZone, language, true);
  const before = await deps.store.audit.count({ person: person.id, action: 'address-changed' });
  const id = `new-address-${shortKey(person.id, to, String(before))}`;
  const said = deps.steps.draws.newAddress({ from, to, when }, language);
  await postPrompt(deps, id, person.id, said);
  // Where the change was not theirs, it is the old address at which they read of it.
  const mailbox = mailboxOf(deps, person);
  if (from === '' || !mailbox) return;
  // Whoever reads it there may be somebody else: they learn that it was changed, and not to what.
  const told = deps.steps.draws.newAddress({ from, to: hinted(to), when }, language);
  await postPrompt(deps, `${id}-former`, person.id, told, { account: mailbox, formerAddress: from });
}

/** An address by its first letter and its place: known to whose it is, and to nobody else. */
function hinted(email: string): string {
  return email.replace(/^(.)[^@]*/u, '$1…');
}

/**
 * Whoever was here before hears in their chat or by mail that they are signed in to the page in a browser that is new: once
 * for each that can be told from the others by what it calls itself. Errors: `StoreError`.
 */
export async function tellOfSignIn(deps: Deps, id: string, device: string | undefined): Promise<void> {
  const { store, clock } = deps;
  const person = await store.people.get(id);
  if (!person?.active) return;
  const wasHere = await isKnown(deps, person);
  const key = `signed-in-${shortKey(id, device ?? '')}`;
  const detail = device === undefined ? {} : { detail: { device } };
  const isNew = await note(deps, { by: id, action: SIGNED_IN, person: id, ...detail }, key);
  if (!isNew || !wasHere || device === undefined) return;
  const isReached = person.accounts.some(({ platform }) => deps.chats.has(platform)) || mailboxOf(deps, person);
  if (!isReached) return;
  const when = momentInWords(clock.now(), person.timeZone, person.language, true);
  await postPrompt(deps, `${key}-told`, id, deps.steps.draws.newSignIn({ device, when }, person.language));
}

async function isKnown({ store }: Deps, { id, accounts }: Person): Promise<boolean> {
  if (accounts.length > 0 || (await store.sessions.get(id)) !== undefined) return true;
  // Not whether they are signed in: that is so while somebody's first sign-in is looked at.
  return (await store.audit.count({ person: id, action: SIGNED_IN })) > 0;
}

function newsFor(deps: Deps, { language, timeZone }: Person, account: Account): AccountNews {
  return {
    account,
    platform: deps.chats.get(account.platform)?.name ?? account.platform,
    when: momentInWords(deps.clock.now(), timeZone, language, true),
  };
}

/** In each place by itself; the same links again are the same news. */
async function tell(deps: Deps, person: Person, about: Account, what: string, prompt: Prompt): Promise<void> {
  const before = await deps.store.audit.count({ person: person.id, action: 'account-linked' });
  const idAt = (at: string) => `${what}-${shortKey(person.id, accountId(about), at, String(before))}`;
  const places = person.accounts.filter((own) => deps.chats.has(own.platform) && accountId(own) !== accountId(about));
  for (const account of places) await postPrompt(deps, idAt(accountId(account)), person.id, prompt, { account });
  if (places.length === 0) await postPrompt(deps, idAt('web'), person.id, prompt);
}
