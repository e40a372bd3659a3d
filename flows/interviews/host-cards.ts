import { clockInWords, dayInWords } from '../../src/i18n/format';
import { dayIn, isOver, timeIn } from '../../src/method/calendar';
import type { Language } from '../../src/method/language';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { cardOf, chosenAs, hostSeen, seenOf, waitingSeen } from './as-seen';
import { DECLINED_FORM, HOSTED_FORM, HOURS_FORM, TO_CHANGE_FORM } from './forms';
import { cancelledInterviews, type HostInterview, hostInterviews, isHeldAlready, subjectOf } from './host-view';
import { STANDING, type Standing } from './kept';
import { whenInWords } from './lines';
import { daysOf, hoursIn, isOnVisit, offeredOn } from './times';
import { CALENDAR } from './words/calendar';
import { HOST } from './words/host';
import { TABLE } from './words/table';

/** So much of a function stands in a choice, in characters. */
const NAMED = 30;
/** What is seen of an hour that nobody holds yet: a colleague may hold it meanwhile. */
const NOT_THERE = 'new';

/** The host's hours, whom every visit meets, and what the team asks for: one choice for all that can be changed. */
export function hostCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { language, words } = context;
  const w = HOST[language];
  const { review } = view;
  const all = hostInterviews(context);
  const sent = all.filter(({ standing }) => standing === undefined);
  const waiting = sent.filter((one) => waits(one, view) && !isHeldAlready(one, view, context));
  const left = all.filter((one) => !isOnVisit(one, review)).length;
  const over = isOver(review, context.now);
  const changeable = over ? [] : all.filter((one) => !isHeldAlready(one, view, context));
  const title = w.title(review.hostCity);
  const off = cancelledInterviews(context);
  const open = STANDING.filter((which) => !all.some(({ standing }) => standing === which));
  return prompt({
    address: { review: review.id },
    card: cardOf(review.id, title, w.back),
    title,
    body: [
      ...first,
      text(w.intro),
      ...(left > 0 ? [text(w.leftBehind(left), 'warning')] : []),
      text(w.hours, 'strong'),
      {
        kind: 'list',
        items: daysOf(review).map((day) => words.labelled(dayInWords(day, language), offered(day, context))),
      },
      ...(over ? [] : [{ kind: 'presses' as const, actions: [{ id: 'interviews-hours', label: w.changeHours }] }]),
      text(w.standingTitle, 'strong'),
      ...listOf(all.filter(({ standing }) => standing).map((one) => lineFor(view, one, context))),
      ...(open.length > 0 && !over
        ? [
            {
              kind: 'presses' as const,
              actions: open.map((which) => ({
                id: 'interviews-hold',
                label: words.labelled(w.hold, w.standing[which]),
                data: { standing: which },
              })),
            },
          ]
        : []),
      text(w.list, 'strong'),
      text(
        over ? w.over : sent.length === 0 ? w.nothing : waiting.length === 0 ? w.allDone : w.waiting(waiting.length),
      ),
      ...listOf(sent.map((one, n) => `${n + 1}. ${lineFor(view, one, context)}`)),
      ...(off.length > 0
        ? [
            {
              kind: 'details' as const,
              label: w.notTakingPlace(off.length),
              blocks: listOf(off.map((one) => lineFor(view, one, context))),
            },
          ]
        : []),
    ],
    fields: changeable.length > 0 ? whichFields(view, sent, changeable, context) : [],
    actions: [
      ...(changeable.length > 0 ? chosenActions(waiting.length > 0, language) : []),
      ...(waiting.length > 1 && !over
        ? [
            {
              id: 'interviews-confirm',
              label: w.confirmAll,
              style: 'primary' as const,
              data: { seen: waitingSeen(waiting) },
            },
          ]
        : []),
      ...(all.length > 0 ? [{ id: 'interviews-table', label: TABLE[language].button }] : []),
      ...(all.length > 0 ? [{ id: 'interviews-calendar', label: CALENDAR[language].button }] : []),
    ],
    summary: title,
  });
}

/** Whether the host is asked to confirm it: not on a day that is none of the visit any more. */
export function waits(one: HostInterview, { review }: Pick<ReviewView, 'review'>): boolean {
  return one.state === 'proposed' && isOnVisit(one, review);
}

/** `09:00–12:30, 14:00–17:30` */
function offered(day: string, context: FlowContext): string {
  const hours = offeredOn(day, hoursIn(context.kept));
  if (hours.length === 0) return HOST[context.language].noHours;
  const { language } = context;
  return hours.map(({ from, to }) => `${clockInWords(from, language)}–${clockInWords(to, language)}`).join(', ');
}

/** `Tuesday 10 November 09:30–10:30 · function · about: … · to be confirmed` */
function lineFor(view: ReviewView, one: HostInterview, { language }: FlowContext): string {
  const w = HOST[language];
  const subject = subjectOf(one, view, language);
  return [
    whenInWords(one, view.review, language),
    shortened(one.function),
    ...(one.isInterpreted ? [w.interpreted] : []),
    ...[one.language, one.place].filter((given) => given !== '').map((given) => shortened(given)),
    ...(subject === '' ? [] : [w.about(subject)]),
    w.state[one.state],
  ].join(' · ');
}

function listOf(items: readonly string[]): Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

/** From all that can be changed the one that is meant: two presses for each would make a card of several screens. */
function whichFields(
  { review }: ReviewView,
  sent: readonly HostInterview[],
  changeable: readonly HostInterview[],
  { language }: FlowContext,
) {
  const options = changeable.map((one) => {
    const number = one.standing === undefined ? `${sent.indexOf(one) + 1}. ` : '';
    return {
      value: chosenAs(one),
      label: `${number}${shortened(one.function, NAMED)} · ${whenInWords(one, review, language)}`,
    };
  });
  return TO_CHANGE_FORM.draw(language, { interviewToChange: { options } });
}

function chosenActions(someWait: boolean, language: Language): Action[] {
  const w = HOST[language];
  const beside = { submits: true, beside: 'interviewToChange' };
  return [
    { id: 'interviews-move', label: w.change, ...beside },
    ...(someWait ? [{ id: 'interviews-confirm-one', label: w.confirm, ...beside }] : []),
  ];
}

/** The hours that the host offers, a line for each day, as they are typed. */
export function hoursShown({ review }: Pick<ReviewView, 'review'>, { kept }: Pick<FlowContext, 'kept'>): string[] {
  const hours = hoursIn(kept);
  return daysOf(review).map((day) => {
    const own = offeredOn(day, hours);
    return own.length === 0 ? '-' : own.map(({ from, to }) => `${from}–${to}`).join(', ');
  });
}

/** The hours of each day, a line each. */
export function hoursCard(
  { review }: ReviewView,
  context: FlowContext,
  said: readonly Block[] = [],
  lines?: readonly string[],
): Prompt {
  const { language } = context;
  const w = HOST[language];
  const days = daysOf(review);
  const value = hoursShown({ review }, context);
  return prompt({
    address: { review: review.id },
    title: w.hours,
    body: [...said, text(w.hoursHow), text(days.map((day) => dayInWords(day, language)).join(', '), 'subtle')],
    fields: HOURS_FORM.draw(language, { offeredHours: { value: lines ?? value } }),
    actions: [
      {
        id: 'interviews-hours-keep',
        label: HOST[context.language].save,
        style: 'primary',
        submits: true,
        data: { seen: seenOf(...value) },
      },
      { id: 'interviews', label: w.back, data: { review: review.id } },
    ],
    summary: w.hours,
  });
}

/** What the host sets of an interview. */
export interface Hosted {
  function: string;
  day: string;
  time: string;
  isInterpreted: boolean;
  place: string;
  language: string;
}

/** An interview with its day and time where the host is. */
export function hostedOf(one: HostInterview, { review }: ReviewView): Hosted {
  return { ...one, day: dayIn(review.timeZone, one.starts), time: timeIn(review.timeZone, one.starts) };
}

/** One to move, or somebody else in its place; or an hour that is to be held. */
export function hostedCard(
  { review }: ReviewView,
  context: FlowContext,
  hosted: Hosted,
  data: { interview: string } | { standing: Standing },
  said: readonly Block[] = [],
): Prompt {
  const { language } = context;
  const w = HOST[language];
  const there = hostInterviews(context).find((one) =>
    'standing' in data ? one.standing === data.standing : one.key === data.interview,
  );
  const seen = { seen: there ? hostSeen(there) : NOT_THERE };
  const title = 'standing' in data ? context.words.labelled(w.hold, w.standing[data.standing]) : w.move;
  return prompt({
    address: { review: review.id },
    title,
    body: said,
    fields: HOSTED_FORM.draw(language, {
      hostedFunction: { value: hosted.function, needed: true as const },
      hostedDay: {
        options: daysOf(review).map((day) => ({ value: day, label: dayInWords(day, language) })),
        value: hosted.day,
      },
      hostedTime: { value: hosted.time, needed: true as const },
      hostedInterpreted: { value: hosted.isInterpreted },
      hostedPlace: { value: hosted.place },
      hostedLanguage: { value: hosted.language },
    }),
    actions: [
      {
        id: 'interviews-hosted',
        label: HOST[context.language].save,
        style: 'primary',
        submits: true,
        data: { ...data, ...seen },
      },
      ...('interview' in data
        ? [{ id: 'interviews-decline', label: w.decline, style: 'danger' as const, data: { ...data } }]
        : []),
      { id: 'interviews', label: w.back, data: { review: review.id } },
    ],
    summary: title,
  });
}

/** Why one cannot take place; `why`: what was typed already. */
export function declineCard(
  { review }: ReviewView,
  context: FlowContext,
  one: HostInterview,
  said: readonly Block[] = [],
  why = '',
): Prompt {
  const { language } = context;
  const w = HOST[language];
  return prompt({
    address: { review: review.id },
    title: w.why,
    body: [...said, text(`${whenInWords(one, review, language)} · ${shortened(one.function)}`)],
    fields: DECLINED_FORM.draw(language, { declinedWhy: { value: why } }),
    actions: [
      {
        id: 'interviews-declined',
        label: w.decline,
        style: 'danger',
        submits: true,
        data: { interview: one.key, seen: hostSeen(one) },
      },
      { id: 'interviews', label: w.back, data: { review: review.id } },
    ],
    summary: w.why,
  });
}
