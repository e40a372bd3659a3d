import { hasBegun } from '../../src/method/calendar';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { notYet, onceOpenToTeam } from '../team';
import { overview } from './cards';
import { RECOMMENDATIONS } from './declared';
import { illustrates } from './example';
import { EXPORTS } from './exported';
import { WORDS } from './words';
import { born, bornChallenge, keep, restore, show, withdraw, write } from './writing';

/** What a team tells the city: challenges, recommendations, suggestions, good practices (method, section 7). */
export const recommendations = defineStep({
  name: 'recommendations',
  logs: {
    'advice-written': {
      en: 'wrote something that the team tells the city',
      fr: 'a écrit ce que l’équipe dit à la ville',
    },
    'advice-reworded': {
      en: 'reworded what the team tells the city',
      fr: 'a reformulé ce que l’équipe dit à la ville',
    },
    'advice-withdrawn': { en: 'took back what the team tells the city', fr: 'a retiré ce que l’équipe dit à la ville' },
  },
  declared: RECOMMENDATIONS,
  exports: EXPORTS,
  illustrates,
  commands: {
    recommendations: fromVisitOn((session, view, context) =>
      saying(lookingAt(session, view.review.id), overview(view, context)),
    ),
  },
  presses: {
    'advice-new': fromVisitOn(write),
    'advice-show': fromVisitOn(show),
    'advice-keep': fromVisitOn(keep),
    'advice-born': fromVisitOn(born),
    'advice-challenge': fromVisitOn(bornChallenge),
    'advice-withdraw': fromVisitOn(withdraw),
    'advice-restore': fromVisitOn(restore),
  },
});

/** Advice rests on what was found at the visit, and on sheets that are open to the team. */
function fromVisitOn<A extends unknown[]>(
  turn: (session: Session, view: ReviewView, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  const open = onceOpenToTeam((city, language) => WORDS[language].early(city), turn);
  return (session, view, context, ...args) =>
    hasBegun(view.review, context.now)
      ? open(session, view, context, ...args)
      : saying(session, notYet(view, context, WORDS[context.language].notYet(view.review.hostCity)));
}
