/** Words of fewer letters are too like others, in characters: *weak* is no slip of *week*; *nxet* is one of *next*. */
const SHORTEST = 5;

/**
 * Whether a word is another one but for a slip of the fingers: one letter more, less or another, or two beside each other
 * the wrong way round. A word itself is none. Nothing is done for it: what is meant is asked.
 */
export function isNearly(word: string, meant: string): boolean {
  const shorter = Math.min(word.length, meant.length);
  if (word === meant || shorter < SHORTEST - 1) return false;
  let at = 0;
  while (at < word.length && word[at] === meant[at]) at += 1;
  const [rest, other] = [word.slice(at), meant.slice(at)];
  if (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0]) return true;
  const isOneLetter = rest.slice(1) === other || rest === other.slice(1) || rest.slice(1) === other.slice(1);
  return isOneLetter && shorter >= SHORTEST;
}
