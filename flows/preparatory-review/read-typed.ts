import { isOpened } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import { isClosed } from '../../src/method/review';
import type { Prompt } from '../../src/ports/prompt';
import { notYetOpen } from '../../src/steps/beforehand';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { placeLater } from './pending';
import type { Session, Turn } from './session';
import { typed } from './typed';
import { currentOf } from './walking';
import { STATUS } from './words/status';

/** What was typed, read where the session stands: an answer, or a text that looks for its place. */
export function readTyped(session: Session, view: ReviewView, context: FlowContext, said: string, id: string): Turn {
  const open = currentOf(session, view);
  return open ? typed(session, view, open, context, said, id) : placeLater(session, view, context, said, id);
}

/** Why this person cannot work on this review now; undefined when they can. */
export function refused(view: ReviewView, context: FlowContext): Prompt | undefined {
  const { stopped, hostCity } = view.review;
  if (isClosed(view.review) && stopped) return line(context.words.stopped[stopped.how](hostCity));
  if (!may(context.person, 'fill-sheet', view.review))
    return line(STATUS[context.language].noSheets(view.review.hostCity));
  if (!isOpened(view.review, context.now)) return notYetOpen(view.review, context);
  return undefined;
}
