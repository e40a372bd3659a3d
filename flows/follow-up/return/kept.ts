import { addDays, addMonths, dayIn, instantAt, weekday } from '../../../src/method/calendar';
import { isOfHost } from '../../../src/method/permissions';
import type { Person } from '../../../src/method/person';
import { answerers, isClosed, type Review } from '../../../src/method/review';
import type { Day, Instant } from '../../../src/method/time';
import { documentKind, type Kept, type KeptDocuments } from '../../../src/steps/documents';
import { callDay } from '../asked';
import { finalSentAt } from '../kept';
import { READ_FOLLOW_UP } from '../rights';

/** Who has to want it: the team, by its leader, and the host city, by its contact (method, section 13). */
export const SIDES = ['team', 'host'] as const;
export type Side = (typeof SIDES)[number];

/** How many come back, and how many months after the final report. */
export const RETURNING = 2;
const RETURN_MONTHS = 24;
/** At the latest, in months after the final report. */
const LATEST_MONTHS = 30;

/** A return of two of the team to the host city. One document for each review. */
export interface ReturnVisit {
  /** What each side said last. */
  wants: Readonly<Partial<Record<Side, { yes: boolean; by: string; at: Instant }>>>;
  /** On which day, who proposed it, and since when it is agreed. */
  day?: { day: Day; by: Side; agreedAt?: Instant };
  /** Person ids, by whom the leader chose, with what they said. */
  going: readonly { person: string; comes?: boolean }[];
}

/** The city's and the team's: it stays when its authors leave. */
export const RETURN = documentKind<ReturnVisit>({
  name: 'follow-up-return',
  noted: () => ({ what: 'follow-up-return-said' }),
  outlivesRetention: true,
  ofReview: { read: READ_FOLLOW_UP },
});

/** How those who come back find a recommendation. */
export const SEEN_AS = ['as_said', 'not_yet', 'otherwise'] as const;
export type SeenAs = (typeof SEEN_AS)[number];

/** What one of them saw of a recommendation, for the host city. */
export interface Seen {
  advice: string;
  /** Person id, and where they are from: the host city reads the latter. */
  by: string;
  city: string;
  seen: SeenAs;
  line: string;
  at: Instant;
}

/** Part of what became of it: it stays when its author leaves. */
export const SEEN = documentKind<Seen>({
  name: 'follow-up-seen',
  noted: () => ({ what: 'follow-up-seen' }),
  outlivesRetention: true,
  ofReview: { read: READ_FOLLOW_UP },
});

/** By what a review says that its people are known for the sake of a return (`Review.asked`). */
export const ASKED_RETURN = 'follow-up-return';

const NOTHING: ReturnVisit = { wants: {}, going: [] };

/** The return as it stands. */
export function returnIn(kept: KeptDocuments): ReturnVisit {
  return kept.of(RETURN)[0]?.value ?? NOTHING;
}

/** Whether both want it. */
export function isWanted({ wants }: ReturnVisit): boolean {
  return SIDES.every((side) => wants[side]?.yes === true);
}

/** Whether it can be spoken of: from the call on, a year after the final report, in a review that was not given up. */
export function isSpokenOf(review: Review, kept: KeptDocuments, today: Day): boolean {
  const call = callDay(review, kept);
  const isGivenUp = review.stopped !== undefined && !(isClosed(review) && review.stopped.how === 'ended');
  return call !== undefined && call <= today && !isGivenUp;
}

/** Around which day it is, and which is the last that can be agreed; undefined before the final report. */
export function returnDays(
  { timeZone }: Pick<Review, 'timeZone'>,
  kept: KeptDocuments,
): { around: Day; last: Day } | undefined {
  const sent = finalSentAt(kept);
  if (sent === undefined) return undefined;
  const day = dayIn(timeZone, sent);
  return { around: onWeekday(addMonths(day, RETURN_MONTHS)), last: addMonths(day, LATEST_MONTHS) };
}

/** Whose side somebody speaks for; undefined for who only reads. */
export function sideOf(person: Pick<Person, 'id' | 'city'>, review: Review, speaks: boolean): Side | undefined {
  if (!speaks) return undefined;
  return isOfHost(person, review) ? 'host' : 'team';
}

/** Of the team, by its leader and peers, those who are still there and not of the host city. */
export function couldReturn(
  review: Review,
  members: ReadonlyMap<string, Pick<Person, 'name' | 'city'>> | undefined,
): { id: string; name: string }[] {
  return answerers(review).flatMap((id) => {
    const person = members?.get(id);
    return person && !isOfHost({ ...person, id }, review) ? [{ id, name: person.name }] : [];
  });
}

/** Those who come: chosen, still there, and not without time. */
export function goingOf({ going }: ReturnVisit): string[] {
  return going.filter(({ comes }) => comes !== false).map(({ person }) => person);
}

/** Whether it took place, as far as was agreed: from the day after its day on nothing of it changes. */
export function isPast(visit: ReturnVisit, today: Day): boolean {
  const { day } = visit;
  return isWanted(visit) && day?.agreedAt !== undefined && day.day < today;
}

/** Whether somebody has come back by now: from the day of the return on, for who said that they come. */
export function hasReturned(visit: ReturnVisit, person: string, today: Day): boolean {
  const { day, going } = visit;
  const isAgreed = isWanted(visit) && day?.agreedAt !== undefined && day.day <= today;
  return isAgreed && going.some((one) => one.person === person && one.comes === true);
}

/** What they saw of one recommendation, oldest first. */
export function seenOf(kept: KeptDocuments, advice: string): Kept<Seen>[] {
  return kept
    .of(SEEN)
    .filter(({ value }) => value.advice === advice)
    .sort((a, b) => (a.value.at < b.value.at ? -1 : 1));
}

/** Nine o'clock there on a day, or on the Monday after. */
export function morningAfter(day: Day, { timeZone }: Pick<Review, 'timeZone'>): Instant {
  return instantAt(onWeekday(day), '09:00', timeZone);
}

/** The same on the Friday before: of what is announced nothing may come too late. */
export function morningBefore(day: Day, { timeZone }: Pick<Review, 'timeZone'>): Instant {
  const n = weekday(day);
  return instantAt(n > 5 ? addDays(day, 5 - n) : day, '09:00', timeZone);
}

function onWeekday(day: Day): Day {
  const n = weekday(day);
  return n > 5 ? addDays(day, 8 - n) : day;
}
