import { mailboxOf } from '../accounts/mailbox';
import { isWrittenInChat } from '../accounts/ownership';
import { isOnTeam } from '../method/permissions';
import type { Account, Person } from '../method/person';
import type { Review } from '../method/review';
import type { Deps } from '../turn/deps';
import { calendarOf, membersOf, quietReason, reviewsOf } from '../turn/load-review';

/**
 * Who gets by mail what is said in the channel of a team that has none but the page's, which comes to nobody: those of it,
 * but for its leader, who are written to by mail, want it and may read it.
 */
export async function mailedWithChannel(
  deps: Deps,
  review: Review,
  mayRead: (person: Person) => boolean,
): Promise<{ id: string; mailbox: Account }[]> {
  if (review.channels.some(({ platform }) => deps.chats.has(platform))) return [];
  const found: { id: string; mailbox: Account }[] = [];
  for (const person of await membersOf(deps, review)) {
    const mailbox = mailboxOf(deps, person);
    if (!mailbox || person.id === review.members.leader) continue;
    if (!isOnTeam(person, review) || !mayRead(person)) continue;
    const own = await reviewsOf(deps, person);
    const isQuiet = quietReason(person, calendarOf(person, review, own), deps.clock.now()) !== undefined;
    if (!isQuiet && !(await isWrittenInChat(deps, person))) found.push({ id: person.id, mailbox });
  }
  return found;
}
