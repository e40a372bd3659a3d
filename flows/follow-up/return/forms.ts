import type { Language } from '../../../src/method/language';
import { defineForm } from '../../../src/steps/form';
import { RETURN_WORDS } from '../return-words';
import { SEEN_AS } from './kept';

type FieldName = keyof (typeof RETURN_WORDS)['en']['field'];
const shown = (field: FieldName) => (language: Language) => RETURN_WORDS[language].field[field];

/** On which day two of the team come back. */
export const DAY_FORM = defineForm({ returnDay: { kind: 'date', shown: shown('day') } });

/** Which two. */
export const WHO_FORM = defineForm({ returnWho: { kind: 'pick', shown: shown('who') } });

/** What they saw of a recommendation. */
export const SEEN_FORM = defineForm({
  seenAs: { kind: 'choice', values: SEEN_AS, shown: shown('seen') },
  seenLine: { kind: 'text', multiline: false, shown: shown('line') },
});
