import { momentInWords } from '../../src/i18n/format';
import { may } from '../../src/method/permissions';
import { beginningOfVisit } from '../../src/method/wishes';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { EVENING } from './declared';
import { editionAt } from './editions';
import { eveningOf } from './evening';
import { eveningCard } from './evening-card';
import { WORDS } from './words';

/** What the team knows of an evening of the visit (method, section 5.3). */
export const evening = defineStep({
  name: 'evening',
  declared: EVENING,
  commands: { evening: showEvening },
  presses: {},
});

function showEvening(session: Session, view: ReviewView, context: FlowContext): Turn {
  const { review } = view;
  const { language, now, person } = context;
  const here = lookingAt(session, review.id);
  const edition = editionAt(review, now);
  if (!edition)
    return saying(
      here,
      line(WORDS[language].notYet(review.hostCity, momentInWords(beginningOfVisit(review), review.timeZone, language))),
    );
  const copy = may(person, 'decide', review) ? 'leader' : 'team';
  const names = view.members ?? new Map();
  return saying(here, eveningCard(eveningOf(view, context.kept, edition), { ...view, language, names, copy }));
}
