import type { InEach } from '../../../src/method/language';

const en = {
  button: (n: number) => (n === 0 ? 'Photos and files' : `Photos and files (${n})`),
  title: (who: string) => `Photos and files: ${who}`,
  none: 'No photo or file is here yet.',
  add: 'Add photos or files',
  how: 'Pictures, PDF, Word, Excel, PowerPoint, text: up to 20 MB each. The team alone can have them. A photo may hold where and when it was taken: it is kept as it is.',
  elsewhere: 'Photos and files are added on the page',
  takeOut: (name: string) => `Take out ${name}`,
  taken: (name: string) => `“${name}” is taken out.`,
  gone: 'This file is not here any more. Nothing was changed.',
  notYours: 'Who brought a file takes it out, or the leader. Nothing was changed.',
  unknown: 'What this file belongs to is not here any more. Nothing was kept.',
  full: 'There is no room for this file: a visit has 300 files of 1,000 MB together, and one conversation 20. Nothing was kept of this one.',
  back: 'The note',
};

/** The words of photos and files of a visit. */
export const FILE_WORDS: InEach<typeof en> = {
  en,
  fr: {
    button: (n) => (n === 0 ? 'Photos et fichiers' : `Photos et fichiers (${n})`),
    title: (who) => `Photos et fichiers : ${who}`,
    none: 'Ni photo ni fichier pour l’instant.',
    add: 'Ajouter des photos ou des fichiers',
    how: 'Images, PDF, Word, Excel, PowerPoint, texte : 20 Mo au plus chacun. Seule l’équipe y a accès. Une photo peut contenir où et quand elle a été prise : elle est gardée telle quelle.',
    elsewhere: 'Les photos et fichiers s’ajoutent sur la page',
    takeOut: (name) => `Retirer ${name}`,
    taken: (name) => `« ${name} » est retiré.`,
    gone: 'Ce fichier n’est plus ici. Rien n’a été modifié.',
    notYours: 'Un fichier est retiré par qui l’a apporté, ou par qui dirige. Rien n’a été modifié.',
    unknown: 'Ce à quoi ce fichier se rapporte n’est plus ici. Rien n’a été gardé.',
    full: 'Il n’y a pas de place pour ce fichier : une visite a 300 fichiers de 1 000 Mo ensemble, et un entretien 20. Rien n’en a été gardé.',
    back: 'La note',
  },
};
