import type { Review } from '../../src/method/review';
import type { Hours, Interview, VisitPlan } from './kept';
import { clash, type Interviewer } from './proposing/programme';
import { interviewHours, lastEnd, minutesOf } from './times';

/** What speaks against an interview as it is: nobody can be in two places, the rest is said and may be meant. */
export const CONFLICTS = ['twice', 'one-home', 'before-feedback', 'outside-hours', 'no-way'] as const;
export type Conflict = (typeof CONFLICTS)[number];

/** Those of which nobody can want one: nobody is in two places, and no pair is of one city (method, section 5.3). */
export function isImpossible(conflict: Conflict): boolean {
  return conflict === 'twice' || conflict === 'one-home';
}

/** What speaks against it, beside the others that are not cancelled, and whom it is about. */
export function conflictsOf(
  one: Pick<Interview, 'starts' | 'ends' | 'pair'>,
  others: readonly Interview[],
  { review, plan, hours, team }: { review: Review; plan: VisitPlan; hours: Hours; team: readonly Interviewer[] },
): { conflict: Conflict; people: readonly string[] }[] {
  const span = { from: minutesOf(one.starts), to: minutesOf(one.ends) };
  const there = others.filter(({ state }) => state !== 'cancelled');
  const shared = (isMeant: (from: number, to: number) => boolean) => [
    ...new Set(
      there
        .filter(({ starts, ends }) => isMeant(minutesOf(starts), minutesOf(ends)))
        .flatMap(({ pair }) => pair.filter((id) => one.pair.includes(id))),
    ),
  ];
  const twice = shared((from, to) => span.from < to && from < span.to);
  const late = shared((from, to) => clash(span, { from, to })).filter((id) => !twice.includes(id));
  const homes = one.pair.map((id) => team.find((each) => each.id === id)?.home ?? id);
  const isOneHome = new Set(homes).size < homes.length;
  const isLate = span.to > lastEnd(review, plan);
  const isOffered = interviewHours(review, plan, hours).some(({ from, to }) => span.from >= from && span.to <= to);
  return [
    ...(twice.length > 0 ? [{ conflict: 'twice' as const, people: twice }] : []),
    ...(isOneHome ? [{ conflict: 'one-home' as const, people: one.pair }] : []),
    ...(isLate ? [{ conflict: 'before-feedback' as const, people: [] }] : []),
    ...(!isLate && !isOffered ? [{ conflict: 'outside-hours' as const, people: [] }] : []),
    ...(late.length > 0 ? [{ conflict: 'no-way' as const, people: late }] : []),
  ];
}
