import type { Person } from '../../src/method/person';
import type { StepDeclaration } from '../../src/steps/step';
import { ADVICE } from '../recommendations/public';
import { SEARCH_FORM, TAKE_FORM, THEME_FORM } from './forms';
import { COMPARED } from './reads';
import { READ_COMPARISON } from './rights';

const OF = { about: 'programme', may: [READ_COMPARISON], reads: COMPARED } as const;
const also = ({ organises = [] }: Person) => organises.length > 0;

/** What cities were told, side by side, and their good practices (method, section 7). */
export const COMPARISON = {
  part: 'programme',
  commands: {
    comparison: {
      ...OF,
      also,
      words: { en: ['comparison', 'the comparison', 'compare'], fr: ['comparaison', 'la comparaison', 'comparer'] },
      label: { en: 'The comparison', fr: 'La comparaison' },
      sounds: {
        says: {
          en: ['compare the cities', 'show the comparison'],
          fr: ['comparer les villes', 'montre la comparaison'],
        },
      },
      help: [
        {
          en: 'comparison — what the cities of the programme were told, side by side',
          fr: 'comparaison — ce qui a été dit aux villes du programme, côte à côte',
        },
      ],
    },
    practices: {
      ...OF,
      also,
      takes: 'text',
      words: { en: ['practices', 'catalogue'], fr: ['pratiques', 'les pratiques', 'catalogue des pratiques'] },
      label: { en: 'The programme’s good practices', fr: 'Les bonnes pratiques du programme' },
      sounds: {
        says: { en: ['look for a good practice'], fr: ['chercher une bonne pratique'] },
      },
      help: [
        {
          en: 'practices housing — good practices of the programme that speak of it, and whom to ask',
          fr: 'pratiques logement — les bonnes pratiques du programme qui en parlent, et à qui s’adresser',
        },
      ],
    },
  },
  presses: {
    'comparison-theme': OF,
    'practices-find': OF,
    'practices-more': OF,
    'practices-take': { ...OF, reads: [...COMPARED, ADVICE] },
  },
  forms: [THEME_FORM, SEARCH_FORM, TAKE_FORM],
  rights: [READ_COMPARISON],
} as const satisfies StepDeclaration;
