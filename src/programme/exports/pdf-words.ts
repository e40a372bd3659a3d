import type { InEach } from '../../method/language';

/** Why there is no PDF. */
export const NO_PDF: InEach<{ notHere: string; notNow: string }> = {
  en: {
    notHere: 'This installation makes no PDF. Take the Word file, and save it as PDF.',
    notNow: 'The PDF could not be made just now. Nothing is lost: try again in a minute, or take the Word file.',
  },
  fr: {
    notHere: 'Cette installation ne fait pas de PDF. Prenez le fichier Word, et enregistrez-le en PDF.',
    notNow:
      'Le PDF n’a pas pu être fait à l’instant. Rien n’est perdu : réessayez dans une minute, ou prenez le fichier Word.',
  },
};
