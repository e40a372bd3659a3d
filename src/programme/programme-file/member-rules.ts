import { keysElsewhere, sameCity } from '../../method/city';
import { type Doubt, domainOf, doubtOf, otherNames } from './places';
import { LIST_ROLES } from './schema';
import type { FileCity, FilePerson, Path } from './types';
import { addressIn } from './words';

/** Somebody a review may name, as far as is known: enough to tell whether they may hold a role. */
export type Listed = Pick<FilePerson, 'email'> & Partial<Pick<FilePerson, 'city' | 'organisation'>>;

/** A role as the programme file calls it. */
export type FileRole = 'leader' | (typeof LIST_ROLES)[number];

/** Somebody in a role, and where the review says so: `['peers', 0]`. */
export interface Named {
  role: FileRole;
  email: string;
  path: Path;
}

/** Something about who a review names. What is odd is possible, but probably not meant; everything else is wrong. */
export type MemberFinding =
  | { what: 'no-peers' | 'no-organiser' }
  | ({ what: 'twice' | 'unknown' | 'is-host' | 'of-host-city' | OddMember } & Named)
  /** Perhaps of the host city, under another spelling or by their address: whoever knows has to say. */
  | ({ what: 'perhaps-of-host'; doubt: Doubt } & Named);

const ODD = ['organiser-of-host', 'host-from-elsewhere', 'leader-among-peers'] as const;
type OddMember = (typeof ODD)[number];

/** Whether a finding is no more than odd. */
export function isOdd(finding: MemberFinding): finding is Extract<MemberFinding, { what: OddMember }> {
  return ODD.some((odd) => odd === finding.what);
}

/**
 * Who a review names: everybody listed, nobody twice in a role, somebody in the roles it cannot do without, and the host
 * wall. Works on what was written, so that another mistake in the review hides none of these.
 */
export function memberFindings(
  review: Readonly<Record<string, unknown>>,
  people: ReadonlyMap<string, Listed>,
  cities: readonly FileCity[],
): MemberFinding[] {
  const named = membersOf(review);
  const host = hostOf(review, named, people, cities);
  const seen = new Set<string>();
  const each = named.flatMap((member): MemberFinding[] => {
    const key = `${member.role} ${member.email}`;
    const twice: MemberFinding[] = seen.has(key) ? [{ what: 'twice', ...member }] : [];
    seen.add(key);
    const person = people.get(member.email);
    return [
      ...twice,
      ...(person ? atTheWall(member, person, host, cities) : [{ what: 'unknown' as const, ...member }]),
    ];
  });
  return [...enough(review, named), ...each, ...leaderAmongPeers(named)];
}

/** The host as the wall knows it: all names of the city, its contacts, and the domains of their addresses. */
interface Host {
  names: readonly string[];
  emails: ReadonlySet<string>;
  domains: ReadonlySet<string>;
}

function hostOf(
  { hostCity }: Readonly<Record<string, unknown>>,
  named: readonly Named[],
  people: ReadonlyMap<string, Listed>,
  cities: readonly FileCity[],
): Host {
  const city = typeof hostCity === 'string' ? hostCity : '';
  const names = [city, ...otherNames(city, cities)];
  const contacts = named.filter((n) => n.role === 'host').map((n) => n.email);
  const keys = new Set(names.flatMap((name) => [...keysElsewhere(name)]));
  const ofCity = [...people.values()]
    .filter((person) => person.city !== undefined && [...keysElsewhere(person.city)].some((key) => keys.has(key)))
    .map((person) => person.email);
  return { names, emails: new Set(contacts), domains: new Set([...contacts, ...ofCity].map(domainOf)) };
}

function isOf({ city }: Listed, names: readonly string[]): boolean {
  return names.some((name) => sameCity(city, name));
}

function atTheWall(member: Named, person: Listed, host: Host, cities: readonly FileCity[]): MemberFinding[] {
  const { role, email } = member;
  const isOfCity = isOf(person, host.names);
  const isHost = host.emails.has(email);
  if (role === 'host')
    return person.city !== undefined && !isOfCity ? [{ what: 'host-from-elsewhere', ...member }] : [];
  // They are told a percentage at most, and nothing at all where they are of the host city.
  if (role === 'observers') return [];
  if (isHost || isOfCity) {
    if (role === 'organisers') return [{ what: 'organiser-of-host', ...member }];
    return [{ what: isHost ? 'is-host' : 'of-host-city', ...member }];
  }
  const doubt = doubtOf(person, host, cities);
  return doubt ? [{ what: 'perhaps-of-host', doubt, ...member }] : [];
}

function enough(review: Readonly<Record<string, unknown>>, named: readonly Named[]): MemberFinding[] {
  // A role of another shape than a list is the schema's to report.
  const lacks = (role: 'peers' | 'organisers') =>
    !named.some((n) => n.role === role) && (review[role] === undefined || Array.isArray(review[role]));
  return [
    ...(lacks('peers') ? [{ what: 'no-peers' as const }] : []),
    ...(lacks('organisers') ? [{ what: 'no-organiser' as const }] : []),
  ];
}

function leaderAmongPeers(named: readonly Named[]): MemberFinding[] {
  const leader = named.find((n) => n.role === 'leader');
  const twin = named.find((n) => n.role === 'peers' && n.email === leader?.email);
  return twin ? [{ what: 'leader-among-peers', ...twin }] : [];
}

function membersOf(review: Readonly<Record<string, unknown>>): Named[] {
  const entry = (role: FileRole, value: unknown, path: Path): Named[] => {
    const email = addressIn(value);
    return email === undefined ? [] : [{ role, email, path }];
  };
  const lists = LIST_ROLES.flatMap((role) => {
    const list: unknown = review[role];
    return Array.isArray(list) ? list.flatMap((email: unknown, n) => entry(role, email, [role, n])) : [];
  });
  return [...entry('leader', review.leader, ['leader']), ...lists];
}
