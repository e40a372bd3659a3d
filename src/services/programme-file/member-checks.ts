import { didYouMean } from './near-miss';
import { LIST_ROLES } from './schema';
import type { FilePerson, Note, Path } from './types';

/** Somebody the file lists, as far as it could be read: enough to tell whether reviews may name them. */
export type Listed = Pick<FilePerson, 'email'> & Partial<Pick<FilePerson, 'city' | 'organisation'>>;

interface Named {
  role: string;
  email: string;
  path: Path;
}

const BEHIND_THE_WALL: readonly string[] = ['leader', 'peers', 'facilitators'];

/**
 * Who a review names: everybody listed, nobody twice in a role, somebody in the roles it cannot do without, and the host
 * wall. Works on what was written, so that another mistake in the review hides none of these.
 */
export function checkMembers(
  raw: unknown,
  at: Path,
  people: ReadonlyMap<string, Listed>,
  note: Note,
  warn: Note,
): void {
  if (typeof raw !== 'object' || raw === null) return;
  const review = raw as Readonly<Record<string, unknown>>;
  const named = membersOf(review, at);
  checkEnough(review, named, at, note);
  const hostCity = typeof review.hostCity === 'string' ? review.hostCity : '';
  const host = new Set(named.filter((n) => n.role === 'host').map((n) => n.email));
  const seen = new Set<string>();
  for (const member of named) {
    const key = `${member.role} ${member.email}`;
    if (seen.has(key)) note(member.path, `${member.email} is named twice as ${noun(member.role)}`);
    seen.add(key);
    const person = people.get(member.email);
    if (!person)
      note(member.path, `nobody among the people is ${member.email}${didYouMean(member.email, people.keys())}`);
    else checkWall(member, person, { hostCity, host }, note, warn);
  }
  checkLeaderAmongPeers(named, warn);
}

function checkWall(
  { role, email, path }: Named,
  { city }: Listed,
  { hostCity, host }: { hostCity: string; host: ReadonlySet<string> },
  note: Note,
  warn: Note,
): void {
  const ofHostCity = city !== undefined && city.trim().toLowerCase() === hostCity.trim().toLowerCase();
  if (BEHIND_THE_WALL.includes(role)) {
    if (host.has(email)) note(path, `${email} is also the host: nobody reviews as ${noun(role)} where they are host`);
    else if (ofHostCity) note(path, `${email} works for ${hostCity}, the host city: they cannot be ${noun(role)} here`);
  }
  if (role === 'organisers' && (ofHostCity || host.has(email)))
    warn(path, `${email} is of the host city: they can manage this review but never see its sheets`);
  if (role === 'host' && city !== undefined && !ofHostCity) warn(path, `${email} is host but works for ${city}`);
}

function checkEnough(review: Readonly<Record<string, unknown>>, named: readonly Named[], at: Path, note: Note): void {
  const has = (role: string) => named.some((n) => n.role === role);
  // A role of another shape than a list is the schema's to report.
  const isList = (role: string) => review[role] === undefined || Array.isArray(review[role]);
  if (!has('peers') && isList('peers'))
    note([...at, 'peers'], 'no peers: a review needs at least one beside the leader');
  if (!has('organisers') && isList('organisers'))
    note([...at, 'organisers'], 'no organiser: somebody has to run the review');
}

function checkLeaderAmongPeers(named: readonly Named[], warn: Note): void {
  const leader = named.find((n) => n.role === 'leader');
  const twin = named.find((n) => n.role === 'peers' && n.email === leader?.email);
  if (twin) warn(twin.path, `${twin.email} leads the team, and need not be among the peers too`);
}

function membersOf(review: Readonly<Record<string, unknown>>, at: Path): Named[] {
  const entry = (role: string, email: unknown, path: Path): Named[] =>
    typeof email === 'string' && email.includes('@') ? [{ role, email: email.trim().toLowerCase(), path }] : [];
  const lists = LIST_ROLES.flatMap((role) => {
    const list: unknown = review[role];
    return Array.isArray(list) ? list.flatMap((email: unknown, n) => entry(role, email, [...at, role, n])) : [];
  });
  return [...entry('leader', review.leader, [...at, 'leader']), ...lists];
}

function noun(role: string): string {
  return role === 'host' || role === 'leader' ? role : role.slice(0, -1);
}
