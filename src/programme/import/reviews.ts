import { followUpKept, followUpMonths } from '../../method/after-visit';
import { dayIn, instantAt } from '../../method/calendar';
import {
  type Channel,
  channelLanguage,
  type HostRating,
  type Members,
  type Review,
  type Stop,
} from '../../method/review';
import { agreedElsewhere, type ReviewTerms, termsIn } from '../../method/terms';
import type { Instant } from '../../method/time';
import type { FileReview, FileTerms } from '../programme-file';
import { type MembersMerge, mergeMembers } from './members';
import { shown } from './people';
import { inOrder, newSeats, seatsAfter, togetherIn } from './seats';
import { mergeFields, mergeSet, same } from './three-way';
import type { Change, Conflict, Kept } from './types';

type BenchmarkRef = Review['benchmark'];

/** A review as a file has it, its members as person ids. */
export interface ReviewSide {
  review: FileReview;
  members: Members;
  /** Those who share a seat: whose it is, and who shares it. */
  pairs: readonly (readonly [string, string])[];
  deputy?: string | undefined;
  benchmark: BenchmarkRef;
}

/** What an import makes of one review. */
export interface ReviewMerge {
  next: Review;
  changes: Change[];
  kept: Kept[];
  conflicts: Conflict[];
}

/** A review as the file has it at a moment, before its first plan. */
export function reviewFrom(
  { review, members, pairs, deputy, benchmark }: ReviewSide,
  programme: string,
  at: Instant,
): Review {
  const { lines: _, sharedSeats: __, deputy: ___, state, terms, ...fields } = review;
  const seats = newSeats(pairs, members);
  return {
    ...fields,
    members,
    programme,
    benchmark,
    planRevision: 0,
    ...(terms ? { terms: withAgreed(fields, terms) } : {}),
    ...(Object.keys(seats).length > 0 ? { seats } : {}),
    ...(deputy === undefined ? {} : { deputy }),
    ...(state ? { stopped: { how: state, at } } : {}),
  };
}

/** The fields in which a review is compared; the report's two parts each on their own. */
interface Flat extends Pick<Review, 'hostCity' | 'hostNames' | 'timeZone' | 'visit' | 'call' | 'language' | 'blind'> {
  hostRating: HostRating;
  followUp: readonly number[];
  reportUrl?: string;
  reportHoldsRatings?: true;
  reportDue: string;
  terms?: FileTerms;
  /** Who sits together, each pair in order, by person id. */
  sharedSeats: readonly (readonly string[])[];
  deputy?: string;
  state?: Stop;
}

const FIELDS = [
  'hostCity',
  'hostNames',
  'timeZone',
  'visit',
  'call',
  'language',
  'blind',
  'hostRating',
  'followUp',
  'reportUrl',
  'reportHoldsRatings',
  'reportDue',
  'terms',
  'sharedSeats',
  'deputy',
  'state',
] as const;

/** Merges what the file says about a review into what is stored. `emailOf` names people in what is reported. */
export function mergeReview(
  { base, file, stored }: { base: ReviewSide | undefined; file: ReviewSide; stored: Review },
  { emailOf, at, force }: { emailOf: (person: string) => string; at: Instant; force: boolean },
): ReviewMerge {
  const old = flat(stored);
  const before = base && flatOf(base);
  // A file that says nothing of the terms takes none of them away, and one that says something not what the host agreed to.
  const stays = old.terms !== undefined && (!file.review.terms || isHosts(stored));
  const terms = !file.review.terms || stays ? { terms: old.terms } : {};
  const said = { ...flatOf(file), ...terms, ...neverSaid(flatOf(file), before, old) } as Flat;
  const merge = mergeFields<Flat>({ base: before, file: said, stored: old }, FIELDS, force);
  const { seats, begun } = merge.changed.includes('sharedSeats')
    ? seatsAfter(stored, file.pairs)
    : { seats: stored.seats, begun: [] };
  const members = mergeMembers({ base: base?.members, file: file.members, stored: stored.members }, force);
  const channels = mergeSet(
    { base: base?.review.channels ?? [], file: file.review.channels, stored: stored.channels },
    channelKey,
  ).next;
  const benchmark = mergeBenchmark(base?.benchmark, file.benchmark, stored);
  const unchanged =
    merge.next === old &&
    members.next === stored.members &&
    channels === stored.channels &&
    same(benchmark, stored.benchmark);
  const next = unchanged
    ? stored
    : build(stored, merge.next, { members: members.next, channels, benchmark, seats, at });
  const review = stored.id;
  // What names people does so by their ids.
  const named = (value: unknown): unknown =>
    typeof value === 'string' ? emailOf(value) : Array.isArray(value) ? value.map(named) : value;
  const changed = (field: string, from: unknown, to: unknown): Change[] =>
    same(from, to) ? [] : [{ what: 'review-changed', review, field, from: shown(from), to: shown(to) }];
  return {
    next,
    changes: [
      ...merge.changed.flatMap((field) => changed(field, named(old[field]), named(merge.next[field]))),
      ...changed('benchmark', stored.benchmark, benchmark),
      ...changed('channels', stored.channels, channels),
      ...members.changes.map(({ role, person, added }): Change => {
        const what = added ? 'member-added' : 'member-removed';
        return { what, review, role, email: emailOf(person) };
      }),
    ],
    kept: [
      ...merge.kept.map((field): Kept => ({ what: 'chat-edit', subject: review, field })),
      ...(stays && saysOtherTerms(file.review, stored)
        ? [{ what: 'chat-edit' as const, subject: review, field: 'terms' }]
        : []),
      ...pinned(file.benchmark, benchmark, review),
      ...begun.map((person): Kept => ({ what: 'has-sheets', review, email: emailOf(person) })),
    ],
    conflicts: [
      ...merge.conflicts.map((field) => conflict(review, field, named(said[field]), named(old[field]))),
      ...memberConflicts(members, file.members, stored, emailOf),
    ],
  };
}

/**
 * Whether a file says of a review that other terms were agreed than those to which its host city said yes here: they are
 * changed with its yes alone (method, section 9a). A file that says what it said the last time means nothing by it.
 */
export function overridesHost(base: FileReview | undefined, file: FileReview, stored: Review): boolean {
  return isHosts(stored) && saysOtherTerms(file, stored) && !same(file.terms, base?.terms);
}

function isHosts({ terms }: Review): boolean {
  return terms?.agreed?.yes.host !== undefined;
}

function saysOtherTerms({ terms: said }: FileReview, { terms }: Review): boolean {
  return said !== undefined && !same(said.terms, terms?.agreed?.terms);
}

/** What neither this file nor the one before says of these is as it is. */
function neverSaid(file: Flat, before: Flat | undefined, { sharedSeats, deputy, state }: Flat): Partial<Flat> {
  const says = (side: Flat | undefined, field: 'sharedSeats' | 'deputy' | 'state') => (side?.[field]?.length ?? 0) > 0;
  const isSilent = (field: 'sharedSeats' | 'deputy' | 'state') => !says(file, field) && !says(before, field);
  return {
    ...(isSilent('sharedSeats') ? { sharedSeats } : {}),
    ...(isSilent('deputy') && deputy !== undefined ? { deputy } : {}),
    ...(isSilent('state') && state ? { state } : {}),
  };
}

function flatOf({ review, pairs, deputy }: ReviewSide): Flat {
  const { state } = review;
  return {
    ...flatBoth(review),
    sharedSeats: inOrder(pairs),
    ...(deputy === undefined ? {} : { deputy }),
    ...(state ? { state } : {}),
  };
}

function flat(review: Review): Flat {
  const { deputy, stopped } = review;
  return {
    ...flatBoth(review),
    sharedSeats: togetherIn(review),
    ...(deputy === undefined ? {} : { deputy }),
    ...(stopped ? { state: stopped.how } : {}),
  };
}

function flatBoth(review: FileReview | Review): Omit<Flat, 'sharedSeats' | 'deputy' | 'state'> {
  const { hostCity, hostNames, timeZone, visit, call, blind, report } = review;
  return {
    hostCity,
    timeZone,
    visit,
    language: channelLanguage(review),
    blind,
    hostRating: review.hostRating ?? 'own-sheet',
    followUp: followUpMonths(review),
    reportDue: report.due,
    ...termsSaid(review),
    ...(hostNames ? { hostNames } : {}),
    ...(call ? { call } : {}),
    ...(report.url ? { reportUrl: report.url } : {}),
    ...(report.holdsRatings ? { reportHoldsRatings: true } : {}),
  };
}

type Parts = Pick<Review, 'members' | 'channels' | 'benchmark'> & { seats: Review['seats']; at: Instant };

function build(stored: Review, merged: Flat, { seats, at, ...parts }: Parts): Review {
  const {
    reportUrl,
    reportDue,
    reportHoldsRatings,
    call,
    terms,
    sharedSeats: _,
    state,
    hostRating,
    followUp,
    ...fields
  } = merged;
  const { call: __, hostNames: ___, deputy: ____, stopped, seats: _____, ...others } = stored;
  const { hostRating: ______, followUp: _______, ...rest } = others;
  const rests = state && (stopped?.how === state ? stopped : { how: state, at });
  const agreed = terms && !same(terms, flat(stored).terms) ? { terms: withAgreed(stored, terms) } : {};
  const report = {
    ...(reportUrl ? { url: reportUrl } : {}),
    due: reportDue,
    ...(reportHoldsRatings ? { holdsRatings: true } : {}),
    // What the host city handed in itself stands in no file.
    ...(stored.report.files ? { files: stored.report.files } : {}),
  };
  return {
    ...rest,
    ...fields,
    ...(hostRating === 'open' ? { hostRating } : {}),
    ...followUpKept(followUp),
    ...(call ? { call } : {}),
    report,
    ...parts,
    ...agreed,
    ...(seats && Object.keys(seats).length > 0 ? { seats } : {}),
    ...(rests ? { stopped: rests } : {}),
  };
}

/** What a file, or the store, says is agreed; in the store, with the day of it. */
function termsSaid(review: FileReview | Review): { terms?: FileTerms } {
  const { terms, timeZone } = review;
  if (!terms) return {};
  if ('terms' in terms) return { terms };
  const { agreed } = terms;
  return agreed ? { terms: { agreed: dayIn(timeZone, agreed.since), terms: agreed.terms } } : {};
}

/** What the file says was agreed holds from noon of its day. */
function withAgreed(review: Pick<Review, 'terms' | 'timeZone'>, { agreed, terms }: FileTerms): ReviewTerms {
  return agreedElsewhere(termsIn(review), terms, instantAt(agreed, '12:00', review.timeZone));
}

/** A review whose desk review has begun keeps its version: sheets answer that one. */
function mergeBenchmark(base: BenchmarkRef | undefined, file: BenchmarkRef, stored: Review): BenchmarkRef {
  if (stored.openedAt !== undefined || (base && same(base, file))) return stored.benchmark;
  return file;
}

function pinned(file: BenchmarkRef, actual: BenchmarkRef, review: string): Kept[] {
  return same(file, actual) ? [] : [{ what: 'benchmark-pinned', review, version: actual.version }];
}

function memberConflicts(
  { conflicts }: MembersMerge,
  file: Members,
  stored: Review,
  emailOf: (person: string) => string,
): Conflict[] {
  return conflicts.map((field) =>
    field === 'leader'
      ? conflict(stored.id, field, emailOf(file.leader), emailOf(stored.members.leader))
      : conflict(stored.id, field, 'as in the file', 'with somebody of the host on the team'),
  );
}

function conflict(subject: string, field: string, file: unknown, chat: unknown): Conflict {
  return { subject, field, file: shown(file), chat: shown(chat) };
}

function channelKey({ platform, address }: Channel): string {
  return JSON.stringify([platform, Object.entries(address).sort()]);
}
