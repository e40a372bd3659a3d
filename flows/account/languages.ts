import { type InEach, LANGUAGES, type Language, nameOf } from '../../src/method/language';

/** The command that changes to each language. Its name stays: buttons on people's screens carry it. */
export const SPEAK = { en: 'english', fr: 'french' } as const satisfies Record<Language, string>;

/** Something for the command of each language. */
export function forEachLanguage<T>(of: (language: Language) => T): Readonly<Record<(typeof SPEAK)[Language], T>> {
  const entries = LANGUAGES.map((language) => [SPEAK[language], of(language)]);
  return Object.fromEntries(entries) as Record<(typeof SPEAK)[Language], T>;
}

/** Something by language. */
export function inEachLanguage<T>(of: (language: Language) => T): InEach<T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<Language, T>;
}

/** Every language by its own name, as one types it to change to it: `english, français`. */
export function namesToType(): string {
  return LANGUAGES.map((language) => nameOf(language).toLowerCase()).join(', ');
}
