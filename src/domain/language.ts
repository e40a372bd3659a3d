/** The languages people can choose. Adding one starts here; the compiler names what is missing. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A short text in every language. */
export type Localized = Readonly<Record<Language, string>>;
