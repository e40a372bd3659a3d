import { hasBegun } from '../../src/method/calendar';
import type { StepDeclaration } from '../../src/steps/step';
import { ADD_FORM } from './add-form';
import { JUMP_FORM, SAME_AS_FORM } from './jump-form';
import { SHEET_FORM } from './sheet-form';

const FILLS_IN = { about: 'review', may: ['fill-sheet'] } as const;
const COMMAND = { ...FILLS_IN, onceOpen: true } as const;
const OF_OWN_SHEET = { ...FILLS_IN, ofOwnSheet: true } as const;

/** A peer reads the host's report from afar, indicator by indicator (method, section 5). */
export const PREPARATORY_REVIEW = {
  part: 'before-visit',
  commands: {
    'go-on': {
      // What is sent after the visit has begun still counts, and is no longer what one is here for.
      upFront: (review, now) => !hasBegun(review, now),
      label: { en: 'Go on', fr: 'Continuer' },
      ...COMMAND,
      words: { en: ['go on', 'continue'], fr: ['continuer'] },
      takes: 'review',
      menu: {
        place: 10,
        does: { en: 'The cell to judge, then the reasons', fr: 'La case à évaluer, puis les raisons' },
      },
      wordless: 'called',
      help: [
        {
          en: 'go on — the cell to judge, and the reasons once all are judged',
          fr: 'continuer — la case à évaluer, et les raisons une fois tout évalué',
        },
      ],
    },
    judge: {
      label: { en: 'Judge a cell', fr: 'Évaluer une case' },
      ...COMMAND,
      words: {
        en: ['judge', 'judge cell', 'judge a cell', 'judge cells', 'start'],
        fr: ['évaluer', 'évaluer une case', 'juger', 'juger une case', 'commencer'],
      },
      takes: 'review',
      help: [
        {
          en: 'judge, next cell, reasons — judge a cell, the next one, and say why afterwards',
          fr: 'évaluer, case suivante, raisons — évaluer une case, la suivante, et dire pourquoi ensuite',
        },
      ],
    },
    'next-cell': {
      label: { en: 'Next cell', fr: 'Case suivante' },
      ...COMMAND,
      words: { en: ['next cell'], fr: ['case suivante', 'cellule suivante'] },
    },
    reasons: {
      label: { en: 'Give reasons', fr: 'Donner les raisons' },
      ...COMMAND,
      words: { en: ['reasons', 'give reasons'], fr: ['raisons', 'donner les raisons'] },
    },
    next: {
      label: { en: 'Next indicator', fr: 'Indicateur suivant' },
      ...COMMAND,
      words: { en: ['next', 'next indicator'], fr: ['suivant', 'suivante', 'indicateur suivant'] },
      takes: 'review',
      help: [
        {
          en: 'next, back, skip — walk through the indicators',
          fr: 'suivant, retour, passer — parcourir les indicateurs',
        },
        {
          en: '1 … 5, below / at / above — judge the one that is open, with its reasons on the lines below',
          fr: '1 … 5, en dessous / au niveau / au-dessus — évaluer celui qui est ouvert, avec ses raisons sur les lignes suivantes',
        },
        {
          en: 'to ask: …, we suspect: … — put a line where it belongs',
          fr: 'à demander : …, nous supposons : … — mettre une ligne à sa place',
        },
      ],
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
      help: [
        {
          en: 'undo — take back what you changed last, typed or pressed',
          fr: 'annuler — revenir sur votre dernier changement, écrit ou pressé',
        },
      ],
    },
    'add-text': {
      label: { en: 'Add to my sheet', fr: 'Ajouter à ma fiche' },
      ...COMMAND,
      words: { en: ['add to my sheet', 'add text'], fr: ['ajouter à ma fiche', 'ajouter un texte'] },
      takes: 'text',
      linesBelow: true,
      wordless: 'added',
      help: [
        {
          en: 'add to my sheet — with words after it: keep them, and say which indicator they are about',
          fr: 'ajouter à ma fiche — suivi de mots : les garder, et dire de quel indicateur il s’agit',
        },
      ],
    },
    list: {
      label: { en: 'My cells', fr: 'Mes cases' },
      ...COMMAND,
      words: { en: ['list', 'cells', 'my cells'], fr: ['liste', 'cellules', 'mes cases'] },
      sounds: { says: { en: ['go to', 'show'], fr: ['montre', 'montrez', 'afficher'] } },
      // Once the team is there, it has other things before it; whoever wants their cells asks for them.
      home: { place: 20, may: 'fill-sheet', while: (review, now) => !hasBegun(review, now) },
      takes: 'review',
      menu: {
        place: 30,
        does: { en: 'Your cells, and a jump to any of them', fr: 'Vos cases, et un saut vers chacune' },
      },
      help: [
        { en: 'list — my cells, and a jump to any of them', fr: 'liste — mes cases, et aller à n’importe laquelle' },
        {
          en: 'indicator 1, cell 1 — goes there, as does a title',
          fr: 'indicateur 1, case 1 — y va, un titre aussi',
        },
      ],
    },
  },
  presses: {
    'save-next': OF_OWN_SHEET,
    save: FILLS_IN,
    choose: FILLS_IN,
    'take-offered': FILLS_IN,
    'judge-as': FILLS_IN,
    'judge-on': FILLS_IN,
    'give-reasons': FILLS_IN,
    'open-cell': FILLS_IN,
    'say-none': FILLS_IN,
    'skip-card': FILLS_IN,
    'back-card': FILLS_IN,
    edit: OF_OWN_SHEET,
    goto: FILLS_IN,
    'goto-cell': FILLS_IN,
    'same-as': FILLS_IN,
    settle: OF_OWN_SHEET,
    place: OF_OWN_SHEET,
    'add-at': FILLS_IN,
  },
  forms: [SHEET_FORM, JUMP_FORM, SAME_AS_FORM, ADD_FORM],
} as const satisfies StepDeclaration;
