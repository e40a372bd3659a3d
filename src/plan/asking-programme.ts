import { followUpKept, followUpMonths } from '../method/after-visit';
import type { Asked, Review } from '../method/review';
import type { Effect } from '../steps/effects';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';
import { replan } from './planning';

/**
 * People of all reviews of a programme are asked for something, or no more, and what is planned for them is planned anew.
 * Doing it again changes nothing. Errors: `StoreError`.
 */
export async function askProgramme(
  deps: Deps,
  { programme, what, asked }: Omit<Extract<Effect, { kind: 'ask-programme' }>, 'kind'>,
): Promise<void> {
  for (const review of await deps.store.reviews.find({ programme })) await ask(deps, review, what, asked);
}

/** The same in one review. */
export async function askReview(
  deps: Deps,
  { review: id, what, asked }: Omit<Extract<Effect, { kind: 'ask-review' }>, 'kind'>,
): Promise<void> {
  const review = await deps.store.reviews.get(id);
  if (review) await ask(deps, review, what, asked);
}

/**
 * The host cities of a programme are asked again after other months, in reviews that are there and in those to come. Doing it again
 * changes nothing. Errors: `StoreError`.
 */
export async function chooseFollowUp(
  deps: Deps,
  { programme: id, months }: Omit<Extract<Effect, { kind: 'choose-follow-up' }>, 'kind'>,
  by: string,
): Promise<void> {
  const { store } = deps;
  const asChosen = <T extends { followUp?: readonly number[] }>({ followUp: _, ...rest }: T) => ({
    ...rest,
    ...followUpKept(months),
  });
  const isSo = (one: { followUp?: readonly number[] } | undefined) =>
    followUpMonths(one ?? {}).join() === months.join();
  if (!isSo(await store.programmes.get(id))) {
    await store.programmes.update(id, asChosen);
    await note(deps, { by, action: 'follow-up-chosen', detail: { programme: id, months: months.join(', ') } });
  }
  for (const review of await store.reviews.find({ programme: id })) {
    if (isSo(review)) continue;
    await store.reviews.update(review.id, asChosen);
    await replan(deps, review.id);
  }
}

async function ask(deps: Deps, { id, asked: before }: Review, what: string, asked: Asked | undefined): Promise<void> {
  if (JSON.stringify(before?.[what]) === JSON.stringify(asked)) return;
  await deps.store.reviews.update(id, ({ asked: others, ...review }) => {
    const { [what]: _, ...rest } = others ?? {};
    const all = asked ? { ...rest, [what]: asked } : rest;
    return Object.keys(all).length === 0 ? review : { ...review, asked: all };
  });
  await replan(deps, id);
}
