import { LANGUAGES } from '../../../src/domain/language';
import { type Words, wordsIn } from '../../../src/i18n';

/** A word in every language: said where nobody's own can be looked up, or not in time. */
export function inBoth(which: (words: Words['teams']) => string): string {
  return LANGUAGES.map((language) => which(wordsIn(language).teams)).join(' / ');
}
