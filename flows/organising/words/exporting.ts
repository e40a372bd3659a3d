import type { InEach } from '../../../src/method/language';
import type { MethodStep } from '../../../src/method/method-steps';

const en = {
  steps: {
    'initial-report': 'The city’s report',
    'preparatory-review': 'Desk review',
    visit: 'Visit',
    'feedback-session': 'Feedback session',
    'feedback-report': 'Report',
    'follow-up': 'Follow-up',
    'whole-review': 'The whole review',
  } satisfies Record<MethodStep, string>,
  now: 'Most likely what you want now:',
  file: 'Another file',
  formats: 'Choose its format',
  each: 'What each of them holds',
  another: 'Another file',
  inFormat: 'In which format?',
  noPdf: 'There is no PDF here: Word prints the document.',
  notSo: (format: string) => `It is not made as ${format}. There is:`,
  noneSo: 'None of your files here is called so. These are there:',
  several: 'Several are called so. Which one?',
  none: 'There is nothing to take away here yet.',
};

/** The words of choosing a file and its format. */
export const EXPORTING: InEach<typeof en> = {
  en,
  fr: {
    steps: {
      'initial-report': 'Le rapport de la ville',
      'preparatory-review': 'Revue préparatoire',
      visit: 'Visite',
      'feedback-session': 'Restitution',
      'feedback-report': 'Rapport',
      'follow-up': 'Suites',
      'whole-review': 'Toute la revue',
    },
    now: 'Sans doute ce qu’il vous faut maintenant :',
    file: 'Un autre fichier',
    formats: 'Choisir le format',
    each: 'Ce que contient chacun',
    another: 'Un autre fichier',
    inFormat: 'Dans quel format ?',
    noPdf: 'Pas de PDF ici : Word imprime le document.',
    notSo: (format) => `Il n’existe pas en ${format}. Il y a :`,
    noneSo: 'Aucun de vos fichiers ne s’appelle ainsi ici. Voici ceux qu’il y a :',
    several: 'Plusieurs s’appellent ainsi. Lequel ?',
    none: 'Il n’y a encore rien à emporter ici.',
  },
};
