import { isDeepStrictEqual } from 'node:util';
import type { Collection, Collections, Document, Filter, FindOptions, Write } from '../ports/store';
import { inOrder, isFoundBy, type Keys } from './matching';

/** A collection as one turn sees it: with what the turn has written, which nobody else sees yet. */
export interface ScopedCollection<T extends Document> extends Collection<T> {
  /** What the store has just answered to somebody else. */
  know(doc: T): void;
  /** What has to be written, in the order in which it was. */
  writes(): Write[];
  /** Takes a write of a batch in; false when the document is not as it was seen there. */
  take(write: Write): Promise<boolean>;
  /** Looks at what became of the writes, and brings what is left of them onto what is there by now. */
  goOn(): Promise<Progress>;
}

/** What became of a turn's writes, when not all of them could be made. */
export interface Progress {
  /** Some of it is there as it was written. */
  isBegun: boolean;
  /** Some of it is still to be written. */
  isLeft: boolean;
  /** Some of it was changed by somebody else since it was read. */
  isChanged: boolean;
}

interface Entry<T> {
  /** As the store answered it; undefined when it is not there. */
  seen: T | undefined;
  /** As the turn has it; undefined when it is not, or no longer, there. */
  now: T | undefined;
  /** Whatever is there is replaced. */
  isPut?: boolean;
  /** It goes in the version that was seen, or not at all. */
  isForgotten?: boolean;
  /** What was done to what is there, in order, if nothing but changes was. */
  changes?: readonly ((doc: T) => T)[];
}

/** What is known of a kind of document beforehand. */
export interface Traits<T> {
  /** Says of an id that nobody can have it, so that the store need not be asked. */
  isNew: (id: string) => boolean;
  /** The properties that a document keeps as long as it is there. */
  fixed: readonly string[];
  keys?: Keys<T>;
}

/** Reads each document once, and keeps what is written to itself. */
export function scopedCollection<K extends keyof Collections, T extends Document>(
  to: K,
  collection: Collection<T>,
  { isNew, fixed, keys = {} }: Traits<T>,
): ScopedCollection<T> {
  const entries = new Map<string, Entry<T>>();
  const reading = new Map<string, Promise<unknown>>();
  /** What was asked for whole by what never changes: what it would have found and did not is not there. */
  const wholes: Filter<T>[] = [];
  /** The ids of what the turn wrote, in order. */
  const written = new Set<string>();

  const once = <R>(key: string, read: () => Promise<R>): Promise<R> => {
    const begun = reading.get(key) as Promise<R> | undefined;
    if (begun) return begun;
    const beginning = read();
    reading.set(key, beginning);
    beginning.catch(() => reading.delete(key));
    return beginning;
  };

  const know = (id: string, seen: T | undefined): Entry<T> => {
    const known = entries.get(id);
    if (known) return known;
    const entry: Entry<T> = { seen, now: seen };
    entries.set(id, entry);
    return entry;
  };

  const entryOf = async (id: string): Promise<Entry<T>> => {
    const known = entries.get(id);
    if (known) return known;
    if (isNew(id)) return know(id, undefined);
    return once(`id ${id}`, async () => know(id, await collection.get(id)));
  };

  const put = (id: string, now: T | undefined, isPut = false): void => {
    const { changes: _, ...entry } = know(id, undefined);
    entries.set(id, { ...entry, now, ...(isPut || entry.isPut ? { isPut: true } : {}) });
    written.add(id);
  };

  const change = (id: string, now: T, by: (doc: T) => T): void => {
    const changes = written.has(id) ? entries.get(id)?.changes : [];
    put(id, now);
    const entry = entries.get(id);
    if (entry && changes) entries.set(id, { ...entry, changes: [...changes, by] });
  };

  const read = async (filter: Filter<T>, options: FindOptions<T>): Promise<readonly string[]> => {
    const found = await collection.find(filter, options);
    for (const doc of found) know(doc.id, doc);
    if (options.limit === undefined && Object.keys(filter).every((property) => fixed.includes(property)))
      wholes.push(filter);
    return found.map(({ id }) => id);
  };

  const find = async (filter: Filter<T>, options: FindOptions<T> = {}): Promise<T[]> => {
    const ids = idsIn(filter);
    if (ids) return inOrder(present(await getAll(ids)), options.sort).slice(0, options.limit);
    // What was written may push others out, or leave room for more than were read.
    const reach = options.limit === undefined ? options : { ...options, limit: options.limit + written.size };
    const key = JSON.stringify([filter, reach]);
    const found = await once(key, () => read(filter, reach));
    const all = new Set([...found, ...written]);
    const docs = present([...all].map((id) => entries.get(id)?.now)).filter(
      (doc) => !written.has(doc.id) || isFoundBy(filter, doc, keys),
    );
    return (written.size > 0 ? inOrder(docs, options.sort) : docs).slice(0, options.limit);
  };

  const getAll = async (ids: readonly string[]): Promise<(T | undefined)[]> => {
    const missing = [...new Set(ids)].filter((id) => !entries.has(id) && !isNew(id));
    if (missing.length > 0) {
      await once(`ids ${missing.join(' ')}`, () => read({ id: { in: missing } } as unknown as Filter<T>, {}));
      for (const id of missing) know(id, undefined);
    }
    return ids.map((id) => entries.get(id)?.now);
  };

  /** False: it is not as it was seen. */
  const forget = async (id: string, seen: T | undefined): Promise<boolean> => {
    const entry = await entryOf(id);
    if (seen && entry.now !== seen) return false;
    await scoped.remove(id);
    if (seen) entries.set(id, { seen: entry.seen, now: undefined, isForgotten: true });
    return true;
  };

  const scoped: ScopedCollection<T> = {
    know: (doc) => void entries.set(doc.id, { seen: doc, now: doc }),
    take: async (write) => {
      if ('remove' in write) return forget(write.remove, write.seen as unknown as T | undefined);
      if ('put' in write) return scoped.put(write.put as unknown as T).then(() => true);
      if ('insert' in write) return scoped.insert(write.insert as unknown as T);
      const next = write.replace as unknown as T;
      if ((await entryOf(next.id)).now !== (write.seen as unknown as T)) return false;
      put(next.id, next);
      return true;
    },
    goOn: async () => {
      const progress: Progress = { isBegun: false, isLeft: false, isChanged: false };
      if (written.size === 0) return progress;
      const found = await collection.find({ id: { in: [...written] } } as unknown as Filter<T>);
      const there = new Map(found.map((doc) => [doc.id, doc]));
      for (const id of [...written]) {
        const entry = entries.get(id);
        if (!entry) continue;
        const seen = there.get(id);
        const isWritten = isSame(seen, entry.now);
        const isOurs = isWritten || isSame(seen, entry.seen);
        const next = isOurs ? { ...entry, seen } : onto(seen, entry);
        entries.set(id, isWritten ? { seen, now: seen } : next);
        if (writesOf(to, id, entries.get(id)).length === 0) written.delete(id);
        progress.isBegun ||= isWritten;
        progress.isChanged ||= !isOurs;
      }
      return { ...progress, isLeft: written.size > 0 };
    },
    writes: () => [...written].flatMap((id) => writesOf(to, id, entries.get(id))),
    get: async (id) => (await entryOf(id)).now,
    find,
    count: async (filter) => (written.size === 0 ? collection.count(filter) : (await find(filter)).length),
    async insert(doc) {
      if (!entries.has(doc.id) && wholes.some((filter) => isFoundBy(filter, doc, keys))) know(doc.id, undefined);
      if ((await entryOf(doc.id)).now !== undefined) return false;
      put(doc.id, doc);
      return true;
    },
    async put(doc) {
      // What the turn has seen is replaced in the version that it saw.
      put(doc.id, doc, entries.get(doc.id)?.seen === undefined);
    },
    async update(id, by, seen) {
      if (seen) know(id, seen);
      const { now } = await entryOf(id);
      if (now === undefined) return undefined;
      const next = by(now);
      if (next === now) return now;
      change(id, { ...next, id }, by);
      return entries.get(id)?.now;
    },
    async remove(id) {
      const isThere = (await entryOf(id)).now !== undefined;
      if (isThere) put(id, undefined);
      return isThere;
    },
    async removeAll(filter) {
      const found = await find(filter);
      for (const { id } of found) put(id, undefined);
      return found.length;
    },
  };
  return scoped;
}

/** What was written, made anew from what is there by now. An id that was to be new and is taken stays with whoever has it. */
function onto<T extends Document>(seen: T | undefined, { now, changes, isPut = false }: Entry<T>): Entry<T> {
  if (changes) return { seen, now: seen && changes.reduce((doc, by) => by(doc), seen), changes };
  if (now === undefined || isPut || seen === undefined) return { seen, now };
  return { seen, now: seen };
}

/** As the store keeps them: what is undefined is not there. */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function writesOf<T extends Document>(to: keyof Collections, id: string, entry: Entry<T> | undefined): Write[] {
  if (!entry) return [];
  const { seen, now, isPut, isForgotten } = entry;
  if (now === undefined && seen === undefined && !isPut) return [];
  if (now === undefined) return [{ to, remove: id, ...(isForgotten ? { seen } : {}) } as Write];
  if (isPut) return [{ to, put: now } as unknown as Write];
  if (seen === undefined) return [{ to, insert: now } as unknown as Write];
  return now === seen ? [] : [{ to, replace: now, seen } as unknown as Write];
}

/** The ids that are asked for, when nothing else is. */
function idsIn<T extends Document>(filter: Filter<T>): readonly string[] | undefined {
  const [only, ...others] = Object.entries(filter as Record<string, unknown>);
  if (!only || others.length > 0 || only[0] !== 'id') return undefined;
  const wanted = only[1];
  if (typeof wanted === 'string') return [wanted];
  return typeof wanted === 'object' && wanted !== null && 'in' in wanted && Array.isArray(wanted.in)
    ? (wanted.in as string[])
    : undefined;
}

function present<T>(docs: readonly (T | undefined)[]): T[] {
  return docs.filter((doc) => doc !== undefined);
}
