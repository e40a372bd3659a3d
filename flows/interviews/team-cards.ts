import { say } from '../../src/i18n';
import { dayInWords, listInWords, timeInWords } from '../../src/i18n/format';
import { isGathered } from '../../src/method/blind-rule';
import { dayIn } from '../../src/method/calendar';
import { may } from '../../src/method/permissions';
import { answerers } from '../../src/method/review';
import { isOutside, sourceTypesOf } from '../../src/method/source-types';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf, withKey } from '../../src/steps/documents';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { notYet } from '../team';
import { cardOf, seenOf } from './as-seen';
import { ONE_FORM, TIMES_FORM, WHICH_FORM } from './forms';
import type { Interview } from './kept';
import { hoursInWords, whenInWords } from './lines';
import { interviewsIn } from './public';
import { type Returned, returnedIn } from './returned';
import { daysOf, isOnVisit, planIn, visitDays } from './times';
import { CALENDAR } from './words/calendar';
import { TEAM } from './words/team';

/** What somebody of the team is called; whoever left has no name here any more. */
function nameOf({ members, team }: ReviewView, id: string, gone: string): string {
  return members?.get(id)?.name ?? team?.people.get(id)?.name ?? gone;
}

/** So many questions of cancelled interviews stand on the card. */
const MOST_RETURNED = 10;
/** So many pairs to fill have a press of their own. */
const MOST_FILLED = 4;
/** So much of a function stands in a line, in characters. */
const NAMED = 120;

/** Whether somebody changes the programme: the leader, or who stands in for them. */
function decides({ review }: ReviewView, { person }: FlowContext): boolean {
  return may(person, 'decide', review);
}

/** The interviews that take place, in order. */
export function standing(context: Pick<FlowContext, 'kept'>): Kept<Interview>[] {
  return interviewsIn(context.kept).filter(({ value }) => value.state !== 'cancelled');
}

/** Whether the host knows nothing of it yet. */
export function isUnsent({ sentAt, state }: Interview): boolean {
  return sentAt === undefined && state === 'proposed';
}

/** All interviews by day; with what the leader can do. `first`: what stands above them, `open`: what a proposal left. */
export function programmeCard(
  view: ReviewView,
  context: FlowContext,
  first: readonly Block[] = [],
  open: readonly Block[] = [],
): Prompt {
  const { language, now } = context;
  const { review, benchmark } = view;
  const w = TEAM[language];
  const all = standing(context);
  const isLeader = decides(view, context);
  const outside = all.filter(({ value }) => isOutside(value.sourceType, benchmark)).length;
  const title = w.title(review.hostCity);
  const days = daysOf(review).flatMap((day) => dayBlocks(view, all, day, context));
  const own = all.filter(({ value }) => value.pair.includes(context.person.id));
  return prompt({
    address: { review: review.id },
    card: cardOf(review.id, title, w.back),
    title,
    body: [
      ...first,
      text(all.length === 0 ? w.none : w.count(all.length, outside)),
      ...(all.length > 0 && outside * 3 < all.length ? [text(w.tooFewOutside, 'warning')] : []),
      ...(isGathered(review, now) ? [] : notYet(view, context, w.waits(review.hostCity)).body),
      ...(own.length > 0 && !isLeader
        ? [
            text(w.yours, 'strong'),
            listOf(own.map((one) => `${dayInWords(dayOf(one, view), language)} ${lineFor(view, one, context)}`)),
          ]
        : []),
      ...leftBlocks(view, all, isLeader, context),
      ...(isLeader ? shortHanded(view, all, context) : []),
      ...(isLeader ? returnedBlocks(view, context) : []),
      ...(own.length > 0 && !isLeader ? [{ kind: 'details' as const, label: w.everyones, blocks: days }] : days),
      ...cancelledBlocks(view, context),
      ...open,
    ],
    fields: isLeader && all.length > 0 ? whichFields(view, all, context) : [],
    actions: [
      ...(isLeader ? leaderActions(view, all, context) : []),
      ...(all.length > 0 ? [{ id: 'interviews-calendar', label: CALENDAR[language].button }] : []),
    ],
    summary: title,
  });
}

function leaderActions({ review }: ReviewView, all: readonly Kept<Interview>[], context: FlowContext): Action[] {
  const w = TEAM[context.language];
  const isOpen = isGathered(review, context.now);
  const unsent = all.filter(({ value }) => isUnsent(value));
  const propose: Action = {
    id: 'interviews-propose',
    label: all.some(({ value }) => value.state !== 'held') ? w.proposeAgain : w.propose,
    ...(unsent.length === 0 ? { style: 'primary' as const } : {}),
  };
  return [
    ...(unsent.length > 0
      ? [{ id: 'interviews-send', label: w.send(review.hostCity), style: 'primary' as const }]
      : []),
    ...(isOpen ? [propose] : []),
    ...(isOpen && all.length > 0 ? [{ id: 'interviews-open', label: w.uncovered }] : []),
    ...(all.length > 0 ? [{ id: 'interviews-which', label: w.change, submits: true, beside: 'interviewWhich' }] : []),
    { id: 'interviews-change', label: w.add },
    { id: 'interviews-times', label: w.times },
  ];
}

function dayBlocks(view: ReviewView, all: readonly Kept<Interview>[], day: string, context: FlowContext): Block[] {
  const { language } = context;
  const { timeZone } = view.review;
  const w = TEAM[language];
  const these = all.filter((one) => dayOf(one, view) === day);
  const times = visitDays(view.review, planIn(context.kept)).find((one) => one.day === day);
  if (these.length === 0 || !times) return [];
  const at = (label: string, instant: string) => `${timeInWords(instant, timeZone, language)} ${label}`;
  const said = [
    at(w.day.digest, times.digest),
    at(w.day.meeting, times.meeting),
    ...(times.feedback ? [at(w.day.feedback, times.feedback)] : []),
  ];
  return [
    text(dayInWords(day, language), 'strong'),
    listOf(these.map((one) => `${numberOf(all, one)}. ${lineFor(view, one, context)}`)),
    text(said.join(' · '), 'subtle'),
  ];
}

/** Those that were agreed before the visit moved: nobody goes there, until they are moved as well. */
function leftBlocks(
  view: ReviewView,
  all: readonly Kept<Interview>[],
  isLeader: boolean,
  context: FlowContext,
): Block[] {
  const { language } = context;
  const w = TEAM[language];
  const left = all.filter(({ value }) => !isOnVisit(value, view.review));
  if (left.length === 0) return [];
  const lines = left.map(
    (one) => `${numberOf(all, one)}. ${dayInWords(dayOf(one, view), language)} ${lineFor(view, one, context)}`,
  );
  const actions: Action[] = [{ id: 'interviews-follow', label: w.follow, style: 'primary' }];
  return [
    text(w.leftBehind(left.length), 'warning'),
    listOf(lines),
    ...(isLeader ? [{ kind: 'presses' as const, actions }] : []),
  ];
}

/** Those that do not take place, by when they would have. */
function cancelledBlocks(view: ReviewView, context: FlowContext): Block[] {
  const these = interviewsIn(context.kept).filter(({ value }) => value.state === 'cancelled');
  if (these.length === 0) return [];
  const { language } = context;
  const lines = these.map((one) => `${dayInWords(dayOf(one, view), language)} ${lineFor(view, one, context)}`);
  const label = TEAM[language].notTakingPlace(these.length);
  return [{ kind: 'details', label, blocks: [listOf(lines)] }];
}

/** Those to come one of whose pair is with the team no more: the leader chooses who goes. */
function shortHanded(view: ReviewView, all: readonly Kept<Interview>[], context: FlowContext): Block[] {
  const { language, now } = context;
  const w = TEAM[language];
  const team = answerers(view.review);
  const these = all.filter(({ value }) => value.starts > now && value.pair.some((id) => !team.includes(id)));
  if (these.length === 0) return [];
  const actions = these.slice(0, MOST_FILLED).map((one) => ({
    id: 'interviews-change',
    label: w.refill(numberOf(all, one), shortened(one.value.function, 30)),
    data: { interview: keyOf(one) },
  }));
  return [text(w.shortHanded(these.length), 'warning'), { kind: 'presses', actions }];
}

/** What cancelled interviews leave unasked, where it could be asked, and what has nobody left to be asked. */
function returnedBlocks(view: ReviewView, context: FlowContext): Block[] {
  const { language, now } = context;
  const w = TEAM[language];
  const all = returnedIn(view.review, context.kept, now);
  if (all.length === 0) return [];
  const line = ({ question, to }: Returned) =>
    w.askIn(
      shortened(question.text, NAMED),
      to ? `${shortened(to.value.function, NAMED)}, ${whenInWords(to.value, view.review, language)}` : w.noneLeft,
    );
  const actions: Action[] = all.some(({ to }) => to) ? [{ id: 'interviews-ask-elsewhere', label: w.askElsewhere }] : [];
  return [
    text(w.returned(all.length), 'warning'),
    listOf(all.slice(0, MOST_RETURNED).map(line)),
    ...(actions.length > 0 ? [{ kind: 'presses' as const, actions }] : []),
  ];
}

/** From all interviews the one to change: a press for each would be half the card. */
function whichFields({ review }: ReviewView, all: readonly Kept<Interview>[], { language }: FlowContext) {
  const options = all.map((one, n) => ({
    value: keyOf(one),
    label: `${n + 1}. ${shortened(one.value.function, 30)} · ${whenInWords(one.value, review, language)}`,
  }));
  return WHICH_FORM.draw(language, { interviewWhich: { options } });
}

/** `09:00–10:00 · function · Ana (Barcelona) and Pekka (Helsinki), Ana writes · confirmed` */
function lineFor(view: ReviewView, { value }: Kept<Interview>, { language }: FlowContext): string {
  const { review } = view;
  const w = TEAM[language];
  const named = value.pair.map((id) => {
    if (!answerers(review).includes(id)) return w.gonePeer;
    const name = nameOf(view, id, w.gonePeer);
    return id === value.writes ? w.writes(name) : name;
  });
  const pair = named.length > 0 ? listInWords(named, language) : w.noPair;
  return [
    hoursInWords(value, review, language),
    shortened(value.function, NAMED),
    pair,
    ...(value.isInterpreted ? [w.interpreted] : []),
    ...(value.place ? [shortened(value.place, NAMED)] : []),
    ...(value.replaced.length > 0
      ? [w.byHost(value.replaced.map((one) => shortened(one.function, NAMED)).join(', '))]
      : value.chosenBy === 'host'
        ? [w.chosenByHost]
        : []),
    isUnsent(value) ? w.notSent : w.state[value.state],
  ].join(' · ');
}

function dayOf({ value }: Kept<Interview>, { review }: ReviewView): string {
  return dayIn(review.timeZone, value.starts);
}

function numberOf(all: readonly Kept<Interview>[], one: Kept<Interview>): number {
  return all.indexOf(one) + 1;
}

function listOf(items: readonly string[]): Block {
  return { kind: 'list', items };
}

/** What the form of an interview holds. */
export type Shown = Pick<
  Interview,
  'function' | 'sourceType' | 'starts' | 'isInterpreted' | 'pair' | 'writes' | 'place' | 'language' | 'indicators'
> & { day: string; time: string };

/** One interview to change, or one more. `said`: what speaks against it; `anyway`: it can be kept all the same. */
export function oneCard(
  view: ReviewView,
  context: FlowContext,
  shown: Partial<Shown>,
  interview: string | undefined,
  said: readonly Block[] = [],
  anyway = false,
): Prompt {
  const { language } = context;
  const { review, benchmark, members } = view;
  const w = TEAM[language];
  const team = [review.members.leader, ...review.members.peers.filter((id) => id !== review.members.leader)];
  const people = team.map((id) => ({ value: id, label: members?.get(id)?.name ?? id }));
  const days = daysOf(review).map((day) => ({ value: day, label: dayInWords(day, language) }));
  const title = shown.function ?? w.add;
  const there = interview === undefined ? undefined : withKey(standing(context), interview);
  const data = {
    ...(interview === undefined ? {} : { interview }),
    ...(there ? { seen: String(there.value.sequence) } : {}),
    ...(anyway ? { anyway: 'yes' } : {}),
  };
  return prompt({
    address: { review: review.id },
    title,
    body: said,
    fields: ONE_FORM.draw(language, {
      interviewFunction: { value: shown.function ?? '', needed: true as const },
      interviewType: {
        options: sourceTypesOf(benchmark).map(({ id, title: named }) => ({ value: id, label: say(named, language) })),
        value: shown.sourceType === '' ? undefined : shown.sourceType,
      },
      interviewDay: { options: days, value: shown.day ?? days[0]?.value },
      interviewTime: { value: shown.time ?? '' },
      interviewInterpreted: { value: shown.isInterpreted ?? false },
      interviewPair: { options: people, value: shown.pair ?? [] },
      interviewWrites: { options: people, value: shown.writes },
      interviewPlace: { value: shown.place ?? '' },
      interviewLanguage: { value: shown.language ?? '' },
      interviewAbout: {
        options: benchmark.indicators.map(({ id, title: named }) => ({ value: id, label: say(named, language) })),
        value: shown.indicators ?? [],
      },
    }),
    actions: [
      { id: 'interviews-keep', label: anyway ? w.keepAnyway : w.keep, style: 'primary', submits: true, data },
      ...(interview === undefined
        ? []
        : [{ id: 'interviews-cancel', label: w.cancel, style: 'danger' as const, data }]),
      { id: 'interviews', label: w.back, data: { review: review.id } },
    ],
    summary: title,
  });
}

/** The times of a visit's days, as the card of them shows them. */
function timesShown({ review }: Pick<ReviewView, 'review'>, { kept }: Pick<FlowContext, 'kept'>) {
  const days = visitDays(review, planIn(kept));
  const at = (instant: string) => timeInWords(instant, review.timeZone, 'en');
  return {
    feedback: at(days.at(-1)?.feedback ?? ''),
    digests: days.map(({ digest }) => at(digest)),
    meetings: days.map(({ meeting }) => at(meeting)),
  };
}

/** These times, so that nobody takes back what somebody else set meanwhile. */
export function timesSeen(view: Pick<ReviewView, 'review'>, context: Pick<FlowContext, 'kept'>): string {
  return seenOf(JSON.stringify(timesShown(view, context)));
}

/** The times of a visit's days. */
export function timesCard(view: ReviewView, context: FlowContext, said: readonly Block[] = []): Prompt {
  const { language } = context;
  const { review } = view;
  const w = TEAM[language];
  const days = visitDays(review, planIn(context.kept));
  const { feedback, digests, meetings } = timesShown({ review }, context);
  return prompt({
    address: { review: review.id },
    title: w.times,
    body: [...said, text(days.map(({ day }) => dayInWords(day, language)).join(', '), 'subtle')],
    fields: TIMES_FORM.draw(language, {
      visitFeedback: { value: feedback },
      visitDigests: { value: digests },
      visitMeetings: { value: meetings },
    }),
    actions: [
      {
        id: 'interviews-times-keep',
        label: w.keep,
        style: 'primary',
        submits: true,
        data: { seen: timesSeen({ review }, context) },
      },
      { id: 'interviews', label: w.back, data: { review: review.id } },
    ],
    summary: w.times,
  });
}
