import { type Benchmark, languagesOf } from '../../method/benchmark';
import { LANGUAGES, languageOfLocale, languageRead } from '../../method/language';
import { finding } from '../../steps/file-problems';
import type { FilePerson, FileReview, Note } from './types';

/** Warns of readers for whom the benchmark is in another language than theirs: they are answered in theirs, and read its texts in that one. */
export function warnOfLanguages(
  benchmark: Benchmark,
  { people, reviews }: { people: readonly FilePerson[]; reviews: readonly FileReview[] },
  warn: Note,
): void {
  const written = languagesOf(benchmark);
  for (const language of LANGUAGES) {
    const readers = people.filter((person) => person.language === language).length;
    const channels = reviews.filter((review) => review.language === language && review.channels.length > 0).length;
    if (readers + channels === 0 || written.some((one) => languageOfLocale(one) === language)) continue;
    warn(['benchmark'], finding('unread-language', language, readers, channels, languageRead(written, language)));
  }
}
