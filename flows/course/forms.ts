import { defineForm } from '../../src/steps/form';
import { WORDS } from './words';

/** A word to everybody who is told. */
export const STOP_FORM = defineForm({
  word: { kind: 'text', multiline: true, shown: (language) => ({ label: WORDS[language].word }) },
});
