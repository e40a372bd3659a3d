import type { StepDeclaration } from '../../src/steps/step';
import { CONDUCT_FORM } from './conduct';
import { NOTE_FORM, PRACTICE_NOTE } from './note';
import { ACCEPT, SEE } from './rights';
import { PRACTICE_FORM, PRACTICE_SHEET } from './sheet';
import { OF_TEAMS } from './teams/entered';
import { CHANGE_FORM, TEAM_PLAN } from './teams/plan';
import { PROPOSE } from './teams/rights';
import { ACCEPTED, PRACTISED } from './trained';

const READS = { reads: [PRACTICE_SHEET, PRACTISED] } as const;
const OF_NOTE = { reads: [PRACTICE_NOTE, PRACTISED] } as const;
const OF_PROGRAMME = { about: 'programme', reads: [PRACTISED, ACCEPTED] } as const;

/**
 * Five indicators and an interview of an invented city, alone, with what is good and wrong about what one wrote, counted
 * nowhere; the rules of conduct; and, for the organiser, who has practised, and proposals for teams (method, section 11).
 */
export const PRACTICE = {
  part: 'own',
  commands: {
    practice: {
      ...READS,
      words: { en: ['practice', 'practise'], fr: ['exercice', 'exercices', "s'exercer"] },
      meanwhile: { may: 'fill-sheet' },
      label: { en: 'Practise', fr: 'S’exercer' },
      help: [
        {
          en: 'practice — five indicators of an invented city, for you alone',
          fr: 'exercice — cinq indicateurs d’une ville inventée, pour vous seul·e',
        },
      ],
    },
    'practice-note': {
      ...OF_NOTE,
      words: {
        en: ['practice note', 'practise a note', 'practice interview'],
        fr: ['exercice de note', 'exercice d’entretien'],
      },
      label: { en: 'Practise an interview note', fr: 'S’exercer à une note d’entretien' },
      help: [
        {
          en: 'practice note — a note of an invented interview, for you alone',
          fr: 'exercice de note — la note d’un entretien inventé, pour vous seul·e',
        },
      ],
    },
    conduct: {
      ...OF_PROGRAMME,
      may: [ACCEPT, SEE],
      words: { en: ['rules', 'rules of conduct', 'conduct'], fr: ['règles', 'règles de conduite'] },
      label: { en: 'Rules of conduct', fr: 'Règles de conduite' },
      help: [
        {
          en: 'rules — the rules of conduct, to read and accept once',
          fr: 'règles — les règles de conduite, à lire et accepter une fois',
        },
      ],
    },
    training: {
      ...OF_PROGRAMME,
      may: [SEE],
      words: { en: ['training', 'who has practised'], fr: ['formation', 'qui s’est exercé'] },
      label: { en: 'Who has practised', fr: 'Qui s’est exercé' },
      help: [
        {
          en: 'training — who has practised and accepted the rules of conduct, and reminding the others',
          fr: 'formation — qui s’est exercé et a accepté les règles de conduite, et le rappeler aux autres',
        },
      ],
    },
    ...OF_TEAMS.commands,
  },
  presses: {
    'practice-check': READS,
    'practice-again': READS,
    'practice-note-check': OF_NOTE,
    'practice-note-next': OF_NOTE,
    'conduct-accept': { ...OF_PROGRAMME, may: [ACCEPT] },
    'training-ask': { ...OF_PROGRAMME, may: [SEE] },
    ...OF_TEAMS.presses,
  },
  keeps: [PRACTICE_SHEET, PRACTICE_NOTE, PRACTISED, ACCEPTED, TEAM_PLAN],
  forms: [PRACTICE_FORM, NOTE_FORM, CONDUCT_FORM, CHANGE_FORM],
  rights: [ACCEPT, SEE, PROPOSE],
} as const satisfies StepDeclaration;
