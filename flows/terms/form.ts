import { type Benchmark, cellsOf } from '../../src/method/benchmark';
import { pillarsIn } from '../../src/method/in-scope';
import type { Language } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import {
  COMPARISONS,
  DRAFT_READERS,
  FINAL_READERS,
  HOST_QUESTIONS,
  JUDGEMENT_READERS,
  MAILS,
  PRESS,
  PUBLICATIONS,
  RETENTIONS,
  type Terms,
} from '../../src/method/terms';
import type { FieldValues, Option } from '../../src/ports/prompt';
import { defineForm } from '../../src/steps/form';
import { LABELS } from './words/labels';

/** So long is a text of the terms at most, in bytes: they are printed on a page or two. */
const MOST = 2_000;

type Label = keyof (typeof LABELS)['en']['field'];
const shown = (field: Label) => (language: Language) => {
  const { label, hint } = LABELS[language].field[field];
  return hint === undefined ? { label } : { label, hint };
};
const text = (field: Label) => ({ kind: 'text', multiline: false, shown: shown(field) }) as const;
const question = (n: number) =>
  ({
    kind: 'text',
    multiline: false,
    shown: (language: Language) => ({ label: LABELS[language].question(n) }),
  }) as const;
const about = (n: number) =>
  ({ kind: 'pick', shown: (language: Language) => ({ label: LABELS[language].about(n) }) }) as const;

/** All that is asked. */
export const TERMS_FORM = defineForm({
  question1: question(1),
  about1: about(1),
  question2: question(2),
  about2: about(2),
  question3: question(3),
  about3: about(3),
  pillars: { kind: 'pick', shown: shown('pillars') },
  reportLanguages: text('reportLanguages'),
  documentLanguages: text('documentLanguages'),
  interviewLanguages: text('interviewLanguages'),
  translation: text('translation'),
  draftReaders: { kind: 'choice', values: DRAFT_READERS, shown: shown('draftReaders') },
  finalReaders: { kind: 'choice', values: FINAL_READERS, shown: shown('finalReaders') },
  judgements: { kind: 'choice', values: JUDGEMENT_READERS, shown: shown('judgements') },
  comparison: { kind: 'choice', values: COMPARISONS, shown: shown('comparison') },
  publication: { kind: 'choice', values: PUBLICATIONS, shown: shown('publication') },
  press: { kind: 'choice', values: PRESS, shown: shown('press') },
  avoid: text('avoid'),
  mail: { kind: 'choice', values: MAILS, shown: shown('mail') },
  retention: { kind: 'choice', values: RETENTIONS, shown: shown('retention') },
  objection: { kind: 'text', multiline: true, shown: shown('objection') },
});

type FieldName = keyof (typeof TERMS_FORM)['fields'];

/** The cards on which they are asked, in their order. */
export const PAGES = {
  questions: ['question1', 'about1', 'question2', 'about2', 'question3', 'about3', 'pillars'],
  languages: ['reportLanguages', 'documentLanguages', 'interviewLanguages', 'translation'],
  readers: ['draftReaders', 'finalReaders', 'judgements'],
  outside: ['comparison', 'publication', 'press', 'avoid'],
  keeping: ['mail', 'retention'],
} as const satisfies Record<string, readonly FieldName[]>;
export type Page = keyof typeof PAGES;
export const PAGE_NAMES = Object.keys(PAGES) as readonly Page[];

/** What can be chosen there. */
export function optionsOf(field: keyof (typeof LABELS)['en']['choice'], language: Language): Option[] {
  return Object.entries(LABELS[language].choice[field]).map(([value, label]) => ({ value, label }));
}

/**
 * The terms with what a card brought; questions are about cells of the whole benchmark alone, and so are pillars. Errors:
 * `TooMuch`.
 */
export function termsFrom(fields: FieldValues, { pillars: scope, ...before }: Terms, whole: Benchmark): Terms {
  const cells = new Set(cellsOf(whole).map(({ id }) => id));
  const brought = TERMS_FORM.read(fields);
  for (const [field, value] of Object.entries(brought)) if (typeof value === 'string') refuseLonger(field, value, MOST);
  const { question1, question2, question3, about1, about2, about3, pillars, objection: _, ...rest } = brought;
  const asked = [question1, question2, question3];
  const about = [about1, about2, about3].map((picked) => picked?.chosen?.filter((cell) => cells.has(cell)));
  const questions = Array.from({ length: HOST_QUESTIONS }, (_, n) => ({
    text: (asked[n] ?? before.questions[n]?.text ?? '').trim(),
    about: [...new Set(about[n] ?? before.questions[n]?.about ?? [])],
  }));
  return {
    ...before,
    ...trimmed(rest),
    ...pillarsIn(pillars?.chosen ?? scope, whole),
    questions: questions.filter(({ text }) => text !== ''),
  };
}

/** What was written of what speaks against a proposal. Errors: `TooMuch`. */
export function objectionFrom(fields: FieldValues): string {
  const { objection = '' } = TERMS_FORM.read(fields);
  refuseLonger('objection', objection, MOST);
  return objection.trim();
}

function trimmed<T extends object>(values: T): T {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]),
  ) as T;
}
