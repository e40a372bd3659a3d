import { answerers } from '../../domain/review';
import type { Instant } from '../../domain/time';
import { type ClockStep, type MovableClock, stepTo } from '../clock';
import type { Deps } from '../deps';
import { Refusal } from '../deps';
import { fire } from '../planned-items';
import { sweep } from '../work';
import { letOthersAnswer } from './seeding';

/** No step takes on more; what is left is done by the sweep. */
const MOST_ITEMS = 5_000;

/** Goes through what is planned until a moment in order, each item at its own time, as if one had waited. */
async function liveThrough(deps: Deps, clock: MovableClock, until: Instant): Promise<void> {
  const order = { sort: { by: 'dueAt' as const, order: 'ascending' as const }, limit: 1 };
  for (let n = 0; n < MOST_ITEMS; n += 1) {
    const [next] = await deps.store.plan.find({ status: 'planned', dueAt: { before: until } }, order);
    if (!next) break;
    await clock.moveTo(next.dueAt);
    await fire(deps, next.id);
  }
  await clock.moveTo(until);
}

/** What only a local demonstration can do: move the clock, and let the others answer. */
export function demonstration(deps: Deps, clock: MovableClock) {
  return {
    available: () => true,
    move: async (step: ClockStep, by?: string) => {
      const reviews = (await deps.store.reviews.find({})).sort((a, b) => (a.visit.start < b.visit.start ? -1 : 1));
      const today = clock.now().slice(0, 10);
      const next = reviews.filter((r) => r.openedAt !== undefined && r.visit.start > today);
      const mine = next.find((r) => by !== undefined && answerers(r).includes(by)) ?? next[0];
      const person = await deps.store.people.get(by ?? mine?.members.leader ?? '');
      const leader = person ?? (mine && (await deps.store.people.get(mine.members.leader)));
      if (!leader) throw new Refusal('unknown-person', 'demonstration');
      await liveThrough(deps, clock, stepTo(step, clock.now(), leader, mine));
      await sweep(deps);
      return { now: clock.now() };
    },
    letOthersAnswer: async (person: string) => ({ count: await letOthersAnswer(deps, person) }),
  };
}
