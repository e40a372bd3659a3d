import { may } from '../../src/method/permissions';
import { commandButton, line } from '../../src/steps/prompts';
import type { ReviewStatus } from '../../src/steps/step';
import { SENT_FINAL } from '../host-comments/public';
import { ownIn } from './asked';
import { answers, countsIn } from './cards';
import { earlierLine } from './earlier/cards';
import { ACTION, finalIn, followedIn, GIVEN } from './kept';
import { ANSWER_FOLLOW_UP, FOLLOW } from './rights';
import { WORDS } from './words';

/** Before a final report went out, what an earlier review of the city recommended; of each whose did: what waits for the host city's word; to its organisers and its leader, what became of how many. */
export const STATUS: ReviewStatus = {
  may: [FOLLOW, ANSWER_FOLLOW_UP],
  reads: [SENT_FINAL, ACTION, GIVEN],
  ofEarlier: [SENT_FINAL, ACTION],
  says: (view, context) => {
    if (!finalIn(context.kept)) return earlierLine(view, context);
    const { review } = view;
    const { language, person } = context;
    const w = WORDS[language];
    const look = commandButton('follow-up', w.asked.look, review.id);
    if (answers(view, context)) {
      const open = ownIn(view, context).filter(({ plan }) => !plan).length;
      return open === 0 ? undefined : line(w.waiting(review.hostCity, open), [look]);
    }
    const followed = followedIn(context.kept, language);
    const looksAfter = may(person, 'manage-review', review) || review.members.leader === person.id;
    if (followed.length === 0 || !looksAfter) return undefined;
    return line(context.words.labelled(w.title(review.hostCity), countsIn(followed, language)), [look]);
  },
};
