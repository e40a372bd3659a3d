import { saying } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { give, keepPlan, keepState, sayWord, sendGiven, show } from './answering';
import { overview } from './cards';
import { FOLLOW_UP } from './declared';
import { earlierActions, earlierCard } from './earlier/cards';
import { EARLIER_EXPORTS } from './earlier/exported';
import { illustrates } from './example';
import { EXPORTS, TABLES } from './exported';
import { PLANNED } from './planned';
import { RETURN_PLANNED } from './return/planned';
import { agreeDay, chooseWho, keepSeen, openReturn, proposeDay, sayComing, wantReturn } from './return/turns';
import { STATUS } from './standing';
import { chooseMonths, throughoutCard } from './throughout';

/** What becomes of the recommendations (method, section 13). */
export const followUp = defineStep({
  name: 'follow-up',
  logs: {
    'follow-up-return-said': {
      en: 'said something on a return two years after',
      fr: 'a dit quelque chose sur un retour deux ans après',
    },
    'follow-up-seen': {
      en: 'said how a recommendation was found on the return',
      fr: 'a dit ce qui a été vu d’une recommandation lors du retour',
    },
    'follow-up-said': { en: 'said what becomes of a recommendation', fr: 'a dit ce que devient une recommandation' },
    'follow-up-given': {
      en: 'gave recommendations to a colleague',
      fr: 'a confié des recommandations à un·e collègue',
    },
  },
  declared: FOLLOW_UP,
  exports: { ...EXPORTS, ...EARLIER_EXPORTS },
  illustrates,
  planned: { ...PLANNED, ...RETURN_PLANNED },
  reviewStatus: STATUS,
  commands: {
    'follow-ups': (session, view, context) => saying(session, throughoutCard(view, context)),
    'earlier-advice': (session, view, context) =>
      saying(lookingAt(session, view.review.id), earlierCard(view, context)),
    'follow-up': (session, view, context) => {
      const card = overview(view, context);
      const actions = [...card.actions, ...earlierActions(view, context)];
      return saying(lookingAt(session, view.review.id), { ...card, actions });
    },
  },
  tables: TABLES,
  presses: {
    'follow-months': chooseMonths,
    'follow-show': show,
    'follow-keep': keepPlan,
    'follow-state': keepState,
    'follow-say': sayWord,
    'follow-return': openReturn,
    'follow-return-want': wantReturn,
    'follow-return-day': proposeDay,
    'follow-return-agree': agreeDay,
    'follow-return-who': chooseWho,
    'follow-return-come': sayComing,
    'follow-seen': keepSeen,
    'follow-give': give,
    'follow-give-send': sendGiven,
  },
});
