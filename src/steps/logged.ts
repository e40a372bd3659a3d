import type { Instant } from '../method/time';

/** That somebody did something in a review, in its reader's language. Never what an answer says. */
export interface LoggedLine {
  at: Instant;
  /** Who: a name, or what did it by itself. */
  by: string;
  /** What was done: decided, sent, taken away, read. */
  what: string;
  /** To whom, or on what: names, an indicator, a file; empty where that says nothing more. */
  on: string;
}
