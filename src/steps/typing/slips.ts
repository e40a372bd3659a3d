import { editDistance } from '../../method/edit-distance';

/** Words of fewer letters are too like others, in characters: *weak* is no slip of *week*; *nxet* is one of *next*. */
const SHORTEST = 5;

/**
 * Whether a word is another one but for a slip of the fingers: one letter more, less or another, or two beside each other
 * the wrong way round. A word itself is none. Nothing is done for it: what is meant is asked.
 */
export function isNearly(word: string, meant: string): boolean {
  const shorter = Math.min(word.length, meant.length);
  if (shorter < SHORTEST - 1 || editDistance(word, meant, 1) !== 1) return false;
  return shorter >= SHORTEST || inOrder(word) === inOrder(meant);
}

/** The letters of a word, whichever way round they stand. */
function inOrder(word: string): string {
  return [...word].sort().join('');
}
