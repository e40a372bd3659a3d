import type { Localized } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import type { KeptDocuments } from '../../src/steps/documents';
import type { PlannedKind, TimedKind, TimedMoment } from '../../src/steps/planned';
import { HYPOTHESIS } from '../hypotheses/public';
import { INTERVIEW } from '../interviews/public';
import { NOTE } from '../visit/public';
import { DRAWN_FROM } from './drawn-from';
import { type Edition, editionAt, momentsOf, type VisitDay } from './editions';
import { eveningFor, morningFor, toldOf } from './showing';

type Timed = Extract<TimedKind, { needs: 'own' }>;
type View = Parameters<Timed['says']>[0];

/**
 * By the host city's clock, to the leader and in the team's channel (method, section 5.3): the evening at half past six, what
 * came late two hours after that, and each morning what the day is for; on the last day before the feedback session.
 */
export const PLANNED = {
  'visit-evening': timed({ en: 'evening digest', fr: 'bilan du soir' }, ({ evening }) => evening, eveningFor),
  'visit-evening-second': timed(
    { en: 'evening digest, second edition', fr: 'bilan du soir, deuxième édition' },
    ({ second }) => second,
    (view, context, edition, to) =>
      toldOf(view, context, edition).found.some(({ isLate }) => isLate)
        ? eveningFor(view, context, edition, to)
        : undefined,
  ),
  'visit-morning': timed(
    { en: 'morning brief of the visit', fr: 'point du matin de la visite' },
    ({ morning }) => morning,
    morningFor,
  ),
} as const satisfies Record<string, PlannedKind>;

/** What is meant for an evening, its meeting or a morning is of no use to anybody later. */
function timed(
  name: Localized,
  at: (day: VisitDay) => Instant,
  card: (view: View, context: FlowContext, edition: Edition, to?: 'channel') => Prompt | undefined,
): Timed {
  return {
    as: 'timed',
    name,
    needs: 'own',
    reads: DRAWN_FROM,
    may: ['read-channel'],
    lateMinutes: 90,
    when: (review, kept) => moments(review, kept, at),
    says: (view, context, { dueAt, to }) => {
      const edition = editionAt(view.review, context.kept, dueAt);
      return edition && card(view, context, edition, to === 'channel' ? to : undefined);
    },
  };
}

/** Once there is something that a visit is about. */
function moments(review: Review, kept: KeptDocuments, at: (day: VisitDay) => Instant): TimedMoment[] {
  if ([INTERVIEW, HYPOTHESIS, NOTE].every((kind) => kept.of<unknown>(kind).length === 0)) return [];
  return momentsOf(review, kept).flatMap((day): TimedMoment[] => {
    // A visit that moves is told of on its new days, too.
    const moment = { dueAt: at(day), why: day.day };
    return [
      { ...moment, to: { person: review.members.leader } },
      { ...moment, to: 'channel' },
    ];
  });
}
