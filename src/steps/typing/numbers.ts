import { byTyped, typedSet } from './words';

/** What people put before the number of something on a list. */
export const LEADING = typedSet({
  en: ['n', 'no', 'nos', 'nr', 'number', 'numbers', 'num', 'option', 'options', 'choice'],
  fr: ['n', 'no', 'nos', 'numero', 'numeros', 'num', 'option', 'options', 'choix'],
});

const WORDS = byTyped<number>({
  en: numbered(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']),
  fr: numbered(['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']),
});

/** The number that one word is, in digits or in letters; undefined for any other. */
export function numberOf(word: string): number | undefined {
  return /^[0-9]{1,9}$/.test(word) ? Number(word) : WORDS.get(word);
}

function numbered(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word, i) => [word, i + 1]));
}
