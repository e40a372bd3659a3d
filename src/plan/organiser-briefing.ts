import { BUTTONS } from '../../flows/orientation/public';
import type { Asked } from '../delivery/asked';
import { type Words, wordsIn } from '../i18n';
import { whyNotReached } from '../i18n/failure-reasons';
import { dayInWords, shortDay, visitInWords } from '../i18n/format';
import { addDays, dayIn, deadline, isWithinHours, lastOfWeek } from '../method/calendar';
import { SILENT_AFTER } from '../method/pace';
import { may } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { Day } from '../method/time';
import { prompt } from '../steps/prompts';
import type { Deps } from '../turn/deps';
import { membersOf, ownView, quietReason, reviewsOf, unreachableOf } from '../turn/load-review';

/** The organiser's message of a morning, as it is now: only what needs them, nothing if nothing does. */
export async function sayMorning(deps: Deps, person: Person, day: Day): Promise<Asked> {
  const now = deps.clock.now();
  const today = dayIn(person.timeZone, now);
  if (day !== today || !isWithinHours(person.timeZone, now)) return { kind: 'drop', why: 'its morning has passed' };
  const own = await reviewsOf(deps, person);
  const quiet = quietReason(person, { person, visits: [] }, now);
  if (quiet) return { kind: 'drop', why: quiet };
  const organised = own.filter(({ members }) => members.organisers.includes(person.id));
  const lines = (await Promise.all(organised.map((review) => needs(deps, person, review)))).flat();
  const found = [...new Set(lines)];
  if (found.length === 0) return { kind: 'drop', why: 'nothing needs them' };
  const w = wordsIn(person.language).organiser.morning;
  const said = prompt({
    title: w.title(dayInWords(today, person.language)),
    body: [{ kind: 'list', items: found }],
    actions: [{ id: BUTTONS.status, label: wordsIn(person.language).organiser.status.title }],
    summary: w.summary,
  });
  return { kind: 'say', content: { kind: 'planned', planned: { kind: 'morning', day }, said } };
}

/** A visit that begins in the week of this day of theirs, or is on. */
function visitLines(review: Review, person: Person, today: Day): string[] {
  const { start, days } = review.visit;
  const words = wordsIn(person.language);
  const visit = visitInWords(start, days, person.language);
  if (start <= today && today < addDays(start, days)) return [words.phase.visitWas(review.hostCity, visit)];
  const weekEnd = lastOfWeek(today, person.workdays);
  return today < start && start <= weekEnd ? [words.organiser.morning.visit(review.hostCity, visit)] : [];
}

/** What in a review needs its organiser today, as lines in their language. */
async function needs(deps: Deps, person: Person, review: Review): Promise<string[]> {
  const words = wordsIn(person.language);
  const w = words.organiser.morning;
  const now = deps.clock.now();
  const today = dayIn(review.timeZone, now);
  const city = review.hostCity;
  const people = await membersOf(deps, review);
  const leader = people.find(({ id }) => id === review.members.leader);
  const inDesk = review.openedAt !== undefined && now < deadline(review) && may(person, 'see-progress', review);
  return [
    ...(review.openedAt === undefined && today > review.report.due && today < review.visit.start
      ? [w.lateReport(city, shortDay(review.report.due, person.language))]
      : []),
    ...(inDesk && leader?.active ? await silentLeader(deps, leader, review, words) : []),
    ...(await unreachableOf(deps, people)).map((u) =>
      w.unreachable(people.find(({ id }) => id === u.person)?.name ?? u.person, whyNotReached(u.reason, words)),
    ),
    ...visitLines(review, person, today),
  ];
}

/** A leader who is expected to answer, and has been quiet for as long as peers are called silent. */
async function silentLeader(deps: Deps, leader: Person, review: Review, words: Words): Promise<string[]> {
  const { pace } = await ownView(deps, leader, review, await reviewsOf(deps, leader));
  const days = pace.silentWorkingDays;
  return days >= SILENT_AFTER ? [words.organiser.morning.silentLeader(review.hostCity, leader.name, days)] : [];
}
