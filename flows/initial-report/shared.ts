import { type Cell, cellsOf, type Indicator } from '../../src/method/benchmark';
import { rolesOf, type StepRight } from '../../src/method/permissions';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { documentKind } from '../../src/steps/documents';
import { line } from '../../src/steps/prompts';

/** The contacts share cells, hand in, and ask for time; a colleague does none of that. */
export const CONTACT: StepRight = {
  right: 'hand-in-report',
  roles: ['host'],
  throughTheWall: true,
  not: 'when-closed',
};

/** Which cells are shared with a colleague: the colleague is the document's person. */
export interface Share {
  cells: readonly string[];
  name: string;
}

/** A contact is handed all of them, a colleague their own. */
export const SHARE = documentKind<Share>({ name: 'report-share', ofReview: { read: CONTACT }, readByOthers: true });

/** The cells that somebody answers on: a contact on all, a colleague on those that are shared with them. */
export function ownCells(
  { review, benchmark }: Pick<ReviewView, 'review' | 'benchmark'>,
  context: FlowContext,
): readonly Cell[] {
  const all = cellsOf(benchmark);
  if (rolesOf(context.person.id, review).includes('host')) return all;
  const shared = context.kept.of(SHARE).find(({ record }) => record.person === context.person.id)?.value.cells ?? [];
  return all.filter(({ id }) => shared.includes(id));
}

/** The indicators of those cells, in their order. */
export function ownIndicators(view: Pick<ReviewView, 'review' | 'benchmark'>, context: FlowContext): Indicator[] {
  return ownCells(view, context).flatMap(({ indicators }) => indicators);
}

/** The indicator of one's own cells with this id. */
export function ownIndicator(view: ReviewView, context: FlowContext, id: string | undefined): Indicator | undefined {
  return ownIndicators(view, context).find((one) => one.id === id);
}

/** Whether somebody is a contact of the host city, not a colleague. */
export function isContact({ review }: Pick<ReviewView, 'review'>, { person }: FlowContext): boolean {
  return rolesOf(person.id, review).includes('host');
}

/** What is said to whoever asks somebody for something while the review rests: nothing is sent about it then. */
export function resting({ review }: Pick<ReviewView, 'review'>, { words }: FlowContext): Prompt | undefined {
  return review.stopped && line(words.stopped[review.stopped.how](review.hostCity), [], 'warning');
}
