import type { StepDeclaration } from '../step';

const FILLS_IN = { about: 'review', may: ['fill-sheet'] } as const;
const COMMAND = { ...FILLS_IN, onceOpen: true } as const;
const OF_OWN_SHEET = { ...FILLS_IN, ofOwnSheet: true } as const;

/** A peer reads the host's report from afar, indicator by indicator (method, section 5). */
export const PREPARATORY_REVIEW = {
  commands: {
    next: {
      ...COMMAND,
      words: { en: ['next', 'start', 'continue'], fr: ['suivant', 'suivante', 'commencer', 'continuer'] },
      takes: 'review',
      help: ['walk', 'judge', 'place'],
    },
    back: { ...COMMAND, words: { en: ['back', 'previous'], fr: ['retour', 'précédent', 'précédente'] } },
    skip: { ...COMMAND, words: { en: ['skip'], fr: ['passer'] } },
    undo: { ...COMMAND, words: { en: ['undo'], fr: ['annuler'] }, help: ['undo'] },
    list: {
      ...COMMAND,
      words: { en: ['list', 'cells', 'my cells'], fr: ['liste', 'cellules', 'mes cases'] },
      takes: 'review',
      help: ['list'],
    },
  },
  presses: {
    'save-next': OF_OWN_SHEET,
    save: FILLS_IN,
    choose: FILLS_IN,
    'skip-card': FILLS_IN,
    'back-card': FILLS_IN,
    edit: OF_OWN_SHEET,
    goto: FILLS_IN,
    'goto-cell': FILLS_IN,
    'same-as': FILLS_IN,
    settle: OF_OWN_SHEET,
    place: OF_OWN_SHEET,
  },
} as const satisfies StepDeclaration;
