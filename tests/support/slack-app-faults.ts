import type { Collection, Document, Store } from '../../src/ports/store';
import { StoreError } from '../../src/ports/store';

/** What goes wrong with a store, at the test's word. */
export interface StoreFaults {
  /** What comes in is not stored so many times. */
  refusesIncoming: number;
  /** Storing what comes in waits for this. */
  holdsIncoming: Promise<void> | undefined;
  /** How much of what comes in waits to be stored. */
  readonly waitingIncoming: number;
  /** Every other write waits for this. */
  holdsOthers: Promise<void> | undefined;
  /** Nothing can be read or written. */
  isAway: boolean;
}

/** The same store, with faults that a test switches on and off. */
export function withFaults(store: Store): { store: Store; faults: StoreFaults } {
  const faults = {
    refusesIncoming: 0,
    holdsIncoming: undefined as StoreFaults['holdsIncoming'],
    waitingIncoming: 0,
    holdsOthers: undefined as StoreFaults['holdsOthers'],
    isAway: false,
  };
  const away = () => new StoreError('unavailable', true);
  const reading = async () => {
    if (faults.isAway) throw away();
  };
  const writing = async () => {
    await faults.holdsOthers;
    await reading();
  };
  const takingIn = async () => {
    faults.waitingIncoming += 1;
    await faults.holdsIncoming;
    faults.waitingIncoming -= 1;
    await reading();
    if (faults.refusesIncoming === 0) return;
    faults.refusesIncoming -= 1;
    throw away();
  };
  const wrapped = Object.entries(store).map(([name, part]) => [
    name,
    isCollection(part) ? faulty(part, { reading, writing, inserting: name === 'inbox' ? takingIn : writing }) : part,
  ]);
  return { store: { ...store, ...Object.fromEntries(wrapped), commit: after(writing, store.commit) }, faults };
}

type Wait = () => Promise<void>;

function faulty(
  of: Collection<Document>,
  { reading, writing, inserting }: Record<'reading' | 'writing' | 'inserting', Wait>,
) {
  return {
    get: after(reading, of.get),
    find: after(reading, of.find),
    count: after(reading, of.count),
    insert: after(inserting, of.insert),
    put: after(writing, of.put),
    update: after(writing, of.update),
    remove: after(writing, of.remove),
    removeAll: after(writing, of.removeAll),
  };
}

function after<A extends unknown[], R>(wait: Wait, call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  return async (...args) => {
    await wait();
    return call(...args);
  };
}

function isCollection(part: unknown): part is Collection<Document> {
  return typeof part === 'object' && part !== null && 'insert' in part;
}
