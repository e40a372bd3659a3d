import { may } from '../../domain/permissions';
import type { Person } from '../../domain/person';
import { wordsIn } from '../../i18n';
import { note } from '../audit';
import { type Deps, Refusal } from '../deps';
import { membersOf } from '../views';
import { type Separator, separatorOf, toCsv } from './csv';
import { reviewDocument } from './document';
import type { ExportInput } from './input';
import { answeredBy, gridTable, sheetsTable } from './tables';

/** The files an export consists of, by the format asked for. */
export const EXPORT_FILES = { csv: ['sheets.csv', 'grid.csv'], md: ['review.md'] } as const;
export type ExportFormat = keyof typeof EXPORT_FILES;
export type ExportName = (typeof EXPORT_FILES)[ExportFormat][number];

/**
 * One file of a review's export, as a reader may see it; noted in the log. Tables have the separator of the reader's
 * language unless another is asked for. Refuses who may not export.
 */
export async function exportFile(
  deps: Deps,
  reviewId: string,
  name: ExportName,
  reader: Person | 'operator',
  separator?: Separator,
): Promise<string> {
  const review = await deps.store.reviews.get(reviewId);
  if (!review) throw new Refusal('unknown-review', reviewId);
  if (reader !== 'operator' && !may(reader, 'export', review)) throw new Refusal('not-allowed', reviewId);
  const [people, sheets, decisions, register] = await Promise.all([
    membersOf(deps, review),
    deps.store.sheets.find({ review: reviewId }),
    deps.store.decisions.find({ review: reviewId }),
    deps.store.functions.find({ review: reviewId }),
  ]);
  const language = reader === 'operator' ? 'en' : reader.language;
  const input: ExportInput = {
    review,
    benchmark: deps.benchmark(review.benchmark.id, review.benchmark.version),
    people: new Map(people.map((p) => [p.id, p])),
    sheets,
    decisions,
    register,
    reader,
    answered: reader === 'operator' ? new Set() : answeredBy({ sheets }, reader.id),
    language,
    words: wordsIn(language),
    now: deps.clock.now(),
  };
  await note(deps, {
    by: reader === 'operator' ? 'operator' : reader.id,
    action: 'exported',
    review: reviewId,
    detail: { file: name },
  });
  return write(name, input, separator ?? separatorOf(language));
}

function write(name: ExportName, input: ExportInput, separator: Separator): string {
  switch (name) {
    case 'sheets.csv': {
      const { head, rows } = sheetsTable(input);
      return toCsv(head, rows, separator);
    }
    case 'grid.csv': {
      const { head, rows } = gridTable(input);
      return toCsv(head, rows, separator);
    }
    case 'review.md':
      return reviewDocument(input);
  }
}
