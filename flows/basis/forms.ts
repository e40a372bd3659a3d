import { defineForm } from '../../src/steps/form';
import { WORDS } from './words';

/** Of which indicator one asks. */
export const BASIS_FORM = defineForm({
  basisOf: { kind: 'choice', compact: true, shown: (language) => ({ label: WORDS[language].which }) },
});
