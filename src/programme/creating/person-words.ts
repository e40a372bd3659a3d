import { type InEach, LANGUAGES, type Language, nameOf } from '../../method/language';
import { folded } from '../../method/plain-text';
import { asTyped, typedSet, wordsOf } from '../../steps/typing/words';
import type { FileRole } from '../programme-file/member-rules';

/** The words that stand on lines about people and are no name and no place of theirs. */

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
export const ROLE_OF: ReadonlyMap<string, FileRole> = new Map(
  LANGUAGES.flatMap((language) => Object.entries(ROLES[language])),
);

/** Languages by their codes, and by their names in each. */
export const LANGUAGE_OF: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.flatMap((language) =>
    [language, ...LANGUAGES.map((own) => nameOf(language, own))].map((name): [string, Language] => [
      folded(name),
      language,
    ]),
  ),
);

/** What stands above the columns that somebody copied: no person. Tables come in more languages than we speak. */
export const HEADINGS: ReadonlySet<string> = typedSet({
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

export const FIRST_NAME: ReadonlySet<string> = typedSet({
  en: ['first name', 'given name', 'vorname'],
  fr: ['prenom'],
});
export const LAST_NAME: ReadonlySet<string> = typedSet({
  en: ['last name', 'surname', 'family name', 'nachname'],
  fr: ['nom', 'nom de famille'],
});

/** What mail programs put before their lines of recipients. */
export const RECIPIENTS: ReadonlySet<string> = typedSet({
  en: ['to', 'cc', 'bcc', 'from'],
  fr: ['a', 'de', 'cci', 'destinataires', 'pour'],
});

/** What stands above the column of addresses, if nothing else that is known does. */
const ADDRESSES: ReadonlySet<string> = typedSet({
  en: ['email', 'e-mail', 'mail', 'email address', 'e-mail address', 'mail address', 'e-mail-adresse', 'emailadresse'],
  fr: ['courriel', 'adresse e-mail', 'adresse mail', 'adresse électronique', 'adresse de courriel', 'mél'],
});

/** Whether these are the headings of a table's columns; of its first line it is enough that one is that of addresses. */
export function areHeadings(parts: readonly string[], isFirst: boolean): boolean {
  if (parts.length === 0) return false;
  if (parts.every((part) => HEADINGS.has(asTyped(part)))) return true;
  const isTable = isFirst && parts.length > 1 && !parts.some((part) => part.includes('@'));
  return isTable && parts.some((part) => ADDRESSES.has(asTyped(part)));
}

/** Courtesy and degrees, word by word, also of languages that we do not speak. */
const TITLES: ReadonlySet<string> = typedSet({
  en: ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'phd', 'msc', 'mph', 'mba', 'herr', 'frau', 'ing'],
  fr: ['m', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle', 'docteur', 'docteure', 'professeur', 'professeure'],
});

/** Whether a part says how somebody is addressed and nothing else: `Mme`, `Prof. Dr.`, `PhD`. */
export function isTitle(part: string): boolean {
  const words = wordsOf(part);
  return words.length > 0 && words.every((word) => TITLES.has(word));
}
