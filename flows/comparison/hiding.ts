import { SPOKEN } from '../../src/method/names-said';
import { folded } from '../../src/method/plain-text';

/** Names that are not told, and what stands in a text instead of each. */
export type Hidden = readonly { names: readonly string[]; instead: string }[];

/**
 * A text without some names, however they are written: case and accents make no difference, nor what stands between the words
 * of one. Each word of the text is looked at once for each name.
 */
export function without(text: string, hidden: Hidden): string {
  const names = hidden.flatMap(({ names: all, instead }) =>
    all.map((name) => ({ words: wordsOf(name).map(({ folded: word }) => word), instead })),
  );
  const wanted = names.filter(({ words }) => words.length > 0).sort((a, b) => b.words.length - a.words.length);
  if (wanted.length === 0) return text;
  const words = wordsOf(text);
  let said = '';
  let from = 0;
  for (let at = 0; at < words.length; ) {
    const found = wanted.find((name) => name.words.every((word, n) => words[at + n]?.folded === word));
    const [first, last] = [words[at], words[at + (found?.words.length ?? 1) - 1]];
    if (found && first && last) {
      said += text.slice(from, first.start) + found.instead;
      from = last.end;
    }
    at += found?.words.length ?? 1;
  }
  return said + text.slice(from);
}

function wordsOf(text: string): { folded: string; start: number; end: number }[] {
  return [...text.matchAll(SPOKEN)].map(({ 0: word, index }) => ({
    folded: folded(word),
    start: index,
    end: index + word.length,
  }));
}
