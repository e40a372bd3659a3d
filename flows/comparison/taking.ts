import { followerTo } from '../../src/method/across-versions';
import { sameCity } from '../../src/method/city';
import type { Review } from '../../src/method/review';
import { themesOf } from '../../src/method/themes';
import { shortKey } from '../../src/ports/short-key';
import { type FlowContext, type ProgrammeView, type Session, saying, type Turn } from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { adviceButton, mayAdvise, takingOver } from '../recommendations/public';
import { comparisonOf, type Practice } from './compared';
import { TAKE_FORM } from './forms';
import { practicesIn } from './searching';
import { WORDS } from './words';

/** So many reviews have a button. */
const MOST_REVIEWS = 3;

/** Reviews into whose advice somebody may take a practice over now. */
export function takers({ reviews }: Pick<ProgrammeView, 'reviews'>, { person, now }: FlowContext): Review[] {
  return reviews.filter((review) => mayAdvise(person, review, now)).slice(0, MOST_REVIEWS);
}

/** A practice as a choice names it: nothing in it tells whose it is. */
export function nameOf({ from }: Practice): string {
  return shortKey(from.review, from.key);
}

/** Whether there is somebody to ask about it, who is not of the same city. */
export function canBeTaken({ city, from }: Practice, review: Review): boolean {
  return typeof city !== 'string' && from.review !== review.id && !sameCity(city.name, review.hostCity);
}

/** What a report tells of a city's good practice becomes part of another team's advice: *Malmö does this: who to ask*. */
export function take(session: Session, view: ProgrammeView, context: FlowContext, { fields, data }: Press): Turn {
  const w = WORDS[context.language];
  const review = takers(view, context).find(({ id }) => id === data.review);
  if (!review) return saying(session, line(w.notNow, [], 'warning'));
  const comparison = comparisonOf(view, context.language);
  const { practice: chosen } = TAKE_FORM.read(fields);
  const practice = comparison && practicesIn(comparison).find((one) => nameOf(one) === chosen);
  if (!practice || typeof practice.city === 'string' || !canBeTaken(practice, review))
    return saying(session, line(w.chooseOne, [], 'warning'));
  const { title, summary, contact, from } = practice;
  const place = { city: practice.city.name, ...placeIn(review, practice, view) };
  const taken = takingOver(review.id, from, { title, text: summary, addressee: contact, ...place }, context);
  const said = { kept: w.taken, there: w.isThere, full: w.full }[taken.how](title, review.hostCity);
  return {
    ...saying(session, line(said, [adviceButton(review.id, context)], taken.how === 'kept' ? 'good' : 'normal')),
    effects: taken.how === 'kept' ? [taken.effect] : [],
  };
}

/** Under which theme and indicators it stands in the review's own version: none where these are something else there. */
function placeIn(
  review: Review,
  { from, under, theme }: Practice,
  { compared }: ProgrammeView,
): { theme: string; indicators: readonly string[] } {
  const benchmarkIn = (id: string) => compared?.reviews.find((one) => one.review.id === id)?.benchmark;
  const [own, other] = [benchmarkIn(review.id), benchmarkIn(from.review)];
  if (!own || !other || !compared) return { theme: theme.id, indicators: [] };
  const whole = own.whole ?? own;
  const follow = followerTo(whole, other, compared.versions);
  const ids = under
    .flatMap(({ id, was = id }) => follow(was))
    .flatMap(({ ids: all, how }) => (how === 'changed' ? [] : all));
  return {
    theme: themesOf(whole).some(({ id }) => id === theme.id) ? theme.id : '',
    indicators: own.indicators.flatMap(({ id }) => (ids.includes(id) ? [id] : [])),
  };
}
