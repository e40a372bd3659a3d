import { addDays, dayIn, hasBegun, tDay, workingDaysBetween } from '../../src/method/calendar';
import { rolesOf } from '../../src/method/permissions';
import { beginningOfVisit } from '../../src/method/wishes';
import type { PlannedKind } from '../../src/steps/planned';
import { text } from '../../src/steps/prompts';
import { SHARES } from '../initial-report/public';
import { ownRequests } from './host-cards';
import { ANSWERING, REQUEST } from './kept';
import { WHAT } from './releasing';
import { WORDS } from './words';

/** The host is reminded of what it is asked (method, sections 3 and 12). */
export const PLANNED = {
  /** When something is asked, then every second working day of theirs until the visit; nothing once all is answered. */
  clarification: {
    as: 'reminder',
    to: 'host',
    name: { en: 'questions before the visit', fr: 'questions avant la visite' },
    rank: 68,
    when: (person, review, _, calendar) => {
      const asked = review.asked?.[WHAT];
      const roles = rolesOf(person.id, review);
      if (!asked || !(roles.includes('host') || roles.includes('colleague'))) return [];
      const day = dayIn(person.timeZone, asked.since);
      const later = workingDaysBetween(calendar, addDays(day, 1), tDay(review, 0, -1)).filter((_day, n) => n % 2 === 1);
      return [
        { why: 'asked', day, moves: { how: 'forward', from: asked.since, notAfter: beginningOfVisit(review) } },
        ...later.map((one) => ({ why: 'late', day: one, moves: { how: 'never' as const } })),
      ];
    },
    reads: [REQUEST, ANSWERING, SHARES],
    says: (facts, context) => {
      const { review } = facts;
      if (hasBegun(review, context.now)) return undefined;
      const open = ownRequests(facts, context).filter(({ value }) => !value.answer);
      if (open.length === 0) return undefined;
      const w = WORDS[context.language];
      const action = { id: 'clarifications', label: w.all, style: 'primary' as const, data: { review: review.id } };
      return {
        blocks: [
          text(w.host.reminder(review.hostCity, open.length)),
          ...open.slice(0, MOST_SAID).map(({ value }) => ({ kind: 'quote' as const, text: value.text, source: '' })),
          { kind: 'presses', actions: [action] },
        ],
      };
    },
  },
} as const satisfies Record<string, PlannedKind>;

/** So many questions are said in a reminder. */
const MOST_SAID = 5;
