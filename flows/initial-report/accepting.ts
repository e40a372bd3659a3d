import { momentInWords } from '../../src/i18n/format';
import { deadline, earliestOpening, hasBegun } from '../../src/method/calendar';
import { type InEach, inEach } from '../../src/method/language';
import { toAccept } from '../../src/method/report-cells';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import { resting } from './shared';
import { ACCEPTING } from './words/accepting';

/** Accepts the report, which opens the desk review: at the earliest T−4w, 09:00 host-local. */
export function open(session: Session, view: ReviewView, context: FlowContext): Turn {
  const w = ACCEPTING[context.language].open;
  const { review } = view;
  const rests = resting(view, context);
  if (rests) return saying(session, rests);
  if (review.openedAt !== undefined && toAccept(review).length > 0) return openMore(session, view, context);
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
    effects: [
      { kind: 'open-review', review: review.id },
      {
        kind: 'tell-people',
        review: review.id,
        people: review.members.host,
        about: 'report accepted',
        prompt: acceptedCard(view),
      },
    ],
  };
}

/** Accepts the cells of the report that were handed in since: the team goes on with them. */
function openMore(session: Session, view: ReviewView, context: FlowContext): Turn {
  const { review } = view;
  const cells = toAccept(review);
  const said = ACCEPTING[context.language].open.more(review.hostCity, cells.length);
  return {
    session,
    reply: [{ prompt: line(said, [], 'good') }],
    effects: [
      { kind: 'open-cells', review: review.id },
      {
        kind: 'tell-people',
        review: review.id,
        people: review.members.host,
        about: `cells accepted ${cells.join()}`,
        prompt: inEach((language) => line(ACCEPTING[language].told.more(review.hostCity, cells.length))),
      },
    ],
  };
}

/** What the host is told: that it is accepted, and what comes next. Nothing of the team's. */
function acceptedCard({ review }: ReviewView): InEach<Prompt> {
  return inEach((language) => {
    const w = ACCEPTING[language].told;
    const title = w.title(review.hostCity);
    const until = momentInWords(deadline(review), review.timeZone, language);
    return prompt({ address: { review: review.id }, title, body: [text(w.next(until))], summary: title });
  });
}
