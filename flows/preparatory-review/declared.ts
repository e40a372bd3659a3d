import type { StepDeclaration } from '../../src/steps/step';
import { JUMP_FORM, SAME_AS_FORM } from './jump-form';
import { SHEET_FORM } from './sheet-form';

const FILLS_IN = { about: 'review', may: ['fill-sheet'] } as const;
const COMMAND = { ...FILLS_IN, onceOpen: true } as const;
const OF_OWN_SHEET = { ...FILLS_IN, ofOwnSheet: true } as const;

/** A peer reads the host's report from afar, indicator by indicator (method, section 5). */
export const PREPARATORY_REVIEW = {
  commands: {
    next: {
      label: { en: 'Go on', fr: 'Continuer' },
      ...COMMAND,
      words: { en: ['next', 'start', 'continue'], fr: ['suivant', 'suivante', 'commencer', 'continuer'] },
      sounds: { says: { en: ['go on'], fr: [] } },
      takes: 'review',
      menu: { place: 10, does: { en: 'Your next indicator', fr: 'Votre prochain indicateur' } },
      wordless: 'called',
      help: ['walk', 'judge', 'place'],
    },
    back: {
      label: { en: 'Go back', fr: 'Revenir' },
      ...COMMAND,
      words: { en: ['back', 'previous'], fr: ['retour', 'précédent', 'précédente'] },
      sounds: { says: { en: ['go back'], fr: [] } },
    },
    skip: {
      label: { en: 'Skip this one', fr: 'Passer celui-ci' },
      ...COMMAND,
      words: { en: ['skip'], fr: ['passer'] },
      sounds: { begins: { en: ['skip'], fr: ['passer', 'passe', 'passez'] }, says: { en: ['pass'], fr: [] } },
    },
    undo: {
      label: { en: 'Undo what I did last', fr: 'Annuler ce que je viens de faire' },
      ...COMMAND,
      words: { en: ['undo'], fr: ['annuler'] },
      sounds: { begins: { en: ['undo'], fr: ['annuler', 'annule', 'annulez'] } },
      help: ['undo'],
    },
    list: {
      label: { en: 'My cells', fr: 'Mes cases' },
      ...COMMAND,
      words: { en: ['list', 'cells', 'my cells'], fr: ['liste', 'cellules', 'mes cases'] },
      sounds: { says: { en: ['go to', 'show'], fr: ['montre', 'montrez', 'afficher'] } },
      home: { place: 20 },
      takes: 'review',
      menu: {
        place: 30,
        does: { en: 'Your cells, and a jump to any of them', fr: 'Vos cases, et un saut vers chacune' },
      },
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
  forms: [SHEET_FORM, JUMP_FORM, SAME_AS_FORM],
} as const satisfies StepDeclaration;
