import { affiliation } from '../../src/method/person';
import type { ReviewView } from '../../src/steps/contract';

/** Where somebody of the team comes from: in this review that names them enough. */
export function cityOf({ members }: Pick<ReviewView, 'members'>, person: string): string {
  const found = members?.get(person);
  return found ? affiliation(found) : '';
}
