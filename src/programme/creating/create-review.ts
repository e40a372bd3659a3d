import type { Person } from '../../method/person';
import type { Review } from '../../method/review';
import { completePlan, replan } from '../../plan/planning';
import type { Effect } from '../../steps/effects';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';
import { renameMembers } from '../import/members';
import { reviewsToReplan } from '../import/planning';

type Created = Omit<Extract<Effect, { kind: 'create-review' }>, 'kind'>;

/**
 * Makes a draft the review that it was shown to become: its people, the review, its plan, and the plans of reviews whose
 * people it keeps from their desks. Doing it again adds what is missing and nothing else. False when another draft has
 * taken the review's id meanwhile. Errors: `StoreError`.
 */
export async function createReview(deps: Deps, { review: wanted, newcomers }: Created, by: string): Promise<boolean> {
  const { store } = deps;
  const before = await store.reviews.get(wanted.id);
  if (before && before.createdFrom !== wanted.createdFrom) return false;
  const review = before ?? (await insert(deps, wanted, newcomers));
  if (!review) return false;
  const key = `review-created-${review.id}`;
  if (await store.audit.get(key)) return true;
  await completePlan(deps, review);
  for (const other of await touchedBy(deps, review)) await replan(deps, other);
  const { id, programme } = review;
  await note(deps, { by, action: 'review-created', review: id, detail: { programme } }, key);
  return true;
}

/** The people first, so that nobody in the review is missing. */
async function insert(deps: Deps, wanted: Review, newcomers: readonly Person[]): Promise<Review | undefined> {
  const ids = new Map<string, string>();
  for (const newcomer of newcomers) ids.set(newcomer.id, await enrol(deps, newcomer));
  const review = { ...wanted, members: renameMembers(wanted.members, (id) => ids.get(id) ?? id) };
  return (await deps.store.reviews.insert(review)) ? review : undefined;
}

/** Keeps a new person, and answers their id: that of whoever has the e-mail by now. */
export async function enrol({ store }: Pick<Deps, 'store'>, newcomer: Person): Promise<string> {
  const [known] = await store.people.find({ email: newcomer.email });
  if (!known) await store.people.insert(newcomer);
  return (known ?? newcomer).id;
}

/** Reviews whose plan comes out differently now: somebody on them travels to the new one. */
async function touchedBy({ store }: Deps, { id }: Review): Promise<string[]> {
  const reviews = await store.reviews.find({});
  const people = new Map((await store.people.find({})).map((person) => [person.id, person]));
  const before = { reviews: reviews.filter((review) => review.id !== id), people };
  return reviewsToReplan(before, { reviews, people }).filter((other) => other !== id);
}
