import type { Indicator } from '../../src/method/benchmark';
import type { Missing } from '../../src/method/completeness';
import { currentContent } from '../../src/method/sheet-changes';
import type { Action, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { SHARED } from '../prompts/words';
import { sheetOf } from './changing';
import { meetOptions, registerIn } from './meeting';
import type { Session } from './session';
import type { Choice } from './typing/picks';
import { TYPING } from './words/typing';

/** How many functions of the register are offered by number. */
const OFFERED = 8;

/** A question, and what the session has to remember to read its answer. */
export interface Question {
  prompt: Prompt;
  session: Pick<Session, 'asking' | 'choices'>;
}

/**
 * Asks for one thing that is missing; `note` says before it what was understood. `choices`: the list to show, where it
 * was shown before.
 */
export function askFor(
  what: Missing,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  note: string,
  choices?: readonly string[],
): Question {
  const w = TYPING[context.language];
  const all = what === 'toMeet' ? offer(view, indicator, context) : [];
  const offered = choices === undefined ? all.slice(0, OFFERED) : named(choices, all);
  const more = all.length - offered.length;
  const said = `${note} ${w.question[what]}`.trim();
  const actions: Action[] = [
    { id: 'undo', label: w.undo, data: { review: view.review.id } },
    { id: 'edit', label: w.fullCard },
  ];
  return {
    prompt: prompt({
      address: {
        review: view.review.id,
        indicator: indicator.id,
        version: view.sheets.get(indicator.id)?.version ?? 0,
      },
      body: [
        text(said),
        ...(offered.length > 0
          ? [{ kind: 'list' as const, items: offered.map((o, i) => SHARED[context.language].numbered(i + 1, o.label)) }]
          : []),
        ...(offered.length > 0 && more > 0 ? [text(w.moreFunctions(more), 'subtle')] : []),
      ],
      actions,
      summary: said,
    }),
    session: { asking: what, ...(offered.length > 0 ? { choices: offered.map((o) => o.value) } : {}) },
  };
}

/** The session in which something else is asked than before. */
export function askingNow(session: Session, question: Question): Session {
  const { asking: _a, choices: _c, ...rest } = session;
  return { ...rest, ...question.session };
}

/** A list that was shown, with the names that its entries have now. */
export function choicesOf(
  values: readonly string[],
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
): Choice[] {
  return values.length === 0 ? [] : named(values, offer(view, indicator, context));
}

function named(values: readonly string[], options: readonly Choice[]): Choice[] {
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  return values.map((value) => ({ value, label: labels.get(value) ?? value }));
}

function offer(view: ReviewView, indicator: Indicator, context: FlowContext): Choice[] {
  return meetOptions(registerIn(view), indicator, currentContent(sheetOf(view, indicator, context)));
}
