import { hasBegun, isOpened } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import { commandButton, line } from '../../src/steps/prompts';
import type { ReviewStatus } from '../../src/steps/step';
import { SHARES } from '../initial-report/public';
import { ownRequests } from './host-cards';
import { PROPOSAL, REQUEST } from './kept';
import { ANSWER, RELEASE } from './rights';
import { releases } from './who';
import { WORDS } from './words';

/** What waits for the host's answer, or for whoever releases: of each they alone are told, and how many. */
export const STATUS: ReviewStatus = {
  may: [RELEASE, ANSWER],
  reads: [PROPOSAL, REQUEST, SHARES],
  says: (view, context) => {
    const { person, now, language, kept } = context;
    const { review } = view;
    if (review.stopped || !isOpened(review, now) || hasBegun(review, now)) return undefined;
    const w = WORDS[language];
    if (may(person, ANSWER, review)) {
      const open = ownRequests(view, context).filter(({ value }) => !value.answer).length;
      const look = commandButton('clarifications', w.all, review.id, 'primary');
      return open === 0 ? undefined : line(w.host.reminder(review.hostCity, open), [look]);
    }
    if (!releases(person, review, now)) return undefined;
    const waiting = kept.of(PROPOSAL).filter(({ value }) => value.state === 'waiting').length;
    const look = commandButton('clarifications', w.release.look, review.id, 'primary');
    return waiting === 0 ? undefined : line(w.release.waits(waiting, review.hostCity), [look]);
  },
};
