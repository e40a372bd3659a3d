import { indicatorOf } from '../../src/method/benchmark';
import { type FlowContext, type Session, saying, type TeamReview, type Turn } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep, type Press, type Said } from '../../src/steps/step';
import { onceOpenToTeam } from '../team';
import { indicatorNamed, whichCard, whyCard } from './card';
import { WHY } from './declared';
import { WHY_FORM } from './forms';
import { WORDS } from './words';

/** What a line of a digest, of the wall or of the report rests on. */
export const why = defineStep({
  name: 'why',
  declared: WHY,
  commands: { why: onceOpen(ask) },
  presses: { 'why-show': onceOpen(show) },
});

function ask(session: Session, view: TeamReview, context: FlowContext, { place }: Said): Turn {
  const one = indicatorNamed(view, place);
  return saying(lookingAt(session, view.review.id), one ? whyCard(view, one, context) : whichCard(view, context));
}

function show(session: Session, view: TeamReview, context: FlowContext, { data, fields }: Press): Turn {
  const { whyOf } = WHY_FORM.read(fields);
  const one = indicatorOf(view.benchmark, typeof whyOf === 'string' ? whyOf : (data.indicator ?? ''));
  return saying(session, one ? whyCard(view, one, context) : whichCard(view, context));
}

function onceOpen<A extends unknown[]>(
  turn: (session: Session, view: TeamReview, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  return onceOpenToTeam((city, language) => WORDS[language].early(city), turn);
}
