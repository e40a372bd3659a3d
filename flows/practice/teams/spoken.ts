import { type InEach, LANGUAGES, type Language, LOCALES } from '../../../src/method/language';
import { folded } from '../../../src/method/plain-text';
import { ofEach } from '../../../src/steps/typing/words';

/** Languages of cities that review each other, by their codes. */
const CODES =
  'ar bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl he hr hu is it ja ko lb lt lv mk mt nl no pl ps pt ro ru sk sl so sq sr sv ta ti tr uk ur vi zh'.split(
    ' ',
  );

const AND: InEach<readonly string[]> = { en: ['and', 'or'], fr: ['et', 'ou'] };

/** How many languages of somebody are looked at. */
const MOST = 12;

/** What stands between two codes. */
const JOINING: ReadonlySet<string> = new Set(ofEach(AND));

let names: ReadonlyMap<string, string> | undefined;

/** Codes by what each language is called in ours and in itself, folded. */
function known(): ReadonlyMap<string, string> {
  if (names) return names;
  const found = new Map<string, string>();
  for (const code of CODES) {
    for (const locale of [...LANGUAGES, code]) {
      const name = new Intl.DisplayNames([locale], { type: 'language' }).of(code);
      if (name !== undefined && name !== code) found.set(folded(name), code);
    }
  }
  names = found;
  return found;
}

/**
 * The languages that somebody wrote down, as codes, each once; what is none that we know is left out. By its name, wherever
 * it stands; by its code, which may be a word of any sentence (*et*, *it*, *so*), where nothing but codes stands between
 * two commas.
 */
export function languagesIn(text: string): string[] {
  const found = folded(text)
    .split(/[,;/\n]/)
    .flatMap((part) => {
      const words = part.split(/[^\p{L}]+/u).filter((word) => word !== '');
      const codes = words.length === 1 ? words : words.filter((word) => !JOINING.has(word));
      return codes.every((word) => CODES.includes(word)) ? codes : words.flatMap((word) => known().get(word) ?? []);
    });
  return [...new Set(found)].slice(0, MOST);
}

/** What a language is called, by its code. */
export function spokenIn(code: string, language: Language): string {
  return new Intl.DisplayNames([LOCALES[language]], { type: 'language' }).of(code) ?? code;
}
