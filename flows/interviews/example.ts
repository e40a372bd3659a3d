import { addMinutes } from '../../src/method/calendar';
import { DEFAULT_LANGUAGE } from '../../src/method/language';
import type { StepRecord } from '../../src/ports/records';
import { shortKey } from '../../src/ports/short-key';
import { keyOf } from '../../src/steps/documents';
import { type ExampleReview, type ExampleScene, type Illustration, onVisit } from '../../src/steps/example';
import { hypothesesForVisit } from '../hypotheses/public';
import { type Slot, VISITED, VISITING } from './example-programme';
import { INTERVIEW, type Interview } from './kept';
import { EXAMPLE_WORDS } from './words/example';

const A_DAY = 24 * 60;
/** The host got the list so many days before the visit, and what it changed it changed so many before. */
const SENT = 17;
const REPLACED = 12;

/** One visit's interviews are over, with one that was replaced and one that was cancelled; another's are under way. */
export function illustrates(scene: ExampleScene): Illustration {
  const { visited, visiting } = scene;
  return {
    documents: [
      ...(visited ? VISITED.flatMap((slot) => interviewOf(scene, visited, slot)) : []),
      ...(visiting ? VISITING.flatMap((slot) => interviewOf(scene, visiting, slot)) : []),
    ],
  };
}

function interviewOf(scene: ExampleScene, one: ExampleReview, slot: Slot): StepRecord[] {
  const { review, benchmark } = one;
  const { leader, peers } = review.members;
  const team = [leader, ...peers];
  const pair = slot.pair.flatMap((n) => team[n] ?? []);
  const indicators = slot.indicators.filter((id) => benchmark.indicators.some((known) => known.id === id));
  const language = scene.people.get(pair[0] ?? '')?.language ?? DEFAULT_LANGUAGE;
  const city = slot.organisation === 'City';
  const starts = onVisit(one, slot.day, slot.from);
  const value: Interview = {
    starts,
    ends: onVisit(one, slot.day, slot.to),
    function: slot.function,
    organisation: city ? `City of ${review.hostCity}` : slot.organisation,
    sourceType: slot.sourceType,
    pair,
    ...(pair[0] === undefined ? {} : { writes: pair[0] }),
    indicators,
    hypotheses: hypothesesForVisit(scene.kept(review.id)).flatMap((known) =>
      known.value.indicators.some((id) => indicators.includes(id)) ? [keyOf(known)] : [],
    ),
    questions: indicators.flatMap((indicator) => {
      const text = EXAMPLE_WORDS[language][indicator];
      return text === undefined ? [] : [{ key: shortKey(slot.key, indicator), text, indicator }];
    }),
    isInterpreted: false,
    chosenBy: 'team',
    ...slot.more,
    replaced: slot.instead === undefined ? [] : [{ function: slot.instead, at: addMinutes(starts, -REPLACED * A_DAY) }],
    state: slot.isCancelled ? 'cancelled' : 'confirmed',
    sentAt: addMinutes(starts, -SENT * A_DAY),
    sequence: slot.isCancelled ? 1 : 0,
  };
  const id = `${INTERVIEW.name}|${review.id}|${slot.key}`;
  return [{ id, kind: INTERVIEW.name, review: review.id, person: '', value }];
}
