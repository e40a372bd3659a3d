import { followUpKept } from '../../method/after-visit';
import type { Effect } from '../../steps/effects';
import { note } from '../../turn/audit';
import type { Deps } from '../../turn/deps';
import type { Imported } from '../import/types';

type Created = Omit<Extract<Effect, { kind: 'create-programme' }>, 'kind'>;

/**
 * Makes a programme whose organiser is who made it. It is kept as an import of a file that says nothing yet would leave it,
 * so that a file can go on from there. Doing it again changes nothing. False when its id was taken meanwhile. Errors:
 * `StoreError`.
 */
export async function createProgramme(
  deps: Deps,
  { id, name, benchmark, isOwn, draft, hostRating, followUp }: Created,
  by: string,
): Promise<boolean> {
  const { store } = deps;
  const ref = { id: benchmark.id, version: benchmark.version };
  const own = isOwn ? { ownBenchmark: benchmark } : {};
  const chosen = { ...(hostRating === undefined ? {} : { hostRating }), ...followUpKept(followUp) };
  const imported: Imported = {
    file: { programme: id, trusted: [], ...chosen, benchmark: ref, ...own, people: [], reviews: [] },
    ids: [],
    benchmarks: isOwn ? [benchmark] : [],
  };
  const importedAt = deps.clock.now();
  const programme = { id, name, benchmark: ref, trusted: [], ...chosen, imported, importedAt, createdFrom: draft };
  if (!(await store.programmes.insert(programme)) && (await store.programmes.get(id))?.createdFrom !== draft)
    return false;
  await store.people.update(by, (person) => ({
    ...person,
    organises: [...new Set([...(person.organises ?? []), id])],
  }));
  await note(deps, { by, action: 'programme-created', detail: { programme: id } }, `programme-created-${id}`);
  await deps.learnBenchmarks();
  return true;
}
