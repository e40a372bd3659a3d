import { say } from '../../src/i18n';
import type { Language } from '../../src/method/language';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, Session, Turn } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { documentKind } from '../../src/steps/documents';
import { defineForm } from '../../src/steps/form';
import { prompt, shortened, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { INTERVIEW } from './interview';
import { NOTE_WORDS } from './note-words';
import { EXERCISES } from './quayhaven';
import { isJudging, isTwo, namedIn, wordOf } from './rules/note-rules';
import { marks } from './trained';

/** A finding is written down as one of these; it may stay open (method, section 5.3). */
export const SORTS = ['strength', 'concern', 'open'] as const;
/** What a finding does to a hypothesis, once its author says so. */
export const EFFECTS = ['supports', 'contradicts', 'nuances', 'none'] as const;
/** How it may be used, as agreed with whoever said it. */
export const USES = ['as-said', 'untraceable', 'background'] as const;

/** A finding of the practice interview. */
export interface PracticeNote {
  sort?: (typeof SORTS)[number];
  finding: string;
  indicator?: string;
  effect?: (typeof EFFECTS)[number];
  use?: (typeof USES)[number];
}

/** A person's own, about no review: nothing counts it. */
export const PRACTICE_NOTE = documentKind<PracticeNote>({ name: 'practice-note' });

const label = (field: keyof (typeof NOTE_WORDS)['en']['fields']) => (language: Language) => ({
  label: NOTE_WORDS[language].fields[field],
});

export const NOTE_FORM = defineForm({
  sort: { kind: 'choice', compact: true, values: SORTS, shown: label('sort') },
  finding: {
    kind: 'text',
    multiline: true,
    shown: (language) => ({ label: NOTE_WORDS[language].fields.finding, hint: NOTE_WORDS[language].findingHint }),
  },
  indicator: { kind: 'choice', compact: true, values: EXERCISES.map(({ id }) => id), shown: label('indicator') },
  effect: { kind: 'choice', compact: true, values: EFFECTS, shown: label('effect') },
  use: { kind: 'choice', compact: true, values: USES, shown: label('use') },
});

/** What somebody is told about their note; `said`: the words that it is about. */
export type NoteAdvice =
  | { what: 'empty' | 'unsorted' | 'noIndicator' | 'noUse' | 'opinion' | 'two' }
  | { what: 'name' | 'promised' | 'traceable'; said: string };

/** What is wrong with a note, by rules of form and by the words of this interview alone; in either language. */
export function adviceOnNote({ sort, finding, indicator, use }: PracticeNote): NoteAdvice[] {
  if (finding.trim() === '') return [{ what: 'empty' }];
  const of = (words: 'names' | 'promised' | 'traces') => Object.values(INTERVIEW).flatMap((one) => one[words]);
  const name = namedIn(finding, of('names'));
  const promised = wordOf(finding, of('promised'));
  const trace = wordOf(finding, of('traces'));
  return [
    ...(name === undefined ? [] : [{ what: 'name' as const, said: name }]),
    ...(promised === undefined || use === 'background' ? [] : [{ what: 'promised' as const, said: promised }]),
    ...(use === 'untraceable' && trace !== undefined ? [{ what: 'traceable' as const, said: trace }] : []),
    ...(isJudging(finding) ? [{ what: 'opinion' as const }] : []),
    ...(isTwo(finding) ? [{ what: 'two' as const }] : []),
    ...(sort === undefined ? [{ what: 'unsorted' as const }] : []),
    ...(indicator === undefined ? [{ what: 'noIndicator' as const }] : []),
    ...(use === undefined ? [{ what: 'noUse' as const }] : []),
  ];
}

/** The interview to read, and a note to write. */
export function showNote(session: Session, context: FlowContext): Turn {
  return saying(session, noteCard(context.kept.of(PRACTICE_NOTE)[0]?.value, context));
}

/** The next finding: what was written is left. */
export function nextNote(session: Session, context: FlowContext): Turn {
  return saying(session, noteCard(undefined, context));
}

function noteCard(note: PracticeNote | undefined, context: FlowContext): Prompt {
  const { language } = context;
  const w = NOTE_WORDS[language];
  const interview = INTERVIEW[language];
  const options = <V extends string>(values: readonly V[], called: Readonly<Record<V, string>>) =>
    values.map((value) => ({ value, label: called[value] }));
  return prompt({
    title: w.title,
    body: [
      text(w.alone, 'subtle'),
      text(interview.title, 'strong'),
      ...interview.paragraphs.map((one) => text(one)),
      text(w.hypothesis(interview.hypothesis), 'subtle'),
      text(w.task),
    ],
    fields: NOTE_FORM.draw(language, {
      sort: { options: options(SORTS, w.sorts), value: note?.sort },
      finding: { value: note?.finding ?? '' },
      indicator: {
        options: EXERCISES.map(({ id, title }) => ({ value: id, label: say(title, language) })),
        value: note?.indicator,
      },
      effect: { options: options(EFFECTS, w.effects), value: note?.effect },
      use: { options: options(USES, w.uses), value: note?.use },
    }),
    actions: [{ id: 'practice-note-check', label: w.check, style: 'primary', submits: true }],
    summary: w.title,
  });
}

/** Keeps the note, and says what is wrong with it. */
export function checkNote(session: Session, context: FlowContext, { fields, message }: Press): Turn {
  const { language, person } = context;
  const w = NOTE_WORDS[language];
  const before = context.kept.of(PRACTICE_NOTE)[0];
  const value: PracticeNote = { finding: '', ...NOTE_FORM.read(fields, before?.value) };
  const advice = adviceOnNote(value);
  const record = { id: `practice-note|${person.id}`, kind: PRACTICE_NOTE.name, review: '', person: person.id, value };
  const card = prompt({
    title: w.read,
    body: [
      ...(value.finding.trim() === ''
        ? []
        : [{ kind: 'quote' as const, text: shortened(value.finding), source: w.yours }]),
      advice.length === 0
        ? text(w.good, 'good')
        : {
            kind: 'list',
            items: advice.map((one) => ('said' in one ? w.advice[one.what](shortened(one.said)) : w.advice[one.what])),
          },
      { kind: 'details', label: w.seen, blocks: w.examples.map((one) => text(one)) },
    ],
    actions: [
      { id: 'practice-note', label: w.again, ...(advice.length > 0 ? { style: 'primary' as const } : {}) },
      { id: 'practice-note-next', label: w.next },
    ],
    summary: w.read,
  });
  return {
    session,
    reply: [{ prompt: card, ...(message ? { replaces: message } : {}) }],
    effects: [
      { kind: 'keep', record, ...(before ? { seen: before.record } : {}) },
      ...(value.finding.trim() === '' ? [] : marks('note', context)),
    ],
  };
}
