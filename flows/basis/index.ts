import { indicatorOf } from '../../src/method/benchmark';
import { type FlowContext, type Session, saying, type TeamReview, type Turn } from '../../src/steps/contract';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep, type Press, type Said } from '../../src/steps/step';
import { BASIS_FORM } from '../prompts/basis';
import { onceOpenToTeam } from '../team';
import { basisCard, indicatorNamed, whichCard } from './card';
import { BASIS } from './declared';
import { WORDS } from './words';

/** What a line of a digest, of the wall or of the report rests on. */
export const basis = defineStep({
  name: 'basis',
  declared: BASIS,
  commands: { basis: onceOpen(ask) },
  presses: { 'basis-show': onceOpen(show) },
});

function ask(session: Session, view: TeamReview, context: FlowContext, { place }: Said): Turn {
  const one = indicatorNamed(view, place);
  return saying(lookingAt(session, view.review.id), one ? basisCard(view, one, context) : whichCard(view, context));
}

function show(session: Session, view: TeamReview, context: FlowContext, { data, fields }: Press): Turn {
  const { basisOf } = BASIS_FORM.read(fields);
  const one = indicatorOf(view.benchmark, typeof basisOf === 'string' ? basisOf : (data.indicator ?? ''));
  return saying(session, one ? basisCard(view, one, context) : whichCard(view, context));
}

function onceOpen<A extends unknown[]>(
  turn: (session: Session, view: TeamReview, context: FlowContext, ...args: A) => Turn,
): typeof turn {
  return onceOpenToTeam((city, language) => WORDS[language].early(city), turn);
}
