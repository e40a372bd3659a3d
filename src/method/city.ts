import unhomoglyph from 'unhomoglyph';
import { ALSO_A_WORD, ALSO_ANOTHER_CITY, CITY_NAMES } from './city-names-table';
import { folded } from './plain-text';

/** Letters that some write as two: Düsseldorf and Duesseldorf, Århus and Aarhus, Malmö and Malmoe. */
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** What stands before a city's name without being part of it: what it is, or who governs it. */
const MUNICIPALITY =
  /^(?:the |la |le |il )?(?:city|town|municipality|city council|city hall|commune|ville|mairie|comune|citta(?= di | d')|stadt|stad|landeshauptstadt|hansestadt|gemeente|kommune|municipio|(?:excmo )?ayuntamiento|ajuntament|camara municipal|(?:urzad )?miasta|miasto|hlavni mesto|dimos|urban community|metropolitan city|citta metropolitana)(?: d'| del(?=l')|(?: (?:of|de|di|da|do|van))? )/;
/** *Ville du Havre* is that of *Le Havre*. */
const OF_LE = /^(?:la )?(?:commune|ville|mairie) du /;
const KOMMUNE = / (?:kommun|kommune|municipality|city|city council|stad|kaupunki|by)$/;

/** As Swedes and Danes say whose it is. */
const OWNED = /s (?:kommun|kommune|stad|by)$/;

/** Written out, or not: *St Etienne*. */
const SAINT = /\b(?:sainte?|sankt|sint|ste)\b/g;

/**
 * Whether two names mean one city, however they are written: case, accents and letters as ł ø ß, hyphens, invisible
 * characters, letters of other alphabets that look the same, *City of …*, a country beside a comma or in brackets, a
 * second name behind a slash; and in whatever language of a city's neighbours, where the city is in our table. The host wall rather stands before one too many (method, section 2, *Host wall*).
 */
export function sameCity(a: string | undefined, b: string): boolean {
  if (a === undefined) return false;
  return a === b || sharesKey(a, b);
}

/**
 * Whether two names mean one city and no other: all that stands in one stands in the other. *Halle (Saale)* is not *Halle*,
 * for something is given on it that is not another city's; where nothing is, a name that is missed does no harm.
 */
export function isThatCity(a: string, b: string): boolean {
  if (a === b) return true;
  const [inA, inB] = [namesIn(a), namesIn(b)];
  const isAmong = (name: string, others: readonly string[]) => others.some((other) => sharesKey(name, other));
  return inA.every((name) => isAmong(name, inB)) && inB.every((name) => isAmong(name, inA));
}

function sharesKey(a: string, b: string): boolean {
  const keys = keysElsewhere(b);
  return [...keysElsewhere(a)].some((key) => keys.has(key));
}

/**
 * Everything that a name comes to when the way in which it is written is taken off it; each once, none empty. These are
 * stored with reviews: so no table of names is asked, which may grow. Whoever looks for them looks for `keysElsewhere`.
 */
export const cityKeys: (name: string) => readonly string[] = lookedAtOnce((name) => {
  // Capitals of some alphabets look like ours, and their small letters do not.
  const written = namesIn(name).flatMap((one) => [one, inTwoLetters(one), unhomoglyph(one)]);
  return [...new Set(written.map(keyOf))].filter((key) => key !== '');
});

/** The keys of a name, and of all else that its city is called. */
export const keysElsewhere: (name: string) => ReadonlySet<string> = lookedAtOnce((name) => {
  const own = [...cityKeys(name), ...namesIn(name).flatMap(ownerKeys)];
  return new Set([...own, ...own.flatMap((key) => citiesElsewhere().get(key)?.keys ?? [])]);
});

/** One key of a city, whichever of its names somebody gives; undefined for what is no name. */
export function keyOfCity(name: string): string | undefined {
  const [own] = cityKeys(name);
  return own === undefined ? undefined : (citiesElsewhere().get(own)?.keys[0] ?? own);
}

/**
 * All by which a city may stand in a sentence: as it is written, without its country and without *City of …*, and what it is
 * called elsewhere, but for what means something else in a sentence.
 */
export function calledInTexts(name: string): readonly string[] {
  const own = namesIn(name);
  const elsewhere = cityKeys(name).flatMap((key) => citiesElsewhere().get(key)?.names ?? []);
  const others = elsewhere.filter((one) => !ALSO_A_WORD.includes(one));
  return [...new Set([name, ...own, ...own.map(bare), ...others])].filter((one) => one !== '');
}

interface Elsewhere {
  names: readonly string[];
  keys: readonly string[];
}

let elsewhere: ReadonlyMap<string, Elsewhere> | undefined;

/** The cities of the table by each of their keys, but for names that are another city's, too. Made when it is first asked for. */
function citiesElsewhere(): ReadonlyMap<string, Elsewhere> {
  elsewhere ??= new Map(
    CITY_NAMES.flatMap((names) => {
      const keys = names.filter((name) => !ALSO_ANOTHER_CITY.includes(name)).flatMap(cityKeys);
      return keys.map((key) => [key, { names, keys }] as const);
    }),
  );
  return elsewhere;
}

/** The most words of a name that are looked at together. */
const TOGETHER = 5;

/** What words of a text that stand together come to, as keys: *Port of Genoa* holds *genoa*. */
const wordKeys: (text: string) => ReadonlySet<string> = lookedAtOnce((text) => {
  const words = folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const runs = words.flatMap((_, from) =>
    words.slice(from, from + TOGETHER).map((_word, n) => words.slice(from, from + n + 1).join(' ')),
  );
  return new Set(runs.map(keyOf));
});

/** Whether one name stands in the other, as words of it, or is it, in whatever language. */
export function sharesName(a: string, b: string): boolean {
  const [inA, inB] = [wordKeys(a), wordKeys(b)];
  return [...keysElsewhere(b)].some((key) => inA.has(key)) || [...keysElsewhere(a)].some((key) => inB.has(key));
}

/** The cities of the largest programme; more would be somebody's game with us. */
const MOST_KNOWN = 20_000;
/** So much of a name is looked at, in characters: no city, organisation or address that is taken has more. */
const LOOKED_AT = 300;

/** Every permission asks for a city's name: each is looked at once. */
function lookedAtOnce<V>(look: (name: string) => V): (name: string) => V {
  const seen = new Map<string, V>();
  return (whole) => {
    const name = whole.slice(0, LOOKED_AT);
    const known = seen.get(name);
    if (known !== undefined) return known;
    const found = look(name);
    if (seen.size >= MOST_KNOWN) seen.clear();
    seen.set(name, found);
    return found;
  };
}

/** The names in one text: of each part, in brackets or behind a slash, what stands first and is no country. */
function namesIn(text: string): string[] {
  const parts = text.split(/[/|()[\]]| [-–—] /).map((part) => part.split(/[,;]/));
  // There is nothing to choose from, and most are written so: countries' names take a process a while to list.
  if (parts.length === 1 && parts[0]?.length === 1) return [text];
  const names = parts.flatMap((part) => part.find((name) => name.trim() !== '' && !isCountry(name)) ?? []);
  return names.length > 0 ? names : [parts.flat()[0] ?? ''];
}

/** A name without what a city is or who governs it, in small letters. */
function bare(name: string): string {
  return folded(name).replace(OF_LE, 'le ').replace(MUNICIPALITY, '').replace(KOMMUNE, '');
}

function keyOf(name: string): string {
  const plain = bare(name).replace(SAINT, 'st');
  // Looking alike comes last: it makes other letters of plain ones too, alike on both sides.
  return unhomoglyph(plain)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** *Göteborgs stad* is that of *Göteborg*; there may be a city whose name ends so, too. */
function ownerKeys(name: string): string[] {
  const plain = folded(name);
  return OWNED.test(plain) ? [keyOf(plain.replace(OWNED, ''))].filter((key) => key !== '') : [];
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
  const shown = CITIES_SPEAK.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
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
/** Whatever the product speaks. */
const CITIES_SPEAK = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'fi', 'pl', 'el', 'cs', 'ca'];
