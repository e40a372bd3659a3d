import { setImmediate as others } from 'node:timers/promises';
import type { Benchmark } from '../../method/benchmark';
import { DEFAULT_LANGUAGE } from '../../method/language';
import { may } from '../../method/permissions';
import type { Person } from '../../method/person';
import type { Sheet } from '../../method/sheet';
import { note } from '../../turn/audit';
import { type Deps, Refusal } from '../../turn/deps';
import { formerOf, membersOf } from '../../turn/load-review';
import { type Separator, separatorOf } from './csv';
import type { ExportName } from './making';

export { EXPORT_FILES, type ExportName } from './making';

/** So many indicators' sheets are read at once. */
const PORTION = 4;

/**
 * One file of a review's export in UTF-8, as a reader may see it; noted in the log. Tables have the separator of the reader's
 * language unless another is asked for. Refuses who may not export.
 */
export async function exportFile(
  deps: Deps,
  reviewId: string,
  name: ExportName,
  reader: Person | 'operator',
  separator?: Separator,
): Promise<Uint8Array> {
  const review = await deps.store.reviews.get(reviewId);
  if (!review) throw new Refusal('unknown-review', reviewId);
  if (reader !== 'operator' && !may(reader, 'export', review)) throw new Refusal('not-allowed', reviewId);
  const [people, former, decisions, register] = await Promise.all([
    membersOf(deps, review),
    formerOf(deps, review),
    deps.store.decisions.find({ review: reviewId }),
    deps.store.functions.find({ review: reviewId }),
  ]);
  const language = reader === 'operator' ? DEFAULT_LANGUAGE : reader.language;
  const benchmark = deps.benchmark(review.benchmark.id, review.benchmark.version);
  const input = {
    review,
    benchmark,
    people: new Map([...former, ...people].map((p) => [p.id, p])),
    decisions,
    register,
    reader,
    language,
    columns: deps.steps.columns(language),
    terms: deps.steps.draws.terms(review, benchmark, language),
    now: deps.clock.now(),
  };
  await note(deps, {
    by: reader === 'operator' ? 'operator' : reader.id,
    action: 'exported',
    review: reviewId,
    detail: { file: name },
  });
  const order = { name, separator: separator ?? separatorOf(language), input };
  return deps.makeExport(order, sheetsOf(deps, reviewId, benchmark));
}

/** A review's sheets in portions, between which others have their turn. */
async function* sheetsOf(deps: Deps, review: string, { indicators }: Benchmark): AsyncGenerator<readonly Sheet[]> {
  for (let at = 0; at < indicators.length; at += PORTION) {
    const portion = indicators.slice(at, at + PORTION).map(({ id }) => id);
    yield await deps.store.sheets.find({ review, indicator: { in: portion } });
    await others();
  }
}
