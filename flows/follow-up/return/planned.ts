import { dayWithYear } from '../../../src/i18n/format';
import { addDays, addMonths, dayIn } from '../../../src/method/calendar';
import { may } from '../../../src/method/permissions';
import type { Prompt } from '../../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../../src/steps/contract';
import type { PlannedKind, TimedMoment } from '../../../src/steps/planned';
import { prompt, text } from '../../../src/steps/prompts';
import { SENT_FINAL } from '../../host-comments/public';
import { callDay } from '../asked';
import { finalSentAt } from '../kept';
import { RETURN_WORDS } from '../return-words';
import { COME_BACK, SAY_RETURN } from '../rights';
import { ownSide } from './cards';
import { goingOf, isWanted, morningAfter, morningBefore, RETURN, returnDays, returnIn } from './kept';

/** Said within so many minutes of its moment. */
const LATE_MINUTES = 3 * 24 * 60;
/** Both are asked so many days after the call, and once more who has said nothing; about a day so many months after the final report. */
const [ASKED_DAYS, AGAIN_DAYS, DAY_MONTHS] = [7, 14, 22];
/** Who comes, and both sides, hear of it so many days before: the three and the one of logistics (method, section 3). */
const BEFORE_DAYS = [3, 1] as const;

/** Both sides are asked whether they want a return, then for a day; before it, they and those who come hear of it (method, section 13). */
export const RETURN_PLANNED = {
  'follow-return-asked': {
    as: 'timed',
    name: { en: RETURN_WORDS.en.planned.name, fr: RETURN_WORDS.fr.planned.name },
    needs: 'own',
    afterEnd: true,
    reads: [SENT_FINAL, RETURN],
    may: [SAY_RETURN],
    lateMinutes: LATE_MINUTES,
    when: (review, kept) => {
      const [call, sent] = [callDay(review, kept), finalSentAt(kept)];
      if (call === undefined || sent === undefined) return [];
      const { wants, day } = returnIn(kept);
      const sides = { team: [review.members.leader], host: review.members.host };
      const want = (['team', 'host'] as const).flatMap((side) =>
        wants[side] ? [] : sides[side].flatMap((person) => [ASKED_DAYS, AGAIN_DAYS].map((days) => ({ person, days }))),
      );
      const at = addMonths(dayIn(review.timeZone, sent), DAY_MONTHS);
      const agree = isWanted(returnIn(kept)) && day?.agreedAt === undefined ? [...sides.team, ...sides.host] : [];
      return [
        ...want.map(
          ({ person, days }): TimedMoment => ({
            ...{ dueAt: morningAfter(addDays(call, days), review), to: { person } },
            why: days === ASKED_DAYS ? 'want' : 'want-again',
          }),
        ),
        ...agree.map((person): TimedMoment => ({ dueAt: morningAfter(at, review), to: { person }, why: 'day' })),
      ];
    },
    says: (view, context, { why }) => {
      const { language, kept } = context;
      const { hostCity } = view.review;
      const w = RETURN_WORDS[language].planned;
      const [visit, side, days] = [returnIn(kept), ownSide(view, context), returnDays(view.review, kept)];
      if (!side || !days) return undefined;
      if (why === 'day')
        return isWanted(visit) && visit.day?.agreedAt === undefined
          ? told(w.day(hostCity, dayWithYear(days.around, language)), view, context)
          : undefined;
      return visit.wants[side] ? undefined : told(w.want(hostCity), view, context);
    },
  },
  'follow-return-soon': {
    as: 'timed',
    name: { en: RETURN_WORDS.en.planned.name, fr: RETURN_WORDS.fr.planned.name },
    needs: 'own',
    afterEnd: true,
    reads: [SENT_FINAL, RETURN],
    may: [SAY_RETURN, COME_BACK],
    // Said on its day or not at all: it names the day, and a day later it may be over.
    lateMinutes: 12 * 60,
    when: (review, kept) => {
      const visit = returnIn(kept);
      const { day } = visit;
      if (!isWanted(visit) || day?.agreedAt === undefined) return [];
      const { agreedAt } = day;
      const people = [...new Set([review.members.leader, ...review.members.host, ...goingOf(visit)])];
      const moments = BEFORE_DAYS.map((days) => morningBefore(addDays(day.day, -days), review));
      return [...new Set(moments)]
        .filter((dueAt) => dueAt > agreedAt)
        .flatMap((dueAt) =>
          people.map(
            (person): TimedMoment => ({ dueAt, to: { person }, why: `soon-${day.day}-${dueAt.slice(0, 10)}` }),
          ),
        );
    },
    says: (view, context) => {
      const { language, kept, person } = context;
      const visit = returnIn(kept);
      const { day } = visit;
      if (!isWanted(visit) || day?.agreedAt === undefined) return undefined;
      const goes = goingOf(visit).includes(person.id);
      if (!goes && !may(person, SAY_RETURN, view.review)) return undefined;
      const w = RETURN_WORDS[language].planned;
      return told((goes ? w.soonGoing : w.soon)(view.review.hostCity, dayWithYear(day.day, language)), view, context);
    },
  },
} as const satisfies Record<string, PlannedKind>;

function told(said: string, { review }: Pick<ReviewView, 'review'>, { language }: FlowContext): Prompt {
  return prompt({
    address: { review: review.id },
    body: [text(said)],
    actions: [
      { id: 'follow-return', label: RETURN_WORDS[language].look, style: 'primary', data: { review: review.id } },
    ],
    summary: said,
  });
}
