import type { Files } from '../ports/files';
import type { Collection, Document, Store } from '../ports/store';

/** A store that is opened beside what else there is to do: whoever uses it waits for it, and is told why it does not open. */
export function lateStore(opened: () => Promise<Store>, close: () => Promise<void>): Store {
  const late = <T extends Document>(of: (store: Store) => Collection<T>): Collection<T> => {
    const here = async () => of(await opened());
    return {
      get: async (id) => (await here()).get(id),
      find: async (filter, options) => (await here()).find(filter, options),
      count: async (filter) => (await here()).count(filter),
      insert: async (doc) => (await here()).insert(doc),
      put: async (doc) => (await here()).put(doc),
      update: async (id, change, seen) => (await here()).update(id, change, seen),
      remove: async (id) => (await here()).remove(id),
      removeAll: async (filter) => (await here()).removeAll(filter),
    };
  };
  const files = async () => (await opened()).files;
  const lateFiles: Files = {
    keep: async (id, content) => (await files()).keep(id, content),
    about: async (id) => (await files()).about(id),
    read: async function* (id, part) {
      yield* (await files()).read(id, part);
    },
    remove: async (id) => (await files()).remove(id),
    all: async function* () {
      yield* (await files()).all();
    },
    tidy: async (afterMs, isNeeded) => (await files()).tidy(afterMs, isNeeded),
  };
  return {
    files: lateFiles,
    programmes: late((s) => s.programmes),
    people: late((s) => s.people),
    reviews: late((s) => s.reviews),
    reportLines: late((s) => s.reportLines),
    functions: late((s) => s.functions),
    sheets: late((s) => s.sheets),
    pastRevisions: late((s) => s.pastRevisions),
    decisions: late((s) => s.decisions),
    stepRecords: late((s) => s.stepRecords),
    plan: late((s) => s.plan),
    digests: late((s) => s.digests),
    messages: late((s) => s.messages),
    sessions: late((s) => s.sessions),
    accounts: late((s) => s.accounts),
    whereabouts: late((s) => s.whereabouts),
    webSessions: late((s) => s.webSessions),
    signInLinks: late((s) => s.signInLinks),
    installations: late((s) => s.installations),
    inbox: late((s) => s.inbox),
    runs: late((s) => s.runs),
    audit: late((s) => s.audit),
    settings: late((s) => s.settings),
    commit: async (writes) => (await opened()).commit(writes),
    ping: async () => (await opened()).ping(),
    close,
  };
}
