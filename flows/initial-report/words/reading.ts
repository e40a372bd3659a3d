import { de } from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

interface Words {
  title(city: string): string;
  /** Of a cell's part; `of` parts. */
  partTitle(city: string, cell: string, part: number, of: number): string;
  /** On how many of the indicators it says something. */
  covers(n: number, of: number): string;
  nothing(city: string): string;
  hint: string;
  ratingWaits(city: string): string;
  ratingInDocument: string;
  all: string;
}

/** The words of reading what the host city reported. */
export const WORDS: InEach<Words> = {
  en: {
    title: (city) => `${city}’s report`,
    partTitle: (city, cell, part, of) => `${city}’s report: ${cell}${of > 1 ? ` (${part} of ${of})` : ''}`,
    covers: (n, of) => `It speaks of ${n} of the ${of} indicators. Choose a cell to read what it says.`,
    nothing: (city) => `${city}’s report is not here yet.`,
    hint: '“report 48”, or a title after “report”, shows one indicator in full.',
    ratingWaits: (city) =>
      `How ${city} judges itself on an indicator shows here once your own sheet on it is complete.`,
    ratingInDocument: 'The document itself may hold those judgements.',
    all: 'All cells',
  },
  fr: {
    title: (city) => `Rapport ${de(city)}`,
    partTitle: (city, cell, part, of) => `Rapport ${de(city)} : ${cell}${of > 1 ? ` (${part} sur ${of})` : ''}`,
    covers: (n, of) => `Indicateurs dont il parle : ${n} sur ${of}. Choisissez une case pour lire ce qu’il en dit.`,
    nothing: (city) => `Le rapport ${de(city)} n’est pas encore là.`,
    hint: '« rapport 48 », ou un titre après « rapport », montre un indicateur en entier.',
    ratingWaits: (city) =>
      `L’appréciation ${de(city)} sur elle-même, pour un indicateur, apparaît ici une fois votre fiche complète.`,
    ratingInDocument: 'Le document lui-même peut contenir ces appréciations.',
    all: 'Toutes les cases',
  },
};
