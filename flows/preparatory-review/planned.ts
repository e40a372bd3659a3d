import { addDays, dayIn, deadline, instantAt, lastDeskDay, later, workingDaysBetween } from '../../src/method/calendar';
import { answersIn } from '../../src/method/permissions';
import { back, beginningOfVisit, REMINDER_TIME } from '../../src/method/wishes';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import type { PlannedKind, Reminded, ReminderFacts } from '../../src/steps/planned';
import { lifted } from '../../src/steps/session-part';
import { welcomeCard } from '../prompts/welcome';
import { carryOn } from './carrying-on';
import { deadlineText, nextText, paceText } from './reminders';
import { OWNER } from './session';
import { currentOf } from './walking';
import { whereReasonsLack } from './where-reasons-lack';

/** What those who answer are told (method, section 3, *Reminder defaults*). */
export const PLANNED = {
  opening: {
    as: 'reminder',
    to: 'team',
    needs: 'own',
    onceOpen: true,
    name: { en: 'the desk review opens', fr: 'ouverture de la revue préparatoire' },
    rank: 10,
    welcomes: true,
    when: (person, review, opening, { person: { timeZone } }) => {
      if (!answersIn(person, review)) return [];
      const from = ownOpening(person.id, review, opening);
      // Whoever comes to it after the deadline is still welcome: what they send counts until the visit.
      const notAfter = from > deadline(review) ? beginningOfVisit(review) : deadline(review);
      return [{ why: 'opening', day: dayIn(timeZone, from), moves: { how: 'forward', from, notAfter } }];
    },
    says: (view, context) => ({ blocks: [], card: welcomeCard(view, context) }),
  },
  deadline: {
    as: 'reminder',
    to: 'team',
    needs: 'counted',
    onceOpen: true,
    name: { en: 'deadline', fr: 'échéance' },
    rank: 30,
    covers: ['pace'],
    byHand: true,
    when: (person, review, opening) =>
      answersIn(person, review)
        ? [addDays(lastDeskDay(review), -2), lastDeskDay(review)].map((day) =>
            back(review, day, ownOpening(person.id, review, opening), deadline(review)),
          )
        : [],
    says: (view, context) => withNext(deadlineText(view, context), view, context),
  },
  /** On a working day on which the pace or a silence may call for a word. */
  pace: {
    as: 'reminder',
    to: 'team',
    needs: 'counted',
    onceOpen: true,
    name: { en: 'a look at the pace', fr: 'point sur le rythme' },
    daily: true,
    rank: 90,
    ofTheDay: true,
    when: (person, review, opening, calendar) => {
      if (!answersIn(person, review)) return [];
      const { timeZone } = calendar.person;
      const first = dayIn(timeZone, ownOpening(person.id, review, opening));
      return workingDaysBetween(calendar, addDays(first, 1), dayIn(timeZone, deadline(review)))
        .filter((day) => instantAt(day, REMINDER_TIME, timeZone) <= deadline(review))
        .map((day) => ({ why: 'pace', day, moves: { how: 'never' } }));
    },
    says: (view, context) => withNext(paceText(view, context), view, context),
  },
} as const satisfies Record<string, PlannedKind>;

/** Whoever joins after it has opened begins then. */
function ownOpening(person: string, { joined }: ReviewView['review'], opening: string): string {
  return later(opening, joined?.[person] ?? '');
}

/** With what needs reasons most, and the card that *Go on* would bring, after the name of its cell. */
function withNext(
  blocks: readonly Block[],
  { session, answers, ...view }: ReminderFacts['counted'],
  context: FlowContext,
): Reminded | undefined {
  if (blocks.length === 0) return undefined;
  const { session: then, reply } = carryOn(lifted(session, OWNER), view, context);
  const card = reply.at(-1)?.prompt;
  const more = [...whereReasonsLack(view, answers, context), ...nextText(view, currentOf(then, view), context)];
  return { blocks: [...blocks, ...more], ...(card ? { card } : {}) };
}
