import { hasBegun } from '../../src/method/calendar';
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
  part: 'before-visit',
  commands: {
    clarifications: {
      about: 'review',
      needs: 'members',
      may: [PROPOSE, RELEASE, ANSWER],
      reads: [PROPOSAL, REQUEST, ANSWERING, SHARES],
      onceOpen: true,
      label: { en: 'Questions before the visit', fr: 'Questions avant la visite' },
      words: {
        en: ['clarifications', 'clarification', 'clarification requests'],
        fr: ['précisions', 'précision', 'demandes de précision'],
      },
      takes: 'review',
      sounds: {
        says: {
          en: ['show the clarifications', 'questions before the visit'],
          fr: ['montre les précisions', 'questions avant la visite'],
        },
      },
      help: [
        {
          en: 'clarifications — what the host is asked before the visit, and what it answers',
          fr: 'précisions — ce qui est demandé à la ville hôte avant la visite, et ses réponses',
        },
      ],
    },
    clarify: {
      ...PROPOSES,
      onceOpen: true,
      offeredWhile: (review, now) => !hasBegun(review, now),
      label: { en: 'Ask the host before the visit', fr: 'Demander à la ville avant la visite' },
      words: { en: ['clarify', 'ask the host'], fr: ['préciser', 'demander à la ville'] },
      takes: 'text',
      sounds: { says: { en: ['ask the host city'], fr: ['interroger la ville'] } },
      help: [
        {
          en: 'clarify 48: … — propose a question to the host before the visit',
          fr: 'préciser 48 : … — proposer une question à la ville hôte avant la visite',
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
