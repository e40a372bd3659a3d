import { earliestOpening, hasBegun, isOpened } from '../../src/method/calendar';
import { toAccept } from '../../src/method/report-cells';
import type { StepDeclaration } from '../../src/steps/step';
import { HOST_ANSWER, WRITES } from './answer';
import { ASKED_AGAIN, FOLLOWS, MORE_TIME } from './asked';
import { AGAIN_FORM } from './asking-again';
import { DOCUMENT_FORM } from './documents/changing';
import { HOST_DOCUMENT, WHOLE_REPORT } from './documents/kept';
import { WHOLE_FORM } from './documents/whole';
import { LATER_FORM } from './more-time';
import { CONTACT, SHARE } from './shared';
import { SHARE_FORM } from './sharing';
import { TABLE_IN, TABLE_OUT } from './table';
import { ANSWER_FORM } from './writing/form';

const READING = { about: 'review', may: ['read-report'] } as const;
const WRITING = {
  about: 'review',
  may: [WRITES],
  reads: [HOST_ANSWER, HOST_DOCUMENT, WHOLE_REPORT, SHARE, ASKED_AGAIN, MORE_TIME],
} as const;
const BY_CONTACT = { ...WRITING, may: [CONTACT] } as const;
const TABLES = { about: 'review', may: [WRITES], reads: [HOST_ANSWER, SHARE, TABLE_IN, TABLE_OUT] } as const;
const ACCEPTING = { about: 'review', may: ['decide', 'manage-review'], reads: [ASKED_AGAIN] } as const;

/** What the host city reports of itself (method, section 12): written, handed in, accepted, and read. */
export const INITIAL_REPORT = {
  part: 'before-visit',
  commands: {
    'write-report': {
      upFront: true,
      label: { en: 'My report', fr: 'Mon rapport' },
      ...WRITING,
      when: (review, now) => !hasBegun(review, now),
      words: {
        en: ['my report', 'our report', 'write report', 'write the report', 'write my report'],
        fr: ['mon rapport', 'notre rapport', 'écrire rapport', 'écrire le rapport', 'remplir le rapport'],
      },
      takes: 'place',
      sounds: {
        says: {
          en: ['fill in the report', 'fill in my report', 'answer the report', 'where is my report'],
          fr: ['remplir mon rapport', 'répondre au rapport', 'où est mon rapport'],
        },
        asks: {
          en: ['extension postpone weeks week later overdue'],
          fr: ['prolongation prolonger reporter semaine semaines retard'],
        },
      },
      help: [
        {
          en: 'my report — your city’s own report, cell by cell; “my report 48” opens one indicator',
          fr: 'mon rapport — le rapport de votre ville, case par case ; « mon rapport 48 » ouvre un indicateur',
        },
      ],
    },
    report: {
      label: { en: 'The report', fr: 'Le rapport' },
      ...READING,
      when: isOpened,
      words: {
        en: ['report', 'the report', 'read the report'],
        fr: ['rapport', 'le rapport', 'lire le rapport'],
      },
      takes: 'place',
      sounds: {
        says: {
          en: ['show the report', 'where is the report', 'initial report', 'host report', 'self assessment'],
          fr: ['montre le rapport', 'où est le rapport', 'rapport initial', 'auto évaluation', 'voir le rapport'],
        },
      },
      help: [
        {
          en: 'report — what the host city reported, cell by cell; “report 48” shows one indicator',
          fr: 'rapport — ce que la ville hôte a rapporté, case par case ; « rapport 48 » montre un indicateur',
        },
      ],
    },
    open: {
      label: { en: 'Open the review', fr: 'Ouvrir la revue' },
      takes: 'review',
      runs: true,
      about: 'review',
      may: ['manage-review', 'decide'],
      words: { en: ['open'], fr: ['ouvrir'] },
      meanwhile: {},
      when: (review, now) =>
        !review.stopped &&
        (review.openedAt === undefined ? now >= earliestOpening(review) : toAccept(review).length > 0),
      help: [
        {
          en: 'open — accept the initial report, which opens the review, or what came of it since',
          fr: 'ouvrir — accepter le rapport initial, ce qui ouvre la revue, ou ce qui en est arrivé depuis',
        },
      ],
    },
  },
  presses: {
    'report-cell': READING,
    'report-fill': WRITING,
    'report-save': { ...WRITING, ofOwnSheet: true },
    'report-place': WRITING,
    'report-documents': WRITING,
    'report-whole': BY_CONTACT,
    'report-files-came': WRITING,
    'report-document': WRITING,
    'report-document-save': WRITING,
    'report-document-out': WRITING,
    'report-document-out-now': WRITING,
    'report-document-stays': WRITING,
    'report-hand-in': BY_CONTACT,
    'report-hand-in-now': BY_CONTACT,
    'report-hand-in-part': BY_CONTACT,
    'report-not-yet': BY_CONTACT,
    'report-share': BY_CONTACT,
    'report-share-send': BY_CONTACT,
    'report-read': ACCEPTING,
    'report-ask': ACCEPTING,
    'report-ask-send': ACCEPTING,
    'report-later': BY_CONTACT,
    'report-table': WRITING,
    'report-table-in': TABLES,
    'report-table-take': TABLES,
    'report-later-ask': BY_CONTACT,
    'report-later-answer': { about: 'review', may: ['manage-review'], reads: [MORE_TIME] },
  },
  keeps: [HOST_ANSWER, HOST_DOCUMENT, WHOLE_REPORT, SHARE, ASKED_AGAIN, MORE_TIME, TABLE_IN, TABLE_OUT],
  hears: [HOST_ANSWER, HOST_DOCUMENT, WHOLE_REPORT, SHARE, ASKED_AGAIN, MORE_TIME],
  forms: [ANSWER_FORM, DOCUMENT_FORM, WHOLE_FORM, AGAIN_FORM, LATER_FORM, SHARE_FORM],
  rights: [WRITES, CONTACT, FOLLOWS],
} as const satisfies StepDeclaration;
