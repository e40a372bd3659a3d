import type { Language } from '../../src/method/language';
import { defineForm } from '../../src/steps/form';
import { WORDS } from './words';

type Field = keyof (typeof WORDS)['en']['field'];
const shown = (field: Field) => (language: Language) => WORDS[language].field[field];

/** What is said as a report goes out. */
export const SENDING_FORM = defineForm({
  sentUntil: { kind: 'date', shown: shown('until') },
  sentUnanswered: { kind: 'text', multiline: true, shown: shown('unanswered') },
});

/** A comment on the facts of a paragraph. */
export const COMMENT_FORM = defineForm({
  commentOn: { kind: 'choice', compact: true, shown: shown('on') },
  commentText: { kind: 'text', multiline: true, shown: shown('comment') },
});

export const ANSWER_VALUES = ['corrected', 'not-corrected'] as const;

/** The team's answer to one. */
export const ANSWER_FORM = defineForm({
  commentAnswer: { kind: 'choice', values: ANSWER_VALUES, shown: shown('answer') },
  commentWhy: { kind: 'text', multiline: true, shown: shown('why') },
});

/** The host city's own statement. */
export const STATEMENT_FORM = defineForm({
  statementText: { kind: 'text', multiline: true, shown: shown('statement') },
});

/** Which comment to look at. */
export const WHICH_FORM = defineForm({ commentWhich: { kind: 'choice', compact: true, shown: shown('which') } });
