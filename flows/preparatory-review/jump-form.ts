import { wordsIn } from '../../src/i18n';
import { defineForm } from '../../src/steps/form';

/** Where to go: an indicator, or the first of a cell. */
export const JUMP_FORM = defineForm({
  indicator: {
    kind: 'choice',
    compact: true,
    shown: (language) => ({ label: wordsIn(language).cells.chooseIndicator }),
  },
  cell: { kind: 'choice', compact: true, shown: (language) => ({ label: wordsIn(language).cells.choose }) },
});

/** Which of one's own sheets to copy from. */
export const SAME_AS_FORM = defineForm({
  from: { kind: 'choice', compact: true, shown: (language) => ({ label: wordsIn(language).card.sameAs }) },
});
