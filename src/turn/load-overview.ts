import { may } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { Deps } from './deps';
import { ownView, teamView } from './load-review';

/** The host wall stands before the flows too: what they may never show is not even loaded for the host's people. */
export function teamWanted(person: Person, review: Review): boolean {
  return may(person, 'read-grid', review) || may(person, 'see-percentage', review) || may(person, 'remind', review);
}

/** All of somebody's reviews, where a turn asks for that. */
export async function overviewFor(deps: Deps, person: Person, reviews: readonly Review[], needs: string) {
  if (needs !== 'overview') return [];
  return Promise.all(
    reviews.map((review) =>
      teamWanted(person, review) ? teamView(deps, person, review, reviews) : ownView(deps, person, review, reviews),
    ),
  );
}
