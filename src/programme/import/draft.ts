import { followUpKept, followUpMonths } from '../../method/after-visit';
import { checkHistory } from '../../method/benchmark-check';
import type { Person } from '../../method/person';
import type { RegisterFunction, ReportLine } from '../../method/report';
import type { Review } from '../../method/review';
import { type FileFinding, finding } from '../../steps/file-problems';
import type { ProgrammeFile } from '../programme-file';
import { draftPeople, type Write } from './draft-people';
import { draftReviews } from './draft-reviews';
import { benchmarkAfter, followUpAfter, importedFrom } from './imported';
import { accountKey } from './people';
import { type PlanningState, reviewsToReplan } from './planning';
import { seedRegister } from './register';
import { addressRefusals } from './renamed';
import { mergeReport } from './report-lines';
import { overridesHost } from './reviews';
import type { State } from './state';
import { same } from './three-way';
import type { Change, Conflict, Imported, Kept, Refusal } from './types';

/** All that an import would write, in the order in which it is safe to write it, and what it would say. */
export interface ImportDraft {
  people: Write<Person>[];
  reviews: Write<Review>[];
  lines: ReportLine[];
  removedLines: ReportLine[];
  functions: RegisterFunction[];
  /** The programme's new record; undefined when it stays as it is. */
  imported: Imported | undefined;
  changes: Change[];
  kept: Kept[];
  conflicts: Conflict[];
  refusals: Refusal[];
  replan: string[];
}

/** Compares the file with what is stored and with the last file. Pure, but for the ids of new people. */
export function draftImport(state: State, file: ProgrammeFile, force: boolean): ImportDraft {
  const people = draftPeople(state, file, force);
  const reviews = draftReviews(state, file, people, force);
  const reports = draftReports(state, file, force);
  const imported = importedFrom(file, people.ids, state.base);
  const isNew = !state.programme || !same(state.base, imported);
  const before: PlanningState = { reviews: state.reviews, people: new Map(state.people.map((p) => [p.id, p])) };
  const replan = new Set([
    ...reviewsToReplan(before, { reviews: [...reviews.after.values()], people: people.after }),
    // After an import that was interrupted the store has the changes already, but nobody has replanned.
    ...(isNew ? reviewsToReplan(planningOf(state.base?.file), planningOf(file)) : []),
  ]);
  return {
    people: people.writes,
    reviews: reviews.writes,
    ...reports,
    imported: isNew ? imported : undefined,
    changes: [...programmeChanges(state, file), ...people.changes, ...reviews.changes, ...reports.changes],
    kept: [...people.kept, ...reviews.kept],
    conflicts: [...people.conflicts, ...reviews.conflicts, ...reports.conflicts],
    refusals: [...addressRefusals(state, file, people), ...refusals(state, file, people.ids)],
    replan: inFileOrder(replan, file),
  };
}

function draftReports(state: State, file: ProgrammeFile, force: boolean) {
  const draft = {
    lines: [] as ReportLine[],
    removedLines: [] as ReportLine[],
    functions: [] as RegisterFunction[],
    changes: [] as Change[],
    conflicts: [] as Conflict[],
  };
  const baseOf = new Map(state.base?.file.reviews.map((review) => [review.id, review]));
  for (const { id, lines } of file.reviews) {
    if (!lines) continue;
    const stored = state.lines.get(id) ?? [];
    const report = mergeReport(id, { base: baseOf.get(id)?.lines, file: lines, stored }, force);
    const register = state.functions.get(id) ?? [];
    const functions = seedRegister(id, report.lines, register);
    draft.lines.push(...report.added, ...report.changed);
    draft.removedLines.push(...report.removed);
    draft.functions.push(...functions);
    draft.conflicts.push(...report.conflicts);
    const counts = { added: report.added.length, changed: report.changed.length, removed: report.removed.length };
    if (Object.values(counts).some((n) => n > 0)) draft.changes.push({ what: 'report-changed', review: id, ...counts });
    const added = functions.filter((f) => !register.some((old) => old.id === f.id)).length;
    if (functions.length > 0)
      draft.changes.push({ what: 'functions-changed', review: id, added, changed: functions.length - added });
  }
  return draft;
}

function programmeChanges({ programme }: State, file: ProgrammeFile): Change[] {
  if (!programme) return [{ what: 'programme-added', programme: file.programme }];
  const name = ({ id, version }: { id: string; version: number }) => `${id} v${version}`;
  const followUp = followUpAfter(programme, file);
  const [from, to] = [name(programme.benchmark), name(benchmarkAfter(programme, file))];
  return [
    ...(same(programme.trusted, file.trusted) ? [] : [{ what: 'trusted-changed' } as const]),
    ...(programme.mail === file.mail ? [] : [{ what: 'mail-changed', to: file.mail ?? 'links only' } as const]),
    ...(programme.hostRating === file.hostRating
      ? []
      : [{ what: 'host-rating-changed', to: file.hostRating ?? 'own-sheet' } as const]),
    ...(same(programme.followUp, followUp)
      ? []
      : [{ what: 'follow-up-changed', to: followUpMonths({ followUp }) } as const]),
    ...(from === to ? [] : [{ what: 'benchmark-changed', from, to } as const]),
  ];
}

function refusals(state: State, file: ProgrammeFile, ids: ReadonlyMap<string, string>): Refusal[] {
  const owners = new Map(
    state.people.flatMap((person) => person.accounts.map((a) => [accountKey(a), person] as const)),
  );
  const taken = file.people.flatMap(({ email, accounts }) =>
    accounts.flatMap((account): Refusal[] => {
      const owner = owners.get(accountKey(account));
      return owner && owner.id !== ids.get(email) ? [{ why: 'account-taken', email, by: owner.email }] : [];
    }),
  );
  const inFile = new Set(file.reviews.map(({ id }) => id));
  const foreign = state.reviews
    .filter((review) => inFile.has(review.id) && review.programme !== file.programme)
    .map(({ id, programme }): Refusal => ({ why: 'review-of-another-programme', review: id, programme }));
  const { ownBenchmark, benchmark } = file;
  const known = state.benchmarks.some((b) => b.id === benchmark.id && b.version === benchmark.version);
  const problems: FileFinding[] = ownBenchmark
    ? checkHistory(state.benchmarks, ownBenchmark).map(({ what, about }) => ({ what, about }))
    : [];
  if (!ownBenchmark && !known) problems.push(finding('version-unknown', benchmark.id, benchmark.version));
  const said = new Map(state.base?.file.reviews.map((review) => [review.id, review]));
  const stored = new Map(state.reviews.map((review) => [review.id, review]));
  const overriding = file.reviews.flatMap((review): Refusal[] => {
    const here = stored.get(review.id);
    const isOver = here && overridesHost(said.get(review.id), review, here);
    return isOver ? [{ why: 'terms-agreed-here', review: review.id, city: here.hostCity }] : [];
  });
  return [...foreign, ...taken, ...overriding, ...problems.map((found): Refusal => ({ why: 'benchmark', found }))];
}

function inFileOrder(ids: ReadonlySet<string>, { reviews }: ProgrammeFile): string[] {
  const first = reviews.map(({ id }) => id).filter((id) => ids.has(id));
  return [...new Set([...first, ...ids])];
}

/** What plans are made from, as a file has it: e-mails instead of ids, everybody active. */
function planningOf(file: ProgrammeFile | undefined): PlanningState {
  const people = new Map(file?.people.map((person) => [person.email, { ...person, active: true }]));
  const at = '';
  const followUp = followUpKept(file?.followUp);
  const reviews = (file?.reviews ?? []).map(({ state, ...review }) =>
    state ? { ...review, ...followUp, stopped: { how: state, at } } : { ...review, ...followUp },
  );
  return { reviews, people };
}
