import { wordsIn } from '../../i18n';
import { addMinutes } from '../../method/calendar';
import { DEFAULT_LANGUAGE } from '../../method/language';
import type { Review } from '../../method/review';
import type { Instant } from '../../method/time';
import { type ClockStep, type MovableClock, stepTo } from '../../plan/clock';
import { fire } from '../../plan/planned-items';
import { sendDue, sweep } from '../../plan/work';
import { type Deps, Refusal } from '../../turn/deps';
import { isExample } from './loading';
import { letOthersAnswer } from './seeding';

/** No step takes on more; what is left is done by the sweep. */
const MOST_ITEMS = 5_000;

/** Goes through what is planned until a moment in order, each item and what it says at its own time, as if one had waited. */
async function liveThrough(deps: Deps, clock: MovableClock, until: Instant): Promise<void> {
  const order = { sort: { by: 'dueAt' as const, order: 'ascending' as const }, limit: 1 };
  for (let n = 0; n < MOST_ITEMS; n += 1) {
    const [next] = await deps.store.plan.find({ status: 'planned', dueAt: { before: until } }, order);
    if (!next) break;
    await clock.moveTo(next.dueAt);
    await fire(deps, next.id);
    await sendDue(deps);
  }
  await clock.moveTo(until);
}

/** The review whose visit comes next, one that is open before one that is not; the last one when all have been. */
async function nextReview(deps: Deps): Promise<Review | undefined> {
  const reviews = (await deps.store.reviews.find({})).sort((a, b) => (a.visit.start < b.visit.start ? -1 : 1));
  const today = deps.clock.now().slice(0, 10);
  const next = reviews.filter((r) => r.visit.start > today);
  return next.find((r) => r.openedAt !== undefined) ?? next[0] ?? reviews.at(-1);
}

/** What only a local demonstration can do: move the clock, and let the others answer. */
export function demonstration(deps: Deps, clock: MovableClock) {
  return {
    available: () => isExample(deps.store),
    move: async (step: ClockStep) => {
      const review = await nextReview(deps);
      const leader = review && (await deps.store.people.get(review.members.leader));
      const until = leader ? stepTo(step, clock.now(), leader, review) : addMinutes(clock.now(), 60);
      if (until.slice(0, 10) > clock.last())
        throw new Refusal(
          'too-much',
          wordsIn(leader?.language ?? DEFAULT_LANGUAGE).limits.clock(clock.last().slice(0, 4)),
        );
      await liveThrough(deps, clock, until);
      await sweep(deps);
      return { now: clock.now() };
    },
    letOthersAnswer: async (person: string) => ({ count: await letOthersAnswer(deps, person) }),
  };
}
