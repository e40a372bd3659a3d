import type { Store } from '../../src/ports/store';

/** How often a store was asked. A read may be of many documents, a write is of one. */
export interface Calls {
  reads: Map<string, number>;
  writes: Map<string, number>;
}

/** The same store, with what it is asked counted by collection. Changing a document counts as a read and a write. */
export function countingStore(store: Store): { store: Store; calls: Calls } {
  const calls: Calls = { reads: new Map(), writes: new Map() };
  const counted = { ...store };
  for (const [name, part] of Object.entries(store))
    if (typeof part === 'object') Reflect.set(counted, name, countingCollection(part, name, calls));
  return { store: counted, calls };
}

function countingCollection(collection: object, name: string, calls: Calls): object {
  return new Proxy(collection, {
    get: (target, method) => {
      for (const counts of countsOf(String(method), calls)) counts.set(name, (counts.get(name) ?? 0) + 1);
      return Reflect.get(target, method);
    },
  });
}

function countsOf(method: string, { reads, writes }: Calls): Map<string, number>[] {
  switch (method) {
    case 'get':
    case 'find':
    case 'count':
      return [reads];
    case 'insert':
    case 'put':
    case 'remove':
    case 'removeAll':
      return [writes];
    case 'update':
      return [reads, writes];
    default:
      return [];
  }
}
