import { defineForm } from '../../src/steps/form';
import { ADDING } from './words/adding';

/** Which indicator a text from elsewhere is about. */
export const ADD_FORM = defineForm({
  indicator: {
    kind: 'choice',
    compact: true,
    shown: (language) => ({ label: ADDING[language].indicator }),
  },
});
