import { inEveryLanguage, type Words } from '../../../src/i18n';

/** One of Teams' words in every language. */
export function inEach(which: (words: Words['teams']) => string): string {
  return inEveryLanguage(({ teams }) => which(teams));
}
