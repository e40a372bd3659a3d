import type { Benchmark } from '../../method/benchmark';
import type { Person } from '../../method/person';
import type { RegisterFunction, ReportLine } from '../../method/report';
import type { Review } from '../../method/review';
import type { Instant } from '../../method/time';
import type { Clock } from '../../ports/clock';
import type { Programme } from '../../ports/records';
import type { Store } from '../../ports/store';
import type { ProgrammeFile } from '../programme-file';
import { importedOf, knownBenchmarks } from './imported';
import type { Imported } from './types';

/** What is stored before an import, as far as it matters for one. */
export interface State {
  now: Instant;
  programme: Programme | undefined;
  base: Imported | undefined;
  /** Files of the other programmes in this installation. */
  otherFiles: readonly ProgrammeFile[];
  /** Everybody, in any programme: e-mails are unique. */
  people: readonly Person[];
  /** All reviews, in any programme: people travel in several. */
  reviews: readonly Review[];
  /** By review of the file. */
  lines: ReadonlyMap<string, readonly ReportLine[]>;
  functions: ReadonlyMap<string, readonly RegisterFunction[]>;
  benchmarks: readonly Benchmark[];
  /** Of the people whose address somebody is said to have now, the ids of those who have answers. */
  answered: ReadonlySet<string>;
}

/** Reads what the store holds of everything a file speaks about. */
export async function readState(
  { store, clock, benchmarks: shipped }: { store: Store; clock: Clock; benchmarks: readonly Benchmark[] },
  file: ProgrammeFile,
): Promise<State> {
  const programmes = await store.programmes.find({});
  const programme = programmes.find(({ id }) => id === file.programme);
  const lines = new Map<string, ReportLine[]>();
  const functions = new Map<string, RegisterFunction[]>();
  for (const { id } of file.reviews) {
    lines.set(id, await store.reportLines.find({ review: id }));
    functions.set(id, await store.functions.find({ review: id }));
  }
  const people = await store.people.find({});
  return {
    now: clock.now(),
    programme,
    base: importedOf(programme),
    otherFiles: programmes.flatMap((other) => (other === programme ? [] : (importedOf(other)?.file ?? []))),
    people,
    reviews: await store.reviews.find({}),
    lines,
    functions,
    benchmarks: await knownBenchmarks(store, shipped),
    answered: await answeredAmong(store, people, file),
  };
}

async function answeredAmong(store: Store, people: readonly Person[], file: ProgrammeFile): Promise<Set<string>> {
  const claimed = new Set(file.people.flatMap(({ email, formerly }) => (formerly === undefined ? [] : [email])));
  const ids = people.filter(({ email }) => claimed.has(email)).map(({ id }) => id);
  const counts = await Promise.all(ids.map((person) => store.sheets.count({ person })));
  return new Set(ids.filter((_, n) => counts[n] !== 0));
}
