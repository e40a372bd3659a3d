import type { StepRight } from '../../src/method/permissions';
import type { Day, Instant } from '../../src/method/time';
import type { FlowContext } from '../../src/steps/contract';
import { documentKind, type Kept } from '../../src/steps/documents';

/** Between the host and those who accept its report: what is asked for once more, and more time that is asked for. */
export const FOLLOWS: StepRight = {
  right: 'follow-report',
  roles: ['host', 'leader', 'organiser'],
  throughTheWall: true,
};

/** Cells of the report that are asked for once more; gone once it is handed in again. */
export interface AskedAgain {
  cells: readonly string[];
  note: string;
  at: Instant;
  by: string;
}
export const ASKED_AGAIN = documentKind<AskedAgain>({ name: 'report-asked-again', ofReview: { read: FOLLOWS } });

/** How a wish for more time is answered. */
export const ANSWERS = ['shorten', 'move', 'no'] as const;
export type TimeAnswer = (typeof ANSWERS)[number];

/** A wish for more time. */
export interface MoreTime {
  day: Day;
  reason: string;
  at: Instant;
  by: string;
  answer?: TimeAnswer;
}
export const MORE_TIME = documentKind<MoreTime>({ name: 'report-more-time', ofReview: { read: FOLLOWS } });

/** What is asked for once more, if anything is. */
export function askedAgain({ kept }: FlowContext): Kept<AskedAgain> | undefined {
  return kept.of(ASKED_AGAIN)[0];
}

/** The last wish for more time. */
export function moreTime({ kept }: FlowContext): Kept<MoreTime> | undefined {
  return kept.of(MORE_TIME)[0];
}

/** Keeps one of a review's, in the place of the one before. */
export function keepOne<T>(kind: { name: string }, review: string, value: T, before: Kept<T> | undefined) {
  const record = { id: `${kind.name}|${review}`, kind: kind.name, review, person: '', value };
  return { kind: 'keep' as const, record, ...(before ? { seen: before.record } : {}) };
}
