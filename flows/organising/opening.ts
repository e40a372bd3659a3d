import { momentInWords } from '../../src/i18n/format';
import { earliestOpening, hasBegun } from '../../src/method/calendar';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { RUNNING } from './words/running';

/** Accepts the report, which opens the desk review: at the earliest T−4w, 09:00 host-local. */
export function open(session: Session, view: ReviewView, context: FlowContext): Turn {
  const w = RUNNING[context.language].open;
  const { review } = view;
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
