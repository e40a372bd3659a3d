import type { Asked } from '../delivery/asked';
import { dayIn, deadline, isWithinHours } from '../method/calendar';
import { byScope } from '../method/in-scope';
import { may } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { Day } from '../method/time';
import type { BriefedReview } from '../steps/planned';
import type { Deps } from '../turn/deps';
import { openTo } from '../turn/in-scope';
import { bareContext, membersOf, ownView, quietReason, reviewsOf, rolesIn, unreachableOf } from '../turn/load-review';
import { answeredIn, reachOf } from '../turn/reach';

/** Somebody's briefing of a day of theirs, as it is now: nothing if nothing needs them. */
export async function sayBriefing(deps: Deps, person: Person, kind: string, day: Day): Promise<Asked> {
  const briefing = deps.steps.planned.get(kind);
  if (briefing?.as !== 'briefing') return { kind: 'drop', why: NO_STEP };
  const now = deps.clock.now();
  if (day !== dayIn(person.timeZone, now) || !isWithinHours(person.timeZone, now))
    return { kind: 'drop', why: 'its morning has passed' };
  const own = await reviewsOf(deps, person);
  const quiet = quietReason(person, { person, visits: [] }, now);
  if (quiet) return { kind: 'drop', why: quiet };
  const theirs = own.filter((review) => !review.stopped && briefing.to(review).includes(person.id));
  const reviews = await Promise.all(theirs.map((review) => briefed(deps, person, review)));
  const said = briefing.says(reviews, bareContext(deps, person, 'web', rolesIn(person, own)));
  if (!said) return { kind: 'drop', why: 'nothing needs them' };
  return { kind: 'say', content: { kind: 'planned', planned: { kind, day }, said } };
}

/** Why something planned is not said when its step is gone. */
export const NO_STEP = 'no step has it';

async function briefed(deps: Deps, person: Person, review: Review): Promise<BriefedReview> {
  const now = deps.clock.now();
  const people = await membersOf(deps, review);
  const leader = people.find(({ id }) => id === review.members.leader);
  const inDesk = review.openedAt !== undefined && now < deadline(review) && may(person, 'see-progress', review);
  const unreachable = await unreachableOf(deps, people);
  const answered = answeredIn(
    byScope(openTo(deps, review), await deps.store.sheets.find({ review: review.id })).inside,
  );
  return {
    review,
    people,
    unreachable,
    reach: await reachOf(deps, review, people, { answered, unreachable }),
    ...(inDesk && leader?.active ? { leaderPace: await paceOf(deps, leader, review) } : {}),
  };
}

async function paceOf(deps: Deps, person: Person, review: Review) {
  return (await ownView(deps, person, review, await reviewsOf(deps, person))).pace;
}
