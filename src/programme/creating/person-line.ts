import { type InEach, LANGUAGES, type Language, nameOf } from '../../method/language';
import { folded } from '../../method/plain-text';
import { withoutMark } from '../../steps/typing/lines';
import { asTyped, typedSet } from '../../steps/typing/words';
import type { FileRole } from '../programme-file/member-rules';
import { email as emailOf, timeZone as zoneOf } from '../programme-file/words';

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
  en: ['name', 'first name', 'last name', 'surname', 'full name', 'email', 'e-mail', 'mail', 'address', 'city', 'role'],
  fr: ['nom', 'prenom', 'nom complet', 'courriel', 'adresse', 'adresse electronique', 'ville', 'role', 'fonction'],
});

/** `Name <address>`, as mail programs write it; or an address alone, with what links put around it. */
const ADDRESSED = /^(?<name>[^<>]*)<(?:mailto:)?(?<address>[^<>]*)>$/i;

/**
 * Reads lines that were typed or pasted: with commas, semicolons or tabs, in any order, with `Name <address>` or without,
 * several addresses on one line, list marks and labels in front. `isPlace`: whether something is known to be a city or an
 * organisation.
 */
export function readPersonLines(lines: readonly string[], isPlace: (text: string) => boolean): ReadLine[] {
  return lines.flatMap((line, n) => {
    const parts = partsOf(line);
    if (parts.length > 0 && parts.every((part) => HEADINGS.has(asTyped(part)))) return [];
    return personsIn(parts).map((one) => ({ row: n + 1, ...readParts(one.flatMap(around), line, isPlace) }));
  });
}

/** Reads one line. */
export function readPersonLine(line: string, isPlace: (text: string) => boolean = () => false): ReadLine {
  const [first] = readPersonLines([line], isPlace);
  return first ?? { row: 1, kind: 'no-email', line };
}

/** The parts of a line; what stands in quotation marks is one, with its commas. */
function partsOf(line: string): string[] {
  const quoted = withoutMark(line.trim()).replace(/[“”„]/g, '"').split('"');
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
  return rest.length > 0 && HEADINGS.has(asTyped(label)) ? [rest.join(':')] : [part];
}

/** Between the parts of a line, as people set them apart without commas. */
const APART = /^[|/–—-]+$/;

/** An address with words around it is three parts; brackets and what links put around it go. */
function around(part: string): string[] {
  if (ADDRESSED.test(part)) return [part];
  const words = part.split(/\s+/);
  const at = words.findIndex((word) => word.includes('@'));
  if (words.slice(at + 1).some((word) => word.includes('@'))) return [part];
  const pieces = (words[at] ?? '').split(/[<>()[\]|]/).map((piece) => piece.replace(/^mailto:/i, ''));
  const address = pieces.find((piece) => emailOf.safeParse(piece).success);
  if (address === undefined) return [part];
  const sides = [words.slice(0, at), [address], words.slice(at + 1)];
  return sides.map((side) => side.filter((word) => !APART.test(word)).join(' ')).filter((side) => side !== '');
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
  const said = name.trim() === '' ? others : [name.trim(), ...others];
  const [first = '', second] = said;
  const isSwapped = name.trim() === '' && second !== undefined && isPlace(first) && !isPlace(second);
  const [called, place, more] = isSwapped ? [second, first, said[2]] : [said[0], second, said[2]];
  if (more !== undefined) return { kind: 'not-understood', email: person.email, part: more };
  const named = { ...(called === undefined ? {} : { name: called }), ...(place === undefined ? {} : { place }) };
  return { kind: 'person', person: { ...person, ...named } };
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
