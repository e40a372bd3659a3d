import { LRUCache } from 'lru-cache';
import { addMs } from '../method/calendar';
import type { Account, Person } from '../method/person';
import { provesAddress } from '../method/standing';
import type { Instant } from '../method/time';
import { type Chat, ChatBlocked } from '../ports/chat';
import type { Deps } from '../turn/deps';
import { give, noted } from './ownership';

/** For how long a platform that found nobody is not asked again, in milliseconds. */
const MISSED_MS = 6 * 3_600_000;
/** So many are remembered. */
const REMEMBERED = 5_000;

/** What was looked for in vain, and when: this process's own, and small. */
const misses = new WeakMap<Chat, LRUCache<string, Instant>>();

/**
 * Looks for somebody who has no account on any connected platform, by their e-mail, among the members of workspaces and
 * tenants that a programme trusts; whoever is found is written to there from then on. Throws what passes.
 */
export async function findAccount(deps: Deps, person: Person): Promise<Account | undefined> {
  if (deps.chats.size === 0 || person.email === '') return undefined;
  for (const { platform, space } of await trustedOf(deps)) {
    const chat = deps.chats.get(platform);
    const account = chat && (await lookedUp(deps, chat, space, person.email));
    if (!account) continue;
    const { person: owner, how } = await noted(deps, account);
    // An account that is somebody's already stays theirs; one that they said is not theirs is not written to again.
    if (owner || how === 'refused') continue;
    await give(deps, person, account, 'e-mail');
    return account;
  }
  return undefined;
}

/** Workspaces and tenants from which an e-mail is enough, each once. */
async function trustedOf({ store }: Deps) {
  const all = (await store.programmes.find({})).flatMap(({ trusted }) => trusted);
  return new Map(all.map((each) => [`${each.platform} ${each.space}`, each])).values();
}

async function lookedUp({ clock }: Deps, chat: Chat, space: string, email: string): Promise<Account | undefined> {
  const missed = misses.get(chat) ?? new LRUCache<string, Instant>({ max: REMEMBERED });
  misses.set(chat, missed);
  const key = `${space} ${email}`;
  const since = missed.get(key);
  const now = clock.now();
  if (since !== undefined && now < addMs(since, MISSED_MS)) return undefined;
  const found = await unlessBlocked(() => chat.find(space, email));
  const account = found && provesAddress(space, found.belonging) ? found.account : undefined;
  if (account) missed.delete(key);
  else missed.set(key, now);
  return account;
}

/** What an operator has to set right first keeps nobody's messages from them. */
export async function unlessBlocked<R>(ask: () => Promise<R>): Promise<R | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ChatBlocked) return undefined;
    throw error;
  }
}
