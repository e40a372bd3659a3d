import { type FileFinding, finding } from '../../steps/file-problems';
import { isOdd, type Listed, type MemberFinding, memberFindings } from './member-rules';
import { nearMiss } from './near-miss';
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
  for (const found of memberFindings(review, people, cities)) {
    const say = isOdd(found) ? warn : note;
    say([...at, ...placeOf(found)], told(found, String(review.hostCity ?? ''), people));
  }
}

function placeOf(found: MemberFinding): Path {
  switch (found.what) {
    case 'no-peers':
      return ['peers'];
    case 'no-organiser':
      return ['organisers'];
    default:
      return found.path;
  }
}

function told(found: MemberFinding, hostCity: string, people: ReadonlyMap<string, Listed>): FileFinding {
  switch (found.what) {
    case 'no-peers':
    case 'no-organiser':
      return finding(found.what);
    case 'twice':
      return finding('role-twice', found.email, found.role);
    case 'unknown':
      return finding('stranger', found.email, nearMiss(found.email, people.keys()) ?? '');
    case 'is-host':
      return finding(found.what, found.email, found.role);
    case 'of-host-city':
      return finding(found.what, found.email, found.role, hostCity);
    case 'perhaps-of-host':
      return perhaps(found, hostCity);
    case 'organiser-of-host':
    case 'leader-among-peers':
      return finding(found.what, found.email);
    case 'host-from-elsewhere':
      return finding(found.what, found.email, people.get(found.email)?.city ?? '');
  }
}

/** A question that the file has to answer: with another name of the city, or by saying that the two are different places. */
function perhaps(
  { email, role, doubt }: Extract<MemberFinding, { what: 'perhaps-of-host' }>,
  hostCity: string,
): FileFinding {
  const about = [email, role, hostCity, doubt.place];
  return doubt.what === 'spelling'
    ? finding('perhaps-by-name', ...about)
    : finding('perhaps-by-address', ...about, doubt.domain);
}
