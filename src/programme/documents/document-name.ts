/** So long may a name be, in characters, its ending included. */
const MOST = 150;
/** What is none a name shows: controls, what turns the reading round, and what has no width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What means something in a path, or to a shell or a server that the file comes to. */
const MEANS_MORE = /[\\/:*?"<>|]/g;

/**
 * What a file is called from now on: as it was, on one line, without what nobody sees, with an ending of its kind; a name
 * that says it is something else gets the ending besides.
 */
export function documentName(given: string, endings: readonly string[]): string {
  const plain = given.normalize('NFC').replace(UNSEEN, '').replace(MEANS_MORE, '_').replace(/\s+/g, ' ').trim();
  const named = plain.replace(/(?<![. ])[. ]+$/, '');
  const at = named.lastIndexOf('.');
  const ending = at < 0 ? '' : named.slice(at + 1).toLowerCase();
  const isRight = endings.includes(ending);
  const stem = (isRight ? named.slice(0, at) : named).replace(/^[. ]+/, '');
  const right = isRight ? named.slice(at + 1) : (endings[0] ?? '');
  const short = Array.from(stem.trim() === '' ? 'document' : stem)
    .slice(0, MOST - right.length - 1)
    .join('')
    .trim();
  return `${short}.${right}`;
}
