import type { InEach } from '../method/language';

/** Why a document was not taken, for whoever handed it over; `name` is what it is called. */
export interface Words {
  tooLarge: string;
  empty: string;
  busy: string;
  unknown(name: string): string;
  oldOffice(name: string): string;
  macros(name: string): string;
  archive(name: string): string;
  unreadable(name: string): string;
}

/** Why a file is not kept, and what to do. */
export const WORDS: InEach<Words> = {
  en: {
    tooLarge:
      'A file may have 20 MB, and this one has more. Nothing was kept of it. Save it smaller (a PDF for the screen), send it in parts, or give a link to it.',
    empty: 'There is nothing in this file. Nothing was kept of it: choose it again.',
    busy: 'Many files are arriving at once. Nothing was kept of this one: choose it again in a minute.',
    unknown: (name) =>
      `“${name}” is none of the kinds that are kept here: PDF, Word, Excel, PowerPoint, OpenDocument, pictures, text and CSV. Nothing was kept of it: save it as PDF.`,
    oldOffice: (name) =>
      `“${name}” is in Office’s format before 2007, or has a password. Nothing was kept of it: save it as .docx, .xlsx or .pptx without a password, or as PDF.`,
    macros: (name) =>
      `“${name}” has macros, or something else in it that runs. Nothing was kept of it: save it without macros (.docx, .xlsx, .pptx), or as PDF.`,
    archive: (name) => `“${name}” is an archive. Nothing was kept of it: unpack it, and choose the files in it.`,
    unreadable: (name) =>
      `“${name}” is damaged, or has too much in it. Nothing was kept of it: save it anew, or as PDF.`,
  },
  fr: {
    tooLarge:
      'Un fichier peut avoir 20 Mo, et celui-ci en a davantage. Rien n’en a été gardé. Enregistrez-le plus petit (un PDF pour l’écran), en plusieurs parties, ou donnez un lien.',
    empty: 'Ce fichier est vide. Rien n’en a été gardé : choisissez-le à nouveau.',
    busy: 'Beaucoup de fichiers arrivent en même temps. Rien n’a été gardé de celui-ci : choisissez-le à nouveau dans une minute.',
    unknown: (name) =>
      `« ${name} » n’est d’aucun des types gardés ici : PDF, Word, Excel, PowerPoint, OpenDocument, images, texte et CSV. Rien n’en a été gardé : enregistrez-le en PDF.`,
    oldOffice: (name) =>
      `« ${name} » est au format d’Office d’avant 2007, ou a un mot de passe. Rien n’en a été gardé : enregistrez-le en .docx, .xlsx ou .pptx sans mot de passe, ou en PDF.`,
    macros: (name) =>
      `« ${name} » contient des macros, ou autre chose qui s’exécute. Rien n’en a été gardé : enregistrez-le sans macros (.docx, .xlsx, .pptx), ou en PDF.`,
    archive: (name) =>
      `« ${name} » est une archive. Rien n’en a été gardé : décompressez-la, et choisissez les fichiers qu’elle contient.`,
    unreadable: (name) =>
      `« ${name} » est endommagé, ou en contient trop. Rien n’en a été gardé : enregistrez-le à nouveau, ou en PDF.`,
  },
};
