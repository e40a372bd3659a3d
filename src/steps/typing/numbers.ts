/** What people put before the number of something on a list. */
export const LEADING: ReadonlySet<string> = new Set([
  ...['n', 'no', 'nos', 'nr', 'number', 'numbers', 'numero', 'numeros', 'num', 'option', 'options', 'choice', 'choix'],
]);

const WORDS: Readonly<Record<string, number>> = {
  ...numbered(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']),
  ...numbered(['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix']),
};

/** The number that one word is, in digits or in letters; undefined for any other. */
export function numberOf(word: string): number | undefined {
  if (/^[0-9]{1,9}$/.test(word)) return Number(word);
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

function numbered(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(words.map((word, i) => [word, i + 1]));
}
