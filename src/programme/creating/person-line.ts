import { type InEach, LANGUAGES, type Language, nameOf } from '../../method/language';
import { folded } from '../../method/plain-text';
import type { FileRole } from '../programme-file/member-rules';
import { email as emailOf, timeZone as zoneOf } from '../programme-file/words';

/** One person as somebody wrote them on a line: `e-mail, name, city`, and what may follow in any order. */
export interface PersonLine {
  email: string;
  name?: string;
  /** A city or an organisation. */
  place?: string;
  role?: FileRole;
  language?: Language;
  timeZone?: string;
}

/** A line, or what is wrong with it: no e-mail at its beginning, or a part that means nothing. */
export type ReadLine =
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

/** Reads a line. Exact words only: what is none of them is the name, then the city, then not understood. */
export function readPersonLine(line: string): ReadLine {
  const [first = '', ...parts] = line.split(/[,;\t]/).map((part) => part.trim());
  const email = emailOf.safeParse(first);
  if (!email.success) return { kind: 'no-email', line };
  let person: PersonLine = { email: email.data };
  for (const part of parts.filter((p) => p !== '')) {
    const meant = meaningOf(part, person);
    if (!meant) return { kind: 'not-understood', email: person.email, part };
    person = { ...person, ...meant };
  }
  return { kind: 'person', person };
}

/** What a part says of somebody about whom so much is known; undefined when nothing is left for it to be. */
function meaningOf(part: string, known: PersonLine): Partial<PersonLine> | undefined {
  const word = folded(part);
  const role = ROLE_OF.get(word);
  const language = LANGUAGE_OF.get(word);
  if (role && !known.role) return { role };
  if (language && !known.language) return { language };
  if (!known.timeZone && zoneOf.safeParse(part).success) return { timeZone: part };
  if (known.name === undefined) return { name: part };
  return known.place === undefined ? { place: part } : undefined;
}
