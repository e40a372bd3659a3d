import type { Localized } from '../../method/language';

/** At the end of a document that does not hold all there is. */
export const TOO_LONG: Localized = {
  en: 'This is not all: a Word document would be too long to open. The same file as Markdown or Excel has everything.',
  fr: 'Ce n’est pas tout\u00a0: un document Word serait trop long à ouvrir. Le même fichier en Markdown ou en Excel contient tout.',
};
