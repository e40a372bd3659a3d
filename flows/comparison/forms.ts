import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { WORDS } from './words';

/** Which theme is read. */
export const THEME_FORM = defineForm({
  theme: { kind: 'choice', compact: true, shown: (language: Language) => ({ label: WORDS[language].theme }) },
});

/** What is looked for among good practices. */
export const SEARCH_FORM = defineForm({
  words: { kind: 'text', multiline: false, shown: (language: Language) => ({ label: WORDS[language].search }) },
});

/** Which practice is taken over. */
export const TAKE_FORM = defineForm({
  practice: { kind: 'choice', compact: true, shown: (language: Language) => ({ label: WORDS[language].which }) },
});
