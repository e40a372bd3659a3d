import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { onceOpenToTeam } from '../team';
import { JUDGEMENT } from './declared';
import { illustrates } from './example';
import { EXPORTS } from './exported';
import { keepClear, keepFinal, leaveRest, nextFinal, showFinal } from './judging';
import { settleOverview } from './settle-cards';
import { next, settle, show, undo } from './settling';
import { overview } from './voice-cards';
import { agree, ask, dissent, showRound } from './voicing';
import { SETTLING } from './words/settling';

/** What the team makes of what it heard: hypotheses settled, and the final judgement (method, sections 5.4 and 5.5). */
export const judgement = defineStep({
  name: 'judgement',
  declared: JUDGEMENT,
  exports: EXPORTS,
  logs: {
    'last-word-said': { en: 'said the team’s last word', fr: 'a dit le dernier mot de l’équipe' },
    'team-asked': {
      en: 'asked the team whether it agrees with all last words',
      fr: 'a demandé à l’équipe si elle est d’accord avec tous les derniers mots',
    },
  },
  illustrates,
  commands: {
    'settle-hypotheses': onceGathered((session, view, context) =>
      saying(lookingAt(session, view.review.id), settleOverview(view, context)),
    ),
    judgements: onceGathered((session, view, context) =>
      saying(lookingAt(session, view.review.id), overview(view, context)),
    ),
  },
  presses: {
    'settle-next': onceGathered(next),
    'settle-show': onceGathered(show),
    'settle-keep': onceGathered(settle),
    'settle-undo': onceGathered(undo),
    'final-next': onceGathered(nextFinal),
    'final-show': onceGathered(showFinal),
    'final-keep': onceGathered(keepFinal),
    'final-clear': onceGathered(keepClear),
    'final-rest': onceGathered(leaveRest),
    'voice-ask': onceGathered(ask),
    'voice-show': onceGathered(showRound),
    'voice-agree': onceGathered(agree),
    'voice-dissent': onceGathered(dissent),
  },
});

/** All of it rests on sheets that are open to the team. */
function onceGathered<V extends ReviewView, A extends unknown[]>(
  turn: (session: Session, view: V, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  return onceOpenToTeam((city, language) => SETTLING[language].early(city), turn);
}
