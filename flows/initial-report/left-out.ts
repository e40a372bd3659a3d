import { wholeOf } from '../../src/method/in-scope';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { leftOut } from '../terms/public';
import { answerOn, linesIn } from './answer';
import { ownIndicator } from './shared';

/** That the review's terms leave an indicator or a cell out, with what the city said there; undefined where they do not. */
export function leftOutOfReport(view: ReviewView, context: FlowContext, id: string | undefined): Prompt | undefined {
  // A colleague is shown what is shared with them.
  const indicator = ownIndicator({ ...view, benchmark: wholeOf(view.benchmark) }, context, id);
  if (!indicator) return leftOut(view, context, id);
  const { text, responsible, documents } = answerOn(view, context, indicator.id);
  const own = [text, ...linesIn(documents), responsible].filter((one) => one !== '');
  return leftOut(view, context, id, own);
}
