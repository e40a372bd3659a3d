import { folded } from './plain-text';

/** Shorter parts of a name are words of any text. */
const SHORTEST_NAME = 3;

/** A word as it stands, to be looked for in a text: marks on its letters, and what is not seen within it, do not end it. */
export const SPOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;

/** A name in words as they are compared. */
export type NameWords = readonly string[];

/** Words as they are compared. */
export function comparedWords(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How a person's name may be said: whole, and each part of it that is no word of any text. */
export function partsOfName(name: string): NameWords[] {
  const parts = comparedWords(name);
  const each = parts.filter((part) => part.length >= SHORTEST_NAME).map((part) => [part]);
  return wholeName(name).concat(each);
}

/** A name that is said whole or not at all: a city's, an organisation's. */
export function wholeName(name: string): NameWords[] {
  const words = comparedWords(name);
  return words.join('').length >= SHORTEST_NAME ? [words] : [];
}

/** Whether words stand there in this order. */
export function standsAt(words: readonly string[], at: number, phrase: NameWords): boolean {
  return phrase.length > 0 && phrase.every((word, n) => words[at + n] === word);
}

/** Whether a name may begin with this word: not with a small letter, where it is one word that may be any; many scripts have no capitals. */
export function mayBegin(spoken: string, name: NameWords): boolean {
  return name.length > 1 || !/^\p{Ll}/u.test(spoken);
}

/**
 * Which names a text says, in its own words: each once, as it is spelled first, the longest where one is within another.
 * Its cost grows with the text, however many spellings of a name stand in it.
 */
export function namesSaid(said: string, names: readonly NameWords[]): string[] {
  const spoken = said.normalize('NFC').match(SPOKEN) ?? [];
  const words = spoken.map((word) => comparedWords(word).join(''));
  const found = new Map<string, string>();
  for (const [at, word] of words.entries()) {
    for (const name of names)
      if (name[0] === word && mayBegin(spoken[at] ?? '', name) && standsAt(words, at, name)) {
        const compared = name.join(' ');
        if (!found.has(compared)) found.set(compared, spoken.slice(at, at + name.length).join(' '));
      }
  }
  const all = [...found.keys()];
  const isWithin = (one: string) => all.some((more) => more !== one && ` ${more} `.includes(` ${one} `));
  return [...found].flatMap(([compared, spelled]) => (isWithin(compared) ? [] : [spelled]));
}

/** Which names of these people some texts say, or parts of them, each once. */
export function namesOf(people: Iterable<{ name: string }>, texts: readonly string[]): string[] {
  const names = [...people].flatMap(({ name }) => partsOfName(name));
  return [...new Set(texts.flatMap((said) => namesSaid(said, names)))];
}
