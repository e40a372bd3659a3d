import { shortDay } from '../../src/i18n/format';
import { addDays, dayIn, instantAt, workingDaysBetween } from '../../src/method/calendar';
import { answersIn } from '../../src/method/permissions';
import type { FlowContext, ProgrammeView } from '../../src/steps/contract';
import type { PlannedKind } from '../../src/steps/planned';
import { text } from '../../src/steps/prompts';
import { DRAFT, OPINION } from './draft';
import { WHAT } from './drafting';
import { answerOf, openFor, workedOn } from './standing';
import { WORDS } from './words';

/** So long after its day somebody is still reminded, every second working day. */
const LATE_DAYS = 14;

/** The peers are asked for their word on the benchmark (method, sections 3 and 10). */
export const PLANNED = {
  /** When they are asked, three days before the day and on it; then every second working day of theirs for two weeks. */
  benchmark: {
    as: 'reminder',
    to: 'team',
    needs: 'whole-programme',
    reads: [DRAFT, OPINION],
    name: { en: 'the benchmark', fr: 'référentiel' },
    rank: 65,
    when: (person, review, _, calendar) => {
      const asked = review.asked?.[WHAT];
      if (!asked || !answersIn(person, review)) return [];
      const { since, until } = asked;
      const end = addDays(until, LATE_DAYS);
      const late = workingDaysBetween(calendar, addDays(until, 1), end).filter((_day, n) => n % 2 === 1);
      const notAfter = instantAt(end, '00:00', person.timeZone);
      return [
        { why: 'asked', day: dayIn(person.timeZone, since), moves: { how: 'forward', from: since, notAfter } },
        ...[-3, 0].map((n) => ({
          why: n === 0 ? 'asked-until' : 'asked-3d',
          day: addDays(until, n),
          moves: { how: 'back' as const, notBefore: since },
        })),
        ...late.map((day) => ({ why: 'late', day, moves: { how: 'never' as const } })),
      ];
    },
    says: ({ review, programme }, context) => {
      // Whoever is in several reviews of the programme hears of it once.
      const isFirst = firstOf(programme, context) === review.id;
      const standing = workedOn(programme, context);
      const asked = standing?.draft.asked;
      if (!isFirst || !standing || !asked) return undefined;
      const { person, language, today } = context;
      const open = openFor(standing, person.id);
      if (open.length === 0) return undefined;
      const w = WORDS[language].reminder;
      const day = shortDay(asked.until, language, today);
      const hasAnswered = open.some((entry) => answerOf(standing, person.id, entry));
      const said = today > asked.until ? w.late(open.length) : (hasAnswered ? w.again : w.asked)(open.length, day);
      const action = { id: 'benchmark', label: w.open, data: { argument: programme.id } };
      return { blocks: [text(said), { kind: 'presses', actions: [action] }] };
    },
  },
} as const satisfies Record<string, PlannedKind>;

function firstOf({ id }: ProgrammeView, { person, reviews }: FlowContext): string | undefined {
  return reviews.find(({ review }) => review.programme === id && answersIn(person, review))?.review.id;
}
