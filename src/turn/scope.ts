import { type Collection, type Collections, type Document, REVIEW_KEYS, type Store, type Write } from '../ports/store';
import type { Keys } from './matching';
import { type ScopedCollection, scopedCollection } from './scoped-collection';

/**
 * In this order a turn is written, so that one that was cut short can be taken again: what it is about, then what is said
 * of it, then what says that something planned was done and that a plan is written, where the conversation goes on, and
 * last that all is done.
 */
const LAST: readonly (keyof Collections)[] = ['messages', 'plan', 'settings', 'sessions', 'inbox'];

/** How often the rest of a turn is brought onto what others wrote meanwhile. */
const ATTEMPTS = 5;

/** What documents keep as long as they are there. */
const FIXED: Partial<Record<keyof Collections, readonly string[]>> = {
  sheets: ['review', 'indicator', 'person'],
  decisions: ['review'],
  stepRecords: ['kind', 'review', 'programme', 'person'],
  plan: ['review'],
  digests: ['review'],
  messages: ['thread'],
};

/** The store as one turn sees it: each thing is read once, and everything is written at the end, or nothing. */
export interface Scope {
  readonly store: Store;
  /** Takes a document as the store has just answered it. */
  know<K extends keyof Collections>(to: K, doc: Parameters<Collections[K]['put']>[0]): void;
  /** What is to be done once everything is written. */
  after(work: Afterwards): void;
  /**
   * Writes everything, in order, and does what comes after. False, when something that was read has changed meanwhile: the
   * turn has to be taken again, in another scope. Once what the turn is about is written, it is not: what is said of it,
   * and what notes that it was done, is brought onto what is there by now. Errors: `StoreError`.
   */
  commit(): Promise<boolean>;
}

/** What is done once everything is written. Must not throw. */
export type Afterwards = () => Promise<void> | void;

/** What a scope is told of the turn that it is for. */
export interface ScopeOptions {
  /** Says of an id of a message that nobody can have it yet. */
  isNew?: (id: string) => boolean;
  /**
   * What is to be done afterwards. The attempts at one turn share it: what the first had written before it missed a version
   * is no news to the second, and still somebody has to hear of it.
   */
  owed?: Afterwards[];
}

/**
 * A scope on the store: what is read through it is read once, and what is changed waits until all of it is
 * written together.
 */
export function openScope(store: Store, { isNew = () => false, owed = [] }: ScopeOptions = {}): Scope {
  const { ping, close, commit, files, ...collections } = store;
  const scoped = <K extends keyof Collections>(name: K) =>
    scopedCollection(name, collections[name] as unknown as Collection<Document>, {
      isNew: name === 'messages' ? isNew : () => false,
      fixed: FIXED[name] ?? [],
      ...(name === 'reviews' ? { keys: REVIEW_KEYS as unknown as Keys<Document> } : {}),
    }) as ScopedCollection<never>;
  const known = Object.keys(collections) as (keyof Collections)[];
  /** A turn uses a few of the many that there are. */
  const used = new Map<keyof Collections, ScopedCollection<never>>();
  const use = (name: keyof Collections): ScopedCollection<never> => {
    const open = used.get(name) ?? scoped(name);
    used.set(name, open);
    return open;
  };
  const all = {} as Collections;
  for (const name of known) Object.defineProperty(all, name, { enumerable: true, get: () => use(name) });
  const writes = (): Write[] => {
    const of = (name: keyof Collections) => used.get(name)?.writes() ?? [];
    // What is newly planned is what the turn is about; that it was done is not.
    const isPlanned = (write: Write) => write.to === 'plan' && 'insert' in write;
    const names = known.filter((name) => name === 'plan' || !LAST.includes(name));
    return [
      ...names.flatMap((name) => (name === 'plan' ? of(name).filter(isPlanned) : of(name))),
      ...LAST.flatMap((name) => of(name).filter((write) => !isPlanned(write))),
    ];
  };
  /** A batch within the turn is written with it. */
  const takeIn = async (batch: readonly Write[]): Promise<boolean> => {
    for (const write of batch) if (!(await use(write.to).take(write))) return false;
    return true;
  };
  /** Whether what the turn is about is written, and the conversation still ours: then the rest can follow. */
  const goOn = async (): Promise<boolean> => {
    const progress = await Promise.all([...used].map(async ([name, open]) => ({ name, ...(await open.goOn()) })));
    const isMissed = progress.some(
      ({ name, isLeft, isChanged }) => (isLeft && !LAST.includes(name)) || (isChanged && name === 'sessions'),
    );
    return !isMissed && progress.some(({ isBegun }) => isBegun);
  };
  return {
    store: Object.assign(all, { commit: takeIn, files, ping, close }),
    know: (to, doc) => use(to).know(doc as never),
    after: (work) => void owed.push(work),
    commit: async () => {
      for (let attempt = 1; !(await commit(writes())); attempt += 1)
        if (attempt === ATTEMPTS || !(await goOn())) return false;
      for (const work of owed.splice(0)) await work();
      return true;
    },
  };
}
