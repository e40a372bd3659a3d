import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { changed, type Kept, keyOf } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { text } from '../../src/steps/prompts';
import { givenOf, talkOf, teamOf } from './asking';
import type { Interview, Reserve } from './kept';
import { lineOf } from './lines';
import { isBetter, worthOf } from './proposing/objective';
import type { Asked, Placed } from './proposing/programme';
import { uncoveredIn } from './proposing/uncovered';
import { standing } from './team-cards';
import { telling } from './telling';
import { hoursIn, interviewHours, planIn } from './times';
import { HOST } from './words/host';
import { TEAM } from './words/team';

/**
 * An interview does not take place: its pair and the leader are told at once, with who could be heard at that hour; the host
 * where it knew of it and did not cancel it itself. `reason`: the host's own words.
 */
export function cancelling(view: ReviewView, one: Kept<Interview>, context: FlowContext, reason = ''): Effect[] {
  const { review } = view;
  const { value } = one;
  const { person } = context;
  const isByHost = review.members.host.includes(person.id);
  const next: Interview = { ...value, state: 'cancelled', sequence: value.sequence + 1 };
  const about = `${keyOf(one)} ${next.sequence} cancelled`;
  const { substitute, open } = leftBy(view, one, context);
  const team = [review.members.leader, ...value.pair].filter((id) => id !== person.id);
  return [
    changed(one, next),
    ...telling(review, team, { about, near: [value] }, context, (language) => {
      const w = TEAM[language].told;
      const body: Block[] = [
        ...(reason === '' ? [] : [{ kind: 'quote' as const, text: reason, source: w.reason }]),
        ...(open > 0 ? [text(w.open(open), 'warning')] : []),
        text(substitute ? w.instead(substitute.function) : w.insteadNone),
      ];
      return { title: w.cancelled(lineOf(value, review, language)), body };
    }),
    ...(isByHost || (value.sentAt === undefined && value.state !== 'held')
      ? []
      : telling(review, review.members.host, { about: `${about} host`, near: [value] }, context, (language) => ({
          title: HOST[language].told.cancelled(lineOf(value, review, language)),
        }))),
    { kind: 'plan-again', review: review.id },
  ];
}

/** Who of those without a place adds most at that hour, and how many hypotheses its loss leaves without two sources. */
function leftBy(
  { review, benchmark, members }: ReviewView,
  one: Kept<Interview>,
  context: FlowContext,
): { substitute?: Reserve; open: number } {
  const plan = planIn(context.kept);
  const there = standing(context);
  const keys = [...new Set(there.flatMap(({ value }) => value.hypotheses))];
  const asked: Asked = {
    hypotheses: keys,
    team: teamOf(review, members),
    given: [],
    wanted: [],
    hours: interviewHours(review, plan, hoursIn(context.kept)),
    most: there.length,
    mostNew: 0,
  };
  const placedOf = (all: readonly Kept<Interview>[]) =>
    all.map((each): Placed => ({ ...givenOf(each, undefined, benchmark), isGiven: true }));
  const [before, after] = [placedOf(there), placedOf(there.filter((each) => keyOf(each) !== keyOf(one)))];
  const open = uncoveredIn(after, asked).length - uncoveredIn(before, asked).length;
  const own = before.find(({ talk }) => talk.key === keyOf(one));
  let best: { substitute: Reserve; worth: readonly number[] } | undefined;
  for (const [n, reserve] of plan.reserve.entries()) {
    if (!own) break;
    const talk = talkOf(`reserve-${n}`, reserve, own.to - own.from, benchmark, false);
    const worth = worthOf([...after, { ...own, talk }], asked);
    if (isBetter(worth, best?.worth ?? worthOf(after, asked))) best = { substitute: reserve, worth };
  }
  return { open, ...(best ? { substitute: best.substitute } : {}) };
}
