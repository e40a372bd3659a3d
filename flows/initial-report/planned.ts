import { inARow, shortDay } from '../../src/i18n/format';
import { type Cell, cellsOf } from '../../src/method/benchmark';
import { addDays, dayIn, hasBegun, tDay, workingDaysBetween } from '../../src/method/calendar';
import { answersIn } from '../../src/method/permissions';
import { hasReported } from '../../src/method/report';
import { awaitedCells } from '../../src/method/report-cells';
import type { Review } from '../../src/method/review';
import { back, beginningOfVisit } from '../../src/method/wishes';
import type { Prompt } from '../../src/ports/prompt';
import { isReportLate } from '../../src/steps/beforehand';
import type { FlowContext } from '../../src/steps/contract';
import type { PlannedKind, ReminderFacts } from '../../src/steps/planned';
import { prompt, text } from '../../src/steps/prompts';
import { cellTitle } from '../prompts/common';
import { doneOf, HOST_ANSWER } from './answer';
import { ASKED_AGAIN } from './asked';
import { askedCells } from './asking-again';
import { isContact, ownIndicators, SHARE } from './shared';
import { ACCEPTING } from './words/accepting';
import { ASKING } from './words/asking';
import { WRITING } from './words/writing';

/** What reminds the host of its report, until it is handed in. */
export const PLANNED = {
  /**
   * Two weeks, one week and two days before the report is due (T−6w, T−5w and T−4w−2d unless the review says otherwise),
   * then every second working day of theirs until the visit.
   */
  report: {
    as: 'reminder',
    name: { en: 'initial report', fr: 'rapport initial' },
    rank: 60,
    to: 'host',
    byHand: true,
    when: (person, review, _, calendar) => {
      const { host, colleagues = [] } = review.members;
      if (![...host, ...colleagues].includes(person.id)) return [];
      // Once it is open, what was reported since does not come with the plan: asked again when it goes out.
      // What of it is still awaited is told when it goes out.
      if (!review.reportCells && review.openedAt !== undefined && hasReported(review, review.reportRevision ?? 0))
        return [];
      const { due } = review.report;
      const late = workingDaysBetween(calendar, addDays(due, 1), tDay(review, 0, -1)).filter((_, n) => n % 2 === 1);
      return [
        ...(review.openedAt === undefined ? [-14, -7, -2].map((n) => back(review, addDays(due, n))) : []),
        ...late.map((day) => ({ why: 'late', day, moves: { how: 'never' as const } })),
      ];
    },
    reads: [HOST_ANSWER, SHARE, ASKED_AGAIN],
    says: (facts, context) => {
      const { review } = facts;
      const { now } = context;
      if (hasBegun(review, now)) return undefined;
      const card = wayToOwn(review, context);
      const own = ownIndicators(facts, context);
      const cells = isContact(facts, context) ? askedCells(facts, context) : [];
      if (cells.length > 0) {
        const said = ASKING[context.language].again.reminder(review.hostCity, inARow(cells, context.language));
        return { blocks: [text(said)], card };
      }
      const follow = awaitedCells(facts);
      if (follow.length > 0 && isContact(facts, context)) {
        const titles = follow.map((one) => cellTitle(one, context.language));
        const named = inARow(titles, context.language);
        const { follows, follow: goesOn } = ACCEPTING[context.language].reminder;
        return { blocks: [text((review.openedAt === undefined ? follows : goesOn)(review.hostCity, named))], card };
      }
      if (review.reportHandedIn !== undefined) return undefined;
      if (review.openedAt !== undefined && facts.isReported) return undefined;
      // A colleague who has answered all that is shared with them is left alone.
      if (!isContact(facts, context) && doneOf(NOT_IN_FILE, context, own) === own.length) return undefined;
      return { blocks: [text(whatIsDue(facts, context))], card };
    },
  },
  /** Once more of a report opens that comes in parts: on that day, one message for all of it (method, section 9.4). */
  'report-cells': {
    as: 'reminder',
    name: { en: 'more of the report', fr: 'la suite du rapport' },
    rank: 25,
    to: 'team',
    needs: 'own',
    onceOpen: true,
    when: (person, review, opening, { person: { timeZone } }) => {
      if (!answersIn(person, review)) return [];
      const later = Object.values(review.reportCells?.open ?? {}).filter((at) => at > opening);
      const notAfter = beginningOfVisit(review);
      return [...new Set(later)].map((from) => ({
        why: `cells-${from}`,
        day: dayIn(timeZone, from),
        moves: { how: 'forward' as const, from, notAfter },
      }));
    },
    says: (view, context) => {
      const { review, benchmark, sheets } = view;
      const isNew = ({ id, indicators }: Cell) =>
        (review.reportCells?.open?.[id] ?? '') > (review.openedAt ?? '') &&
        indicators.every((one) => !sheets.has(one.id));
      const cells = cellsOf(benchmark).filter(isNew);
      if (cells.length === 0 || hasBegun(review, context.now)) return undefined;
      const titles = cells.map((one) => cellTitle(one, context.language));
      const named = inARow(titles, context.language);
      return { blocks: [text(ACCEPTING[context.language].reminder.arrived(review.hostCity, named))] };
    },
  },
} as const satisfies Record<string, PlannedKind>;

/** What was written here alone. */
const NOT_IN_FILE = { report: new Map(), rating: () => undefined };

/** What is due, and how far it is where it was begun here. */
function whatIsDue({ review, benchmark }: ReminderFacts['review'], context: FlowContext): string {
  const w = ACCEPTING[context.language].reminder;
  if (review.openedAt !== undefined) return w.openWithout(review.hostCity);
  const due = shortDay(review.report.due, context.language);
  const isBegun = context.kept.of(HOST_ANSWER).length > 0;
  const indicators = ownIndicators({ review, benchmark }, context);
  const far = isBegun ? w.goOn(doneOf(NOT_IN_FILE, context, indicators), indicators.length) : w.how;
  return isReportLate(review, context.now)
    ? [w.late(review.hostCity, due), far, w.longer].join(' ')
    : [w.due(review.hostCity, due), far].join(' ');
}

function wayToOwn({ id, hostCity }: Review, { language }: FlowContext): Prompt {
  const label = WRITING[language].title(hostCity);
  const action = { id: 'write-report', label, style: 'primary' as const, data: { review: id } };
  return prompt({ address: { review: id }, actions: [action], summary: label });
}
