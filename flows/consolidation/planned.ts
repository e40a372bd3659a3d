import { momentInWords, timeInWords } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import {
  addDays,
  addMinutes,
  dayIn,
  daysBetween,
  deadline,
  gatheringAt,
  instantAt,
  tDay,
} from '../../src/method/calendar';
import { isOnTeam, leads } from '../../src/method/permissions';
import { back, beginningOfVisit, REMINDER_TIME } from '../../src/method/wishes';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import type { PlannedKind } from '../../src/steps/planned';
import { text } from '../../src/steps/prompts';
import { deadlineText } from '../preparatory-review/public';
import { DISCUSSING } from './words/discussing';

/** A call is announced within so many days: a reminder moves back over holidays and absences. */
const NEAR_DAYS = 21;
/** From so many minutes before a call on, one hears how many there are. */
const SOON_MINUTES = 90;

/** The call of the team, the sheets that open to it, and the leader's merge (method, sections 3 and 5.1). */
export const PLANNED = {
  /** The day before (earlier where that is no working day) and one hour before. */
  call: {
    as: 'reminder',
    name: { en: 'team call', fr: 'réunion d’équipe' },
    rank: 20,
    to: 'team',
    needs: 'own',
    when: (person, review, opening) => {
      const { call } = review;
      if (call === undefined || !isOnTeam(person, review)) return [];
      const day = dayIn(person.timeZone, call);
      return [
        { why: 'call-1d', day: addDays(day, -1), moves: { how: 'back', notBefore: opening } },
        { why: 'call-1h', day, moves: { how: 'within-day', at: addMinutes(call, -60), before: call } },
      ];
    },
    says: (view, context) => {
      const blocks = callText(view, context);
      return blocks.length > 0 ? { blocks } : undefined;
    },
  },
  /** At T−2w, unless they were opened before, or the review itself opens later than that. */
  gathering: {
    as: 'gathering',
    name: { en: 'the sheets open to the team', fr: 'ouverture des fiches à l’équipe' },
    when: (review, opening) => {
      const dueAt = gatheringAt(review);
      if (review.gatheredAt !== undefined || opening > dueAt) return [];
      return [{ dueAt, day: dayIn(review.timeZone, dueAt), why: 'T-2w' }];
    },
  },
  /** On the first of the leader's working mornings after the gathering, never before it, and once more at T−1w. */
  merge: {
    as: 'reminder',
    name: { en: 'merge due', fr: 'consolidation attendue' },
    rank: 50,
    to: 'team',
    needs: 'decisions',
    onceOpen: true,
    when: (person, review, opening) => {
      const gathering = review.gatheredAt ?? gatheringAt(review);
      if (!leads(person, review) || (review.gatheredAt === undefined && opening > gathering)) return [];
      const day = addDays(dayIn(person.timeZone, gathering), 1);
      const from = instantAt(day, REMINDER_TIME, person.timeZone);
      const notAfter = beginningOfVisit(review);
      return [
        { why: 'gathered', day, moves: { how: 'forward', from, notAfter } },
        back(review, tDay(review, -1), from, notAfter),
      ];
    },
    says: ({ review, benchmark, decisions }, { now, language }) => {
      const open = benchmark.indicators.length - decisions.filter((d) => d.judgement !== undefined).length;
      const daysToVisit = daysBetween(dayIn(review.timeZone, now), review.visit.start);
      if (open <= 0 || !isGathered(review, now) || daysToVisit <= 0) return undefined;
      return { blocks: [text(DISCUSSING[language].reminder.merge(review.hostCity, open))] };
    },
  },
} as const satisfies Record<string, PlannedKind>;

function callText(view: ReviewView, context: FlowContext): Block[] {
  const w = DISCUSSING[context.language].reminder;
  const { call } = view.review;
  const minutes = call === undefined ? 0 : Math.round((Date.parse(call) - Date.parse(context.now)) / 60_000);
  if (call === undefined || minutes < 1 || minutes > NEAR_DAYS * 24 * 60) return [];
  const zone = context.person.timeZone;
  const said =
    minutes <= SOON_MINUTES
      ? w.callSoon(minutes, timeInWords(call, zone, context.language))
      : w.call(momentInWords(call, zone, context.language));
  return [text(said), ...(context.now < deadline(view.review) ? deadlineText(view, context) : [])];
}
