import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import { type Kept, type KeptDocuments, keyOf } from '../../src/steps/documents';
import type { Interview, InterviewQuestion } from './kept';
import { interviewsOnVisit } from './public';

/** So many questions may one interview have. */
const MOST_QUESTIONS = 16;

/** A question of an interview that was cancelled, with the one to come in which it could be asked, where there is one. */
export interface Returned {
  question: InterviewQuestion;
  to?: Kept<Interview>;
}

/**
 * What cancelled interviews leave unasked, the earliest first: what another interview that takes place asks already is none.
 * It could be asked in the first to come about its indicator.
 */
export function returnedIn(review: Pick<Review, 'visit' | 'timeZone'>, kept: KeptDocuments, now: Instant): Returned[] {
  const all = interviewsOnVisit(review, kept);
  const there = all.filter(({ value }) => value.state !== 'cancelled');
  const asked = new Set(there.flatMap(({ value }) => value.questions.map(({ key }) => key)));
  const lost = new Map(
    all.flatMap(({ value }) =>
      value.state === 'cancelled' ? value.questions.map((one): [string, InterviewQuestion] => [one.key, one]) : [],
    ),
  );
  const taken = new Map(there.map((one) => [keyOf(one), one.value.questions.length]));
  return [...lost.values()]
    .filter(({ key }) => !asked.has(key))
    .map((question): Returned => {
      const to = there.find(
        (one) =>
          one.value.starts > now &&
          one.value.indicators.includes(question.indicator) &&
          (taken.get(keyOf(one)) ?? 0) < MOST_QUESTIONS,
      );
      if (!to) return { question };
      taken.set(keyOf(to), (taken.get(keyOf(to)) ?? 0) + 1);
      return { question, to };
    });
}
