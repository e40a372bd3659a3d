import type { Benchmark } from '../../domain/benchmark';
import type { Decision } from '../../domain/decision';
import type { Language } from '../../domain/language';
import type { Person } from '../../domain/person';
import type { RegisterFunction } from '../../domain/report';
import type { Review } from '../../domain/review';
import type { Sheet } from '../../domain/sheet';
import type { Instant } from '../../domain/time';
import type { Words } from '../../i18n';

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
  words: Words;
  now: Instant;
}
