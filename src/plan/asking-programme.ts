import type { Asked, Review } from '../method/review';
import type { Effect } from '../steps/effects';
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

async function ask(deps: Deps, { id, asked: before }: Review, what: string, asked: Asked | undefined): Promise<void> {
  if (JSON.stringify(before?.[what]) === JSON.stringify(asked)) return;
  await deps.store.reviews.update(id, ({ asked: others, ...review }) => {
    const { [what]: _, ...rest } = others ?? {};
    const all = asked ? { ...rest, [what]: asked } : rest;
    return Object.keys(all).length === 0 ? review : { ...review, asked: all };
  });
  await replan(deps, id);
}
