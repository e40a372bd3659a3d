import { memberIds } from '../method/review';
import { shortKey } from '../ports/short-key';
import type { Effect } from '../steps/effects';
import type { Deps } from '../turn/deps';
import { postPrompt } from './outbox';

/**
 * Says something to people of a review, each in their own language, and in their working hours unless it is `atOnce`. Once for what it is about: the same
 * again tells nobody twice. Whoever has no role in the review any more, or has left, is not told;
 * nor anybody what still waited when the review was stopped.
 */
export async function tellPeople(
  deps: Deps,
  { review: id, people, about, prompt, atOnce }: Extract<Effect, { kind: 'tell-people' }>,
): Promise<void> {
  const review = await deps.store.reviews.get(id);
  const members = review ? memberIds(review) : [];
  const told = people.filter((person) => members.includes(person));
  for (const person of await deps.store.people.find({ id: { in: told } }))
    if (person.active)
      await postPrompt(deps, `told-${shortKey(id, about)}-${person.id}`, person.id, prompt[person.language], {
        review: id,
        inHours: atOnce !== true,
        toldAt: deps.clock.now(),
      });
}
