import { addDays, dayIn, hasBegun, instantAt } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import type { Person } from '../../src/method/person';
import { isClosed, type Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import { back, type Wish } from '../../src/method/wishes';
import type { PlannedKind } from '../../src/steps/planned';
import { text } from '../../src/steps/prompts';
import { RULES_VERSION, WHAT } from './conduct';
import { CONDUCT_WORDS } from './conduct-words';
import { ACCEPT } from './rights';
import { ACCEPTED, PRACTISED, standingOf } from './trained';

/** Who was asked so few days before hears nothing more of it by itself. */
const NEAR_DAYS = 7;
/** So many days before the visit, a week before the desk review opens, whoever has not accepted the rules is asked to. */
const BEFORE_VISIT = 35;

/** Who has not accepted the rules of conduct is asked once, and when the organiser reminds them (method, section 11). */
export const PLANNED = {
  training: {
    as: 'reminder',
    to: 'team',
    needs: 'whole-programme',
    reads: [PRACTISED, ACCEPTED],
    name: { en: 'rules of conduct', fr: 'règles de conduite' },
    rank: 95,
    when: (person, review) => {
      if (!may(person, ACCEPT, review)) return [];
      const asked = review.asked?.[WHAT];
      const first = back(review, addDays(review.visit.start, -BEFORE_VISIT));
      if (!asked) return [first];
      const notAfter = instantAt(addDays(asked.until, 1), '00:00', person.timeZone);
      const day = dayIn(person.timeZone, asked.since);
      // Who was asked within the week before is not asked twice; who comes after that is asked with the others.
      const isNear = day > addDays(first.day, -NEAR_DAYS);
      const again: Wish = { why: 'asked', day, moves: { how: 'forward', from: asked.since, notAfter } };
      return isNear ? [again] : [again, first];
    },
    says: ({ review, programme }, context) => {
      // Whoever is in several reviews of the programme hears of it once.
      if (firstOf(programme.reviews, context.person, context.now)?.id !== review.id) return undefined;
      const { accepted, practised } = standingOf(context.person.id, programme.id, context);
      const isAccepted = accepted?.version === RULES_VERSION;
      const isAsked = review.asked?.[WHAT] !== undefined;
      if (isAccepted && (practised !== undefined || !isAsked)) return undefined;
      const w = CONDUCT_WORDS[context.language];
      const open = { id: 'conduct', label: w.open, style: 'primary' as const, data: { argument: programme.id } };
      return {
        blocks: [
          ...(isAccepted ? [] : [text(w.reminder.rules(review.hostCity))]),
          ...(practised === undefined ? [text(w.reminder.practice)] : []),
          {
            kind: 'presses',
            actions: [
              ...(isAccepted ? [] : [open]),
              ...(practised === undefined ? [{ id: 'practice', label: w.practise }] : []),
            ],
          },
        ],
      };
    },
  },
} as const satisfies Record<string, PlannedKind>;

function firstOf(reviews: readonly Review[], person: Person, now: Instant): Review | undefined {
  return reviews.find((one) => !isClosed(one) && !hasBegun(one, now) && may(person, ACCEPT, one));
}
