import type { Account, Person } from '../method/person';
import { MAIL } from '../ports/letter';
import type { Deps } from '../turn/deps';

/**
 * Where somebody gets mail: an account by their id, as an address may change. Undefined where there is no mail, no address,
 * or they want none.
 */
export function mailboxOf({ chats }: Pick<Deps, 'chats'>, person: Person): Account | undefined {
  const isReached = chats.has(MAIL) && person.active && person.email !== '' && person.mailPaused !== true;
  return isReached ? { platform: MAIL, space: '', user: person.id } : undefined;
}
