import { isOpened } from '../../src/method/calendar';
import { notYetOpen } from '../../src/steps/beforehand';
import type { FlowContext, Session, TeamReview, Turn } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { closedBlocks } from '../prompts/closed-cells';
import { gathered, teamProgress } from '../team';
import { GATHERING } from './words/gathering';
import { MERGING } from './words/merging';

/** Asks before opening the sheets to the team. */
export function askGather(session: Session, view: TeamReview, context: FlowContext): Turn {
  const w = GATHERING[context.language];
  const city = view.review.hostCity;
  if (gathered(view, context)) return saying(session, line(w.already(city)));
  if (!isOpened(view.review, context.now)) return saying(session, notYetOpen(view.review, context));
  const { submitted, expected } = teamProgress(view);
  return saying(
    session,
    prompt({
      address: { review: view.review.id },
      title: w.title(city),
      body: [text(w.text(submitted, expected)), ...closedBlocks(view, context)],
      actions: [
        { id: 'gather-yes', label: w.yes, style: 'primary' },
        { id: 'gather-no', label: w.no },
      ],
      summary: w.title(city),
    }),
  );
}

/** Opens the sheets to the team. */
export function gather(session: Session, view: TeamReview, context: FlowContext, { message }: Press): Turn {
  const w = GATHERING[context.language];
  const city = view.review.hostCity;
  if (gathered(view, context)) return saying(session, line(w.already(city)));
  if (!isOpened(view.review, context.now)) return saying(session, notYetOpen(view.review, context));
  const merge = {
    id: 'merge',
    label: MERGING[context.language].title(city),
    data: { review: view.review.id },
    style: 'primary' as const,
  };
  return {
    session,
    reply: [{ prompt: line(w.done(city), [merge], 'good'), ...(message ? { replaces: message } : {}) }],
    effects: [{ kind: 'gather', review: view.review.id }],
  };
}
