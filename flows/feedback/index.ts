import { goneOut } from '../../src/method/after-visit';
import { hasBegun, isOpened } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { line, text } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep } from '../../src/steps/step';
import { onceOpenToTeam } from '../team';
import { hostCard, teamCard } from './cards';
import { FEEDBACK } from './declared';
import { illustrates } from './example';
import { EXPORTS } from './exported';
import { PLANNED } from './planned';
import { READ_FEEDBACK } from './rights';
import { STATUS } from './standing';
import { add, given, handOver, keepLine, moveUp, openHeadlines, openPart, propose, remove, reword, sit } from './turns';
import { WORDS } from './words';

const early = (city: string, language: FlowContext['language']) => WORDS[language].early(city);

/** What the team says to the city at the end of its visit (method, section 7). */
export const feedback = defineStep({
  name: 'feedback',
  declared: FEEDBACK,
  exports: EXPORTS,
  logs: {
    'headlines-given': {
      en: 'gave the host’s contact the headlines',
      fr: 'a dit les points au contact de la ville hôte',
    },
    'feedback-handed-over': { en: 'handed the feedback over', fr: 'a remis la restitution' },
  },
  illustrates,
  planned: PLANNED,
  reviewStatus: STATUS,
  commands: { feedback: show },
  presses: {
    'feedback-sit': beforeReport(sit),
    'feedback-part': untilReport(openPart),
    'feedback-propose': untilReport(propose),
    'feedback-add': untilReport(add),
    'feedback-reword': untilReport(reword),
    'feedback-keep': untilReport(keepLine),
    'feedback-up': untilReport(moveUp),
    'feedback-remove': untilReport(remove),
    'feedback-headlines': untilReport(openHeadlines),
    'feedback-given': untilReport(given),
    'feedback-hand': untilReport(handOver),
  },
});

/** Either side sees its own. */
function show(session: Session, view: ReviewView, context: FlowContext): Turn {
  const here = lookingAt(session, view.review.id);
  if (!isOpened(view.review, context.now))
    return saying(here, line(WORDS[context.language].unopened(view.review.hostCity)));
  if (!may(context.person, READ_FEEDBACK, view.review)) return saying(here, hostCard(view, context));
  return onceOpenToTeam(early, (own, seen: ReviewView, then: FlowContext) => saying(own, teamCard(seen, then)))(
    here,
    view,
    context,
  );
}

/** What is said rests on what was found at the visit, and on sheets that are open to the team. */
function fromVisitOn<A extends unknown[]>(
  turn: (session: Session, view: ReviewView, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  const open = onceOpenToTeam(early, turn);
  return (session, view, context, ...args) =>
    hasBegun(view.review, context.now)
      ? open(session, view, context, ...args)
      : saying(session, line(WORDS[context.language].notYet(view.review.hostCity)));
}

/** Once the draft of the report is with the city, a card that was open before changes nothing of the session or its pack. */
function beforeReport<A extends unknown[]>(
  turn: (session: Session, view: ReviewView, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  return (session, view, context, ...args) => {
    if (goneOut(view.review).draft === undefined) return turn(session, view, context, ...args);
    const first = [text(WORDS[context.language].over, 'warning')];
    const card = may(context.person, READ_FEEDBACK, view.review) ? teamCard : hostCard;
    return saying(session, card(view, context, first));
  };
}

function untilReport<A extends unknown[]>(
  turn: (session: Session, view: ReviewView, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  return fromVisitOn(beforeReport(turn));
}
