import { addMinutes } from '../../src/method/calendar';
import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { KeptDocuments } from '../../src/steps/documents';
import type { PlannedKind } from '../../src/steps/planned';
import { INTERVIEW, planIn, visitDays } from '../interviews/public';
import { NOTE } from '../visit/public';
import { headlinesCard, unheardIn } from './cards';
import { DRAWN_FROM } from './drawn-from';
import { HEADLINES, oneOf } from './kept';
import { sessionOf } from './slides';

/** So many minutes after the evening digest headlines are asked for: once the team has met over it. */
const AFTER_DIGEST = 60;
/** So many minutes before the session they are asked for at the latest; again in the morning, if nobody pressed. */
const [AT_LATEST, MORNING] = [90, 8 * 60];

/**
 * When the leader is asked to give the headlines to the host's contact (method, section 7): the evening before the feedback
 * session, and again on its day. Always before it, whatever hours are set; a visit of one day has no evening before.
 */
export function headlineMoments(
  review: Pick<Review, 'visit' | 'timeZone'>,
  kept: KeptDocuments,
): Record<'evening' | 'morning', Instant> {
  const session = sessionOf({ review: review as Review }, kept);
  const days = visitDays(review, planIn(kept));
  const latest = addMinutes(session, -AT_LATEST);
  const before = days.at(-2)?.digest;
  const evening = before === undefined ? addMinutes(session, -2 * AT_LATEST) : addMinutes(before, AFTER_DIGEST);
  return {
    evening: earlier(evening, addMinutes(latest, -60)),
    morning: earlier(addMinutes(session, -MORNING), latest),
  };
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}

/** Once all headlines are given nothing is asked any more, nor when the session has begun; what came since is asked for. */
export const PLANNED = {
  'feedback-headlines': {
    as: 'timed',
    name: { en: 'headlines for the host’s contact', fr: 'points à dire au contact de la ville' },
    needs: 'own',
    reads: DRAWN_FROM,
    may: ['decide'],
    lateMinutes: 12 * 60,
    when: (review, kept) => {
      if (kept.of(INTERVIEW).length === 0 && kept.of(NOTE).length === 0) return [];
      const to = { person: review.members.leader };
      const { evening, morning } = headlineMoments(review, kept);
      return [
        { dueAt: evening, to, why: `evening ${review.visit.start}` },
        ...(morning > evening ? [{ dueAt: morning, to, why: `morning ${review.visit.start}` }] : []),
      ];
    },
    says: (view, context, { why }) => {
      const given = oneOf(context.kept, HEADLINES)?.value.given.at(-1);
      if (context.now >= sessionOf(view, context.kept)) return undefined;
      if (given && unheardIn(view, context, given).length === 0) return undefined;
      return headlinesCard(view, context, why.startsWith('morning') && !given ? 'again' : 'first');
    },
  },
} as const satisfies Record<string, PlannedKind>;
