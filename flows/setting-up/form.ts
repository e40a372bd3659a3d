import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { SETTING_UP } from './words';

const label = (field: 'name' | 'benchmark' | 'table' | 'hostRating' | 'followUp') => (language: Language) => ({
  label: SETTING_UP[language].field[field],
});

/** What a programme is made from; what it brings is checked as a whole. */
export const PROGRAMME_FORM = defineForm({
  name: {
    kind: 'text',
    multiline: false,
    shown: (language) => ({
      ...label('name')(language),
      placeholder: SETTING_UP[language].example.name,
      needed: true,
    }),
  },
  benchmark: { kind: 'choice', shown: label('benchmark') },
  table: { kind: 'text', multiline: true, shown: label('table') },
  hostRating: { kind: 'choice', shown: label('hostRating') },
  followUp: { kind: 'text', multiline: false, shown: label('followUp') },
});
