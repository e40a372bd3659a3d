import { SETTLED_BY } from '../../src/method/decision';
import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { HYPOTHESIS_KINDS } from './kept';
import { WORDS } from './words';

type Field = keyof (typeof WORDS)['en']['field'];
const shown = (field: Field) => (language: Language) => WORDS[language].field[field];

/** Which base hypotheses go to the visit, and which a document settles. */
export const VISIT_FORM = defineForm({
  visit: { kind: 'pick', shown: (language) => ({ label: WORDS[language].choosing.visit }) },
  document: { kind: 'pick', shown: (language) => ({ label: WORDS[language].choosing.document }) },
});

/** Which hypothesis to look at. */
export const WHICH_FORM = defineForm({
  hypothesisWhich: { kind: 'choice', compact: true, shown: (language) => ({ label: WORDS[language].which }) },
});

/** What the leader says of one. */
export const ONE_FORM = defineForm({
  hypothesisText: { kind: 'text', multiline: true, shown: shown('text') },
  hypothesisSort: { kind: 'choice', values: HYPOTHESIS_KINDS, shown: shown('sort') },
  hypothesisRefutedBy: { kind: 'text', multiline: true, shown: shown('refutedBy') },
  hypothesisIndicators: { kind: 'pick', shown: shown('indicators') },
  hypothesisWay: { kind: 'choice', compact: true, values: SETTLED_BY, shown: shown('way') },
});
