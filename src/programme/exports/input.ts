import type { Words } from '../../i18n';
import type { Benchmark } from '../../method/benchmark';
import type { Decision } from '../../method/decision';
import type { Language } from '../../method/language';
import type { Person } from '../../method/person';
import type { RegisterFunction } from '../../method/report';
import type { Review } from '../../method/review';
import type { Sheet } from '../../method/sheet';
import type { Instant } from '../../method/time';
import type { Column } from '../../steps/columns';
import type { PrintedTerms } from '../../steps/planned';

/** Everything an export is made from. */
export interface ExportInput {
  review: Review;
  benchmark: Benchmark;
  people: ReadonlyMap<string, Person>;
  sheets: readonly Sheet[];
  decisions: readonly Decision[];
  register: readonly RegisterFunction[];
  /** Who reads it: the blind rule and the host wall hold for files too. The operator sees all. */
  reader: Person | 'operator';
  /** Indicators on which the reader has answered. */
  answered: ReadonlySet<string>;
  language: Language;
  /** What of a sheet the table of sheets has. */
  columns: readonly Column[];
  /** What is agreed in the review, as it is printed. */
  terms: PrintedTerms;
  words: Words;
  now: Instant;
}
