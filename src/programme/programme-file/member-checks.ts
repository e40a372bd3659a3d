import { isOdd, type Listed, type MemberFinding, memberFindings } from './member-rules';
import { didYouMean } from './near-miss';
import type { FileCity, Note, Path } from './types';

/** Says who a review names wrongly, or oddly: the rules are `memberFindings`. */
export function checkMembers(
  raw: unknown,
  at: Path,
  { people, cities }: { people: ReadonlyMap<string, Listed>; cities: readonly FileCity[] },
  note: Note,
  warn: Note,
): void {
  if (typeof raw !== 'object' || raw === null) return;
  const review = raw as Readonly<Record<string, unknown>>;
  for (const finding of memberFindings(review, people, cities)) {
    const say = isOdd(finding) ? warn : note;
    say([...at, ...placeOf(finding)], sentence(finding, String(review.hostCity ?? ''), people));
  }
}

function placeOf(finding: MemberFinding): Path {
  switch (finding.what) {
    case 'no-peers':
      return ['peers'];
    case 'no-organiser':
      return ['organisers'];
    default:
      return finding.path;
  }
}

function sentence(finding: MemberFinding, hostCity: string, people: ReadonlyMap<string, Listed>): string {
  switch (finding.what) {
    case 'no-peers':
      return 'no peers: a review needs at least one beside the leader';
    case 'no-organiser':
      return 'no organiser: somebody has to run the review';
    case 'twice':
      return `${finding.email} is named twice as ${noun(finding.role)}`;
    case 'unknown':
      return `nobody among the people is ${finding.email}${didYouMean(finding.email, people.keys())}`;
    case 'is-host':
      return `${finding.email} is also the host: nobody reviews as ${noun(finding.role)} where they are host`;
    case 'of-host-city':
      return `${finding.email} works for ${hostCity}, the host city: they cannot be ${noun(finding.role)} here`;
    case 'perhaps-of-host':
      return perhaps(finding, hostCity);
    case 'organiser-of-host':
      return `${finding.email} is of the host city: they can manage this review but never see its sheets`;
    case 'host-from-elsewhere':
      return `${finding.email} is host but works for ${people.get(finding.email)?.city ?? 'another city'}`;
    case 'leader-among-peers':
      return `${finding.email} leads the team, and need not be among the peers too`;
  }
}

/** A question that the file has to answer: with another name of the city, or by saying that the two are different places. */
function perhaps(
  { email, role, doubt }: Extract<MemberFinding, { what: 'perhaps-of-host' }>,
  hostCity: string,
): string {
  const why =
    doubt.what === 'spelling'
      ? `${email} is from "${doubt.place}"`
      : `${email} has an address of ${doubt.domain}, as people of ${hostCity} have`;
  return [
    `${why}: is that ${hostCity}, the host city?`,
    `Then they cannot ${role === 'organisers' ? 'see its sheets' : `be ${noun(role)} here`}, and "${doubt.place}" goes under cities, as alsoCalled of ${hostCity}.`,
    `If it is another place, say so there: { name: ${hostCity}, isNot: ["${doubt.place}"] }`,
  ].join(' ');
}

function noun(role: string): string {
  return role === 'host' || role === 'leader' ? role : role.slice(0, -1);
}
