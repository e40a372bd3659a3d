import { letSleep, wakeUp } from '../plan/waking';
import type { Collections } from '../ports/store';
import { type Deps, Refusal } from './deps';
import { type Afterwards, openScope, type Scope } from './scope';

/** How often work is done again when somebody else wrote in between. */
const ATTEMPTS = 5;

/** The same for one turn: it reads and writes in its scope, and the queue and those who watch hear of it afterwards. */
export function depsIn(deps: Deps, scope: Scope): Deps {
  return {
    ...deps,
    store: scope.store,
    queue: {
      ...deps.queue,
      add: async (id, job, dueAt) => scope.after(() => wakeUp(deps, [{ id, job, ...(dueAt ? { dueAt } : {}) }])),
      addAll: async (jobs) => scope.after(() => wakeUp(deps, jobs)),
      remove: async (ids) => scope.after(() => letSleep(deps, ids)),
    },
    learnBenchmarks: async () => scope.after(() => learnt(deps)),
    announce: (message) => scope.after(() => deps.announce(message)),
  };
}

/** What is not learnt now, the next sweep learns. */
async function learnt(deps: Deps): Promise<void> {
  await deps.learnBenchmarks().catch((error: unknown) => deps.log.warn({ err: error }, 'a benchmark is not known yet'));
}

/**
 * Works so that everything is read once and written together; again from the start when somebody else wrote in between.
 * Within a turn it is part of it. Throws what the work throws, and `changed-meanwhile` after several attempts.
 */
export async function together<R>(
  deps: Deps,
  about: string,
  work: (deps: Deps, scope: Scope, attempt: number) => Promise<R>,
): Promise<R> {
  const owed: Afterwards[] = [];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const scope = openScope(deps.store, { owed });
    const result = await work(depsIn(deps, scope), scope, attempt);
    if (await scope.commit()) return result;
  }
  throw new Refusal('changed-meanwhile', about);
}

/** The same for what only reads: each thing once. Throws a `RangeError` where something is written after all. */
export function reading(deps: Deps): Deps {
  const { store, ...rest } = depsIn(deps, openScope(deps.store));
  const { ping, close, commit: _, files, ...collections } = store;
  const refuse = (): never => {
    throw new RangeError('what only reads has written');
  };
  const refusing = { insert: refuse, put: refuse, update: refuse, remove: refuse, removeAll: refuse };
  const unwritten = Object.entries(collections).map(([name, collection]) => [name, { ...collection, ...refusing }]);
  return {
    ...rest,
    store: { ...(Object.fromEntries(unwritten) as unknown as Collections), commit: refuse, files, ping, close },
  };
}
