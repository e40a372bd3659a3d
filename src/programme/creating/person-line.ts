import { type InEach, LANGUAGES, type Language, nameOf } from '../../method/language';
import { folded } from '../../method/plain-text';
import { withoutMark } from '../../steps/typing/lines';
import { asTyped, typedSet } from '../../steps/typing/words';
import type { FileRole } from '../programme-file/member-rules';
import { email as emailOf, timeZone as zoneOf } from '../programme-file/words';
import { withCardsAsLines } from './vcards';

/** One person as somebody wrote them on a line: name, e-mail and city, and what may stand there besides, in any order. */
export interface PersonLine {
  email: string;
  name?: string;
  /** A city or an organisation. */
  place?: string;
  role?: FileRole;
  language?: Language;
  timeZone?: string;
}

/** A line, or what is wrong with it: no e-mail in it, or a part that means nothing. `row`: which of the lines, from 1. */
export type ReadLine = { row: number } & ReadParts;
type ReadParts =
  | { kind: 'person'; person: PersonLine }
  | { kind: 'no-email'; line: string }
  | { kind: 'not-understood'; email: string; part: string };

/** Folded words, in each language. */
const ROLES: InEach<Readonly<Record<string, FileRole>>> = {
  en: {
    leader: 'leader',
    'team leader': 'leader',
    peer: 'peers',
    facilitator: 'facilitators',
    host: 'host',
    contact: 'host',
    organiser: 'organisers',
    organizer: 'organisers',
    observer: 'observers',
  },
  fr: {
    chef: 'leader',
    cheffe: 'leader',
    "chef d'equipe": 'leader',
    "cheffe d'equipe": 'leader',
    pair: 'peers',
    facilitateur: 'facilitators',
    facilitatrice: 'facilitators',
    hote: 'host',
    contact: 'host',
    organisateur: 'organisers',
    organisatrice: 'organisers',
    observateur: 'observers',
    observatrice: 'observers',
  },
};
const ROLE_OF: ReadonlyMap<string, FileRole> = new Map(
  LANGUAGES.flatMap((language) => Object.entries(ROLES[language])),
);

/** Languages by their codes, and by their names in each. */
const LANGUAGE_OF: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((language) =>
    [language, ...LANGUAGES.map((own) => nameOf(language, own))].map((name): [string, Language] => [
      folded(name),
      language,
    ]),
  ),
);

/** What stands above the columns that somebody copied: no person. */
const HEADINGS: ReadonlySet<string> = typedSet({
  en: [
    'name',
    'first name',
    'last name',
    'surname',
    'full name',
    'given name',
    'family name',
    'email',
    'e-mail',
    'mail',
    'address',
    'city',
    'role',
  ],
  fr: [
    'nom',
    'prenom',
    'nom de famille',
    'nom complet',
    'courriel',
    'adresse',
    'adresse electronique',
    'ville',
    'role',
    'fonction',
  ],
});

const FIRST_NAME: ReadonlySet<string> = typedSet({ en: ['first name', 'given name'], fr: ['prenom'] });
const LAST_NAME: ReadonlySet<string> = typedSet({
  en: ['last name', 'surname', 'family name'],
  fr: ['nom', 'nom de famille'],
});

/** What mail programs put before their lines of recipients. */
const RECIPIENTS: ReadonlySet<string> = typedSet({
  en: ['to', 'cc', 'bcc', 'from'],
  fr: ['a', 'de', 'cci', 'destinataires', 'pour'],
});

/** `Name <address>`, as mail programs write it; or an address alone, with what links put around it. */
const ADDRESSED = /^(?<name>[^<>]*)<(?:mailto:)?(?<address>[^<>]*)>$/i;

/**
 * Reads lines that were typed or pasted: with commas, semicolons or tabs, in any order, with `Name <address>` or without,
 * several addresses on one line, list marks and labels in front. `isPlace`: whether something is known to be a city or an
 * organisation.
 */
export function readPersonLines(lines: readonly string[], isPlace: (text: string) => boolean): ReadLine[] {
  let columns: NameColumns | undefined;
  return withCardsAsLines(lines).flatMap(({ row, line }) => {
    const parts = partsOf(line);
    if (parts.length > 0 && parts.every((part) => HEADINGS.has(asTyped(part)))) {
      columns = nameColumns(parts);
      return [];
    }
    const named = columns?.of === parts.length ? withOneName(parts, columns) : parts;
    return personsIn(named).map((one) => ({ row, ...readParts(one.flatMap(around), line, isPlace) }));
  });
}

/** Where first and last names stand in columns of their own, of so many. */
interface NameColumns {
  of: number;
  first: number;
  last: number;
}

function nameColumns(headings: readonly string[]): NameColumns | undefined {
  const at = (names: ReadonlySet<string>) => headings.findIndex((heading) => names.has(asTyped(heading)));
  const [first, last] = [at(FIRST_NAME), at(LAST_NAME)];
  return first < 0 || last < 0 ? undefined : { of: headings.length, first, last };
}

function withOneName(parts: readonly string[], { first, last }: NameColumns): string[] {
  const whole = `${parts[first]} ${parts[last]}`;
  return parts.flatMap((part, n) => (n === first ? [whole] : n === last ? [] : [part]));
}

/** Reads one line. */
export function readPersonLine(line: string, isPlace: (text: string) => boolean = () => false): ReadLine {
  const [first] = readPersonLines([line], isPlace);
  return first ?? { row: 1, kind: 'no-email', line };
}

/** `'Sousa, Ana' <address>`, as some mail programs write it. */
const SINGLY_QUOTED = /(^|[:;,\t] ?)(?:'([^'<>"]{1,200})'|‘([^‘’<>"]{1,200})’)(?= ?<)/g;

/** The parts of a line; what stands in quotation marks is one, with its commas. */
function partsOf(line: string): string[] {
  const quoted = withoutMark(line.trim()).replace(/[“”„]/g, '"').replace(SINGLY_QUOTED, '$1"$2$3"').split('"');
  // Where one is not closed they are no marks of ours.
  const pieces = quoted.length % 2 === 1 ? quoted : [quoted.join('"')];
  const parts = [''];
  for (const [n, piece] of pieces.entries()) {
    const [first = '', ...others] = n % 2 === 1 ? [piece] : piece.split(/[,;\t]/);
    parts[parts.length - 1] += first;
    for (const other of others) parts.push(other);
  }
  return parts
    .flatMap(withoutLabel)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** *Leader: Anna* is two parts; *E-mail: anna@…* is the address alone. */
function withoutLabel(part: string): string[] {
  const [label = '', ...rest] = part.split(':');
  if (rest.length > 0 && ROLE_OF.has(folded(label).trim())) return [label, rest.join(':')];
  const isLabel = HEADINGS.has(asTyped(label)) || RECIPIENTS.has(asTyped(label));
  return rest.length > 0 && isLabel ? [rest.join(':')] : [part];
}

/** Between the parts of a line, as people set them apart without commas. */
const APART = /^[|/–—-]+$/;

/** An address with words around it is three parts, or more; brackets and what links put around it go. */
function around(part: string): string[] {
  if (ADDRESSED.test(part)) return [part];
  const words = part.split(/\s+/);
  const at = words.findIndex((word) => word.includes('@'));
  if (words.slice(at + 1).some((word) => word.includes('@'))) return [part];
  const pieces = (words[at] ?? '').split(/[<>()[\]|]/).map((piece) => piece.replace(/^mailto:/i, ''));
  const address = pieces.find((piece) => emailOf.safeParse(piece).success);
  if (address === undefined) return [part];
  return [...setApart(words.slice(0, at)), address, ...setApart(words.slice(at + 1))];
}

/** The parts between signs that stand by themselves: `Porto – leader` are two. */
function setApart(words: readonly string[]): string[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (APART.test(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.map((part) => part.join(' ')).filter((part) => part !== '');
}

/** Each person's parts: of several addresses on a line each is somebody's, with what follows it. */
function personsIn(parts: readonly string[]): string[][] {
  const addresses = parts.flatMap((part, n) => (part.includes('@') ? [n] : []));
  if (addresses.length < 2) return [[...parts]];
  return addresses.map((at, n) => parts.slice(n === 0 ? 0 : at, addresses[n + 1] ?? parts.length));
}

/** Exact words only: what is none of them is the name, then the city, unless the first is a known city; then not understood. */
function readParts(parts: readonly string[], line: string, isPlace: (text: string) => boolean): ReadParts {
  const at = parts.findIndex((part) => part.includes('@'));
  const { name = '', address = parts[at] ?? '' } = ADDRESSED.exec(parts[at] ?? '')?.groups ?? {};
  const email = emailOf.safeParse(address.replace(/^mailto:/i, ''));
  if (!email.success) return { kind: 'no-email', line };
  let person: PersonLine = { email: email.data };
  const others: string[] = [];
  for (const part of parts.filter((_, n) => n !== at)) {
    const meant = meaningOf(part, person);
    if (meant) person = { ...person, ...meant };
    else others.push(part);
  }
  const said = inColumns(withPlaceApart(name.trim() === '' ? others : [name.trim(), ...others], isPlace), isPlace);
  const [first = '', second] = said;
  const isSwapped = name.trim() === '' && second !== undefined && isPlace(first) && !isPlace(second);
  const [called, place, more] = isSwapped ? [second, first, said[2]] : [said[0], second, said[2]];
  if (more !== undefined) return { kind: 'not-understood', email: person.email, part: more };
  const named = { ...(called === undefined ? {} : { name: called }), ...(place === undefined ? {} : { place }) };
  return { kind: 'person', person: { ...person, ...named } };
}

/** `Ana Sousa (Lisboa)` is a name and where it is from; what else may stand in brackets is left where it is. */
function withPlaceApart(said: readonly string[], isPlace: (text: string) => boolean): string[] {
  const [first = '', ...rest] = said;
  const at = first.endsWith(')') ? first.lastIndexOf('(') : -1;
  if (at <= 0) return [...said];
  const [name, within] = [first.slice(0, at).trim(), first.slice(at + 1, -1).trim()];
  const isFrom = isPlace(within) || (rest.length === 0 && A_NAME.test(within));
  return isFrom && name !== '' ? [name, within, ...rest] : [...said];
}

/** Letters, with what stands between those of a place's name: no `she/her`. */
const A_NAME = /^[\p{L}\p{M} .'’-]+$/u;

/** First name, last name, a known city: three columns without a heading. */
function inColumns(said: readonly string[], isPlace: (text: string) => boolean): readonly string[] {
  const [first, last, place, more] = said;
  if (first === undefined || last === undefined || place === undefined || more !== undefined) return said;
  return isPlace(place) && !isPlace(first) && !isPlace(last) ? [`${first} ${last}`, place] : said;
}

/** What a part says of somebody by an exact word; undefined where it is none, or is known already. */
function meaningOf(part: string, known: PersonLine): Partial<PersonLine> | undefined {
  const word = folded(part);
  const role = ROLE_OF.get(word);
  const language = LANGUAGE_OF.get(word);
  if (role && !known.role) return { role };
  if (language && !known.language) return { language };
  return !known.timeZone && zoneOf.safeParse(part).success ? { timeZone: part } : undefined;
}
