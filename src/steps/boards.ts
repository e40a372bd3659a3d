import type { Right } from '../method/permissions';
import type { Board } from '../ports/board';
import type { HeatMap } from '../ports/pictures';
import type { FlowContext, ReviewView } from './contract';
import type { DocumentKind } from './documents';

/**
 * A page about a review that can be projected, at `/<name>/<review>` for those who may. It is drawn anew when one of the
 * documents changes that it reads.
 */
export interface StepBoard {
  /** Whoever may do this in the review. Nobody else hears that it is there. */
  may: Right;
  reads: readonly DocumentKind<unknown>[];
  /** `order`: one of those that it names, as its reader chose. */
  /** What goes with it as a picture, as it is now; it is shown with all its words. */
  pictures?(view: ReviewView, context: FlowContext): HeatMap | undefined;
  draws(
    view: ReviewView & Required<Pick<ReviewView, 'members'>>,
    context: FlowContext,
    order?: string,
  ): Omit<Board, 'picture'>;
}

const THREAD = 'board:';

/** Where it is announced that a document changed which the boards of a review read. */
export function boardThread(review: string): string {
  return `${THREAD}${review}`;
}

/** The review of whose boards something is announced; undefined for what is announced of anything else. */
export function boardOf(thread: string): string | undefined {
  return thread.startsWith(THREAD) ? thread.slice(THREAD.length) : undefined;
}
