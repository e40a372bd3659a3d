import { ASKED_DRAFT, asksComments } from '../../src/method/after-visit';
import { hasBegun, isOver } from '../../src/method/calendar';
import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { StepDeclaration } from '../../src/steps/step';
import { LEADER_ONLY } from '../prompts/leader-only';
import { DRAWN_FROM } from '../report/public';
import { ANSWER_FORM, COMMENT_FORM, SENDING_FORM, STATEMENT_FORM, WHICH_FORM } from './forms';
import { ANSWER, COMMENT, DONE, RECEIPT, SENT_FINAL, SENT_REPORT, STATEMENT } from './kept';
import { ANSWER_COMMENTS, COMMENT_ON, READ_RECEIPTS, READ_SENT, STATE } from './rights';

/** From the visit on; what went out stays, wherever the visit is moved. */
const isThere = (review: Review, now: Instant) => hasBegun(review, now) || review.asked?.[ASKED_DRAFT] !== undefined;

/** From then on it is what one waits for. */
const isNext = (review: Review, now: Instant) => isOver(review, now) || review.asked?.[ASKED_DRAFT] !== undefined;

const SENT = [SENT_REPORT, COMMENT, ANSWER, DONE, RECEIPT, STATEMENT] as const;
const READS = { about: 'review', needs: 'members', may: [READ_SENT], reads: SENT } as const;
const COMMENTS = { ...READS, may: [COMMENT_ON] } as const;
const STATES = { ...READS, may: [STATE] } as const;
const ANSWERS = { ...READS, may: [ANSWER_COMMENTS], reads: [...SENT, ...DRAWN_FROM] } as const;
const SENDS = {
  about: 'team',
  may: ['decide'],
  refusal: LEADER_ONLY,
  reads: [...SENT, ...DRAWN_FROM],
} as const;

/** The report goes to the host city: a draft for its comments on facts, their answers, then the final one (method, section 7). */
export const HOST_COMMENTS = {
  part: 'after-visit',
  commands: {
    'sent-report': {
      upFront: isNext,
      ...READS,
      takes: 'review',
      when: isThere,
      label: { en: 'Report to the city', fr: 'Rapport à la ville' },
      words: {
        en: ['report to the city', 'sent report', 'final report', 'comments'],
        fr: [
          'rapport à la ville',
          'le rapport à la ville',
          'rapport final',
          'le rapport final',
          'remarques',
          'les remarques',
        ],
      },
      sounds: {
        says: {
          en: ['send the draft', 'comment on the report', 'comments on the draft'],
          fr: ['envoyer le projet', 'commenter le rapport', 'remarques sur le projet'],
        },
        asks: {
          en: ['wrong mistake mistakes error errors correct paragraph page comment comments report draft'],
          fr: ['faux fausse erreur erreurs corriger paragraphe page remarque remarques rapport projet'],
        },
      },
      help: [
        {
          en: 'final report — the draft to the city, its comments on facts, the answers, then the final report',
          fr: 'rapport final — le projet à la ville, ses remarques sur les faits, les réponses, puis le rapport final',
        },
      ],
    },
    paragraph: {
      ...COMMENTS,
      takes: 'text',
      when: isThere,
      offeredWhile: asksComments,
      label: { en: 'Comment on a paragraph', fr: 'Commenter un paragraphe' },
      words: { en: ['paragraph'], fr: ['paragraphe'] },
      help: [
        {
          en: 'paragraph 12: … — a comment on the facts of a paragraph of the draft report',
          fr: 'paragraphe 12 : … — une remarque sur les faits d’un paragraphe du projet de rapport',
        },
      ],
    },
  },
  presses: {
    'sent-preview': SENDS,
    'sent-send': { ...SENDS, reads: [...SENDS.reads, SENT_FINAL] },
    'sent-read': READS,
    'comment-keep': COMMENTS,
    'comment-withdraw': COMMENTS,
    'comments-done': { ...COMMENTS, may: [STATE] },
    statement: STATES,
    'statement-keep': STATES,
    'comment-open': ANSWERS,
    'comment-answer': ANSWERS,
    'comment-answers-send': { ...ANSWERS, may: ['decide'], refusal: LEADER_ONLY },
  },
  keeps: [...SENT, SENT_FINAL],
  forms: [SENDING_FORM, COMMENT_FORM, ANSWER_FORM, WHICH_FORM, STATEMENT_FORM],
  rights: [READ_SENT, COMMENT_ON, STATE, ANSWER_COMMENTS, READ_RECEIPTS],
} as const satisfies StepDeclaration;
