import { wordsOf } from '../../../src/steps/typing/words';

/** The words of a line as rules look at them: folded, elisions and hyphens apart. */
export function plainWords(line: string): string[] {
  return wordsOf(line).flatMap((word) => word.split("'"));
}

/** Whether one of these words or phrases stands in a line, a plural as its singular. */
export function hasOneOf(words: readonly string[], wanted: ReadonlySet<string>): boolean {
  return words.some((word, n) => {
    const singular = word.replace(/s$/, '');
    const two = `${word} ${words[n + 1] ?? ''}`;
    return wanted.has(word) || wanted.has(singular) || wanted.has(two) || wanted.has(`${two} ${words[n + 2] ?? ''}`);
  });
}
