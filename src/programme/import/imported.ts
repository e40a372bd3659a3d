import { withOrigins } from '../../method/across-versions';
import type { Benchmark } from '../../method/benchmark';
import type { Programme } from '../../ports/records';
import type { Store } from '../../ports/store';
import type { ProgrammeFile } from '../programme-file';
import { renameMembers } from './members';
import { same } from './three-way';
import type { Imported } from './types';

/** What was last imported into a programme; undefined for one that never was. */
export function importedOf(programme: Pick<Programme, 'imported'> | undefined): Imported | undefined {
  const imported = programme?.imported;
  return typeof imported === 'object' && imported !== null && 'file' in imported ? (imported as Imported) : undefined;
}

/** The benchmarks that ship and those that came with programme files, each version once, with where its line began. */
export async function knownBenchmarks(store: Store, shipped: readonly Benchmark[]): Promise<Benchmark[]> {
  const own = (await store.programmes.find({})).flatMap((programme) => importedOf(programme)?.benchmarks ?? []);
  return withOrigins(onceEach([...shipped, ...own]));
}

/** The record to keep after an import. Ids of people who left stay known: they may come back. */
export function importedFrom(
  file: ProgrammeFile,
  ids: ReadonlyMap<string, string>,
  base: Imported | undefined,
): Imported {
  const own = file.ownBenchmark ? [file.ownBenchmark] : [];
  return {
    file,
    ids: [...ids].map(([email, id]) => ({ email, id })),
    benchmarks: onceEach([...(base?.benchmarks ?? []), ...own]),
  };
}

/** What a programme is about after a file: what was published here stays, as long as the file says the same as before. */
export function benchmarkAfter(
  known: Pick<Programme, 'imported' | 'benchmark'> | undefined,
  { benchmark }: Pick<ProgrammeFile, 'benchmark'>,
): Programme['benchmark'] {
  const before = importedOf(known)?.file.benchmark;
  return known && before && same(before, benchmark) ? known.benchmark : benchmark;
}

/** When its host cities are asked again after a file: what was chosen here stays, as long as the file says the same as before. */
export function followUpAfter(
  known: Pick<Programme, 'imported' | 'followUp'> | undefined,
  { followUp }: Pick<ProgrammeFile, 'followUp'>,
): Programme['followUp'] {
  const before = importedOf(known)?.file;
  return known && before && same(before.followUp, followUp) ? known.followUp : followUp;
}

/** The programme in which a person of it is known by one more address. The same object where they are not in it. */
export function knownBy(programme: Programme, person: string, email: string): Programme {
  const imported = importedOf(programme);
  const others = imported?.ids.filter((known) => known.email !== email) ?? [];
  if (!imported || !others.some(({ id }) => id === person)) return programme;
  return { ...programme, imported: { ...imported, ids: [...others, { email, id: person }] } satisfies Imported };
}

/**
 * The programme without anything that tells who an erased person was: their entry, e-mail and accounts leave the kept
 * file. The same object when they are not in it.
 */
export function forgetPerson(programme: Programme, person: string): Programme {
  const imported = importedOf(programme);
  const emails = new Set(imported?.ids.filter(({ id }) => id === person).map(({ email }) => email));
  if (!imported || emails.size === 0) return programme;
  const nameOf = (email: string) => (emails.has(email) ? `erased:${person}` : email);
  const file: ProgrammeFile = {
    ...imported.file,
    people: imported.file.people.filter(({ email }) => !emails.has(email)),
    reviews: imported.file.reviews.map(({ deputy, sharedSeats, ...review }) => ({
      ...review,
      members: renameMembers(review.members, nameOf),
      ...(deputy === undefined ? {} : { deputy: nameOf(deputy) }),
      ...(sharedSeats ? { sharedSeats: sharedSeats.map(([a, b]) => [nameOf(a), nameOf(b)] as const) } : {}),
    })),
  };
  const ids = imported.ids.map(({ email, id }) => ({ email: nameOf(email), id }));
  return { ...programme, imported: { ...imported, file, ids } satisfies Imported };
}

function onceEach(benchmarks: readonly Benchmark[]): Benchmark[] {
  return benchmarks.filter(
    (b, n) => benchmarks.findIndex((other) => same([other.id, other.version], [b.id, b.version])) === n,
  );
}
