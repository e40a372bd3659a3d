import { listInWords, momentInWords, timeInWords } from '../../src/i18n/format';
import { dayIn, hasBegun, isOver } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import type { Review } from '../../src/method/review';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { commandButton, prompt, shortened, text } from '../../src/steps/prompts';
import type { ReviewStatus } from '../../src/steps/step';
import { INTERVIEW, interviewsOnVisit, PLAN, planIn, visitDays } from '../interviews/public';
import { NOTE, BUTTONS as ON_NOTES, WRITE_NOTES } from '../visit/public';
import { editionAt } from './editions';
import { missingNotes, stillHeard } from './evening';
import type { BUTTONS } from './public';
import { WORDS } from './words';

const MORNING: (typeof BUTTONS)['morning'] = 'morning';

/**
 * While the team is at the visit: whom somebody of it meets next, which notes of theirs are missing, and when digest, meeting
 * and feedback session of the day are, by the host city's clock.
 */
export const STATUS: ReviewStatus = {
  may: ['read-channel'],
  reads: [INTERVIEW, PLAN, NOTE],
  says: ({ review }, context) => {
    const { language, kept, now, person, commands } = context;
    if (review.stopped || !hasBegun(review, now) || isOver(review, now)) return undefined;
    const edition = editionAt(review, kept, now);
    if (!edition) return undefined;
    const title = WORDS[language].standing.title(review.hostCity, edition.number, edition.days);
    const button = (id: string, style?: 'primary') =>
      commandButton(id, commands.labelOf(id, language), review.id, style);
    return prompt({
      address: { review: review.id },
      title,
      body: [...ownBlocks(review, context), ...timesToday(review, context)],
      actions: [
        button(MORNING, 'primary'),
        ...(may(person, WRITE_NOTES, review) ? [button(ON_NOTES.next), button(ON_NOTES.note)] : []),
      ],
      summary: title,
    });
  },
};

/** Whom somebody meets now or next, and what they have still to write; nothing of those who lead no interview. */
function ownBlocks(review: Review, { language, kept, now, person }: FlowContext): Block[] {
  const w = WORDS[language].standing;
  const interviews = interviewsOnVisit(review, kept);
  const isOwn = ({ value }: (typeof interviews)[number]) => value.pair.includes(person.id);
  if (!interviews.some(isOwn)) return [];
  const next = stillHeard(interviews, now).find(isOwn)?.value;
  const who = shortened(next?.function ?? '');
  const said =
    next === undefined
      ? w.noNext
      : next.starts <= now
        ? w.now(who, timeInWords(next.ends, review.timeZone, language))
        : w.next(who, momentInWords(next.starts, review.timeZone, language));
  const missing = missingNotes(kept, interviews, now).find((one) => one.person === person.id)?.slots ?? [];
  return [
    text(said),
    ...(missing.length === 0
      ? []
      : [
          text(
            w.missing(
              missing.length,
              listInWords(
                missing.map((one) => shortened(one.function)),
                language,
              ),
            ),
            'warning',
          ),
        ]),
  ];
}

function timesToday(review: Review, { language, kept, now }: FlowContext): Block[] {
  const w = WORDS[language].standing;
  const { timeZone } = review;
  const today = visitDays(review, planIn(kept)).find(({ day }) => day === dayIn(timeZone, now));
  if (!today) return [];
  const { digest, meeting, feedback } = today;
  const times = [
    w.digest(timeInWords(digest, timeZone, language)),
    w.meeting(timeInWords(meeting, timeZone, language)),
    ...(feedback === undefined ? [] : [w.feedback(timeInWords(feedback, timeZone, language))]),
  ];
  return [text(times.join(' · '), 'subtle')];
}
