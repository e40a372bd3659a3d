import { partiesOf } from '../method/parties';
import type { Person } from '../method/person';
import { afterChange, sameTerms, type TermsChange, termsIn } from '../method/terms';
import { note } from '../turn/audit';
import type { Deps } from '../turn/deps';
import { completePlan, storePlan } from './planning';

/**
 * Changes a review's terms, and plans anew whom they are asked of. False when somebody proposed meanwhile what this person
 * has not seen. The same change again is none.
 */
export async function changeTerms(deps: Deps, reviewId: string, change: TermsChange, person: Person): Promise<boolean> {
  const at = deps.clock.now();
  let [isChanged, isMissed] = [false, false] as [boolean, boolean];
  const after = await deps.store.reviews.update(reviewId, (review) => {
    const before = termsIn(review);
    const isRepeated =
      change.what === 'propose' &&
      before.proposed?.by === person.id &&
      before.proposals === change.after + 1 &&
      sameTerms(before.proposed.terms, change.terms);
    const terms = isRepeated ? before : afterChange(before, change, { by: person.id, at }, partiesOf(person, review));
    isMissed = terms === undefined;
    isChanged = !isMissed && terms !== before;
    return terms && isChanged ? { ...review, terms, planRevision: review.planRevision + 1 } : review;
  });
  if (!after || isMissed) return !after;
  if (!isChanged) {
    await completePlan(deps, after);
    return true;
  }
  await storePlan(deps, after, at);
  const isAgreed = after.terms?.proposed === undefined;
  const action = isAgreed ? 'terms-agreed' : `terms-${change.what === 'propose' ? 'proposed' : change.what}`;
  await note(deps, { by: person.id, action, review: reviewId });
  return true;
}
