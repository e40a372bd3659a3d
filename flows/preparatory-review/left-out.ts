import { inARow } from '../../src/i18n/format';
import { inCellOrder } from '../../src/method/benchmark';
import { wholeOf } from '../../src/method/in-scope';
import { currentContent } from '../../src/method/sheet-changes';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { line, shortened, text } from '../../src/steps/prompts';
import { closedCard } from '../prompts/closed-cells';
import { SHARED } from '../prompts/words';
import { leftOut } from '../terms/public';
import { functionName } from './meeting';
import { CELLS } from './words/cells';
import { FIELD } from './words/fields';

/** What of a sheet is text, in the order of its card. */
const WRITTEN = ['know', 'dontKnow', 'suspect', 'toAsk', 'toMeet', 'naReason', 'evidence', 'note'] as const;

/** That a cell of the report is not there yet, or that the review's terms leave an indicator or a cell out, with what the reader answered there; undefined where they do not. */
export function leftOutCard(view: ReviewView, context: FlowContext, id: string | undefined): Prompt | undefined {
  return closedCard(view, context, id) ?? leftOut(view, context, id, ownLines(view, context, id));
}

/** What is said of an indicator that the review does not have: that its terms leave it out, else that it is gone. */
export function notThere(view: ReviewView, context: FlowContext, id: string | undefined): Prompt {
  return leftOutCard(view, context, id) ?? line(SHARED[context.language].noIndicator);
}

/** Where the reader answered what the review's terms leave out since: nothing of it is lost, and none of it counts. */
export function answeredOutside(view: ReviewView, { language }: FlowContext): Block[] {
  const whole = inCellOrder(wholeOf(view.benchmark)).map(({ id }) => id);
  const numbers = whole.flatMap((id, n) => (view.outside?.has(id) ? [n + 1] : []));
  return numbers.length === 0 ? [] : [text(CELLS[language].leftOut(numbers.join(', ')), 'subtle')];
}

function ownLines(view: ReviewView, { language, words }: FlowContext, id: string | undefined): string[] {
  const sheet = view.outside?.get(id ?? '');
  if (!sheet) return [];
  const content = currentContent(sheet);
  const { performance } = content;
  const judged = performance && words.labelled(FIELD[language].performance, SHARED[language].judgement[performance]);
  const written = WRITTEN.flatMap((field) => {
    const said = content[field];
    const all = (typeof said === 'string' ? [said] : said).filter((one) => one !== '');
    const named = field === 'toMeet' ? all.map((one) => functionName(view, one)) : all;
    return named.length > 0 ? [shortened(words.labelled(FIELD[language][field], inARow(named, language)), 500)] : [];
  });
  return [...(judged ? [judged] : []), ...written];
}
