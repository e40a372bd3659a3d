import { visitInWords } from '../../src/i18n/format';
import { dayIn, daysBetween, isOver, tDay } from '../../src/method/calendar';
import { isOnTeam, leads } from '../../src/method/permissions';
import type { Review } from '../../src/method/review';
import { onWorkingDays } from '../../src/method/schedule';
import { back, beginningOfVisit } from '../../src/method/wishes';
import type { FlowContext } from '../../src/steps/contract';
import type { PlannedKind, Reminded } from '../../src/steps/planned';
import { text } from '../../src/steps/prompts';
import { finalSentSince } from '../host-comments/public';
import { MORNING_TIME, morningCard } from './morning';
import { RUNNING } from './words/running';

/** What is announced as near lies within so many days: a reminder moves back over holidays and absences. */
const NEAR_DAYS = 21;

/** What keeps a review on its way: the visit, the report after it; and what needs its organisers. */
export const PLANNED = {
  programme: {
    as: 'reminder',
    to: 'team',
    needs: 'review',
    name: { en: 'visit programme', fr: 'programme de la visite' },
    rank: 40,
    when: (person, review, opening) =>
      leads(person, review) ? [back(review, tDay(review, -1), opening, beginningOfVisit(review))] : [],
    says: ({ review }, context) => {
      const days = daysToVisit(review, context);
      return isNear(days) ? said(RUNNING[context.language].reminder.programme(review.hostCity, days)) : undefined;
    },
  },
  'feedback-report': {
    as: 'reminder',
    to: 'team',
    needs: 'review',
    name: { en: 'feedback report', fr: 'rapport de revue' },
    rank: 70,
    when: (person, review) =>
      leads(person, review) ? [tDay(review, 2), tDay(review, 4)].map((day) => back(review, day)) : [],
    says: ({ review }, context) =>
      isOver(review, context.now) && finalSentSince(review) === undefined
        ? said(
            RUNNING[context.language].reminder.feedback(
              review.hostCity,
              -daysToVisit(review, context) - review.visit.days + 1,
            ),
          )
        : undefined,
  },
  logistics: {
    as: 'reminder',
    to: 'team',
    needs: 'review',
    name: { en: 'travel', fr: 'préparation du voyage' },
    rank: 80,
    when: (person, review, opening) =>
      isOnTeam(person, review)
        ? [tDay(review, 0, -3), tDay(review, 0, -1)].map((day) => back(review, day, opening))
        : [],
    says: ({ review }, context) =>
      isNear(daysToVisit(review, context))
        ? said(
            RUNNING[context.language].reminder.visit(
              review.hostCity,
              visitInWords(review.visit.start, review.visit.days, context.language),
            ),
          )
        : undefined,
  },
  morning: {
    as: 'briefing',
    name: { en: 'morning message', fr: 'message du matin' },
    daily: true,
    to: ({ members }) => members.organisers,
    when: (calendar, from, to) => onWorkingDays(calendar, from, to, MORNING_TIME),
    says: morningCard,
  },
} as const satisfies Record<string, PlannedKind>;

function said(line: string): Reminded {
  return { blocks: [text(line)] };
}

function daysToVisit(review: Review, { now }: FlowContext): number {
  return daysBetween(dayIn(review.timeZone, now), review.visit.start);
}

function isNear(days: number): boolean {
  return days > 0 && days <= NEAR_DAYS;
}
