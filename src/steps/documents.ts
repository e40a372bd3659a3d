import type { Right } from '../method/permissions';
import type { StepRecord } from '../ports/records';

/** Which of a step's noted things a change is, and on what: an indicator, a version; never an answer's text. */
export interface Noted {
  what: string;
  on?: string;
}

/** A method, so that a list may hold kinds of any document. */
type Noting<T> = { of(now: T, before: T | undefined): Noted | undefined }['of'];

declare const keptType: unique symbol;

/** A kind of document that a step keeps. `T`: what is kept; a JSON value. */
export interface DocumentKind<T> {
  /** No two steps have one of the same name. It is stored with each: it stays as it is. */
  name: string;
  /** Whether each is about a review. */
  ofReview?: {
    /** Who is handed everybody's; whoever may not is handed their own. */
    read: Right;
  };
  /** Whether it is about indicators of the review's benchmark: where there is one, the review keeps its version. */
  onIndicators?: true;
  /** Whether each is about a programme, with all of its reviews. A turn that is about none is handed one's own, of all. */
  ofProgramme?: {
    /** Who is handed everybody's, by a role in one of its reviews; whoever may not is handed their own. */
    read: Right;
  };
  /**
   * Whether one stays when its author is erased, as that of a former member of the team; it goes where nothing is said. Only
   * for what the team works with as its own.
   */
  outlives?(value: T): boolean;
  /** Once what the team wrote is erased, it stays: what went out, and what became of it. */
  outlivesRetention?: true;
  /** Other steps may read it, through what its own makes public. */
  readByOthers?: true;
  /** What of its changes stands in the review's log: a name that its step has words for (`logs`). `before`: undefined for a new one. */
  noted?: Noting<T>;
  /** Only a type. */
  [keptType]?: T;
}

/** A kind of document that a step keeps; it stands in what the step declares. */
export function documentKind<T>(kind: Omit<DocumentKind<T>, typeof keptType>): DocumentKind<T> {
  return kind;
}

/**
 * Refuses to keep what would stay when all goes whose it is: what no step keeps, what is nobody's, and what is about a review
 * and does not go with it. Errors: a `RangeError` that says what to do; it is met as soon as anything of the kind is kept.
 */
export function refuseUnkept(kinds: ReadonlyMap<string, DocumentKind<unknown>>, record: StepRecord): void {
  const kind = kinds.get(record.kind);
  if (!kind) throw new RangeError(`no step keeps ${record.kind}: its kind stands under \`keeps\``);
  const { review, person, programme = '' } = record;
  if (review === '' && person === '' && programme === '')
    throw new RangeError(`${record.kind} is nobody’s, and would never go: it has a person, a review or a programme`);
  if (review !== '' && !kind.ofReview)
    throw new RangeError(`${record.kind} would stay when its review goes: its kind says so by \`ofReview\``);
}

/** A document that a step keeps. */
export interface Kept<T> {
  value: T;
  /** As it is stored: what a change says that it was made from. */
  record: StepRecord;
}

/** The names of those kinds that are about indicators of a review's benchmark. */
export function kindsOnIndicators(kinds: ReadonlyMap<string, DocumentKind<unknown>>): string[] {
  return [...kinds].flatMap(([name, { onIndicators }]) => (onIndicators ? [name] : []));
}

/** What was loaded of steps' documents. */
export interface KeptDocuments {
  /** In the order of their ids. Throws a `RangeError` where the turn did not declare that it reads them. */
  of<T>(kind: DocumentKind<T>): readonly Kept<T>[];
}

/** Documents as they were loaded: those of each kind that a turn reads, by the kind's name. */
export function keptDocuments(loaded: ReadonlyMap<string, readonly StepRecord[]> = new Map()): KeptDocuments {
  // Asked twice, it gives the same documents: who looks for the others than this one may compare them as they are.
  const given = new Map<string, readonly Kept<unknown>[]>();
  return {
    of: <T>({ name }: DocumentKind<T>) => {
      const records = loaded.get(name);
      if (!records) throw new RangeError(`nothing says that ${name} is read here: it stands under \`reads\``);
      const all = given.get(name) ?? records.map((record) => ({ value: record.value, record }));
      given.set(name, all);
      return [...all] as Kept<T>[];
    },
  };
}

/** By what a document is found on a card: the last part of its id, which names nobody. */
export function keyOf({ record }: Kept<unknown>): string {
  return record.id.slice(record.id.lastIndexOf('|') + 1);
}

/** The document with this key, of those that are there. */
export function withKey<T>(kept: readonly Kept<T>[], key: string | undefined): Kept<T> | undefined {
  return kept.find((one) => keyOf(one) === key);
}

/** That a document says something else from now on. */
export function changed<T>({ record }: Kept<T>, value: T) {
  return { kind: 'keep' as const, record: { ...record, value }, seen: record };
}

/** What was loaded, as it will be once these are kept. */
export function keptWith(kept: KeptDocuments, records: readonly StepRecord[]): KeptDocuments {
  return {
    of: <T>(kind: DocumentKind<T>) => {
      const fresh = new Map(records.filter((one) => one.kind === kind.name).map((one) => [one.id, one]));
      const isNew = ({ record }: Kept<T>) => fresh.has(record.id);
      const added = [...fresh.values()].map((record) => ({ value: record.value as T, record }));
      return [...kept.of(kind).filter((one) => !isNew(one)), ...added].sort((a, b) =>
        a.record.id < b.record.id ? -1 : 1,
      );
    },
  };
}
