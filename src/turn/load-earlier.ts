import { keysElsewhere } from '../method/city';
import { isEarlierOf, readsEarlier, waitsForEarlier } from '../method/earlier-reviews';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { ComparedReview } from '../steps/contract';
import { type DocumentKind, keptDocuments } from '../steps/documents';
import type { EarlierLoaded, ExportReader } from '../steps/exports';
import type { Deps } from './deps';
import { benchmarkOf } from './in-scope';

/** So many reviews of a city are looked at, and of so many, the last ones, documents are loaded. */
const MOST_OF_A_CITY = 50;
const MOST_EARLIER = 5;

/**
 * Earlier reviews of a review's city, the last one first, each with what is kept of it of these kinds: those alone whose terms
 * let this person read what went out, and for whoever fills in sheets nothing before the gathering. Of any other nothing is
 * loaded, so that nothing of it can be told or guessed. Errors: a `Refusal` of a benchmark that nobody knows.
 */
export async function earlierFor(
  deps: Pick<Deps, 'store' | 'benchmark' | 'clock'>,
  kinds: readonly DocumentKind<unknown>[],
  person: Person,
  review: Review,
): Promise<ComparedReview[]> {
  const loaded = await earlierLoaded(deps, kinds, person, review);
  return loaded.map(({ documents, ...one }) => ({ ...one, kept: keptDocuments(documents) }));
}

/** The same as plain data, for a file. The operator reads all of them. */
export async function earlierLoaded(
  deps: Pick<Deps, 'store' | 'benchmark' | 'clock'>,
  kinds: readonly DocumentKind<unknown>[],
  reader: ExportReader,
  review: Review,
): Promise<EarlierLoaded[]> {
  const { reviews, stepRecords } = deps.store;
  const isOperator = reader === 'operator';
  if (kinds.length === 0 || (!isOperator && waitsForEarlier(reader, review, deps.clock.now()))) return [];
  // It may have been called otherwise then.
  const names = [review.hostCity, ...(review.hostNames ?? [])];
  const keys = new Set(names.flatMap((name) => [...keysElsewhere(name)]));
  const found = await reviews.find({ cityKeys: { in: [...keys] } }, { limit: MOST_OF_A_CITY });
  const theirs = found
    .filter((one) => isEarlierOf(review, one) && (isOperator || readsEarlier(reader, review, one)))
    .sort((a, b) => (a.visit.start > b.visit.start ? -1 : 1))
    .slice(0, MOST_EARLIER);
  return Promise.all(
    theirs.map(async (one) => {
      const documents = await Promise.all(
        kinds.map(async ({ name }) => [name, await stepRecords.find({ kind: name, review: one.id })] as const),
      );
      return { review: one, benchmark: benchmarkOf(deps, one), documents: new Map(documents) };
    }),
  );
}
