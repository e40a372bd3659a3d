import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { performanceOptions } from '../prompts/common';
import { type Advice, adviceOn } from './advice';
import { EXERCISES, type Exercise } from './quayhaven';
import { PRACTICE_FORM, type PracticeSheet } from './sheet';
import { WORDS } from './words';

/** So much is said about a sheet at once. */
const ADVICE = 8;

/** The card of one exercise, with what was written before. */
export function exerciseCard(exercise: Exercise, sheet: PracticeSheet | undefined, context: FlowContext): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const title = w.title(EXERCISES.indexOf(exercise) + 1, EXERCISES.length, exercise.title[language]);
  return prompt({
    title,
    body: [
      text(w.alone, 'subtle'),
      text(exercise.statement[language]),
      { kind: 'quote', text: exercise.report[language], source: `${w.report}, ${w.page(exercise.page)}` },
      text(w.responsible(exercise.responsible[language]), 'subtle'),
    ],
    fields: PRACTICE_FORM.draw(language, {
      performance: { options: performanceOptions(context), value: sheet?.performance },
      know: { value: sheet?.know ?? [] },
      suspect: { value: sheet?.suspect ?? [] },
      toAsk: { value: sheet?.toAsk ?? [] },
      toMeet: { value: sheet?.toMeet ?? [] },
    }),
    actions: [
      { id: 'practice-check', label: w.check, style: 'primary', submits: true, data: { exercise: exercise.id } },
    ],
    summary: title,
  });
}

/** What is said about a sheet: by rule, then what an experienced peer notices in the report. */
export function adviceCard(exercise: Exercise, sheet: PracticeSheet, practised: number, context: FlowContext): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const advice = adviceOn(sheet);
  const said: Block =
    advice.length === 0
      ? text(w.good, 'good')
      : { kind: 'list', items: advice.slice(0, ADVICE).map((one) => adviceInWords(one, context)) };
  const title = w.read(exercise.title[language]);
  const data = { exercise: exercise.id };
  return prompt({
    title,
    body: [
      said,
      { kind: 'details', label: w.seen, blocks: [text(exercise.seen[language])] },
      text(w.done(practised, EXERCISES.length), 'subtle'),
    ],
    actions: [
      ...(practised < EXERCISES.length ? [{ id: 'practice', label: w.next, style: 'primary' as const }] : []),
      { id: 'practice-again', label: w.again, data },
      { id: 'practice-note', label: context.commands.labelOf('practice-note', language) },
    ],
    summary: title,
  });
}

function adviceInWords(advice: Advice, { language }: FlowContext): string {
  const w = WORDS[language].advice;
  return 'said' in advice ? w[advice.what](shortened(advice.said)) : w[advice.what];
}
