import { sameCity } from '../../method/city';
import type { Person } from '../../method/person';
import type { FormField, NewReviewForm } from '../../steps/new-review';
import { type FileRole, type MemberFinding, memberFindings } from '../programme-file/member-rules';
import { nearMiss } from '../programme-file/near-miss';
import { type ParsedReview, reviewSchema } from '../programme-file/schema';
import type { FileCity } from '../programme-file/types';
import { citiesNamed, cityMeant } from './cities';
import { type ByRole, type rawReview, zoneIn } from './draft-review';
import { type Finding, odd, wrong } from './findings';
import type { Enrolled } from './newcomers';

type RawReview = ReturnType<typeof rawReview>;

/** The parts of a programme file's entry, and the fields that ask for them. */
const FIELD_OF: Readonly<Record<string, FormField>> = {
  hostCity: 'hostCity',
  'visit.start': 'start',
  'visit.days': 'days',
  timeZone: 'timeZone',
  call: 'call',
  blind: 'blind',
  leader: 'leader',
  peers: 'peers',
  facilitators: 'facilitators',
  host: 'host',
};

/** The entry if it has the shape of one, and which fields keep it from that. */
export function checkEntry(
  raw: RawReview,
  form: NewReviewForm,
  people: readonly Person[],
): { parsed?: ParsedReview; findings: Finding[] } {
  const read = reviewSchema.safeParse(raw);
  if (read.success) return { parsed: read.data, findings: halfCall(form) };
  const fields = read.error.issues.map(
    ({ path }) => FIELD_OF[path.join('.')] ?? FIELD_OF[String(path[0])] ?? 'newPeople',
  );
  return { findings: [...new Set(fields)].map((field) => fieldFinding(field, form, people)).concat(halfCall(form)) };
}

/** A call has a day and a time, or neither. */
function halfCall({ callDay, callTime }: NewReviewForm): Finding[] {
  return (callDay === '') === (callTime === '') ? [] : [wrong('call', 'call')];
}

function fieldFinding(field: FormField, form: NewReviewForm, people: readonly Person[]): Finding {
  switch (field) {
    case 'timeZone':
      return zoneFinding(zoneIn(form), form.hostCity, people);
    case 'facilitators':
    case 'host':
    case 'newPeople':
      return wrong(field, 'people');
    default:
      return wrong(field, field);
  }
}

function zoneFinding(zone: string, hostCity: string, people: readonly Person[]): Finding {
  const asked = [...new Set(citiesNamed(hostCity).map(({ timeZone }) => timeZone))];
  if (zone === '' && asked.length > 1) return wrong('timeZone', 'whichZone', hostCity, asked.slice(0, 5).join(', '));
  if (zone === '') {
    const city = cityMeant(hostCity);
    return city === undefined ? wrong('timeZone', 'timeZone') : wrong('timeZone', 'cityMeant', hostCity, city);
  }
  const meant = nearMiss(zone, [...people.map((person) => person.timeZone), ...Intl.supportedValuesOf('timeZone')]);
  return meant === undefined ? wrong('timeZone', 'noZone', zone) : wrong('timeZone', 'zoneMeant', zone, meant);
}

/** Nobody creates the review of their own city: the host wall stands before them. */
function ownCity({ city }: Person, hostCity: string): Finding {
  return sameCity(city, hostCity) ? wrong('hostCity', 'ownCity', hostCity) : wrong('host', 'ownContact');
}

/** Whom the entry names wrongly, or oddly, by the programme file's rules; the host wall is among them. */
export function checkNamed(
  raw: RawReview,
  { leader: leaders }: ByRole,
  organiser: Person,
  byEmail: ReadonlyMap<string, Person>,
  enrolled: readonly Enrolled[],
  cities: readonly FileCity[],
): Finding[] {
  const nameOf = (email: string) => byEmail.get(email)?.name ?? email;
  const fieldOf = (role: FileRole, email: string): FormField => {
    const isWritten = enrolled.some((one) => one.role === role && one.person.email === email);
    return isWritten || role === 'organisers' || role === 'observers' ? 'newPeople' : role;
  };
  const inWords = (finding: MemberFinding): Finding[] => {
    switch (finding.what) {
      case 'no-peers':
        return [wrong('peers', 'peers')];
      case 'twice':
        return [wrong(fieldOf(finding.role, finding.email), 'twice', nameOf(finding.email))];
      case 'unknown':
        return [wrong(fieldOf(finding.role, finding.email), 'gone')];
      case 'is-host':
        return [wrong(fieldOf(finding.role, finding.email), 'isHost', nameOf(finding.email))];
      case 'of-host-city':
        return [wrong(fieldOf(finding.role, finding.email), 'ofHostCity', nameOf(finding.email), raw.hostCity)];
      case 'perhaps-of-host':
        return [odd('perhapsOfHost', nameOf(finding.email), finding.doubt.place, raw.hostCity)];
      case 'organiser-of-host':
        if (finding.email === organiser.email) return [ownCity(organiser, raw.hostCity)];
        return [odd('organiserOfHost', nameOf(finding.email))];
      case 'host-from-elsewhere':
        return [odd('hostFromElsewhere', nameOf(finding.email), byEmail.get(finding.email)?.city ?? '')];
      // Whoever creates a review organises it, and a leader who was chosen as a peer too leads.
      case 'no-organiser':
      case 'leader-among-peers':
        return [];
    }
  };
  const several = leaders.length > 1 ? [wrong('leader', 'leaders', leaders.map(nameOf).join(', '))] : [];
  return [...several, ...memberFindings(raw, byEmail, cities).flatMap(inWords)];
}
