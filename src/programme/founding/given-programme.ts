import { rolesOf } from '../../method/permissions';
import type { Person } from '../../method/person';
import type { HandedOver, ProgrammeImport } from '../../steps/new-programme';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';
import { calledAs } from '../called';
import { type Change, importProgramme, knownBenchmarks } from '../import-programme';
import { bringIn, yearsFor } from '../importing';
import type { ProgrammeFile } from '../programme-file';

/** So many of a file's problems are told. */
const MOST_TOLD = 50;

/** Whether a file is a programme's, by what it is called. */
export function isProgrammeFile(name: string): boolean {
  return /\.(ya?ml|json)$/i.test(name);
}

/** A programme's file as it was handed over: by itself, without the files that it might name. */
export async function readGivenProgramme(deps: Deps, bytes: Uint8Array): Promise<HandedOver['read']> {
  const benchmarks = await knownBenchmarks(deps.store, deps.shipped);
  const read = await deps.readProgramme({ bytes, benchmarks, years: await yearsFor(deps) });
  if (read.ok) return { kind: 'file-read', content: read.programme };
  return { kind: 'file-wrong', problems: read.problems.slice(0, MOST_TOLD) };
}

/** What would come of bringing a programme's file in. Nothing is changed. */
export async function importOf(deps: Deps, content: unknown, person: Person): Promise<ProgrammeImport> {
  const file = content as ProgrammeFile;
  const { store, clock, shipped: benchmarks } = deps;
  const programme = file.programme;
  if (!(await isTheirs(deps, programme, person))) return { kind: 'not-theirs', programme };
  const result = await importProgramme({ store, clock, benchmarks }, file, { by: person.id, dryRun: true });
  const [called] = await calledAs(store, [programme]);
  if (result.ok) return { kind: 'changes', programme: called?.name ?? programme, counts: countsOf(result.changes) };
  const subjects = [
    ...result.conflicts.map(({ subject, field }) => `${subject} (${field})`),
    ...result.refusals
      .filter((refusal) => refusal.why !== 'terms-agreed-here')
      .flatMap((refusal) => ('email' in refusal ? [refusal.email] : 'review' in refusal ? [refusal.review] : [])),
  ];
  const problems = result.refusals.flatMap((refusal) => (refusal.why === 'benchmark' ? [refusal.found] : []));
  const terms = result.refusals.flatMap((refusal) => (refusal.why === 'terms-agreed-here' ? [refusal.city] : []));
  return {
    kind: 'clashes',
    programme: called?.name ?? programme,
    subjects: subjects.slice(0, MOST_TOLD),
    terms,
    problems: problems.slice(0, MOST_TOLD),
  };
}

/** Brings it in; whoever does organises the programme from then on. False when it cannot be done any more. Errors: `StoreError`. */
export async function bringInGiven(deps: Deps, content: unknown, by: string): Promise<boolean> {
  const file = content as ProgrammeFile;
  if (!(await bringIn(deps, file, { by })).ok) return false;
  const { programme } = file;
  await deps.store.people.update(by, (person) =>
    person.organises === undefined ? person : { ...person, organises: [...new Set([...person.organises, programme])] },
  );
  await note(deps, { by, action: 'programme-brought-in', detail: { programme } });
  return true;
}

/** A programme that is new, that they made, or a review of which they organise. */
async function isTheirs({ store }: Deps, programme: string, { id, organises = [] }: Person): Promise<boolean> {
  if (!(await store.programmes.get(programme)) || organises.includes(programme)) return true;
  const reviews = await store.reviews.find({ programme });
  return reviews.some((review) => rolesOf(id, review).includes('organiser'));
}

function countsOf(changes: readonly Change[]): Extract<ProgrammeImport, { kind: 'changes' }>['counts'] {
  const of = (...kinds: Change['what'][]) => changes.filter(({ what }) => kinds.includes(what)).length;
  return {
    newPeople: of('person-added'),
    changedPeople: of('person-changed', 'person-back'),
    leaving: of('person-left'),
    newReviews: of('review-added'),
    other: of(
      'review-changed',
      'member-added',
      'member-removed',
      'report-changed',
      'functions-changed',
      'trusted-changed',
      'mail-changed',
      'host-rating-changed',
      'follow-up-changed',
      'benchmark-changed',
    ),
  };
}
