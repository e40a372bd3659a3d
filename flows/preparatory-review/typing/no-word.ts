import { folded } from '../../../src/method/plain-text';

/** Rows of keyboards in Europe, and what a hand back over them makes. */
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  'qwertzuiop',
  'yxcvbnm',
].flatMap((row) => [row, [...row].reverse().join('')]);
/** So many letters of a row side by side are no word's. */
const RUN = 4;
/** What is repeated, in letters. */
const LONGEST_REPEATED = 4;

/**
 * Whether a word is none: one letter, keys side by side, the same over and over, or small letters without a vowel. Names
 * of bodies and people have none either (*CGT*, *Mrs. N.*). Latin letters only.
 */
export function isNoWord(word: string): boolean {
  const letters = folded(word);
  if (!/^[a-z]{1,40}$/.test(letters)) return false;
  if (isOnARow(letters, RUN) || isRepeated(letters)) return true;
  if (word !== word.toLowerCase()) return false;
  return new Set(letters).size === 1 || (isVowelless(letters) && letters.length > 2);
}

function isOnARow(letters: string, least: number): boolean {
  return letters.length >= least && ROWS.some((row) => row.includes(letters));
}

function isVowelless(letters: string): boolean {
  return !/[aeiouy]/.test(letters);
}

/** *sdfsdf*, *asdasd*: of what would be no word alone. */
function isRepeated(letters: string): boolean {
  for (let length = 2; length <= LONGEST_REPEATED; length += 1) {
    const part = letters.slice(0, length);
    const isAll = letters === part.repeat(Math.ceil(letters.length / length)).slice(0, letters.length);
    if (letters.length >= 2 * length && isAll && (isVowelless(part) || isOnARow(part, 3))) return true;
  }
  return false;
}
