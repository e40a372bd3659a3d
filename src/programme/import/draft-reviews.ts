import { followUpKept } from '../../method/after-visit';
import type { Review } from '../../method/review';
import type { Instant } from '../../method/time';
import type { FileReview, ProgrammeFile } from '../programme-file';
import type { Draft } from './draft-people';
import { followUpAfter } from './imported';
import { renameMembers } from './members';
import { mergeReview, type ReviewSide, reviewFrom } from './reviews';
import { pairsIn } from './seats';
import type { State } from './state';

interface Names {
  idOf: (email: string) => string | undefined;
  emailOf: (id: string) => string;
}

/** Reviews of the file, added or merged. Reviews that are no longer in the file are left alone, and named. */
export function draftReviews(
  state: State,
  file: ProgrammeFile,
  { ids, after: people }: { ids: ReadonlyMap<string, string>; after: ReadonlyMap<string, { email: string }> },
  force: boolean,
): Draft<Review> {
  const stored = new Map(state.reviews.map((review) => [review.id, review]));
  const draft: Draft<Review> = { writes: [], after: new Map(stored), changes: [], kept: [], conflicts: [] };
  const names: Names = { idOf: (email) => ids.get(email), emailOf: (id) => people.get(id)?.email ?? id };
  // An address may since be another person's: the last file meant whom it stood for then.
  const idsThen = new Map(state.base?.ids.map(({ email, id }) => [email, id]));
  const namesThen: Names = { ...names, idOf: (email) => idsThen.get(email) };
  const baseOf = new Map(state.base?.file.reviews.map((review) => [review.id, review]));
  // A review that is new is as its programme is by now, also where that was chosen here.
  const asProgramme = followUpKept(followUpAfter(state.programme, file));
  for (const review of file.reviews) {
    const side = sideOf(review, file, names);
    const old = stored.get(review.id);
    const before = baseOf.get(review.id);
    const base = before && state.base && sideOf(before, state.base.file, namesThen);
    if (old) draftMerge(draft, { base, file: side, stored: old }, { ...names, at: state.now, force });
    else draftNew(draft, { ...reviewFrom(side, file.programme, state.now), ...asProgramme });
  }
  const inFile = new Set(file.reviews.map(({ id }) => id));
  for (const { id, programme } of state.reviews)
    if (programme === file.programme && !inFile.has(id)) draft.kept.push({ what: 'review-not-in-file', review: id });
  return draft;
}

function sideOf(own: FileReview, { benchmark, hostRating, followUp }: ProgrammeFile, { idOf }: Names): ReviewSide {
  const review = {
    ...own,
    ...(hostRating === undefined ? {} : { hostRating }),
    ...(followUp === undefined ? {} : { followUp }),
  };
  const { deputy } = review;
  return {
    review,
    members: renameMembers(review.members, idOf),
    pairs: pairsIn(review.sharedSeats, idOf),
    ...(deputy === undefined ? {} : { deputy: idOf(deputy) }),
    benchmark,
  };
}

function draftNew(draft: Draft<Review>, review: Review): void {
  draft.writes.push({ add: review });
  draft.after.set(review.id, review);
  draft.changes.push({ what: 'review-added', review: review.id });
}

function draftMerge(
  draft: Draft<Review>,
  { base, file, stored }: { base: ReviewSide | undefined; file: ReviewSide; stored: Review },
  how: Pick<Names, 'emailOf'> & { at: Instant; force: boolean },
): void {
  const merge = (review: Review) => mergeReview({ base, file, stored: review }, how);
  const { next, changes, kept, conflicts } = merge(stored);
  draft.changes.push(...changes);
  draft.kept.push(...kept);
  draft.conflicts.push(...conflicts);
  if (next === stored) return;
  draft.writes.push({ id: stored.id, change: (review) => merge(review).next });
  draft.after.set(stored.id, next);
}
