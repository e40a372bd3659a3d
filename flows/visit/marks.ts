import type { Instant } from '../../src/method/time';
import { shortKey } from '../../src/ports/short-key';
import { documentKind, type KeptDocuments } from '../../src/steps/documents';
import { READ_NOTES } from './rights';

/** What the leader says of a finding when all of them are on the wall (method, section 5.3). */
export const MARKS = ['report', 'dropped'] as const;
export type Mark = (typeof MARKS)[number];

/** What was said of one finding, oldest first; the last holds. `none`: it was taken back. */
export interface FindingMark {
  finding: string;
  changes: readonly { at: Instant; by: string; mark: Mark | 'none' }[];
}

/** A review's own: whoever wrote the finding may leave. */
export const FINDING_MARK = documentKind<FindingMark>({
  name: 'finding-mark',
  ofReview: { read: READ_NOTES },
  readByOthers: true,
  noted: ({ changes }) => ({ what: `finding-${changes.at(-1)?.mark ?? 'none'}` }),
});

/**
 * What held of each finding at a moment, by its key: *for the report*, or *dropped* as too little speaks for it. What is
 * dropped stays where it is written, and counts for nothing.
 */
export function marksAsOf(kept: KeptDocuments, until: Instant): ReadonlyMap<string, Mark> {
  return new Map(
    kept.of(FINDING_MARK).flatMap(({ value: { finding, changes } }): [string, Mark][] => {
      const mark = changes.filter(({ at }) => at <= until).at(-1)?.mark ?? 'none';
      return mark === 'none' ? [] : [[finding, mark]];
    }),
  );
}

/** That a finding is marked for the first time: one document for each, whoever does it. */
export function markOf(review: string, value: FindingMark) {
  const id = `${FINDING_MARK.name}|${review}|${shortKey(value.finding)}`;
  return { kind: 'keep' as const, record: { id, kind: FINDING_MARK.name, review, person: '', value } };
}
