import { isGathered } from '../../src/method/blind-rule';
import { hasBegun } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { Action } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { commandButton } from '../../src/steps/prompts';
import { ADVICE, type Advice, type AdviceWording, adviceKept, MOST_ADVICE } from './kept';
import { WRITE_ADVICE } from './rights';
import { WORDS } from './words';

/** What is taken over of a good practice of another city's report. */
export type Practised = Pick<AdviceWording, 'title' | 'text' | 'addressee' | 'theme' | 'indicators'> & { city: string };

/** Whether somebody may write now what a team tells its city. */
export function mayAdvise(person: Person, review: Review, now: Instant): boolean {
  return may(person, WRITE_ADVICE, review) && hasBegun(review, now) && isGathered(review, now);
}

/**
 * A good practice of another report of the programme becomes advice of this review, once: where it was taken over before, it
 * stays as it is, taken back or not. `context.kept` holds the review's advice.
 */
export function takingOver(
  review: string,
  from: { review: string; key: string },
  practice: Practised,
  { kept, person, now }: Pick<FlowContext, 'kept' | 'person' | 'now'>,
): { how: 'kept'; effect: Effect } | { how: 'there' | 'full' } {
  const all = kept.of(ADVICE);
  if (all.some(({ value }) => value.from?.review === from.review && value.from.key === from.key))
    return { how: 'there' };
  if (all.length >= MOST_ADVICE) return { how: 'full' };
  const wording = { ...practice, sort: 'good_practice' as const, goesWith: [], findings: [], at: now, by: person.id };
  const value: Advice = { wordings: [wording], from };
  return { how: 'kept', effect: adviceKept(review, shortKey('taken over', from.review, from.key), value) };
}

/** The button to all that a team tells its city. */
export function adviceButton(review: string, { language }: Pick<FlowContext, 'language'>): Action {
  return commandButton('recommendations', WORDS[language].all, review);
}
