import { answerers, type Members, type Role } from '../../method/review';
import { mergeSet } from './three-way';

const LISTS = ['organisers', 'peers', 'facilitators', 'host', 'observers'] as const;

const ROLE_OF: Readonly<Record<(typeof LISTS)[number], Role>> = {
  organisers: 'organiser',
  peers: 'peer',
  facilitators: 'facilitator',
  host: 'host',
  observers: 'observer',
};

/** Who came and went, by role. */
export interface MemberChange {
  role: Role;
  person: string;
  added: boolean;
}

/** The members of a review after an import, and what that changed. */
export interface MembersMerge {
  next: Members;
  changes: MemberChange[];
  /** What both sides changed: the leader, or a mix in which somebody of the host would review. */
  conflicts: ('leader' | 'members')[];
}

interface Sides {
  base: Members | undefined;
  file: Members;
  stored: Members;
}

/**
 * Merges a review's members (person ids). Each role is a set: who the file added comes in, who it took out goes, whom
 * somebody enrolled in chat stays. Without a base the file has the word.
 */
export function mergeMembers({ base, file, stored }: Sides, force: boolean): MembersMerge {
  const before = base ?? stored;
  const leader = mergeLeader({ base, file, stored }, force);
  const lists = LISTS.map((list) => {
    const merged = mergeSet({ base: before[list], file: file[list], stored: stored[list] });
    return { list, ...merged };
  });
  const merged = Object.fromEntries(lists.map(({ list, next }) => [list, next])) as unknown as Omit<Members, 'leader'>;
  // Whom the host's contact invited stands in no file, and stays.
  const { colleagues } = stored;
  const next: Members = {
    ...merged,
    ...(colleagues ? { colleagues } : {}),
    leader: leader.next,
    peers: merged.peers.filter((p) => p !== leader.next),
  };
  const conflicts: MembersMerge['conflicts'] = leader.conflict ? ['leader'] : [];
  if (!breaksWall(next)) return { next: kept(stored, next), changes: changesBetween(stored, next), conflicts };
  const chosen = force ? file : stored;
  return { next: chosen, changes: changesBetween(stored, chosen), conflicts: [...conflicts, 'members'] };
}

function mergeLeader({ base, file, stored }: Sides, force: boolean): { next: string; conflict: boolean } {
  if (file.leader === stored.leader || file.leader === base?.leader) return { next: stored.leader, conflict: false };
  const conflict = base !== undefined && stored.leader !== base.leader;
  return { next: conflict && !force ? stored.leader : file.leader, conflict };
}

function breaksWall(members: Members): boolean {
  return [...answerers({ members }), ...members.facilitators].some((person) =>
    [...members.host, ...(members.colleagues ?? [])].includes(person),
  );
}

function kept(stored: Members, next: Members): Members {
  return changesBetween(stored, next).length === 0 ? stored : next;
}

function changesBetween(before: Members, after: Members): MemberChange[] {
  const flat = (members: Members) => [
    { role: 'leader' as Role, person: members.leader },
    ...LISTS.flatMap((list) => members[list].map((person) => ({ role: ROLE_OF[list], person }))),
  ];
  const key = ({ role, person }: { role: Role; person: string }) => `${role} ${person}`;
  const [old, now] = [flat(before), flat(after)];
  const [oldKeys, nowKeys] = [new Set(old.map(key)), new Set(now.map(key))];
  return [
    ...old.filter((m) => !nowKeys.has(key(m))).map((m) => ({ ...m, added: false })),
    ...now.filter((m) => !oldKeys.has(key(m))).map((m) => ({ ...m, added: true })),
  ];
}

/** The same members under other names for the people: e-mails to ids, or back. Who has none is left out. */
export function renameMembers(members: Members, nameOf: (person: string) => string | undefined): Members {
  const all = (people: readonly string[]) => people.flatMap((person) => nameOf(person) ?? []);
  return {
    organisers: all(members.organisers),
    leader: nameOf(members.leader) ?? '',
    peers: all(members.peers),
    facilitators: all(members.facilitators),
    host: all(members.host),
    ...(members.colleagues ? { colleagues: all(members.colleagues) } : {}),
    observers: all(members.observers),
  };
}
