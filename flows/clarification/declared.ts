import type { StepDeclaration } from '../../src/steps/step';
import { SHARES } from '../initial-report/public';
import { ANSWER_FORM, PROPOSE_FORM, RETURN_FORM, WORDING_FORM } from './forms';
import { ANSWERING, PROPOSAL, REQUEST } from './kept';
import { ANSWER, PROPOSE, READ_ANSWERING, READ_ASKED, RELEASE, TAKE_AWAY } from './rights';

const PROPOSES = { about: 'review', may: [PROPOSE], reads: [PROPOSAL, REQUEST] } as const;
const RELEASES = { about: 'review', needs: 'members', may: [RELEASE], reads: [PROPOSAL, REQUEST] } as const;
const ANSWERS = { about: 'review', may: [ANSWER], reads: [REQUEST, ANSWERING, SHARES] } as const;

/** What the host is asked in writing before the visit (method, section 12). */
export const CLARIFICATION = {
  commands: {
    clarify: {
      about: 'review',
      needs: 'members',
      may: [PROPOSE, RELEASE, ANSWER],
      reads: [PROPOSAL, REQUEST, ANSWERING, SHARES],
      onceOpen: true,
      label: { en: 'Questions before the visit', fr: 'Questions avant la visite' },
      words: {
        en: ['clarify', 'clarification', 'clarifications', 'clarification requests', 'ask the host', 'questions'],
        fr: ['préciser', 'précision', 'précisions', 'demandes de précision', 'demander à la ville'],
      },
      takes: 'text',
      sounds: {
        says: {
          en: ['show the clarifications', 'ask the host city', 'questions before the visit'],
          fr: ['montre les précisions', 'interroger la ville', 'questions avant la visite'],
        },
      },
      help: [
        {
          en: 'clarify 48: … — a question to the host before the visit; “clarifications” shows what is asked and answered',
          fr: 'préciser 48 : … — une question à la ville hôte avant la visite ; « précisions » montre questions et réponses',
        },
      ],
    },
  },
  presses: {
    'clarify-propose': PROPOSES,
    'clarify-send': PROPOSES,
    'clarify-take-back': PROPOSES,
    'clarify-word': RELEASES,
    'clarify-release': RELEASES,
    'clarify-undo': RELEASES,
    'clarify-return': RELEASES,
    'clarify-return-send': RELEASES,
    'clarify-answer': ANSWERS,
    'clarify-keep': ANSWERS,
    'clarify-answer-send': ANSWERS,
  },
  keeps: [PROPOSAL, REQUEST, ANSWERING],
  hears: [REQUEST, ANSWERING, SHARES],
  forms: [PROPOSE_FORM, WORDING_FORM, RETURN_FORM, ANSWER_FORM],
  rights: [PROPOSE, RELEASE, ANSWER, READ_ASKED, READ_ANSWERING, TAKE_AWAY],
} as const satisfies StepDeclaration;
