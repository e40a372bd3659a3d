import { cityKeys } from '../method/city';
import type { Decision } from '../method/decision';
import type { Person } from '../method/person';
import type { PlanItem } from '../method/plan';
import type { RegisterFunction, ReportLine } from '../method/report';
import { channelId, memberIds, type Review } from '../method/review';
import type { Sheet } from '../method/sheet';
import type { Message } from './chat';
import type { Files } from './files';
import type {
  AccountRecord,
  AuditEntry,
  DigestRecord,
  InboxEntry,
  Installation,
  PastRevision,
  Programme,
  RunRecord,
  SessionRecord,
  Setting,
  SignInLink,
  StepRecord,
  WebSession,
  Whereabouts,
} from './records';

/** A document of ours: a plain JSON value with an id. */
export interface Document {
  id: string;
}

/** A filter: every named property equals the value, is one of `in`, or lies before/after (ISO texts; both exclusive). */
export type Filter<T> = {
  readonly [K in keyof T]?: T[K] | { in: readonly T[K][] } | { before?: string; after?: string };
};

/** In which order documents are found, and how many at most. */
export interface FindOptions<T> {
  sort?: { by: keyof T & string; order: 'ascending' | 'descending' };
  limit?: number;
}

/**
 * What reviews are looked up by beside their own properties: whose they are, where they are posted, and of which city they
 * are, however that is written. The store keeps it with them, and does not hand it out.
 */
export const REVIEW_KEYS = {
  memberIds,
  channelIds: ({ channels }: Review): string[] => channels.map(channelId),
  cityKeys: ({ hostCity, hostNames = [] }: Pick<Review, 'hostCity' | 'hostNames'>): string[] => [
    ...new Set([hostCity, ...hostNames].flatMap(cityKeys)),
  ],
};

/** The same as filters take it: any one of them. */
export type ReviewKeys = { [K in keyof typeof REVIEW_KEYS]: string };

/**
 * One kind of document, with what it is looked up by beside its own properties. Every write is one document, atomic and on disk when the promise resolves. Reads return fresh
 * copies. Errors: `StoreError` (with whether trying again can help).
 */
export interface Collection<T extends Document, Keys = unknown> {
  get(id: string): Promise<T | undefined>;
  /** Documents that match, in the order asked for (by id otherwise). Filter only by what the schema indexes. */
  find(filter: Filter<T & Keys>, options?: FindOptions<T>): Promise<T[]>;
  count(filter: Filter<T & Keys>): Promise<number>;
  /** Inserts; false when a document with this id is there already (nothing changes then). */
  insert(doc: T): Promise<boolean>;
  /** Inserts or replaces as a whole. */
  put(doc: T): Promise<void>;
  /**
   * Reads, changes and writes back one document, again from the start when somebody else wrote in between. `change` must
   * be pure; returning its argument unchanged writes nothing. Undefined when there is no such document. `seen`: the very
   * object that this store has just answered or written; it is read again only where somebody else wrote since.
   */
  update(id: string, change: (doc: T) => T, seen?: T): Promise<T | undefined>;
  /** True when there was one. */
  remove(id: string): Promise<boolean>;
  /** Removes what matches and says how many. */
  removeAll(filter: Filter<T & Keys>): Promise<number>;
}

/** All kinds of documents that are kept. */
export interface Collections {
  programmes: Collection<Programme>;
  people: Collection<Person>;
  reviews: Collection<Review, ReviewKeys>;
  reportLines: Collection<ReportLine>;
  functions: Collection<RegisterFunction>;
  sheets: Collection<Sheet>;
  pastRevisions: Collection<PastRevision>;
  decisions: Collection<Decision>;
  stepRecords: Collection<StepRecord>;
  plan: Collection<PlanItem>;
  digests: Collection<DigestRecord>;
  messages: Collection<Message>;
  sessions: Collection<SessionRecord>;
  accounts: Collection<AccountRecord>;
  whereabouts: Collection<Whereabouts>;
  webSessions: Collection<WebSession>;
  signInLinks: Collection<SignInLink>;
  installations: Collection<Installation>;
  inbox: Collection<InboxEntry>;
  runs: Collection<RunRecord>;
  audit: Collection<AuditEntry>;
  settings: Collection<Setting>;
}

/** A kind of document, by its collection's name. */
export type DocumentOf<K extends keyof Collections> = Collections[K] extends Collection<infer T, never> ? T : never;

/**
 * One change in a batch. `insert`: a document whose id nobody has. `replace`: `seen` is the very object that a
 * collection of this store answered or wrote, and says by that which version may be replaced. `put`: whatever is there.
 * `remove`: so too; with `seen` in that version alone.
 */
export type WriteTo<K extends keyof Collections> = { to: K } & (
  | { insert: DocumentOf<K> }
  | { replace: DocumentOf<K>; seen: DocumentOf<K> }
  | { put: DocumentOf<K> }
  | { remove: string; seen?: DocumentOf<K> }
);

export type Write = { [K in keyof Collections]: WriteTo<K> }[keyof Collections];

/** Everything that is kept. */
export interface Store extends Collections {
  /** What people hand over to be kept as it is. Not part of a batch. */
  readonly files: Files;
  /**
   * Writes all of these in this order, each atomic, in as few trips as the engine can. Where an id is taken, or a version
   * that was seen has been replaced since, it stops: nothing after it is written, and the answer is false. So what depends
   * on others comes after them. What was removed since does not come back; that answers false too, though others may be
   * written. Errors: `StoreError`; nothing after what failed is written, what came before may be.
   */
  commit(writes: readonly Write[]): Promise<boolean>;
  /** Throws a `StoreError` that says why when the store does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The store could not do it. `retry` says whether trying again can help; `code` is constant. `too-large`: no engine takes
 * such a document, however often it is tried. Four codes are only for opening: `newer`, the data are of a version that this code does not know; `unfinished`, they are half a copy;
 * `missing`, a part of them is gone; `old-server`, the server cannot do what is needed. Their messages are for the operator.
 */
export class StoreError extends Error {
  constructor(
    readonly code:
      | 'unavailable'
      | 'read-only'
      | 'full'
      | 'invalid'
      | 'too-large'
      | 'newer'
      | 'unfinished'
      | 'missing'
      | 'old-server',
    readonly retry: boolean,
    { said = `store: ${code}`, ...options }: ErrorOptions & { said?: string } = {},
  ) {
    super(said, options);
    this.name = 'StoreError';
  }
}
