/**
 * The languages that the product speaks. Adding one starts here: the compiler and `npm run languages` name all that it
 * lacks (docs/languages.md).
 */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What operators read, and everybody of whom no language is known. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** Something in every language. */
export type InEach<T> = Readonly<Record<Language, T>>;
/** A short text of the product's in every language. */
export type Localized = InEach<string>;

/** Where each is spoken as we write it: how days, numbers and lists are written there. */
export const LOCALES: Localized = { en: 'en-GB', fr: 'fr-FR' };

/** `fr-FR` is French; what we do not speak is none. */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const [short] = locale?.toLowerCase().split(/[-_]/) ?? [];
  return LANGUAGES.find((language) => language === short);
}

/** What a language is called in another, or in itself, in small letters where it writes it so: `English`, `français`. */
export function nameOf(language: Language, inLanguage: Language = language): string {
  return new Intl.DisplayNames([LOCALES[inLanguage]], { type: 'language' }).of(language) ?? language;
}

/** The same at the beginning of a line: `English`, `Français`. */
export function titleOf(language: Language): string {
  const name = nameOf(language);
  return name.charAt(0).toLocaleUpperCase(LOCALES[language]) + name.slice(1);
}
