import { dayInWords } from '../../src/i18n/format';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { notYet } from '../team';
import { judge, mark, settle } from './deciding';
import { EVENING } from './declared';
import { editionAt } from './editions';
import { PLANNED } from './planned';
import { eveningFor, morningFor, wallLink } from './showing';
import { STATUS } from './standing';
import { WALL } from './wall';
import { WORDS } from './words';

/** What the team knows of an evening of the visit, and what the next day is for (method, section 5.3). */
export const evening = defineStep({
  name: 'evening',
  declared: EVENING,
  planned: PLANNED,
  reviewStatus: STATUS,
  boards: { wall: WALL },
  commands: { evening: showing(eveningFor), morning: showing(morningFor), wall: showing(wallLink) },
  presses: { 'wall-judge': judge, 'wall-mark': mark, 'wall-status': settle },
});

/** What a card shows now; before the visit there is nothing to show. */
function showing(card: typeof eveningFor) {
  return (session: Session, view: ReviewView, context: FlowContext): Turn => {
    const { review } = view;
    const here = lookingAt(session, review.id);
    const edition = editionAt(review, context.kept, context.now);
    if (edition) return saying(here, card(view, context, edition));
    const when = dayInWords(review.visit.start, context.language);
    return saying(here, notYet(view, context, WORDS[context.language].notYet(review.hostCity, when)));
  };
}
