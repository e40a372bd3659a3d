import type { Instant } from './time';

/**
 * How far somebody has come towards a review. `answered`: there are answers of theirs in it; `came`: they have signed in or
 * written to us, ever; `invited`: they were asked to, last at this moment, and have not yet. `noWay`: nothing that is sent
 * reaches them outside of the page. `not-reached`: what was sent last could not be delivered, in constant words why.
 */
export type Reach =
  | { state: 'answered' | 'came' }
  | { state: 'invited'; at: Instant; noWay: boolean }
  | { state: 'not-invited'; noWay: boolean }
  | { state: 'not-reached'; reason: string };

/** Whether somebody was never here: nobody knows whether they have heard of anything. */
export function neverCame(reach: Reach | undefined): boolean {
  return reach !== undefined && reach.state !== 'answered' && reach.state !== 'came';
}
