import { momentInWords } from '../../src/i18n/format';
import { isOver } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import type { Instant } from '../../src/method/time';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import type { Kept, KeptDocuments } from '../../src/steps/documents';
import { commandButton, line } from '../../src/steps/prompts';
import type { ReviewStatus } from '../../src/steps/step';
import { ANSWER, answerFinder, COMMENT, type Comment, commentsIn, DONE, lastSent, SENT_REPORT } from './kept';
import { ANSWER_COMMENTS, COMMENT_ON, readsVersion } from './rights';
import { WORDS } from './words';

/** A moment in the host city, where a draft's days are counted. */
export function hostMoment(
  at: Instant,
  { review }: Pick<ReviewView, 'review'>,
  { language }: Pick<FlowContext, 'language'>,
): string {
  return momentInWords(at, review.timeZone, language);
}

/** Comments that have no answer as they read now. */
export function unanswered(kept: KeptDocuments): Kept<Comment>[] {
  const answerTo = answerFinder(kept);
  return commentsIn(kept).filter((one) => answerTo(one) === undefined);
}

/** The draft that comments are asked for now; undefined where none was sent, its day is over, or the report is final. */
export function openDraft(kept: KeptDocuments, now: Instant) {
  const draft = lastSent(kept, 'draft');
  if (!draft || now > (draft.value.until ?? '')) return undefined;
  const final = lastSent(kept, 'final');
  return final && final.value.at > draft.value.at ? undefined : draft;
}

/** Whether the host has said something on a draft, or that it has nothing to say. */
export function hasSaid(kept: KeptDocuments, draft: string): boolean {
  return (
    kept.of(DONE).some(({ value }) => value.draft === draft) ||
    kept.of(COMMENT).some(({ value }) => value.draft === draft)
  );
}

/** What waits for the host's comments, or for the team's answers. */
export const STATUS: ReviewStatus = {
  may: [COMMENT_ON, ANSWER_COMMENTS],
  reads: [SENT_REPORT, COMMENT, DONE, ANSWER],
  says: (view, context) => {
    const { review } = view;
    const { kept, now, person, language } = context;
    if (review.stopped || !isOver(review, now)) return undefined;
    const w = WORDS[language];
    const button = commandButton('sent-report', w.open, review.id, 'primary');
    if (may(person, COMMENT_ON, review)) {
      const draft = openDraft(kept, now);
      if (!draft || !readsVersion(person, review, draft.value) || hasSaid(kept, keyOfDraft(draft.value.version)))
        return undefined;
      return line(w.reminder.host(review.hostCity, hostMoment(draft.value.until ?? '', view, context)), [button]);
    }
    if (!may(person, 'decide', review)) return undefined;
    const open = unanswered(kept).length;
    return open === 0 ? undefined : line(w.reminder.answers(review.hostCity, open), [button]);
  },
};

/** The key of a draft. */
export function keyOfDraft(version: number): string {
  return `draft-${version}`;
}
