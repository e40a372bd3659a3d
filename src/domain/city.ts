import unhomoglyph from 'unhomoglyph';
import { folded } from './plain-text';

/** Letters that some write as two: Düsseldorf and Duesseldorf, Århus and Aarhus, Malmö and Malmoe. */
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** What stands before a city's name without being part of it. */
const MUNICIPALITY =
  /^(?:the |la |le |il )?(?:city|town|municipality|commune|ville|comune|stadt|gemeente|kommune|municipio|ayuntamiento|ajuntament|camara municipal|miasto|dimos|urban community|metropolitan city|citta metropolitana)(?: of| de| di| d'| van)? /;
const KOMMUNE = / (?:kommun|kommune|municipality|city|stad|by)$/;

/**
 * Whether two names mean one city, however they are written: case, accents and letters as ł ø ß, hyphens, invisible
 * characters, letters of other alphabets that look the same, *City of …*, a country behind a comma or in brackets, a
 * second name behind a slash. The host wall rather stands before one too many (method, section 2, *Host wall*).
 */
export function sameCity(a: string | undefined, b: string): boolean {
  if (a === undefined) return false;
  if (a === b) return true;
  const keys = new Set(cityKeys(b));
  return cityKeys(a).some((key) => keys.has(key));
}

/** Everything that a name comes to when the way in which it is written is taken off it; each once, none empty. */
export function cityKeys(name: string): readonly string[] {
  const known = keysOf.get(name);
  if (known) return known;
  const keys = readKeys(name);
  // The cities of the largest programme; more would be somebody's game with us.
  if (keysOf.size >= MOST_KNOWN) keysOf.clear();
  keysOf.set(name, keys);
  return keys;
}

const MOST_KNOWN = 20_000;
/** Every permission asks for a city's name: each is looked at once. */
const keysOf = new Map<string, readonly string[]>();

function readKeys(name: string): string[] {
  return [...new Set(namesIn(name).flatMap((one) => [keyOf(one), keyOf(inTwoLetters(one))]))].filter(
    (key) => key !== '',
  );
}

/** The names in one text: before the first comma, and what stands in brackets or behind a slash if it is no country. */
function namesIn(text: string): string[] {
  const [main = '', ...others] = text.split(/[/|()[\]]| [-–—] /);
  const before = (part: string) => part.split(/[,;]/)[0] ?? '';
  return [before(main), ...others.map(before).filter((part) => !isCountry(part))];
}

function keyOf(name: string): string {
  const plain = folded(name).replace(MUNICIPALITY, '').replace(KOMMUNE, '');
  // Looking alike comes last: it makes other letters of plain ones too, alike on both sides.
  return unhomoglyph(plain)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function inTwoLetters(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => TWO_LETTERS[letter] ?? letter);
}

function isCountry(text: string): boolean {
  return countries().has(folded(text));
}

let names: ReadonlySet<string> | undefined;

/** Countries' names in the languages of the cities that review each other, and their codes. */
function countries(): ReadonlySet<string> {
  if (names) return names;
  const found = new Set<string>();
  const shown = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const code = first + second;
      for (const display of shown) {
        const name = display.of(code);
        if (name !== undefined && name !== code) found.add(folded(name)).add(code.toLowerCase());
      }
    }
  for (const other of ['uk', 'usa', 'england', 'scotland', 'wales', 'northern ireland']) found.add(other);
  names = found;
  return found;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'fi', 'pl', 'el', 'cs', 'ca'];
