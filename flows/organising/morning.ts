import { whyNotReached } from '../../src/i18n/failure-reasons';
import { dayInWords, listInWords, shortDay, visitInWords } from '../../src/i18n/format';
import {
  addDays,
  dayIn,
  isOpened,
  isOver,
  lastOfWeek,
  nextWorkingDay,
  type TimeOfDay,
} from '../../src/method/calendar';
import { hearsOf, looksAfter } from '../../src/method/looking-after';
import { SILENT_AFTER } from '../../src/method/pace';
import { isOfHost } from '../../src/method/permissions';
import type { Person } from '../../src/method/person';
import type { Reach } from '../../src/method/reach';
import { answerers, type Review } from '../../src/method/review';
import type { Day } from '../../src/method/time';
import type { Prompt } from '../../src/ports/prompt';
import { isReportLate } from '../../src/steps/beforehand';
import type { FlowContext } from '../../src/steps/contract';
import type { BriefedReview } from '../../src/steps/planned';
import { prompt } from '../../src/steps/prompts';
import { BUTTONS, overviewTitle } from '../orientation/public';
import { ACTING } from './words/acting';
import { RUNNING } from './words/running';
import { WEEK } from './words/week';

/** When an organiser hears what needs them, on their own wall clock. */
export const MORNING_TIME: TimeOfDay = '08:45';

/** The organiser's message of a morning, as it is now: only what needs them, nothing if nothing does. Of each review one hears. */
export function morningCard(reviews: readonly BriefedReview[], context: FlowContext): Prompt | undefined {
  const { language, today, person } = context;
  const w = RUNNING[language].morning;
  const heard = reviews.filter((briefed) => hears(briefed, context) === person.id);
  const backs = reviews.map((briefed) => ({ briefed, lines: isBack(briefed, context) }));
  const needed = heard.map((briefed) => ({
    briefed,
    lines: needs(briefed, context).map((said) => forWhom(said, briefed, context)),
  }));
  const items = [...new Set([...backs, ...needed].flatMap(({ lines }) => lines))];
  if (items.length === 0) return undefined;
  const tellsOf = needed
    .filter(({ lines }) => lines.length > 0)
    .map(({ briefed, lines }) => ({ review: briefed.review.id, count: lines.length }));
  return prompt({
    title: w.title(dayInWords(today, language)),
    body: [{ kind: 'list', items }],
    actions: [{ id: BUTTONS.status, label: overviewTitle(language) }],
    ...(tellsOf.length > 0 ? { tellsOf } : {}),
    summary: w.summary,
  });
}

/** On the first day on which they work again, whoever was stood in for hears by whom. */
function isBack({ review, people }: BriefedReview, { person, today, language }: FlowContext): string[] {
  const { by, until } = review.standIns?.[person.id] ?? {};
  const who = people.find(({ id }) => id === by);
  if (!who || until === undefined || nextWorkingDay({ person, visits: [] }, until) !== today) return [];
  return [ACTING[language].was(who.name, dayInWords(until, language, today))];
}

function forWhom(said: string, { review, people }: BriefedReview, { person, language }: FlowContext): string {
  const first = looksAfter(review, byId(people));
  const other = people.find(({ id }) => id === first);
  return other && other.id !== person.id ? WEEK[language].ofAnother(said, other.name) : said;
}

function byId(people: readonly Person[]): ReadonlyMap<string, Person> {
  return new Map(people.map((one) => [one.id, one]));
}

function hears({ review, people, unreachable }: BriefedReview, { now }: FlowContext): string | undefined {
  return hearsOf(
    review,
    byId(people),
    now,
    unreachable.map(({ person }) => person),
  );
}

/** What in a review needs its organiser today, as lines in their language. */
function needs(briefed: BriefedReview, context: FlowContext): string[] {
  const { review, people, unreachable, leaderPace } = briefed;
  const { words, language, person, now } = context;
  const w = RUNNING[language].morning;
  const today = dayIn(review.timeZone, now);
  const city = review.hostCity;
  const name = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const lost = unreachable.filter(({ person: id }) => isKnown(briefed, id, person));
  const silent = leaderPace?.silentWorkingDays ?? 0;
  return [
    ...(isReportLate(review, now) && today < review.visit.start
      ? [w.lateReport(city, shortDay(review.report.due, language))]
      : []),
    ...(silent >= SILENT_AFTER ? [w.silentLeader(city, name(review.members.leader), silent)] : []),
    ...lost.map((one) => w.unreachable(name(one.person), whyNotReached(one.reason, words))),
    ...missingLines(briefed, context),
    ...visitLines(review, person, today),
  ];
}

/** Whoever is of the host city hears of its own people alone: who of the team has come is behind the host wall. */
function isKnown({ review, people }: BriefedReview, id: string, reader: Person): boolean {
  const one = people.find((person) => person.id === id);
  return !isOfHost(reader, review) || (one !== undefined && isOfHost(one, review));
}

/** Who was invited before today and has not come, or was not invited although there is something for them to do. */
function missingLines(briefed: BriefedReview, context: FlowContext): string[] {
  const { review, people, reach } = briefed;
  const { language, now, person } = context;
  if (isOver(review, now)) return [];
  const w = RUNNING[language].morning;
  const today = dayIn(review.timeZone, now);
  const isAwaited = (id: string) => (isOpened(review, now) ? answerers(review) : review.members.host).includes(id);
  const isMissing = (id: string, one: Reach) =>
    (one.state === 'invited' && dayIn(review.timeZone, one.at) < today) ||
    (one.state === 'not-invited' && isAwaited(id));
  const names = people.flatMap(({ id, name }) => {
    const one = reach.get(id);
    return one && id !== person.id && isKnown(briefed, id, person) && isMissing(id, one) ? [name] : [];
  });
  return names.length > 0 ? [w.notHere(review.hostCity, listInWords(names, language))] : [];
}

/** A visit that begins in the week of this day of theirs, or is on. */
function visitLines(review: Review, { workdays, language }: Person, today: Day): string[] {
  const w = RUNNING[language].morning;
  const { start, days } = review.visit;
  const visit = visitInWords(start, days, language);
  if (start <= today && today < addDays(start, days)) return [w.visitWas(review.hostCity, visit)];
  const weekEnd = lastOfWeek(today, workdays);
  return today < start && start <= weekEnd ? [w.visit(review.hostCity, visit)] : [];
}
