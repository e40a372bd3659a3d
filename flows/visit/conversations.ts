import { dayIn, instantAt } from '../../src/method/calendar';
import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf, withKey } from '../../src/steps/documents';
import { type Hypothesis, hypothesesForVisit } from '../hypotheses/public';
import { INTERVIEW, type Interview, interviewsIn } from '../interviews/public';
import { NOTE, type Note } from './kept';
import type { Known } from './reading/remarks';

/** Notes are due by this time of the host city on the day of the conversation (method, section 5.3). */
const NOTES_DUE = '18:00';

/** A hypothesis as people name it: H3. */
export interface Numbered {
  key: string;
  number: number;
  value: Hypothesis;
}

/** The hypotheses of the visit by their numbers: their rank, or their place where they have none. */
export function numbered({ kept }: Pick<FlowContext, 'kept'>): Numbered[] {
  return hypothesesForVisit(kept).map((one, n) => ({
    key: keyOf(one),
    number: one.value.rank ?? n + 1,
    value: one.value,
  }));
}

/** Somebody's interviews of a day of the host city: those that have begun first, the last of them before the others; then what is to come. */
function ownOn(day: string, { review }: ReviewView, { kept, person, now }: FlowContext): Kept<Interview>[] {
  const own = interviewsIn(kept).filter(
    ({ value }) =>
      value.pair.includes(person.id) && value.state !== 'cancelled' && dayIn(review.timeZone, value.starts) === day,
  );
  const begun = own.filter(({ value }) => value.starts <= now).reverse();
  return [...begun, ...own.filter(({ value }) => value.starts > now)];
}

/** The same of today. */
export function ownToday(view: ReviewView, context: FlowContext): Kept<Interview>[] {
  return ownOn(dayIn(view.review.timeZone, context.now), view, context);
}

/** Somebody's interviews before today, the latest first. */
export function ownBefore({ review }: ReviewView, { kept, person, now }: FlowContext): Kept<Interview>[] {
  const today = dayIn(review.timeZone, now);
  return interviewsIn(kept)
    .filter(
      ({ value }) =>
        value.pair.includes(person.id) && value.state !== 'cancelled' && dayIn(review.timeZone, value.starts) < today,
    )
    .reverse();
}

/** The interview with this key, if it is there. */
export function interviewWith(key: string | undefined, { kept }: FlowContext): Kept<Interview> | undefined {
  return withKey(kept.of(INTERVIEW), key);
}

/** Somebody's own note on a conversation. */
export function ownNote(key: string, { kept, person }: FlowContext): Kept<Note> | undefined {
  return kept.of(NOTE).find((one) => one.record.person === person.id && keyOf(one) === key);
}

/** What others of the team noted of the same conversation. */
export function othersNotes(key: string, { kept, person }: FlowContext): Kept<Note>[] {
  return kept.of(NOTE).filter((one) => one.record.person !== person.id && one.value.interview === key);
}

/** When the notes on a conversation are due. */
export function notesDue({ timeZone }: Pick<Review, 'timeZone'>, starts: Instant): Instant {
  return instantAt(dayIn(timeZone, starts), NOTES_DUE, timeZone);
}

/** What a note on a conversation may name. */
export function knownIn(view: ReviewView, interview: Interview | undefined, context: FlowContext): Known {
  const { benchmark } = view;
  const all = numbered(context);
  return {
    benchmark,
    hypotheses: new Map(all.map(({ number, key }) => [number, key])),
    expected: (interview?.hypotheses ?? []).filter((key) => all.some((one) => one.key === key)),
    questions: (interview?.questions ?? []).map(({ key }) => key),
    indicators: interview?.indicators ?? [],
  };
}
