import { addDays } from '../../../src/method/calendar';
import { keyOfCity } from '../../../src/method/city';
import { isOfHost, may, rolesOf } from '../../../src/method/permissions';
import type { Person } from '../../../src/method/person';
import { answerers, type Review } from '../../../src/method/review';
import type { FlowContext, ProgrammeView } from '../../../src/steps/contract';
import { ACCEPTED, ownOf } from '../trained';
import { planIn, type TeamPlan } from './plan';
import { type Candidate, type ProposedTeam, proposeTeams } from './propose';
import { PROPOSE } from './rights';
import { languagesIn } from './spoken';

/** A proposal with what it is made from. */
export interface Proposal {
  view: ProgrammeView;
  plan: TeamPlan;
  candidates: readonly Candidate[];
  /** Of each review that is to have a team, in the order of visits. */
  teams: readonly (ProposedTeam & { of: Review; joins: readonly string[]; leaves: readonly string[] })[];
  /** How often each city serves, with those reviews that keep their team. */
  often: ReadonlyMap<string, number>;
}

/** Teams as they would be now, for an organiser of the programme. */
export function proposalFor(view: ProgrammeView, context: FlowContext, plan = planIn(context).plan): Proposal {
  const open = view.reviews.filter((review) => isOpen(review, context));
  const others = view.reviews.filter(
    (review) => !open.includes(review) && review.stopped?.how !== 'cancelled' && review.stopped?.how !== 'postponed',
  );
  const candidates = [...view.people.values()].map((person) => candidate(person, view, context));
  const known = new Set(candidates.map(({ id }) => id));
  const kept = (review: string) =>
    plan.keep.filter((one) => one.startsWith(`${review}|`)).map((one) => one.slice(review.length + 1));
  const isOut = (review: string, id: string) => plan.out.includes(`${review}|${id}`) || plan.out.includes(`|${id}`);
  const proposed = proposeTeams(
    open.map((review) => {
      const barred = new Set(
        [...view.people.values()]
          .filter((one) => isOfHost(one, review) || isOut(review.id, one.id))
          .map(({ id }) => id),
      );
      const wanted = [...answerers(review), ...kept(review.id).filter((id) => known.has(id))];
      const leader = plan.leads[review.id] ?? review.members.leader;
      const fixed = [...new Set(wanted)].filter((id) => view.people.has(id) && !barred.has(id));
      // Partner organisations' people are on a team beside those of cities.
      const partners = fixed.filter((id) => view.people.get(id)?.city === undefined).length;
      for (const one of view.people.values()) if (!isProposed(one, view)) barred.add(one.id);
      return { id: review.id, ...visitOf(review), size: plan.size + partners, fixed, barred, leader };
    }),
    candidates,
    others.map((review) => ({ ...visitOf(review), fixed: answerers(review), leader: review.members.leader })),
  );
  const byId = new Map(open.map((review) => [review.id, review]));
  const teams = proposed.flatMap((one) => {
    const of = byId.get(one.review);
    if (!of) return [];
    const now = answerers(of);
    const joins = one.team.filter((id) => !now.includes(id));
    return [{ ...one, of, joins, leaves: now.filter((id) => !one.team.includes(id)) }];
  });
  const cityOf = new Map(candidates.map(({ id }) => [id, view.people.get(id)?.city ?? '']));
  const isShown = (id: string) => {
    const person = view.people.get(id);
    return person !== undefined && isProposed(person, view);
  };
  const often = new Map<string, number>();
  for (const { id } of candidates.filter((one) => isShown(one.id)))
    if (!often.has(cityOf.get(id) ?? '')) often.set(cityOf.get(id) ?? '', 0);
  for (const id of [...teams.flatMap(({ team }) => team), ...others.flatMap(answerers)]) {
    const city = cityOf.get(id);
    if (city !== undefined) often.set(city, (often.get(city) ?? 0) + 1);
  }
  return { view, plan, candidates, teams, often };
}

/** A review whose team can be proposed: its desk review has not begun, and the reader may say who is on it. */
function isOpen(review: Review, { person }: FlowContext): boolean {
  return review.openedAt === undefined && review.stopped === undefined && may(person, PROPOSE, review);
}

/** Somebody with the languages that they named, else the one in which they read messages. */
function candidate(person: Person, view: ProgrammeView, context: FlowContext): Candidate {
  const spoken = languagesIn(ownOf(context.kept.of(ACCEPTED), person.id, view.id)?.value.speaks ?? '');
  const city = (person.city === undefined ? undefined : keyOfCity(person.city)) ?? person.id;
  return { id: person.id, city, languages: spoken.length > 0 ? spoken : [person.language] };
}

/** Whether somebody is of a city, and more in the programme than a colleague who helped with a report, or an observer. */
function isProposed(person: Person, { reviews }: ProgrammeView): boolean {
  const isMore = reviews.some((review) =>
    rolesOf(person.id, review).some((role) => role !== 'colleague' && role !== 'observer' && role !== 'organiser'),
  );
  return person.city !== undefined && isMore;
}

function visitOf({ visit: { start, days } }: Review): { from: string; to: string } {
  return { from: start, to: addDays(start, days - 1) };
}

/** What taking a proposal over would change, as one text: what is confirmed is what was shown. */
export function changesIn({ teams, plan }: Proposal): string {
  const all = teams.map(({ review, of, joins, leaves, leader = '' }) =>
    [review, joins, leader === of.members.leader ? '' : leader, leaves].join('/'),
  );
  return `${plan.rev} ${all.join(' ')}`;
}

/** Those of a proposal's teams that are not what they are now. */
export function changing({ teams }: Proposal): Proposal['teams'] {
  return teams.filter(
    ({ of, joins, leaves, leader }) =>
      joins.length + leaves.length > 0 || (leader !== undefined && leader !== of.members.leader),
  );
}
