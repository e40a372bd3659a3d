import { mailboxOf } from '../accounts/mailbox';
import { addMinutes } from '../method/calendar';
import type { Person } from '../method/person';
import type { Reach } from '../method/reach';
import type { Review } from '../method/review';
import type { Sheet } from '../method/sheet';
import type { Instant } from '../method/time';
import { type Message, threadOf } from '../ports/chat';
import { cameAmong } from './came';
import type { Deps } from './deps';

interface Known {
  /** Whose answers there are in the review. */
  answered: ReadonlySet<string>;
  /** Who cannot be written to, and why. */
  unreachable: readonly { person: string; reason: string }[];
}

/** How far each of these people has come towards a review; those who left are left out. Errors: `StoreError`. */
export async function reachOf(
  deps: Deps,
  review: Review,
  people: readonly Person[],
  { answered, unreachable }: Known,
): Promise<Map<string, Reach>> {
  const active = people.filter((person) => person.active);
  const came = await cameAmong(
    deps.store,
    active.map(({ id }) => id),
  );
  const lost = new Map(unreachable.map(({ person, reason }) => [person, reason]));
  const missing = active.filter(({ id }) => !answered.has(id) && !came.has(id) && !lost.has(id));
  const ways = missing.length > 0 ? await waysOf(deps) : undefined;
  const reached = new Set(missing.flatMap((person) => (ways?.(person) ? [person.id] : [])));
  const written = missing.length > 0 ? await writtenTo(deps, review, missing, reached) : undefined;
  return new Map(
    active.map((person): [string, Reach] => {
      const reason = lost.get(person.id);
      if (reason !== undefined) return [person.id, { state: 'not-reached', reason }];
      if (answered.has(person.id)) return [person.id, { state: 'answered' }];
      if (came.has(person.id)) return [person.id, { state: 'came' }];
      const at = written?.get(person.id);
      const noWay = !ways?.(person);
      return [person.id, at === undefined ? { state: 'not-invited', noWay } : { state: 'invited', at, noWay }];
    }),
  );
}

/** Who has handed in at least one answer; of two who share a seat, whoever wrote in it. */
export function answeredIn(sheets: readonly Sheet[]): Set<string> {
  return new Set(sheets.flatMap(({ person, revisions }) => revisions.flatMap(({ by }) => by ?? [person])));
}

/** What was made so lately is on its way: who asks people to come a moment after the review opened writes to nobody twice. */
const ON_ITS_WAY_MINUTES = 2;

/** When these people were asked last to come to a review; whoever was not, when the first thing reached them outside of the page, or set out to. */
async function writtenTo(
  { store, clock }: Deps,
  review: Review,
  people: readonly Person[],
  reached: ReadonlySet<string>,
): Promise<Map<string, Instant>> {
  const threads = people.map(({ id }) => threadOf({ kind: 'person', person: id }));
  const [invited, messages, going] = await Promise.all([
    store.audit.find({ review: review.id, action: 'invited' }),
    store.messages.find({ thread: { in: threads }, status: 'delivered' }),
    store.messages.find({ thread: { in: threads }, status: { in: ['waiting', 'sending'] } }),
  ]);
  const since = addMinutes(clock.now(), -ON_ITS_WAY_MINUTES);
  const out = going.flatMap(({ to, at }) =>
    to.kind === 'person' && reached.has(to.person) && at >= since ? [{ person: to.person, at }] : [],
  );
  const brought = [...messages.flatMap(broughtTo), ...out].sort((a, b) => (a.at > b.at ? -1 : 1));
  const asked = invited.sort((a, b) => (a.at < b.at ? -1 : 1));
  return new Map([...brought, ...asked].flatMap(({ person, at }) => (person === undefined ? [] : [[person, at]])));
}

function broughtTo({ to, at, account }: Message): { person: string; at: Instant }[] {
  return to.kind === 'person' && account !== undefined ? [{ person: to.person, at }] : [];
}

/** Whether something comes to somebody by itself: by mail, on a platform, or where they may be found by their e-mail. */
async function waysOf(deps: Deps): Promise<(person: Person) => boolean> {
  const { store, chats } = deps;
  const programmes = chats.size > 0 ? await store.programmes.find({}) : [];
  const isFound = programmes.some(({ trusted }) => trusted.some(({ platform }) => chats.has(platform)));
  return (person) =>
    person.accounts.some(({ platform }) => chats.has(platform)) ||
    (person.email !== '' && isFound) ||
    mailboxOf(deps, person) !== undefined;
}
