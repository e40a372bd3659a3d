import { whyNotReached } from '../../flows/prompts/because';
import { prompt } from '../../flows/prompts/common';
import { addDays, dayIn, deadline, isWithinHours } from '../domain/calendar';
import { SILENT_AFTER } from '../domain/pace';
import { may } from '../domain/permissions';
import type { Person } from '../domain/person';
import type { PlanItem } from '../domain/plan';
import type { Review } from '../domain/review';
import { wordsIn } from '../i18n';
import { dayInWords, shortDay, visitInWords } from '../i18n/format';
import type { Deps } from './deps';
import { postPrompt } from './outbox';
import type { Fired } from './reminding';
import { loadTeam, quietReason, reviewsOf } from './views';

/** The organiser's morning message: only what needs them, nothing if nothing does. */
export async function fireMorning(deps: Deps, item: PlanItem): Promise<Fired> {
  const person = item.person === undefined ? undefined : await deps.store.people.get(item.person);
  if (!person?.active) return { kind: 'skipped', note: 'nobody to write to' };
  const now = deps.clock.now();
  const today = dayIn(person.timeZone, now);
  if (item.day < today || !isWithinHours(person.timeZone, now))
    return { kind: 'skipped', note: 'its morning has passed' };
  const { own, all } = await reviewsOf(deps, person);
  const quiet = quietReason(person, { person, visits: [] }, now);
  if (quiet) return { kind: 'skipped', note: quiet };
  const organised = own.filter((o) => o.roles.includes('organiser')).map((o) => o.review);
  const lines = (await Promise.all(organised.map((review) => needs(deps, person, review, all)))).flat();
  const said = [...new Set(lines)];
  if (said.length === 0) return { kind: 'skipped', note: 'nothing needs them' };
  const w = wordsIn(person.language).organiser.morning;
  const card = prompt({
    title: w.title(dayInWords(today, person.language)),
    body: [{ kind: 'list', items: said }],
    actions: [{ id: 'status', label: wordsIn(person.language).organiser.status.title }],
    summary: w.summary,
  });
  await postPrompt(deps, item.id, person.id, card, { ifCutOff: 'leave' });
  return { kind: 'sent' };
}

/** What in a review needs its organiser today, as lines in their language. */
async function needs(deps: Deps, person: Person, review: Review, all: readonly Review[]): Promise<string[]> {
  const words = wordsIn(person.language);
  const w = words.organiser.morning;
  const now = deps.clock.now();
  const today = dayIn(review.timeZone, now);
  const city = review.hostCity;
  const team = await loadTeam(deps, review, all);
  const leader = team.people.get(review.members.leader);
  const quiet = team.paces.get(review.members.leader)?.silentWorkingDays ?? 0;
  const inDesk = review.openedAt !== undefined && now < deadline(review) && may(person, 'see-progress', review);
  return [
    ...(review.openedAt === undefined && today > review.report.due && today < review.visit.start
      ? [w.lateReport(city, shortDay(review.report.due, person.language))]
      : []),
    ...(inDesk && leader && quiet >= SILENT_AFTER ? [w.silentLeader(city, leader.name, quiet)] : []),
    ...team.unreachable.map((u) =>
      w.unreachable(team.people.get(u.person)?.name ?? u.person, whyNotReached(u.reason, words)),
    ),
    ...(review.visit.start >= today && review.visit.start <= addDays(today, 6)
      ? [w.visit(city, visitInWords(review.visit.start, review.visit.days, person.language))]
      : []),
  ];
}
