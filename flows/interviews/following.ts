import { addDays, addMinutes, dayIn, daysBetween, instantAt, timeIn } from '../../src/method/calendar';
import type { ReviewView, Session, Turn } from '../../src/steps/contract';
import { type FlowContext, saying } from '../../src/steps/contract';
import { changed, type Kept } from '../../src/steps/documents';
import { line } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { teamOf } from './asking';
import { conflictsOf, isImpossible } from './conflicts';
import type { Interview } from './kept';
import { lineOf } from './lines';
import { standing } from './team-cards';
import { telling } from './telling';
import { hoursIn, isOnVisit, lastEnd, minutesOf, planIn } from './times';
import { HOST } from './words/host';
import { TEAM } from './words/team';

/**
 * The visit has moved: what was agreed for its days before goes along, at its hour of the host's clock, the earliest of these
 * days to the visit's first. What does not fit there stays where it is, for the leader to move by hand. The host, which had
 * agreed to another day, confirms anew.
 */
export function followVisit(session: Session, view: ReviewView, context: FlowContext, { message }: Press): Turn {
  const { review } = view;
  const w = TEAM[context.language];
  const moved = followed(view, context);
  if (moved.length === 0) return saying(session, line(w.notFollowed, [], 'warning'));
  const near = moved.flatMap(({ one, next }) => [one.value, next]);
  const known = moved.filter(({ next }) => next.sentAt !== undefined);
  const about = `followed ${context.now}`;
  const pairs = moved.flatMap(({ next }) => next.pair).filter((id) => id !== context.person.id);
  const shown = {
    ...line(w.followed(moved.length), [{ id: 'interviews', label: w.back }], 'good'),
    address: { review: review.id },
  };
  return {
    session,
    reply: [{ prompt: shown, ...(message ? { replaces: message } : {}) }],
    effects: [
      ...moved.map(({ one, next }) => changed(one, next)),
      ...telling(review, pairs, { about, near }, context, (language) => ({
        title: TEAM[language].told.followed(review.hostCity),
        body: [{ kind: 'list', items: moved.map(({ next }) => lineOf(next, review, language)) }],
      })),
      ...(known.length === 0
        ? []
        : telling(review, review.members.host, { about: `${about} host`, near }, context, (language) => ({
            title: HOST[language].told.followed(known.length),
            body: [{ kind: 'list', items: known.map(({ next }) => lineOf(next, review, language)) }],
          }))),
      { kind: 'plan-again', review: review.id },
    ],
  };
}

function followed(view: ReviewView, context: FlowContext): { one: Kept<Interview>; next: Interview }[] {
  const { review, members } = view;
  const { timeZone, visit } = review;
  const all = standing(context);
  const left = all.filter(({ value }) => !isOnVisit(value, review));
  const [first] = left;
  if (!first) return [];
  const plan = planIn(context.kept);
  const scene = { review, plan, hours: hoursIn(context.kept), team: teamOf(review, members) };
  const shift = daysBetween(dayIn(timeZone, first.value.starts), visit.start);
  const there = all.filter(({ value }) => isOnVisit(value, review)).map(({ value }) => value);
  return left.flatMap((one) => {
    const { value } = one;
    const day = addDays(dayIn(timeZone, value.starts), shift);
    const starts = instantAt(day, timeIn(timeZone, value.starts), timeZone);
    const ends = addMinutes(starts, minutesOf(value.ends) - minutesOf(value.starts));
    const state = value.sentAt === undefined ? value.state : ('proposed' as const);
    const next: Interview = { ...value, starts, ends, state, sequence: value.sequence + 1 };
    const fits =
      isOnVisit(next, review) &&
      starts > context.now &&
      minutesOf(ends) <= lastEnd(review, plan) &&
      !conflictsOf(next, there, scene).some(({ conflict }) => isImpossible(conflict));
    if (!fits) return [];
    there.push(next);
    return [{ one, next }];
  });
}
