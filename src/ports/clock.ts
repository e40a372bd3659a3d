import type { Instant } from '../method/time';

/** The time. Nothing else in the product reads the machine's clock to decide something. */
export interface Clock {
  /** Now, as an ISO instant in UTC. */
  now(): Instant;
}
