import { type InEach, LANGUAGES, type Language, languageRead, type Written } from '../method/language';
import { en } from './en';
import { fr } from './fr';

/** Everything the product says in one language. A key missing in one of the catalogues is a compile error. */
export type Words = typeof en;

/** The catalogues of all languages. */
export const CATALOGUES: InEach<Words> = { en, fr };

/** The catalogue of a language. */
export function wordsIn(language: Language): Words {
  return CATALOGUES[language];
}

/** A word in every language: said where nobody's own can be looked up, or not in time. */
export function inEveryLanguage(which: (words: Words) => string): string {
  return LANGUAGES.map((language) => which(wordsIn(language))).join(' / ');
}

/** A text of the benchmark for who speaks a language: in that one, or in the one that the benchmark has. */
export function say(text: Written, language: Language): string {
  return text[language] ?? text[languageRead(Object.keys(text), language)] ?? '';
}
