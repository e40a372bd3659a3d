import type { Effect } from '../steps/contract';
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
  for (const { id, asked: before } of await deps.store.reviews.find({ programme })) {
    if (JSON.stringify(before?.[what]) === JSON.stringify(asked)) continue;
    await deps.store.reviews.update(id, ({ asked: others, ...review }) => {
      const { [what]: _, ...rest } = others ?? {};
      const all = asked ? { ...rest, [what]: asked } : rest;
      return Object.keys(all).length === 0 ? review : { ...review, asked: all };
    });
    await replan(deps, id);
  }
}
