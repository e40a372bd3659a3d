import type { Language, Localized } from '../domain/language';
import { en } from './en';
import { fr } from './fr';

/** Everything the product says in one language. A key missing in one of the catalogues is a compile error. */
export type Words = typeof en;

const CATALOGUES: Readonly<Record<Language, Words>> = { en, fr };

/** The catalogue of a language. */
export function wordsIn(language: Language): Words {
  return CATALOGUES[language];
}

/** A text of the benchmark in a language. */
export function say(text: Localized, language: Language): string {
  return text[language];
}
