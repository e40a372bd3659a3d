import { earliestOpening, hasBegun, isOpened } from '../../src/domain/calendar';
import { may } from '../../src/domain/permissions';
import { momentInWords } from '../../src/i18n/format';
import type { FlowContext, ReviewView, Session, Turn } from '../contract';
import { saying } from '../contract';
import { beforehand } from '../prompts/beforehand';
import { line, prompt, text } from '../prompts/common';
import { teamProgress } from '../prompts/status';
import { notAllowed } from '../refusing';
import { gathered, type TeamReview } from '../team';

/** Asks before opening the sheets to the team. */
export function askGather(session: Session, view: TeamReview, context: FlowContext): Turn {
  const w = context.words.leader.gather;
  const city = view.review.hostCity;
  if (gathered(view, context)) return saying(session, line(w.already(city)));
  if (!isOpened(view.review, context.now)) return saying(session, line(beforehand(view.review, context)));
  const { submitted, expected } = teamProgress(view);
  return saying(
    session,
    prompt({
      address: { review: view.review.id },
      title: w.title(city),
      body: [text(w.text(submitted, expected))],
      actions: [
        { id: 'gather-yes', label: w.yes, style: 'primary' },
        { id: 'gather-no', label: w.no },
      ],
      summary: w.title(city),
    }),
  );
}

/** Opens the sheets to the team. */
export function gather(session: Session, view: TeamReview, context: FlowContext, message?: string): Turn {
  const w = context.words.leader;
  const city = view.review.hostCity;
  if (gathered(view, context)) return saying(session, line(w.gather.already(city)));
  if (!isOpened(view.review, context.now)) return saying(session, line(beforehand(view.review, context)));
  const merge = {
    id: 'merge',
    label: w.merge.title(city),
    data: { review: view.review.id },
    style: 'primary' as const,
  };
  return {
    session,
    reply: [{ prompt: line(w.gather.done(city), [merge], 'good'), ...(message ? { replaces: message } : {}) }],
    effects: [{ kind: 'gather', review: view.review.id }],
  };
}

/** Accepts the report, which opens the desk review: at the earliest T−4w, 09:00 host-local. */
export function open(session: Session, view: ReviewView, context: FlowContext): Turn {
  const w = context.words.leader.open;
  const { review } = view;
  if (!may(context.person, 'decide', review) && !may(context.person, 'manage-review', review))
    return notAllowed(session, context, 'open', review);
  if (review.openedAt !== undefined) return saying(session, line(w.already(review.hostCity)));
  const earliest = earliestOpening(review);
  if (context.now < earliest) {
    const when = momentInWords(earliest, context.person.timeZone, context.language);
    return saying(session, line(w.early(review.hostCity, when)));
  }
  const done = hasBegun(review, context.now) ? w.doneLate : w.done;
  return {
    session,
    reply: [{ prompt: line(done(review.hostCity), [], 'good') }],
    effects: [{ kind: 'open-review', review: review.id }],
  };
}
