import { type InEach, LANGUAGES, type Language } from '../../method/language';
import { folded } from '../../method/plain-text';
import { DeclaredTwice } from '../declared-twice';

/** Signs around words that say nothing about them; `?`, `%`, `+` or an emoji do. */
const MARKS: ReadonlySet<string> = new Set([...'.,;:!()[]{}<>"\'*_#°-/\\~|·•…']);

/** A word with its apostrophes, or one sign. */
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|[^\p{L}\p{N}\s]/gu;

/** How much of a text is looked at: what is longer is no word, number or command. In characters. */
const LOOKED_AT = 240;

/** The first words of a text as they are compared: folded, without the marks around them; hyphens part words. */
export function wordsOf(text: string): string[] {
  const numbered = text.slice(0, LOOKED_AT).replace(/[º№]/g, (sign) => (sign === 'º' ? '°' : 'no '));
  return (folded(numbered).match(WORD) ?? []).filter((word) => !MARKS.has(word));
}

/** All words of a text, where it is short enough to be nothing but a word or a number; else none. */
export function allWordsOf(text: string): string[] {
  return text.length > LOOKED_AT ? [] : wordsOf(text);
}

/** A short text in the form in which typed words are looked up; empty when it is too long to be one. */
export function asTyped(text: string): string {
  return allWordsOf(text).join(' ');
}

/** Whatever language somebody speaks, they may type in any: the words of all of them. */
export function ofEach<T>(words: InEach<readonly T[]>): T[] {
  return LANGUAGES.flatMap((language) => words[language]);
}

/** Folded words, elisions apart (`j'ai` is `j` and `ai`), of each language; a line holds several, with spaces between them. */
export function wordSet(lines: InEach<readonly string[]>): ReadonlySet<string> {
  return new Set(ofEach(lines).flatMap((words) => words.split(' ')));
}

/** Words and phrases, in the form in which they are looked up. */
export function typedSet(words: InEach<readonly string[]>): ReadonlySet<string> {
  return new Set(ofEach(words).map(asTyped));
}

/**
 * What words mean, by the form in which they are looked up. Throws `DeclaredTwice`, at the start, where one means two
 * things, in one language or in two.
 */
export function byTyped<T>(words: InEach<Readonly<Record<string, T>>>): ReadonlyMap<string, T> {
  const meanings = new Map<string, { by: Language; meaning: T }>();
  for (const language of LANGUAGES)
    for (const [word, meaning] of Object.entries(words[language])) {
      const typed = asTyped(word);
      const other = meanings.get(typed);
      if (other !== undefined && JSON.stringify(other.meaning) !== JSON.stringify(meaning))
        throw new DeclaredTwice('meanings', word, other.by, language);
      meanings.set(typed, { by: language, meaning });
    }
  return new Map([...meanings].map(([typed, { meaning }]) => [typed, meaning]));
}
