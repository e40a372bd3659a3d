import type { Scope } from '../turn/scope';
import type { Deps } from './deps';
import { letSleep, wakeUp } from './waking';

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
    announce: (message) => scope.after(() => deps.announce(message)),
  };
}
