import { followUpKept } from '../../method/after-visit';
import { dayIn, visitsElsewhere } from '../../method/calendar';
import { rolesOf } from '../../method/permissions';
import type { Person } from '../../method/person';
import type { Planners } from '../../method/planner';
import type { Review } from '../../method/review';
import { planReview } from '../../method/schedule';
import type { Day, Instant } from '../../method/time';
import { daysInReach, isInReach } from '../../method/years';
import type { CreationOutcome, NewReviewForm } from '../../steps/new-review';
import { renameMembers } from '../import/members';
import { reviewFrom } from '../import/reviews';
import { completeReview } from '../programme-file/complete';
import { otherNames } from '../programme-file/places';
import type { ParsedReview } from '../programme-file/schema';
import type { FileCity } from '../programme-file/types';
import { day, timeZone } from '../programme-file/words';
import { chosenIn, everyRole, rawReview, zoneIn } from './draft-review';
import { type Finding, odditiesAmong, problemsAmong, wrong } from './findings';
import { checkEntry, checkNamed } from './form-rules';
import { type Enrolled, enrol } from './newcomers';
import { oddDates } from './oddities';
import { reviewIdFor } from './review-id';

/** What a new review has from its programme. */
export type OfProgramme = Pick<Review, 'benchmark' | 'hostRating' | 'followUp'>;

/** What a form is checked against. */
export interface Around {
  draft: string;
  organiser: Person;
  /** Those in which the organiser may create a review, with what new reviews get of it. */
  programmes: ReadonlyMap<string, OfProgramme>;
  /** The programmes' people who are still with us. */
  people: readonly Person[];
  /** Whoever has an e-mail that the form names, in whatever programme. */
  named: readonly Person[];
  /** All reviews there are. */
  reviews: readonly Review[];
  /** What the programmes say of cities' names. */
  cities: readonly FileCity[];
  planners: Planners;
  now: Instant;
}

/**
 * What would become of a form, by the programme file's own rules: everything that is wrong with it, or the review, who
 * takes part, and its plan. Pure, but for the ids of new people.
 */
export function checkForm(form: NewReviewForm, around: Around): CreationOutcome {
  const { organiser, people, reviews, now } = around;
  const { programme, has } = programmeOf(form, around);
  const { chosen, findings: inLists } = chosenIn(form, organiser, people);
  const lines = enrol(form.newPeople, {
    ...around,
    hostNames: [form.hostCity, ...otherNames(form.hostCity, around.cities)],
    timeZone: timeZone.safeParse(zoneIn(form)).success ? zoneIn(form) : organiser.timeZone,
    chosen: new Set(Object.values(chosen).flat()),
  });
  const { enrolled } = lines;
  const everybody = [...people, organiser, ...enrolled.map(({ person }) => person)];
  const byEmail = new Map(everybody.map((person) => [person.email, person]));
  const byRole = everyRole(chosen, enrolled);
  const raw = rawReview(idFor(form, reviews), form, byRole);
  const { parsed, findings: inShape } = checkEntry(raw, form, people);
  const findings = [
    ...(has ? [] : [wrong('programme', 'programme')]),
    ...inLists,
    ...lines.findings,
    ...inShape,
    ...checkNamed(raw, byRole, organiser, byEmail, enrolled, around.cities),
    ...dated(form, dayIn(parsed?.timeZone ?? organiser.timeZone, now)),
  ];
  const problems = problemsAmong(findings);
  if (problems.length > 0 || !parsed || !has) return { kind: 'wrong', problems };
  return rightOutcome(parsed, programme, has, { ...around, byEmail, enrolled, findings });
}

interface Checked extends Around {
  /** Everybody the form may name. */
  byEmail: ReadonlyMap<string, Person>;
  enrolled: readonly Enrolled[];
  findings: readonly Finding[];
}

/** The review, as it would be stored but for its plan, and all that is shown of it. */
function rightOutcome(
  parsed: ParsedReview,
  programme: string,
  { benchmark, hostRating, followUp }: OfProgramme,
  { byEmail, enrolled, findings, ...around }: Checked,
): CreationOutcome {
  const names = otherNames(parsed.hostCity, around.cities);
  const file = { ...completeReview(parsed), ...(names.length > 0 ? { hostNames: names } : {}) };
  const members = renameMembers(file.members, (email) => byEmail.get(email)?.id);
  const review = {
    ...reviewFrom({ review: file, members, pairs: [], benchmark }, programme, around.now),
    ...(hostRating === 'open' ? { hostRating } : {}),
    ...followUpKept(followUp),
    createdFrom: around.draft,
  };
  const team = [...byEmail.values()].filter((person) => rolesOf(person.id, review).length > 0);
  const { language } = around.organiser;
  const odd = oddDates(review, parsed.call?.slice(0, 10), { ...around, team, language });
  const otherVisits = visitsElsewhere(around.reviews, review.id);
  return {
    kind: 'right',
    review,
    newcomers: enrolled.filter(({ isNew }) => isNew).map(({ person }) => person),
    people: team,
    odd: odditiesAmong([...findings, ...odd]),
    plan: planReview({ review, people: team, otherVisits, planners: around.planners, now: around.now }),
  };
}

/** Days that have passed, or lie too far ahead. What is no day is found wrong by its shape. */
function dated({ start, callDay }: NewReviewForm, today: Day): Finding[] {
  const { first, last } = daysInReach(today);
  const isDay = (text: string) => day.safeParse(text).success;
  const isOut = (text: string) => isDay(text) && !isInReach(text, today);
  return [
    ...(isDay(start) && start <= today ? [wrong('start', 'past')] : []),
    ...(isOut(start) && start > today ? [wrong('start', 'outOfReach', first.slice(0, 4), last.slice(0, 4))] : []),
    ...(isOut(callDay) ? [wrong('call', 'outOfReach', first.slice(0, 4), last.slice(0, 4))] : []),
  ];
}

function idFor({ hostCity, start }: NewReviewForm, reviews: readonly Review[]): string {
  const taken = new Set(reviews.map(({ id }) => id));
  return reviewIdFor(hostCity, start, (id) => taken.has(id));
}

/** The programme that was chosen; the only one, where there is no choice. */
function programmeOf({ programme: chosen }: NewReviewForm, { programmes }: Around) {
  const [only, more] = programmes.keys();
  const programme = only !== undefined && more === undefined ? only : chosen;
  return { programme, has: programmes.get(programme) };
}
