import { isGathered, mayBeRead } from './blind-rule';
import { isOfRole, rolesOf } from './permissions';
import { answerers, type Former, isDeputy, type Members, memberIds, type Review, type Role } from './review';
import { MOST_ON_A_SEAT, seatMates, seatOf, seatsOf, sitting } from './seats';
import type { Instant } from './time';

/**
 * What becomes of the sheets of somebody who leaves: what was submitted stays with their seat and drafts are dropped
 * (method, section 9.1), or all of it goes, as long as nobody else may have read it.
 */
export const SHEETS_LEFT = ['stay', 'go'] as const;
export type SheetsLeft = (typeof SHEETS_LEFT)[number];

/** What changes about who is on a review; people by id. */
export type TeamChange =
  | { what: 'add'; people: readonly Seated[] }
  | { what: 'leave'; person: string; sheets: SheetsLeft }
  /** Somebody who fills in sheets leads from now on; whoever led fills them in as before. */
  | { what: 'lead'; person: string }
  /** One of the peers stands in for the leader; who does already, does no more. */
  | { what: 'deputy'; person: string }
  /** Somebody shares the seat of another who fills in sheets: one set of sheets, filled in between them. */
  | { what: 'share'; person: string; by: string }
  /** All of somebody's roles are another's from now on. */
  | { what: 'replace'; person: string; by: string; sheets: SheetsLeft };

/** Somebody, and what they are in a review. */
export interface Seated {
  person: string;
  role: Role;
}

/** Why a team cannot change so, whatever anybody wants; of whom, if of one. */
export interface NoChange {
  why: /** They have no part in the review (any more). */
    | 'not-there'
    /** A peer alone leads, or stands in. */
    | 'not-a-peer'
    /** They have that role, or one already. */
    | 'there-already'
    /** Somebody has to lead. */
    | 'leads'
    /** Somebody has to organise. */
    | 'last-organiser'
    /** They have read what others wrote: whoever fills in sheets begins without. */
    | 'has-read'
    /** Others may have read the sheets. */
    | 'were-read'
    /** Two sit there already. */
    | 'seat-taken'
    /** They fill in sheets of their own already. */
    | 'has-sheets';
  person: string;
}

/** The review after a change of its team, at a moment; or why it cannot be. Pure. */
export function withTeam(review: Review, change: TeamChange, at: Instant): Review | NoChange {
  if (change.what === 'deputy') return withDeputy(review, change.person);
  const shared = change.what === 'share' ? withSharing(review, change) : review;
  if ('why' in shared) return shared;
  const after = membersAfter(review.members, change);
  if ('why' in after) return after;
  const unseeing = joining(review, after).find((id) => hasRead(review, id, at));
  if (unseeing !== undefined) return { why: 'has-read', person: unseeing };
  const goesOn = seatMates('person' in change ? change.person : '', review).length > 0;
  if ('sheets' in change && change.sheets === 'go' && !goesOn && mayBeRead(review, at))
    return { why: 'were-read', person: change.person };
  const changed = teamChanged(
    review,
    { ...shared, members: after },
    at,
    change.what === 'replace' ? [change.person, change.by] : [],
  );
  const full = seatsOf(changed).find((seat) => sitting(seat, changed).length > MOST_ON_A_SEAT);
  return full === undefined ? changed : { why: 'seat-taken', person: full };
}

/** Whoever comes to a seat fills in no sheets of their own, or has not begun: the desk review is not open yet. */
function withSharing(review: Review, { person, by }: { person: string; by: string }): Review | NoChange {
  if (!answerers(review).includes(person)) return { why: 'not-a-peer', person };
  const seat = seatOf(person, review);
  if (person === by || sitting(seat, review).includes(by)) return { why: 'there-already', person: by };
  const hasBegun = review.openedAt !== undefined && answerers(review).includes(by);
  if (hasBegun || by === review.members.leader || seatMates(by, review).length > 0)
    return { why: 'has-sheets', person: by };
  return { ...review, seats: { ...review.seats, [by]: seat } };
}

/**
 * A review after its team changed, whoever changed it, at a moment: who joins a desk review that is open, joins it then;
 * who left is remembered, for what they submitted stays. `seat`: who had one, and who has it now.
 */
export function teamChanged(
  before: Review,
  changed: Review,
  at: Instant,
  [left, by]: readonly [] | readonly [string, string] = [],
): Review {
  const { deputy, ...without } = changed;
  // Whoever leads, or is no peer any more, stands in for nobody.
  const deputed = deputy === undefined || isDeputy(deputy, changed) ? changed : without;
  const after = withSeats(before, deputed, left, by);
  const leaving = memberIds(before).filter((id) => !memberIds(after).includes(id));
  const back = memberIds(after).filter((id) => before.former?.[id] !== undefined && before.former[id].hasRead !== true);
  const joined = before.openedAt === undefined ? [] : joining(before, after.members);
  if (leaving.length === 0 && back.length === 0 && joined.length === 0) return after;
  const former = leaving.map((id): [string, Former] => [
    id,
    {
      at,
      ...(id === left && by !== undefined ? { by } : {}),
      ...(hasRead(before, id, at) ? { hasRead: true as const } : {}),
    },
  ]);
  // A seat that was shared once, and is another's now: its sheets are kept under whoever had it first.
  const handedOn = left === undefined || sitting(seatOf(left, before), after).length > 0 ? '' : seatOf(left, before);
  const stillFormer = Object.entries(before.former ?? {})
    .filter(([id]) => !back.includes(id))
    .map(([id, one]): [string, Former] => [id, id === handedOn && by !== undefined ? { ...one, by } : one]);
  return {
    ...after,
    ...(joined.length > 0 ? { joined: { ...after.joined, ...Object.fromEntries(joined.map((id) => [id, at])) } } : {}),
    ...(before.former || former.length > 0 ? { former: Object.fromEntries([...stillFormer, ...former]) } : {}),
  };
}

/**
 * The seats after a change: whoever leaves one that goes on has no part in it any more, and who comes in their place has;
 * whoever leaves it last finds it as it was, should they come back.
 */
function withSeats(
  before: Review,
  { seats, ...after }: Review,
  left: string | undefined,
  by: string | undefined,
): Review {
  const seat = left === undefined ? undefined : seatOf(left, before);
  const goesOn =
    seat !== undefined && by !== undefined && sitting(seat, { ...after, ...(seats ? { seats } : {}) }).length > 0;
  const all: Record<string, string> = { ...seats, ...(goesOn && by !== undefined ? { [by]: seat } : {}) };
  const there = answerers(after);
  const isKept = ([person, own]: [string, string]) =>
    person !== own && (there.includes(person) || sitting(own, { ...after, seats: all }).length === 0);
  const kept = Object.entries(all).filter(isKept);
  return kept.length === 0 ? after : { ...after, seats: Object.fromEntries(kept) };
}

function withDeputy(review: Review, person: string): Review | NoChange {
  const { deputy, ...without } = review;
  if (deputy === person) return without;
  return review.members.peers.includes(person) ? { ...review, deputy: person } : { why: 'not-a-peer', person };
}

function membersAfter(members: Members, change: Exclude<TeamChange, { what: 'deputy' }>): Members | NoChange {
  switch (change.what) {
    case 'add':
      return change.people.reduce<Members | NoChange>(
        (now, { person, role }) =>
          'why' in now || !isSeated(now, person, role)
            ? seated(now, { person, role })
            : { why: 'there-already', person },
        members,
      );
    case 'leave': {
      const { person } = change;
      if (!memberIds({ members }).includes(person)) return { why: 'not-there', person };
      if (members.leader === person) return { why: 'leads', person };
      if (members.organisers.every((id) => id === person)) return { why: 'last-organiser', person };
      return renamed(members, (id) => (id === person ? undefined : id));
    }
    case 'lead': {
      const { person } = change;
      if (members.leader === person) return { why: 'there-already', person };
      if (!members.peers.includes(person)) return { why: 'not-a-peer', person };
      const peers = members.peers.map((id) => (id === person ? members.leader : id));
      return { ...members, leader: person, peers };
    }
    case 'share':
      return members.peers.includes(change.by) ? members : { ...members, peers: [...members.peers, change.by] };
    case 'replace': {
      const { person, by } = change;
      if (!memberIds({ members }).includes(person)) return { why: 'not-there', person };
      if (person === by || answerers({ members }).includes(by)) return { why: 'there-already', person: by };
      return renamed(members, (id) => (id === person ? by : id));
    }
  }
}

const LIST_OF = {
  organiser: 'organisers',
  peer: 'peers',
  facilitator: 'facilitators',
  host: 'host',
  colleague: 'colleagues',
  observer: 'observers',
} as const satisfies Record<Exclude<Role, 'leader'>, keyof Members>;

function isSeated(members: Members, person: string, role: Role): boolean {
  // Whoever leads fills in sheets already; there is one who leads.
  if (role === 'leader' || role === 'peer') return answerers({ members }).includes(person);
  return (members[LIST_OF[role]] ?? []).includes(person);
}

/** Whoever comes to lead takes the place of nobody: that is another change. */
function seated(members: Members | NoChange, { person, role }: Seated): Members | NoChange {
  if ('why' in members) return members;
  const list = LIST_OF[role === 'leader' ? 'peer' : role];
  return { ...members, [list]: [...(members[list] ?? []), person] };
}

/** The same members with others in their places, nobody twice in a role. */
function renamed(members: Members, nameOf: (id: string) => string | undefined): Members {
  const all = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => nameOf(id) ?? []))];
  const leader = nameOf(members.leader) ?? members.leader;
  return {
    organisers: all(members.organisers),
    leader,
    peers: all(members.peers).filter((id) => id !== leader),
    facilitators: all(members.facilitators),
    host: all(members.host),
    ...(members.colleagues ? { colleagues: all(members.colleagues) } : {}),
    observers: all(members.observers),
  };
}

/** Who fills in sheets from now on, and did not before. */
function joining(review: Review, after: Members): string[] {
  const before = answerers(review);
  return answerers({ members: after }).filter((id) => !before.includes(id));
}

/** Whether somebody reads, or has read, what others wrote that is not open to the team yet. */
function hasRead(review: Review, id: string, at: Instant): boolean {
  if (review.openedAt === undefined || isGathered(review, at)) return false;
  if (review.former?.[id]?.hasRead === true) return true;
  // By their roles alone: whoever is made the host's contact has read all the same.
  return !answerers(review).includes(id) && rolesOf(id, review).some((role) => isOfRole(role, 'read-sheets'));
}
