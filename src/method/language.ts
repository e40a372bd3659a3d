/**
 * The languages that the product speaks. Adding one starts here: the compiler and `npm run languages` name all that it
 * lacks (docs/languages.md). Codes of languages alone: how a country writes one is its locale's.
 */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What operators read, and everybody of whom no language is known. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** Something in every language. */
export type InEach<T> = Readonly<Record<Language, T>>;
/** What is made for each language. */
export function inEach<T>(made: (language: Language) => T): InEach<T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, made(language)])) as Record<Language, T>;
}

/** A short text of the product's in every language. */
export type Localized = InEach<string>;

/** A text of a benchmark, by language: in one at least, perhaps in some that the product does not speak, not in all that it does. */
export type Written = Readonly<Record<string, string>>;

/** The language in which somebody reads what is written in some: theirs, else the first on our list, else of the alphabet. */
export function languageRead(written: readonly string[], language: Language): string {
  for (const wanted of [language, ...LANGUAGES]) {
    const found = written.includes(wanted) ? wanted : written.find((one) => languageOfLocale(one) === wanted);
    if (found !== undefined) return found;
  }
  return [...written].sort()[0] ?? language;
}

/** Where each is spoken as we write it: how days, numbers and lists are written there. */
export const LOCALES: Localized = { en: 'en-GB', fr: 'fr-FR' };

/** `fr-FR` is French; what we do not speak is none. */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const [short] = locale?.toLowerCase().split(/[-_]/) ?? [];
  return LANGUAGES.find((language) => language === short);
}

/** What is made for a language, the first time that somebody asks: Intl's formats take longer to make than to use. */
export function oncePerLanguage<V>(make: (language: Language) => V): (language: Language) => V {
  const made = new Map<Language, V>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const found = make(language);
    made.set(language, found);
    return found;
  };
}

const languagesIn = oncePerLanguage((language) => new Intl.DisplayNames([LOCALES[language]], { type: 'language' }));

/** What a language is called in another, or in itself, in small letters where it writes it so: `English`, `français`. */
export function nameOf(language: Language, inLanguage: Language = language): string {
  return languagesIn(inLanguage).of(language) ?? language;
}

/** The same at the beginning of a line: `English`, `Français`. */
export function titleOf(language: Language): string {
  const name = nameOf(language);
  return name.charAt(0).toLocaleUpperCase(LOCALES[language]) + name.slice(1);
}
