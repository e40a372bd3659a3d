import { isOfHost } from '../../method/permissions';
import type { Person } from '../../method/person';
import { memberIds, type Review, type Role } from '../../method/review';
import { type TeamChange, withTeam } from '../../method/team-change';
import type { Instant } from '../../method/time';
import type { TeamForm, TeamOutcome, TeamProblem } from '../../steps/changing-team';
import type { Oddity } from '../../steps/new-review';
import { type Enrolled, enrol } from '../creating/newcomers';
import { renameMembers } from '../import/members';
import { type FileRole, type MemberFinding, memberFindings } from '../programme-file/member-rules';
import { otherNames } from '../programme-file/places';
import type { FileCity } from '../programme-file/types';

/** What a form is checked against. */
export interface Around {
  organiser: Person;
  review: Review;
  /** The programme's people who are still with us, and all of the review. */
  people: readonly Person[];
  /** Whoever has an e-mail that the form names, in whatever programme. */
  named: readonly Person[];
  /** What the programme says of cities' names. */
  cities: readonly FileCity[];
  now: Instant;
}

const ROLE_OF: Readonly<Record<FileRole, Role>> = {
  leader: 'leader',
  organisers: 'organiser',
  peers: 'peer',
  facilitators: 'facilitator',
  host: 'host',
  observers: 'observer',
};

/**
 * What would become of a review's team: everything that is wrong, or the review as it would be and who is new. By the rules
 * of programme files, the host wall among them. Pure, but for the ids of new people.
 */
export function checkChange(form: TeamForm, around: Around): TeamOutcome {
  const { review, people } = around;
  const byId = new Map(people.map((person) => [person.id, person]));
  const lines = enrolled(form, around);
  const problems: TeamProblem[] = [...lines.problems];
  const change = problems.length > 0 ? undefined : changeIn(form, lines.enrolled, byId);
  if (!change) return { kind: 'wrong', problems };
  if ('kind' in change) return { kind: 'wrong', problems: [change] };
  const newcomers = lines.enrolled.flatMap(({ person, isNew }) => (isNew ? [person] : []));
  const everybody = new Map([...byId, ...lines.enrolled.map(({ person }) => [person.id, person] as const)]);
  const after = withTeam(review, change, around.now);
  if ('why' in after) {
    const name = everybody.get(after.person)?.name ?? '';
    return { kind: 'wrong', problems: [{ kind: 'rule', why: after.why, name }] };
  }
  const { wrong, odd } = atTheWall(review, after, everybody, around.cities);
  if (wrong.length > 0) return { kind: 'wrong', problems: wrong };
  const ids = new Set([...memberIds(review), ...memberIds(after)]);
  const shown = new Map([...everybody].filter(([id]) => ids.has(id)));
  return { kind: 'right', change, review: after, newcomers, people: shown, odd: [...lines.odd, ...odd] };
}

function enrolled(form: TeamForm, around: Around): { enrolled: Enrolled[]; problems: TeamProblem[]; odd: Oddity[] } {
  const { review, cities, organiser, people, named } = around;
  const read = enrol(form.lines, {
    named,
    people,
    hostNames: [review.hostCity, ...(review.hostNames ?? []), ...otherNames(review.hostCity, cities)],
    timeZone: review.timeZone,
    organiser,
    chosen: new Set(),
  });
  return {
    enrolled: read.enrolled,
    problems: read.findings.flatMap((found): TeamProblem[] =>
      found.kind === 'wrong' ? [{ kind: 'form', problem: found }] : [],
    ),
    odd: read.findings.flatMap((found) => (found.kind === 'odd' ? [found] : [])),
  };
}

/** What is meant; or why that cannot be told. */
function changeIn(
  { what, who, instead, sheets }: TeamForm,
  lines: readonly Enrolled[],
  people: ReadonlyMap<string, Person>,
): TeamChange | TeamProblem {
  const whom = (asked: 'nobody' | 'one' | 'as-leader'): TeamProblem => ({ kind: 'whom', what: asked });
  const person = people.get(who);
  const gone = ({ name }: Person): TeamProblem => ({ kind: 'rule', why: 'gone', name });
  switch (what) {
    case 'add': {
      const seats = lines.flatMap(({ person: { id }, role }) => (role ? [{ person: id, role: ROLE_OF[role] }] : []));
      const chosen = people.get(instead);
      const all = [...seats, ...(chosen ? [{ person: chosen.id, role: 'peer' as const }] : [])];
      if (all.length === 0) return whom('nobody');
      if (chosen && !chosen.active) return gone(chosen);
      return all.some(({ role }) => role === 'leader') ? whom('as-leader') : { what, people: all };
    }
    case 'leave':
      return person ? { what, person: person.id, sheets } : whom('nobody');
    case 'lead':
    case 'deputy':
      if (!person) return whom('nobody');
      return person.active ? { what, person: person.id } : gone(person);
    case 'share':
    case 'replace': {
      const chosen = people.get(instead);
      const [first, ...more] = [...lines.map((one) => one.person), ...(chosen ? [chosen] : [])];
      if (!person || !first) return whom('nobody');
      if (more.length > 0) return whom('one');
      if (!first.active) return gone(first);
      return what === 'share'
        ? { what, person: person.id, by: first.id }
        : { what, person: person.id, by: first.id, sheets };
    }
    default:
      return whom('nobody');
  }
}

/** Whoever comes new into a role, or was otherwise known before, by the host wall. `earlier`: people as they were. */
export function atTheWall(
  before: Review,
  after: Review,
  people: ReadonlyMap<string, Person>,
  cities: readonly FileCity[],
  earlier = people,
): { wrong: TeamProblem[]; odd: Oddity[] } {
  const findings = ({ members }: Review, all: ReadonlyMap<string, Person>) =>
    memberFindings(
      { hostCity: after.hostCity, ...renameMembers(members, (id) => all.get(id)?.email) },
      byAddress(all),
      cities,
    );
  const byEmail = byAddress(people);
  const known = new Set(findings(before, earlier).map(keyOf));
  const found = findings(after, people).filter((finding) => !known.has(keyOf(finding)));
  const said = found.flatMap((finding) => saidOf(finding, after.hostCity, byEmail));
  // By a name of the city that only the review knows.
  const walled = [...people.values()].filter((person) => isNewOnTeam(person, before, after) && isOfHost(person, after));
  const more = walled.map((person): TeamProblem => form('ofHostCity', person.name, after.hostCity));
  const wrong = said.flatMap((one) => ('kind' in one ? [one] : []));
  return {
    wrong: wrong.length > 0 ? wrong : more,
    odd: said.flatMap((one) => ('kind' in one ? [] : [one])),
  };
}

function byAddress(people: ReadonlyMap<string, Person>): Map<string, Person> {
  return new Map([...people.values()].map((person) => [person.email, person]));
}

function keyOf(finding: MemberFinding): string {
  return 'email' in finding ? `${finding.what} ${finding.role} ${finding.email}` : finding.what;
}

function isNewOnTeam({ id }: Person, before: Review, after: Review): boolean {
  const on = ({ members: { leader, peers, facilitators } }: Review) => [leader, ...peers, ...facilitators].includes(id);
  return on(after) && !on(before);
}

function saidOf(
  finding: MemberFinding,
  hostCity: string,
  people: ReadonlyMap<string, Person>,
): (TeamProblem | Oddity)[] {
  if (!('email' in finding)) return [];
  const person = people.get(finding.email);
  const name = person?.name ?? finding.email;
  switch (finding.what) {
    case 'is-host':
      return [form('isHost', name)];
    case 'of-host-city':
      return [form('ofHostCity', name, hostCity)];
    case 'twice':
      return [form('twice', name)];
    case 'unknown':
      return [form('gone')];
    case 'perhaps-of-host':
      return [{ what: 'perhapsOfHost', about: [name, finding.doubt.place, hostCity] }];
    case 'organiser-of-host':
      return [{ what: 'organiserOfHost', about: [name] }];
    case 'host-from-elsewhere':
      return [{ what: 'hostFromElsewhere', about: [name, person?.city ?? ''] }];
    case 'leader-among-peers':
      return [];
  }
}

function form(what: 'isHost' | 'ofHostCity' | 'twice' | 'gone', ...about: string[]): TeamProblem {
  return { kind: 'form', problem: { field: 'newPeople', what, about } };
}
