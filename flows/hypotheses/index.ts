import {
  type FlowContext,
  type ReviewView,
  type Session,
  saying,
  type TeamReview,
  type Turn,
} from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { onceOpenToTeam } from '../team';
import { addCard, decides, listCard } from './cards';
import { keep, show } from './changing';
import { choose, choosingCard, notChosen } from './choosing';
import { HYPOTHESES } from './declared';
import { illustrates } from './example';
import { HYPOTHESIS } from './kept';
import { WORDS } from './words';

/** What the team believes of the host city, from the merge to its last word on it (method, sections 5.1 and 5.4). */
export const hypotheses = defineStep({
  name: 'hypotheses',
  logs: {
    'hypothesis-followed': { en: 'took up a hypothesis', fr: 'a retenu une hypothèse' },
    'hypothesis-settled': { en: 'settled a hypothesis', fr: 'a tranché une hypothèse' },
    'hypothesis-ways': {
      en: 'decided how a hypothesis is tested',
      fr: 'a décidé comment une hypothèse est mise à l’épreuve',
    },
  },
  declared: HYPOTHESES,
  illustrates,
  commands: { hypotheses: onceGathered(all) },
  presses: {
    'pick-hypotheses': onceGathered((session, view, context) => saying(session, choosingCard(view, context))),
    'choose-hypotheses': onceGathered(choose),
    'hypothesis-show': onceGathered(show),
    'hypothesis-add': onceGathered((session, view, context) => saying(session, addCard(view, context))),
    'hypothesis-keep': onceGathered(keep),
  },
});

/** Whoever leads chooses first; from then on all see what is followed. */
function all(session: Session, view: TeamReview, context: FlowContext): Turn {
  const here = lookingAt(session, view.review.id);
  const isChosen = context.kept.of(HYPOTHESIS).length > 0;
  if (!isChosen && decides(view, context)) return saying(here, choosingCard(view, context));
  return saying(here, listCard(view, context, decides(view, context) ? notChosen(view, context) : 0));
}

/** Hypotheses rest on sheets that are open to the team. */
function onceGathered<V extends ReviewView, A extends unknown[]>(
  turn: (session: Session, view: V, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  return onceOpenToTeam((city, language) => WORDS[language].early(city), turn);
}
