import type { Indicator } from '../../src/method/benchmark';
import type { FlowContext, Reply, ReviewView } from '../../src/steps/contract';
import { halfDone, standing } from '../prompts/common';
import { lackingReasons, nextPart, partWith, unjudgedIn } from './dealing';
import type { Session, Turn } from './session';
import { currentOf, giveReasons, givingReasons, goTo, openPart } from './walking';

/**
 * *Go on*: the card of an indicator that is open and half done; else the cell that is to be judged, the open one first;
 * once all are judged, the reasons of one that lacks some, what was begun first (method, section 4, *Chat pacing*).
 */
export function carryOn(session: Session, view: ReviewView, context: FlowContext, before: readonly Reply[] = []): Turn {
  const current = currentOf(session, view);
  if (current && session.way !== 'judging' && isHalfDone(view, current))
    return reopened(session, view, current, context, before);
  const here = partWith(view, current?.id ?? '');
  const part = here && unjudgedIn(view, here).length > 0 ? here : nextPart(view, here);
  if (part) return openPart(session, view, part, context, before);
  const begun = halfDone(view);
  return begun
    ? givingReasons(goTo(session, view, begun, context, before))
    : giveReasons(session, view, here, context, before);
}

/**
 * Opens what somebody who comes back goes on with: the card that is open if they have begun it, else what they left half
 * done, else the open card, else what *Go on* brings.
 */
export function comeBack(session: Session, view: ReviewView, context: FlowContext, before: readonly Reply[]): Turn {
  const current = currentOf(session, view);
  const isBegun = current && (session.way === 'judging' || isHalfDone(view, current));
  const untouched = current && standing(view, current.id) === 'open' ? current : undefined;
  const back = isBegun ? undefined : (halfDone(view) ?? untouched);
  return back ? goTo(session, view, back, context, before) : carryOn(session, view, context, before);
}

function isHalfDone(view: ReviewView, indicator: Indicator): boolean {
  return standing(view, indicator.id) === 'begun' || lackingReasons(view, [indicator]).length > 0;
}

/** Its card once more, on the way that it was opened on. */
function reopened(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  before: readonly Reply[],
): Turn {
  const turn = goTo(session, view, indicator, context, before);
  return session.way === 'reasons' ? givingReasons(turn) : turn;
}
