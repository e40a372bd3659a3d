import { dayIn } from '../../src/method/calendar';
import type { Day, Instant } from '../../src/method/time';
import { type Kept, type KeptDocuments, keyOf } from '../../src/steps/documents';
import { hypothesesForVisit } from '../hypotheses/public';
import { type Interview, interviewsOnVisit } from '../interviews/public';
import { countingFindings, proposalOn } from '../judgement/public';
import { isEnough, statusAsOf, stillHeard, taking, type Visited } from './evening';

/** A conversation of the day, with what it could settle. */
export interface Ahead {
  starts: Instant;
  function: string;
  place?: string;
  pair: readonly string[];
  settles: readonly string[];
}

/** What a day of the visit is for. */
export interface Morning {
  interviews: readonly Ahead[];
  /** Hypotheses of the visit that nothing was heard of, and which of them nobody is asked about any more. */
  unheard: readonly { text: string; isAhead: boolean }[];
}

/** What a day is for, from what had been heard by `until`: this day's conversations, and what nobody has heard yet. */
export function morningOf(view: Visited, kept: KeptDocuments, day: Day, until: Instant): Morning {
  const findings = countingFindings(kept, until);
  const open = hypothesesForVisit(kept).filter(({ value }) => statusAsOf(value, until).status === 'open');
  const proposed = new Map(open.map((one) => [keyOf(one), proposalOn(keyOf(one), findings, view).proposed]));
  const all = taking(interviewsOnVisit(view.review, kept));
  const today = all.filter(({ value }) => dayIn(view.review.timeZone, value.starts) === day);
  const toCome = stillHeard(all, until);
  const settles = ({ value }: Kept<Interview>) =>
    open.filter((one) => value.hypotheses.includes(keyOf(one)) && !isEnough(proposed.get(keyOf(one)) ?? 'unheard'));
  return {
    interviews: today.map((one) => ({
      starts: one.value.starts,
      function: one.value.function,
      ...(one.value.place ? { place: one.value.place } : {}),
      pair: one.value.pair,
      settles: settles(one).map(({ value }) => value.text),
    })),
    unheard: open
      .filter((one) => proposed.get(keyOf(one)) === 'unheard')
      .map((one) => ({
        text: one.value.text,
        isAhead: toCome.some(({ value }) => value.hypotheses.includes(keyOf(one))),
      })),
  };
}
