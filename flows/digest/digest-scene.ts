import type { Benchmark } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import type { Day, Instant } from '../../src/method/time';

/** What a digest is shown with. `picture` is the id under which its heat map is drawn. */
export interface DigestScene {
  review: Review;
  benchmark: Benchmark;
  people: ReadonlyMap<string, Person>;
  language: Language;
  day: Day;
  /** The moment after which what came is new: that of the digest before it, or of the opening. */
  since: Instant;
  /** The moment it tells about. */
  until: Instant;
  picture: string;
  copy: 'leader' | 'channel';
  /** The reader is the one who decides: with buttons for it. */
  decides: boolean;
}
