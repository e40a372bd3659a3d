import { LANGUAGES, type Language, LOCALES } from '../../../src/method/language';
import { folded } from '../../../src/method/plain-text';

/** Languages of cities that review each other, by their codes. */
const CODES =
  'ar bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hr hu is it ja ko lb lt lv mk mt nb nl pl ps pt ro ru sk sl so sq sr sv ta ti tr uk ur vi zh'.split(
    ' ',
  );

/** How many languages of somebody are looked at. */
const MOST = 12;

let names: ReadonlyMap<string, string> | undefined;

/** Codes by what each language is called in ours and in itself, folded. */
function known(): ReadonlyMap<string, string> {
  if (names) return names;
  const found = new Map<string, string>();
  for (const code of CODES) {
    for (const locale of [...LANGUAGES, code]) {
      const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code);
      if (name !== undefined) found.set(folded(name), code);
    }
    found.set(code, code);
  }
  names = found;
  return found;
}

/** The languages that somebody wrote down, as codes, each once; what is none that we know is left out. */
export function languagesIn(text: string): string[] {
  const words = folded(text).split(/[^\p{L}]+/u);
  return [...new Set(words.flatMap((word) => known().get(word) ?? []))].slice(0, MOST);
}

/** What a language is called, by its code. */
export function spokenIn(code: string, language: Language): string {
  return new Intl.DisplayNames([LOCALES[language]], { type: 'language' }).of(code) ?? code;
}
