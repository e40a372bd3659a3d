import { wordsIn } from '../../src/i18n';
import { decimal, shortDay } from '../../src/i18n/format';
import {
  addDays,
  dayIn,
  daysBetween,
  gatheringAt,
  hasBegun,
  isOpened,
  later,
  weekday,
} from '../../src/method/calendar';
import { inEach } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { awaitedCells } from '../../src/method/report-cells';
import type { Review } from '../../src/method/review';
import type { Day } from '../../src/method/time';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, saying, type Turn } from '../../src/steps/contract';
import { defineForm } from '../../src/steps/form';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { ANSWERS, keepOne, MORE_TIME, moreTime, type TimeAnswer } from './asked';
import type { Session } from './session';
import { resting } from './shared';
import { ASKING } from './words/asking';

/** So long may be why more time is asked for, in bytes. */
const LONGEST_REASON = 2_000;

/** By when instead. */
export const LATER_FORM = defineForm({
  dueInstead: { kind: 'date', shown: (language) => ({ label: ASKING[language].later.until, needed: true }) },
  whyLater: { kind: 'text', multiline: true, shown: (language) => ({ label: ASKING[language].later.reason }) },
});

/** The form with which the host asks for more time. */
export function askLater(session: Session, view: ReviewView, context: FlowContext): Turn<Session> {
  const { language, today } = context;
  const w = ASKING[language].later;
  const { review } = view;
  const rests = resting(view, context);
  if (rests) return saying(session, rests);
  if (cannotWait(view, context)) return saying(session, line(w.cannot));
  const open = openWish(view, context);
  return saying(
    session,
    prompt({
      address: { review: review.id },
      title: w.title,
      body: [
        text(w.due(shortDay(review.report.due, language, today))),
        ...(open ? [text(w.waits(shortDay(open.value.day, language, today)), 'subtle')] : []),
      ],
      fields: LATER_FORM.draw(language, {
        dueInstead: { min: addDays(later(review.report.due, today), 1) },
        whyLater: { value: '' },
      }),
      actions: [{ id: 'report-later-ask', label: w.send, style: 'primary', submits: true }],
      summary: w.title,
    }),
  );
}

/** The organisers are asked, and see what each answer does to the plan. */
export function wishLater(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const { language, today, now } = context;
  const w = ASKING[language].later;
  const { review } = view;
  const { dueInstead: day, whyLater = '' } = LATER_FORM.read(press.fields);
  refuseLonger('whyLater', whyLater, LONGEST_REASON);
  const rests = resting(view, context);
  if (rests) return saying(session, rests);
  if (cannotWait(view, context)) return saying(session, line(w.cannot));
  if (day === undefined || day <= review.report.due || day < today || day >= review.visit.start) {
    const said = w.noDay(shortDay(review.report.due, language, today));
    return saying(session, wrongAt('dueInstead', said, line(said, [], 'warning')));
  }
  const value = { day, reason: whyLater.trim(), at: now, by: context.person.id };
  const shown = { prompt: line(w.sent(shortDay(day, language, today)), [], 'good') };
  const reply = [{ ...shown, ...(press.message ? { replaces: press.message } : {}) }];
  const open = openWish(view, context)?.value;
  // A second press asks nobody twice.
  if (open?.day === value.day && open.reason === value.reason) return { session, reply, effects: [] };
  return {
    session,
    reply,
    effects: [
      keepOne(MORE_TIME, review.id, value, moreTime(context)),
      {
        kind: 'tell-people',
        review: review.id,
        people: review.members.organisers,
        about: `report later ${day} ${now}`,
        prompt: inEach((own) => wishCard(view, value, { ...context, language: own, words: wordsIn(own) })),
      },
    ],
  };
}

/** The organiser's answer: carried out, and the host is told. */
export function answerLater(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn<Session> {
  const { language, now } = context;
  const w = ASKING[language].later;
  const { review } = view;
  const rests = resting(view, context);
  if (rests) return saying(session, rests);
  const wish = openWish(view, context);
  const answer = ANSWERS.find((one) => one === press.data.answer);
  if (!wish || !answer || wish.value.day !== press.data.day) return saying(session, line(w.gone));
  const { day } = wish.value;
  const plan = plansFor(view, day, now)[answer];
  if (isOpened(review, now) || !plan) return saying(session, line(w.cannot));
  const told = {
    kind: 'tell-people' as const,
    review: review.id,
    people: review.members.host,
    about: `report later answered ${day} ${answer} ${wish.value.at}`,
    prompt: inEach((own) => {
      const says = ASKING[own].later.told;
      const said = answer === 'no' ? says.no(shortDay(review.report.due, own)) : says.yes(shortDay(day, own));
      return { ...line(said), address: { review: review.id } };
    }),
  };
  const said = {
    shorten: w.answered.shorten(shortDay(day, language)),
    move: w.answered.move(shortDay(day, language), shortDay(plan.gathering, language)),
    no: w.answered.no(shortDay(review.report.due, language)),
  }[answer];
  return {
    session,
    reply: [{ prompt: line(said, [], 'good'), ...(press.message ? { replaces: press.message } : {}) }],
    effects: [
      keepOne(MORE_TIME, review.id, { ...wish.value, answer }, wish),
      ...(answer === 'no'
        ? []
        : [
            {
              kind: 'move-report' as const,
              review: review.id,
              due: day,
              ...(answer === 'move' ? { gathering: plan.gathering } : {}),
              expectedRevision: review.planRevision,
            },
          ]),
      told,
    ],
  };
}

/** The wish that waits for an answer: once the whole report is here, none does. */
export function openWish(view: ReportView, context: FlowContext): ReturnType<typeof moreTime> {
  const wish = moreTime(context);
  return wish?.value.answer === undefined && !isWhole(view) ? wish : undefined;
}

type ReportView = Pick<ReviewView, 'benchmark' | 'review'>;

function isWhole(view: ReportView): boolean {
  return view.review.reportHandedIn !== undefined && awaitedCells(view).length === 0;
}

/** Whether it is too late for more time: the report is here, accepted, or the visit has begun. */
function cannotWait(view: ReportView, { now }: FlowContext): boolean {
  return isWhole(view) || isOpened(view.review, now) || hasBegun(view.review, now);
}

interface Plan {
  gathering: Day;
  /** The team's weekdays from the report to the gathering. */
  days: number;
}

/** What each answer makes of the plan; one whose day is over, or that leaves the team no day or none before the visit, is not offered. */
function plansFor({ review }: Pick<ReviewView, 'review'>, day: Day, now: string): Partial<Record<TimeAnswer, Plan>> {
  const gathering = dayIn(review.timeZone, gatheringAt(review));
  const today = dayIn(review.timeZone, now);
  const moved = addDays(gathering, daysBetween(later(review.report.due, today), day));
  const shorten = { gathering, days: weekdaysBetween(day, gathering) };
  const move = { gathering: moved, days: weekdaysBetween(day, moved) };
  return {
    ...(day >= today && shorten.days > 0 ? { shorten } : {}),
    ...(day >= today && moved < review.visit.start && move.days > 0 ? { move } : {}),
    no: { gathering, days: weekdaysBetween(review.report.due, gathering) },
  };
}

/** Mondays to Fridays after one day, up to another. */
function weekdaysBetween(from: Day, to: Day): number {
  const n = Math.max(0, daysBetween(from, to));
  return Array.from({ length: n }, (_, k) => addDays(from, k + 1)).filter((day) => weekday(day) <= 5).length;
}

function wishCard(view: ReviewView, { day, reason }: { day: Day; reason: string }, context: FlowContext): Prompt {
  const { language, now, words } = context;
  const w = ASKING[language].later;
  const { review, benchmark } = view;
  const plans = plansFor(view, day, now);
  const due = shortDay(review.report.due, language);
  const title = w.asks(review.hostCity, shortDay(day, language));
  const { shorten, move } = plans;
  const pace = (days: number) => decimal(benchmark.indicators.length / days, language);
  const items = [
    ...(shorten ? [w.does.shorten(shorten.days, plans.no?.days ?? 0, pace(shorten.days))] : []),
    ...(move ? [moveInWords(review, move, language)] : []),
    w.does.no(due),
  ];
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...(reason === '' ? [] : [text(words.labelled(w.why, reason))]),
      text(w.now(due, plans.no?.days ?? 0, shortDay(dayIn(review.timeZone, gatheringAt(review)), language))),
      { kind: 'list', items },
    ],
    actions: ANSWERS.flatMap((answer) =>
      plans[answer] ? [{ id: 'report-later-answer', label: w.answers[answer], data: { answer, day } }] : [],
    ),
    summary: title,
  });
}

function moveInWords(review: Review, { gathering, days }: Plan, language: FlowContext['language']): string {
  const w = ASKING[language].later.does;
  const call = review.call === undefined ? undefined : dayIn(review.timeZone, review.call);
  const isBefore = call !== undefined && call <= gathering;
  const said = w.move(shortDay(gathering, language), days, daysBetween(gathering, review.visit.start));
  return isBefore ? `${said} ${w.call(shortDay(call, language))}` : said;
}
