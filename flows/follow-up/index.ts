import { saying } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { give, keepPlan, keepState, sayWord, sendGiven, show } from './answering';
import { overview } from './cards';
import { FOLLOW_UP } from './declared';
import { illustrates } from './example';
import { EXPORTS, TABLES } from './exported';
import { PLANNED } from './planned';
import { STATUS } from './standing';
import { chooseMonths, throughoutCard } from './throughout';

/** What becomes of the recommendations (method, section 13). */
export const followUp = defineStep({
  name: 'follow-up',
  logs: {
    'follow-up-said': { en: 'said what becomes of a recommendation', fr: 'a dit ce que devient une recommandation' },
    'follow-up-given': {
      en: 'gave recommendations to a colleague',
      fr: 'a confié des recommandations à un·e collègue',
    },
  },
  declared: FOLLOW_UP,
  exports: EXPORTS,
  illustrates,
  planned: PLANNED,
  reviewStatus: STATUS,
  commands: {
    'follow-ups': (session, view, context) => saying(session, throughoutCard(view, context)),
    'follow-up': (session, view, context) => saying(lookingAt(session, view.review.id), overview(view, context)),
  },
  tables: TABLES,
  presses: {
    'follow-months': chooseMonths,
    'follow-show': show,
    'follow-keep': keepPlan,
    'follow-state': keepState,
    'follow-say': sayWord,
    'follow-give': give,
    'follow-give-send': sendGiven,
  },
});
