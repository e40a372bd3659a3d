import { may, mayInProgramme, type OfProgramme } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { StepRecord } from '../ports/records';
import { type DocumentKind, type KeptDocuments, keptDocuments } from '../steps/documents';
import type { Deps } from './deps';

/** What a turn reads of its step's documents. */
export async function keptFor(
  deps: Pick<Deps, 'store'>,
  kinds: readonly DocumentKind<unknown>[],
  person: Person | 'operator',
  review: Review | undefined,
  programme?: OfProgramme,
): Promise<KeptDocuments> {
  return keptDocuments(await documentsFor(deps, kinds, person, review, programme));
}

/**
 * Loads documents of steps, by their kind's name: of those about no review the person's own; of those about a review
 * or a programme everybody's for those who may read them, else the person's own. Who may is asked here, before any step is. The operator
 * has none of their own, and may read all of a review.
 */
export async function documentsFor(
  { store }: Pick<Deps, 'store'>,
  kinds: readonly DocumentKind<unknown>[],
  reader: Person | 'operator',
  review: Review | undefined,
  programme?: OfProgramme,
): Promise<ReadonlyMap<string, readonly StepRecord[]>> {
  const own = reader === 'operator' ? undefined : { person: reader.id };
  const loaded = await Promise.all(
    kinds.map(async ({ name, ofReview, ofProgramme }): Promise<[string, readonly StepRecord[]]> => {
      if (ofProgramme) {
        // About no programme, a turn is handed what the person has in all of theirs.
        if (!programme) return [name, own ? await store.stepRecords.find({ kind: name, ...own }) : []];
        const whose = reader === 'operator' || mayInProgramme(reader, ofProgramme.read, programme) ? {} : own;
        return [name, await store.stepRecords.find({ kind: name, programme: programme.id, ...whose })];
      }
      if (!ofReview) return [name, own ? await store.stepRecords.find({ kind: name, ...own }) : []];
      if (!review) return [name, []];
      const whose = reader === 'operator' || may(reader, ofReview.read, review) ? {} : own;
      return [name, await store.stepRecords.find({ kind: name, review: review.id, ...whose })];
    }),
  );
  return new Map(loaded);
}
