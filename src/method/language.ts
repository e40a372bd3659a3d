/** The languages people can choose. Adding one starts here; the compiler names what is missing. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A short text in every language. */
export type Localized = Readonly<Record<Language, string>>;

/** `fr-FR` is French; what we do not speak is none. */
export function languageOfLocale(locale: string | undefined): Language | undefined {
  const short = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === short);
}
