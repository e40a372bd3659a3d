import type { SettledBy } from '../../src/method/decision';
import type { ProposedStatus } from '../../src/method/hypothesis-status';
import type { Instant } from '../../src/method/time';
import { shortKey } from '../../src/ports/short-key';
import { documentKind, type Kept, type KeptDocuments } from '../../src/steps/documents';

/** Where a hypothesis stands (method, section 5.4). */
export const HYPOTHESIS_STATUSES = ['open', 'supported', 'partly', 'refuted', 'inconclusive'] as const;
export type HypothesisStatus = (typeof HYPOTHESIS_STATUSES)[number];

/** What a visit does with it: verify what looks strong, clarify what looks weak (method, section 5.3). */
export const HYPOTHESIS_KINDS = ['verify', 'clarify'] as const;
export type HypothesisSort = (typeof HYPOTHESIS_KINDS)[number];

/** What was said of it before, and who said otherwise when. */
export interface StatusChange {
  at: Instant;
  by: string;
  status: HypothesisStatus;
  reason: string;
}

/** A belief about the host city that is tested, as the team follows it from the merge to its last word on it. */
export interface Hypothesis {
  text: string;
  /** At least one: the one it was fixed on in the merge comes first. */
  indicators: readonly string[];
  /** Where it comes from: the merge, a note of the visit, or the leader who added it. */
  from: 'merge' | 'note' | 'added';
  sort?: HypothesisSort;
  /** What would show that it is wrong. */
  refutedBy?: string;
  /** Ids of the people whose question it is; the host city's own questions, counted from 1, stand in `hostAsks`. */
  askedBy?: readonly string[];
  hostAsks?: readonly number[];
  way: SettledBy;
  /** Its place among those that go to the visit, from 1. */
  rank?: number;
  status: HypothesisStatus;
  /** Why it has this status; empty while it is open. */
  reason: string;
  /** When the status was set, and by whom; absent while nobody has. */
  setAt?: Instant;
  setBy?: string;
  /** What the rule proposed then. */
  proposed?: ProposedStatus;
  /** What it was before, oldest first. */
  changes: readonly StatusChange[];
}

/** Everybody on the team reads them, once the sheets are open to it: they rest on all of them. */
export const HYPOTHESIS = documentKind<Hypothesis>({
  name: 'hypothesis',
  ofReview: { read: 'read-grid' },
  onIndicators: true,
  readByOthers: true,
  noted: (now, before) => {
    const [on] = now.indicators;
    const at = on === undefined ? {} : { on };
    if (!before) return { what: 'hypothesis-followed', ...at };
    if (now.status !== before.status) return { what: 'hypothesis-settled', ...at };
    return now.way === before.way ? undefined : { what: 'hypothesis-ways', ...at };
  },
});

/** So many are followed in a review at most: the base hypotheses of a large benchmark, and what a visit adds. */
export const MOST_FOLLOWED = 200;
/** So long is a hypothesis, or what would refute it, in bytes. */
export const LONGEST = 2_000;
/** So many changes of a status are remembered. */
const CHANGES = 50;

/** The key of the base hypothesis of an indicator: one document for each, whenever it is chosen. */
export function baseKey(review: string, indicator: string): string {
  return shortKey('base', review, indicator);
}

/** That a hypothesis is followed from now on. */
export function followed(review: string, key: string, value: Hypothesis) {
  const id = `${HYPOTHESIS.name}|${review}|${key}`;
  return { kind: 'keep' as const, record: { id, kind: HYPOTHESIS.name, review, person: '', value } };
}

/** All in the team's order: those that go to the visit, then the others by their indicators. */
export function inOrder(kept: KeptDocuments): Kept<Hypothesis>[] {
  const place = ({ value }: Kept<Hypothesis>) => (value.way === 'visit' ? (value.rank ?? 1_000) : 2_000);
  const first = ({ value }: Kept<Hypothesis>) => value.indicators[0] ?? '';
  return [...kept.of(HYPOTHESIS)].sort(
    (a, b) =>
      place(a) - place(b) ||
      (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0) ||
      (a.record.id < b.record.id ? -1 : 1),
  );
}

/** A place behind all that go to the visit. */
export function nextRank(kept: readonly Kept<Hypothesis>[]): number {
  return kept.reduce((last, { value }) => Math.max(last, value.way === 'visit' ? (value.rank ?? 0) : 0), 0) + 1;
}

/** A hypothesis with another status; what it was before is remembered. `proposed`: what the rule says now. */
export function withStatus(
  { setAt, setBy, proposed: _, ...before }: Hypothesis,
  { status, reason, by, at, proposed }: StatusChange & { proposed?: ProposedStatus },
): Hypothesis {
  const was: StatusChange[] =
    setAt === undefined ? [] : [{ at: setAt, by: setBy ?? '', status: before.status, reason: before.reason }];
  const rule = proposed === undefined ? {} : { proposed };
  return {
    ...before,
    ...{ status, reason, setAt: at, setBy: by, ...rule },
    changes: [...before.changes, ...was].slice(-CHANGES),
  };
}
