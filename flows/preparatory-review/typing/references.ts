import { partsOf } from '../../../src/steps/sounds';
import { wordSet } from '../../../src/steps/typing/words';

/** Words of a place in a document, */
const PLACE = wordSet({
  en: ['p pp pg page pages annex annexe appendix section chapter table figure paragraph para'],
  fr: ['p pp page pages annexe annexes section chapitre tableau figure paragraphe point'],
});
/** and those around them. */
const BESIDE = wordSet({
  en: ['see cf report the of in its on and to city self assessment s'],
  fr: ['voir cf rapport le la les l du de d des dans et a au ville auto evaluation'],
});

/** *See p. 14 of the report*, *annexe 3*: where something stands, and nothing about it. */
export function isReference(text: string): boolean {
  const words = text.length > LONGEST ? [] : partsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const isNumber = (word: string) => /^\d{1,4}[a-z]?$/.test(word);
  return (
    words.some((word) => PLACE.has(word)) &&
    words.some(isNumber) &&
    words.every((word) => PLACE.has(word) || BESIDE.has(word) || isNumber(word))
  );
}

/** In characters. */
const LONGEST = 80;
