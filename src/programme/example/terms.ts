import { addMinutes } from '../../method/calendar';
import type { Review } from '../../method/review';
import { NARROWEST, proposed, type Terms, termsIn } from '../../method/terms';
import type { Instant } from '../../method/time';

/** The review whose terms are still to be agreed: its host city has proposed some. */
const IN_PROGRESS = 'dusseldorf-2027';
const A_DAY = 24 * 60;

const TERMS: Terms = {
  ...NARROWEST,
  questions: [
    { text: 'Does our diversity training change how offices work?', about: ['GG-RES'] },
    { text: 'What would make migrant organisations trust our consultations?', about: [] },
  ],
  reportLanguages: 'English, a summary in German',
  interviewLanguages: 'German, interpreted into English',
  comparison: 'unnamed',
  retention: '12',
};

/** The review with the proposal of its host city's contact, made the day before, where it is the one and none is agreed. */
export function withProposal(review: Review, now: Instant): Review {
  const [by] = review.members.host;
  if (review.id !== IN_PROGRESS || by === undefined || review.terms) return review;
  return { ...review, terms: proposed(termsIn(review), TERMS, { by, at: addMinutes(now, -A_DAY) }, ['host']) };
}
