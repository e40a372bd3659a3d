import { dayIn, instantAt } from '../../method/calendar';
import { type Channel, channelLanguage, type HostRating, type Members, type Review } from '../../method/review';
import { agreedElsewhere, type ReviewTerms, termsIn } from '../../method/terms';
import type { FileReview, FileTerms } from '../programme-file';
import { type MembersMerge, mergeMembers } from './members';
import { shown } from './people';
import { mergeFields, mergeSet, same } from './three-way';
import type { Change, Conflict, Kept } from './types';

type BenchmarkRef = Review['benchmark'];

/** A review as a file has it, its members as person ids. */
export interface ReviewSide {
  review: FileReview;
  members: Members;
  benchmark: BenchmarkRef;
}

/** What an import makes of one review. */
export interface ReviewMerge {
  next: Review;
  changes: Change[];
  kept: Kept[];
  conflicts: Conflict[];
}

/** A review as the file has it, before its first plan. */
export function reviewFrom({ review, members, benchmark }: ReviewSide, programme: string): Review {
  const { lines: _, terms, ...fields } = review;
  const agreed = terms ? { terms: withAgreed(fields, terms) } : {};
  return { ...fields, members, programme, benchmark, planRevision: 0, ...agreed };
}

/** The fields in which a review is compared; the report's two parts each on their own. */
interface Flat extends Pick<Review, 'hostCity' | 'hostNames' | 'timeZone' | 'visit' | 'call' | 'language' | 'blind'> {
  hostRating: HostRating;
  reportUrl?: string;
  reportDue: string;
  terms?: FileTerms;
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
  'reportUrl',
  'reportDue',
  'terms',
] as const;

/** Merges what the file says about a review into what is stored. `emailOf` names people in what is reported. */
export function mergeReview(
  { base, file, stored }: { base: ReviewSide | undefined; file: ReviewSide; stored: Review },
  emailOf: (person: string) => string,
  force: boolean,
): ReviewMerge {
  const old = flat(stored);
  // A file that says nothing of the terms takes none of them away.
  const said = old.terms && !file.review.terms ? { ...flat(file.review), terms: old.terms } : flat(file.review);
  const merge = mergeFields<Flat>({ base: base && flat(base.review), file: said, stored: old }, FIELDS, force);
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
  const next = unchanged ? stored : build(stored, merge.next, { members: members.next, channels, benchmark });
  const review = stored.id;
  const changed = (field: string, from: unknown, to: unknown): Change[] =>
    same(from, to) ? [] : [{ what: 'review-changed', review, field, from: shown(from), to: shown(to) }];
  return {
    next,
    changes: [
      ...merge.changed.flatMap((field) => changed(field, old[field], merge.next[field])),
      ...changed('benchmark', stored.benchmark, benchmark),
      ...changed('channels', stored.channels, channels),
      ...members.changes.map(({ role, person, added }): Change => {
        const what = added ? 'member-added' : 'member-removed';
        return { what, review, role, email: emailOf(person) };
      }),
    ],
    kept: [
      ...merge.kept.map((field): Kept => ({ what: 'chat-edit', subject: review, field })),
      ...pinned(file.benchmark, benchmark, review),
    ],
    conflicts: [
      ...merge.conflicts.map((field) => conflict(review, field, said[field], old[field])),
      ...memberConflicts(members, file.members, stored, emailOf),
    ],
  };
}

function flat(review: FileReview | Review): Flat {
  const { hostCity, hostNames, timeZone, visit, call, blind, report } = review;
  return {
    hostCity,
    timeZone,
    visit,
    language: channelLanguage(review),
    blind,
    hostRating: review.hostRating ?? 'own-sheet',
    reportDue: report.due,
    ...termsSaid(review),
    ...(hostNames ? { hostNames } : {}),
    ...(call ? { call } : {}),
    ...(report.url ? { reportUrl: report.url } : {}),
  };
}

function build(stored: Review, merged: Flat, parts: Pick<Review, 'members' | 'channels' | 'benchmark'>): Review {
  const { reportUrl, reportDue, call, terms, hostRating, ...fields } = merged;
  const { call: _, hostNames: __, hostRating: ___, ...rest } = stored;
  const open = hostRating === 'open' ? { hostRating } : {};
  const agreed = terms && !same(terms, flat(stored).terms) ? { terms: withAgreed(stored, terms) } : {};
  const report = { ...(reportUrl ? { url: reportUrl } : {}), due: reportDue };
  return { ...rest, ...fields, ...open, ...(call ? { call } : {}), report, ...parts, ...agreed };
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
