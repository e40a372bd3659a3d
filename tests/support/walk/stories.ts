import { addDays, instantAt, isWorkingDay } from '../../../src/method/calendar';
import { answerers, type Review } from '../../../src/method/review';
import { gatherReview, moveVisit, openReview } from '../../../src/plan/planning';
import type { ProgrammeFile } from '../../../src/programme/programme-file';
import type { Happening, Walk } from './walker';

/** How somebody goes through a desk review: what share of it is in on which of its days. */
const WAYS: readonly (readonly [day: number, share: number][])[] = [
  [
    [1, 0.5],
    [2, 0.5],
  ], // early: all of it in two days
  [
    [0, 0.1],
    [1, 0.1],
    [2, 0.1],
    [3, 0.1],
    [6, 0.1],
    [7, 0.1],
    [8, 0.1],
    [9, 0.1],
    [10, 0.1],
    [13, 0.1],
  ], // steady
  [], // silent
  [
    [1, 0.2],
    [8, 0.3],
  ], // behind
  [[13, 0.6]], // at the last moment, not all
  [[2, 0.2]],
];

/** Opens a review so many days late, and lets each of its team answer in a way of their own; the leader in way `first`. */
export async function deskReview(walk: Walk, id: string, daysLate = 0, first = 0): Promise<Happening[]> {
  const { deps } = walk.world;
  const review = await deps.store.reviews.get(id);
  if (!review) throw new TypeError(`there is no review ${id}`);
  const start = addDays(review.visit.start, -28 + daysLate);
  const total = deps.benchmark(review.benchmark.id, review.benchmark.version).indicators.length;
  const opening = instantAt(start, daysLate > 0 ? '16:10' : '09:00', review.timeZone);
  const answering = answerers(review).flatMap((person, n) =>
    (WAYS[(n + first) % WAYS.length] ?? []).map(
      ([day, share]): Happening => ({
        at: instantAt(addDays(start, day), '13:00', review.timeZone),
        what: async () => {
          const found = await deps.store.people.get(person);
          if (found && isWorkingDay({ person: found, visits: [] }, addDays(start, day)))
            await walk.answers(person, id, Math.ceil(total * share));
        },
      }),
    ),
  );
  return [{ at: opening, what: () => openReview(deps, id, 'operator') }, ...answering];
}

/** The leader opens the sheets before their time. */
export function gathersEarly(walk: Walk, review: Review, day: string): Happening {
  return {
    at: instantAt(day, '11:00', review.timeZone),
    what: () => gatherReview(walk.world.deps, review.id, review.members.leader),
  };
}

/** The organiser moves a visit. */
export function moves(walk: Walk, id: string, at: string, start: string): Happening {
  return {
    at,
    what: async () => {
      const review = await walk.world.deps.store.reviews.get(id);
      await moveVisit(walk.world.deps, id, start, review?.planRevision ?? 0, 'operator');
    },
  };
}

/** A programme's file with another peer in one of its reviews. */
export function withPeer(file: ProgrammeFile, id: string, email: string): ProgrammeFile {
  const reviews = file.reviews.map((review) =>
    review.id === id ? { ...review, members: { ...review.members, peers: [...review.members.peers, email] } } : review,
  );
  return { ...file, reviews };
}
