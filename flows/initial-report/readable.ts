import { isOpened } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import type { FlowContext, ReviewView } from '../../src/steps/contract';

/** Once it is accepted; for those who accept it, once it is handed in. */
export function isReadable({ review }: Pick<ReviewView, 'review'>, { person, now }: FlowContext): boolean {
  if (isOpened(review, now)) return true;
  const accepts = may(person, 'decide', review) || may(person, 'manage-review', review);
  return accepts && review.reportHandedIn !== undefined;
}
