import { defineForm } from '../../src/steps/form';
import { SHARED } from '../prompts/words';
import { CARD } from './words/card';
import { CELLS } from './words/cells';

/** Where to go: an indicator, or the first of a cell. */
export const JUMP_FORM = defineForm({
  indicator: {
    kind: 'choice',
    compact: true,
    shown: (language) => ({ label: SHARED[language].chooseIndicator }),
  },
  cell: { kind: 'choice', compact: true, shown: (language) => ({ label: CELLS[language].choose }) },
});

/** Which of one's own sheets to copy from. */
export const SAME_AS_FORM = defineForm({
  from: { kind: 'choice', compact: true, shown: (language) => ({ label: CARD[language].sameAs }) },
});
