import type { Me } from '../wire';
import type { RunningClock } from './clock';
import type { Outbox } from './outbox';
import type { Times } from './times';
import type { PageWords } from './words';

/** Who looks at the page, and how things are said to them. */
export interface Page {
  me: Me & { person: NonNullable<Me['person']> };
  words: PageWords;
  times: Times;
  /** What they did and the server does not have yet. */
  outbox: Outbox;
  /** The server's clock: it can be a demonstration's. */
  clock: RunningClock;
}
