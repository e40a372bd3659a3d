import { type Removed, removedWorkspaces } from '../accounts/installations';
import { accountsOf } from '../accounts/ownership';
import { wordsIn } from '../i18n';
import type { Benchmark } from '../method/benchmark';
import { isGathered, ratingsFor } from '../method/blind-rule';
import {
  addMinutes,
  dayIn,
  isWorkingDay,
  nextDaysMoment,
  nextWorkingMoment,
  visitsElsewhere,
  type WorkCalendar,
} from '../method/calendar';
import { byScope } from '../method/in-scope';
import { peerPace, seatPace } from '../method/peer-pace';
import { isOfHost, may, rolesOf } from '../method/permissions';
import type { Person } from '../method/person';
import { namedIn } from '../method/register';
import type { RegisterFunction } from '../method/report';
import { openedLater } from '../method/report-cells';
import { answerers, memberIds, type Review, type Role } from '../method/review';
import { seatMates, seatOf, seatsOf } from '../method/seats';
import type { Sheet } from '../method/sheet';
import type { Instant } from '../method/time';
import { type Message, threadOf } from '../ports/chat';
import { type AuditEntry, installationId } from '../ports/records';
import type { FlowContext, Quiet, ReviewView, TeamView } from '../steps/contract';
import { keptDocuments } from '../steps/documents';
import type { Deps } from './deps';
import { benchmarkOf, openTo } from './in-scope';
import { answeredIn, reachOf } from './reach';

/** A day is over after so many minutes, also one on which the clock is put back. */
const LONGEST_DAY_MINUTES = 25 * 60;

/** The reviews in which a person has a role, by visit date. */
export async function reviewsOf({ store }: Pick<Deps, 'store'>, person: Pick<Person, 'id'>): Promise<Review[]> {
  const found = await store.reviews.find({ memberIds: person.id });
  return found.sort((a, b) => (a.visit.start < b.visit.start ? -1 : 1));
}

/** Those and the others in which anybody of a review has a role: to know where they travel. */
export function reviewsAround({ store }: Pick<Deps, 'store'>, review: Review): Promise<Review[]> {
  return store.reviews.find({ memberIds: { in: memberIds(review) } });
}

/** A person's working calendar in a review: their own days without the visits they make in others of their reviews. */
export function calendarOf(person: Person, review: Pick<Review, 'id'>, own: readonly Review[]): WorkCalendar {
  return { person, visits: visitsElsewhere(own, review.id)[person.id] ?? [] };
}

/** Reviews with what somebody is in each. */
export function rolesIn(person: Person, reviews: readonly Review[]): { review: Review; roles: Role[] }[] {
  return reviews.map((review) => ({ review, roles: rolesOf(person.id, review) }));
}

/**
 * One review as a person works with it: their own sheets, the report, and whom the others ask to meet once the sheets
 * are open to those who fill them in.
 */
export async function ownView(deps: Deps, person: Person, review: Review, own: readonly Review[]): Promise<ReviewView> {
  const { store } = deps;
  const now = deps.clock.now();
  const isOpen = isGathered(review, now) && may(person, 'fill-sheet', review);
  const seat = seatOf(person.id, review);
  const together = seatMates(person.id, review);
  const [sheets, mates, everybodys, { lines, rated, register, supplements }] = await Promise.all([
    store.sheets.find({ review: review.id, person: seat }),
    together.length > 0 ? store.people.find({ id: { in: together } }) : [],
    isOpen ? store.sheets.find({ review: review.id }) : [],
    deps.reports.of(review),
  ]);
  // The host city goes on with all of its report, whatever of it is open to the team.
  const benchmark = isOfHost(person, review) ? benchmarkOf(deps, review) : openTo(deps, review);
  const { inside, outside } = byScope(benchmark, sheets);
  const accepts = may(person, 'decide', review) || may(person, 'manage-review', review);
  return {
    review,
    benchmark,
    roles: rolesOf(person.id, review),
    sheets: byIndicator(inside),
    ...(outside.length > 0 ? { outside: byIndicator(outside) } : {}),
    report: byIndicator(accepts ? lines : byScope(benchmark, lines).inside),
    ...(supplements.size > 0 ? { supplements } : {}),
    rating: ratingsFor(rated, person, review),
    register: accepts ? register : register.filter((one) => isNamedIn(benchmark, one)),
    named: namedIn(byScope(benchmark, everybodys).inside),
    pace: peerPace(
      review,
      seat,
      benchmark.indicators.length,
      inside,
      calendarOf(person, review, own),
      now,
      openedLater(benchmark, review),
    ),
    ...(mates.length > 0 ? { mates: mates.filter(({ active }) => active) } : {}),
  };
}

/** Whether a function is named where the team reads along; one that is named nowhere was added by hand. */
function isNamedIn(benchmark: Benchmark, { indicators }: RegisterFunction): boolean {
  const ids = indicators.map((indicator) => ({ indicator }));
  return ids.length === 0 || byScope(benchmark, ids).inside.length > 0;
}

/** The same with the whole team's work. Who reads it filters by the blind rule. */
export async function teamView(
  deps: Deps,
  person: Person,
  review: Review,
  own: readonly Review[],
): Promise<ReviewView> {
  const [view, team] = await Promise.all([ownView(deps, person, review, own), loadTeam(deps, review)]);
  return { ...view, team };
}

/** Everything of a review's team. */
export async function loadTeam(deps: Deps, review: Review): Promise<TeamView> {
  const { store } = deps;
  const now = deps.clock.now();
  const [around, people, former, allSheets, allDecisions, digests, reminded, lately] = await Promise.all([
    reviewsAround(deps, review),
    membersOf(deps, review),
    formerOf(deps, review),
    store.sheets.find({ review: review.id }),
    store.decisions.find({ review: review.id }),
    store.digests.find({ review: review.id }),
    store.audit.find({ review: review.id, action: 'reminded' }),
    store.audit.find({ action: 'reminded', at: { after: addMinutes(now, -LONGEST_DAY_MINUTES) } }),
  ]);
  const benchmark = openTo(deps, review);
  const later = openedLater(benchmark, review);
  const sheets = byScope(benchmark, allSheets).inside;
  const decisions = byScope(benchmark, allDecisions).inside;
  const team = answerers(review);
  const elsewhere = visitsElsewhere(around, review.id);
  const everybodys = people.map((person) => ({ person, visits: elsewhere[person.id] ?? [] }));
  const calendars = new Map(everybodys.filter((c) => team.includes(c.person.id)).map((c) => [c.person.id, c] as const));
  const working = new Map([...calendars].filter(([id]) => people.some((one) => one.id === id && one.active)));
  const bySeat = groupBySeat(sheets);
  const unreachable = await unreachableOf(deps, people);
  const answered = answeredIn(sheets);
  return {
    people: new Map([...former, ...people].map((p) => [p.id, p])),
    sheets,
    decisions,
    calendars,
    paces: new Map(
      seatsOf(review).flatMap((seat) => {
        const pace = seatPace(review, seat, benchmark.indicators.length, bySeat.get(seat) ?? [], working, now, later);
        return pace ? [[seat, pace] as const] : [];
      }),
    ),
    ...lastOf(digests.map((d) => d.until)),
    unreachable,
    reach: await reachOf(deps, review, people, { answered, unreachable }),
    reminded: reminded.flatMap((a) => (a.person ? [{ person: a.person, at: a.at }] : [])),
    quiet: new Map(everybodys.flatMap((calendar) => quietOf(calendar, now))),
    later: new Map(everybodys.flatMap((calendar) => laterOf(calendar, lately, now))),
  };
}

/**
 * Who cannot be reached: those whose last message did not arrive, or whose workspace has removed us since. One that
 * arrives later clears it.
 */
export async function unreachableOf(deps: Deps, people: readonly Person[]) {
  const failed = await deps.store.messages.find({ status: 'undeliverable' });
  const threads = new Set(failed.map((m) => m.thread));
  const removed = await removedWorkspaces(deps);
  const last = { sort: { by: 'at' as const, order: 'descending' as const }, limit: 1 };
  const found: { person: string; reason: string }[] = [];
  for (const person of people) {
    const thread = threadOf({ kind: 'person', person: person.id });
    const lost = removed.size === 0 ? undefined : await lostWith(deps, person, removed);
    const [message] =
      lost || threads.has(thread) ? await deps.store.messages.find({ thread, status: { in: ENDED } }, last) : [];
    if (message?.status === 'undeliverable') found.push({ person: person.id, reason: message.failure ?? '' });
    else if (lost && !hasArrivedSince(message, lost.at)) found.push({ person: person.id, reason: lost.reason });
  }
  return found;
}

/** What waits, or was not to be said any more, tells nothing about how somebody is reached. */
const ENDED: readonly Message['status'][] = ['delivered', 'redrawn', 'undeliverable', 'unsettled'];

/** The workspace of the account that somebody is written to, if it has removed us. */
async function lostWith(deps: Deps, person: Person, removed: ReadonlyMap<string, Removed>) {
  const [account] = await accountsOf(deps, person);
  return account && removed.get(installationId(account.platform, account.space));
}

function hasArrivedSince(message: Message | undefined, at: Instant): boolean {
  return message?.status === 'delivered' && message.at > at;
}

/** Everybody with a role in a review. */
export async function membersOf(deps: Deps, review: Review): Promise<Person[]> {
  return deps.store.people.find({ id: { in: memberIds(review) } });
}

/** Those of them who are still with us, all who are known besides, and those who were erased, by id. */
export async function whoIsThere(
  deps: Deps,
  review: Review,
): Promise<Required<Pick<ReviewView, 'members' | 'known' | 'left'>>> {
  const [people, former] = await Promise.all([membersOf(deps, review), formerOf(deps, review)]);
  const byId = (some: readonly Person[]) => new Map(some.map((person) => [person.id, person]));
  return {
    members: byId(people.filter(({ active }) => active)),
    known: byId([...former, ...people].filter(({ erasedAs }) => erasedAs === undefined)),
    left: byId(people.filter(({ erasedAs }) => erasedAs !== undefined)),
  };
}

/** Who had a part in a review, and left it: what they submitted is there, and is theirs. */
export async function formerOf({ store }: Deps, { former }: Review): Promise<Person[]> {
  const ids = Object.keys(former ?? {});
  return ids.length === 0 ? [] : store.people.find({ id: { in: ids } });
}

/** Why a person is to be left alone now, if so. Nothing overrides *away*. */
export function quietReason(person: Person, calendar: WorkCalendar, now: Instant): Quiet | undefined {
  const today = dayIn(person.timeZone, now);
  const isAway =
    person.away.some((a) => a.from <= today && today <= a.to) ||
    (calendar.visits.length > 0 && !isWorkingDay(calendar, today) && isWorkingDay({ ...calendar, visits: [] }, today));
  if (isAway) return 'away';
  if (person.paused) return 'paused';
  return person.snoozedUntil !== undefined && person.snoozedUntil > now ? 'snoozed' : undefined;
}

/** The moment as a flow sees it, without a review in focus. */
export function bareContext(
  deps: Deps,
  person: Person,
  platform: string,
  reviews: FlowContext['reviews'],
): FlowContext {
  const now = deps.clock.now();
  return {
    now,
    today: dayIn(person.timeZone, now),
    person,
    words: wordsIn(person.language),
    language: person.language,
    platform,
    page: deps.address(),
    commands: deps.steps.words,
    planned: deps.steps.planned,
    exports: deps.steps.exports,
    printsPdf: deps.printer !== undefined,
    kept: keptDocuments(),
    reviews,
    overview: [],
    candidates: [],
  };
}

function quietOf(calendar: WorkCalendar & { person: Person }, now: Instant): [string, Quiet][] {
  const reason = quietReason(calendar.person, calendar, now);
  return reason ? [[calendar.person.id, reason]] : [];
}

/** Nobody is reminded twice a day, whatever the review. */
function laterOf(
  calendar: WorkCalendar & { person: Person },
  lately: readonly AuditEntry[],
  now: Instant,
): [string, Instant][] {
  const { id, timeZone } = calendar.person;
  const first = nextWorkingMoment(calendar, now);
  const isTaken = lately.some((e) => e.person === id && dayIn(timeZone, e.at) === dayIn(timeZone, first ?? now));
  const at = isTaken ? nextDaysMoment(calendar, now) : first;
  return at === undefined || at === now ? [] : [[id, at]];
}

function byIndicator<T extends { indicator: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.indicator, one]));
}

function groupBySeat(sheets: readonly Sheet[]): Map<string, Sheet[]> {
  const map = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    const list = map.get(sheet.person);
    if (list) list.push(sheet);
    else map.set(sheet.person, [sheet]);
  }
  return map;
}

function lastOf(moments: readonly Instant[]): Pick<TeamView, 'lastDigest'> {
  const last = [...moments].sort().at(-1);
  return last === undefined ? {} : { lastDigest: last };
}
