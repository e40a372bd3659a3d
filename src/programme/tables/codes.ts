import { folded } from '../../method/plain-text';

/** A pillar's or dimension's code has 2 to 8 capital letters or digits, a letter first. */
const LETTERS_OF_ONE_WORD = 3;
const MOST_WORDS = 5;

/**
 * The code of a title, which indicators' ids are made of: the first letters of its words, or of its only one; with a number
 * behind it where that is taken. A title in letters that are none of ours is `T` and a number.
 */
export function newCode(title: string, taken: ReadonlySet<string>): string {
  const words = folded(title).match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => /^[a-z]/.test(word));
  const [only = '', more] = telling;
  const letters = more === undefined ? only.slice(0, LETTERS_OF_ONE_WORD) : initials(telling);
  const code = (letters || 't').toUpperCase();
  let free = code.length < 2 ? `${code}1` : code;
  for (let n = 2; taken.has(free); n += 1) free = `${code}${n}`;
  return free;
}

function initials(words: readonly string[]): string {
  return words
    .slice(0, MOST_WORDS)
    .map((word) => word.charAt(0))
    .join('');
}
