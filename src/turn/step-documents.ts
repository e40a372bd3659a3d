import { may, mayInProgramme, type OfProgramme } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { StepRecord } from '../ports/records';
import { type DocumentKind, type KeptDocuments, keptDocuments } from '../steps/documents';
import type { Deps } from './deps';

/**
 * Loads what a turn reads of its step's documents: of those about no review the person's own; of those about a review
 * or a programme everybody's for those who may read them, else the person's own. Who may is asked here, before any step is.
 */
export async function keptFor(
  { store }: Pick<Deps, 'store'>,
  kinds: readonly DocumentKind<unknown>[],
  person: Person,
  review: Review | undefined,
  programme?: OfProgramme,
): Promise<KeptDocuments> {
  const loaded = await Promise.all(
    kinds.map(async ({ name, ofReview, ofProgramme }): Promise<[string, readonly StepRecord[]]> => {
      if (ofProgramme) {
        if (!programme) return [name, []];
        const own = mayInProgramme(person, ofProgramme.read, programme) ? {} : { person: person.id };
        return [name, await store.stepRecords.find({ kind: name, programme: programme.id, ...own })];
      }
      if (!ofReview) return [name, await store.stepRecords.find({ kind: name, person: person.id })];
      if (!review) return [name, []];
      const own = may(person, ofReview.read, review) ? {} : { person: person.id };
      return [name, await store.stepRecords.find({ kind: name, review: review.id, ...own })];
    }),
  );
  return keptDocuments(new Map(loaded));
}
