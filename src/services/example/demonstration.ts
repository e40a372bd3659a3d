import { answerers } from '../../domain/review';
import { type ClockStep, type MovableClock, stepTo } from '../clock';
import type { Deps } from '../deps';
import { Refusal } from '../deps';
import { sweep } from '../work';
import { letOthersAnswer } from './seeding';

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
      await clock.moveTo(stepTo(step, clock.now(), leader, mine));
      await sweep(deps);
      return { now: clock.now() };
    },
    letOthersAnswer: async (person: string) => ({ count: await letOthersAnswer(deps, person) }),
  };
}
