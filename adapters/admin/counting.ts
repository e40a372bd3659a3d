import { Counter, Histogram, type Registry } from 'prom-client';
import type { Metrics } from '../../src/ports/metrics';

/** From a press of a button to what waited for a server to come back, in seconds. */
const EVENT_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
/** Told from the start, so that the first failure is seen as a rise. A sweep never fails for good: the next one comes. */
const FAILURES = ['apply', 'send', 'due', 'event'] as const;
const SET_ASIDE = ['event', 'due', 'send'] as const;

/** Counts in a registry. Labels are few and fixed: never a person, a review or an id. */
export function counting(registry: Registry): Metrics {
  const registers = [registry];
  const events = new Histogram({
    name: 'critical_friend_event_seconds',
    help: 'From the receipt of an event to its application, by platform.',
    labelNames: ['platform'],
    buckets: EVENT_BUCKETS,
    registers,
  });
  const deliveries = new Counter({
    name: 'critical_friend_deliveries_total',
    help: 'Messages handed to a platform, by what came of it.',
    labelNames: ['platform', 'outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'critical_friend_failures_total',
    help: 'Jobs and events that failed for good, by kind.',
    labelNames: ['kind'],
    registers,
  });
  const setAside = new Counter({
    name: 'critical_friend_set_aside_total',
    help: 'What was set aside because the process ended three times while it was worked on, by kind.',
    labelNames: ['kind'],
    registers,
  });
  for (const kind of SET_ASIDE) setAside.inc({ kind }, 0);
  for (const kind of FAILURES) failures.inc({ kind }, 0);
  return {
    eventApplied: (platform, ms) => events.observe({ platform }, seconds(ms)),
    delivery: (platform, outcome) => deliveries.inc({ platform, outcome }),
    failure: (kind) => failures.inc({ kind }),
    setAside: (kind) => setAside.inc({ kind }),
  };
}

/** A clock that was put back in between does not make it less than nothing. */
export function seconds(ms: number): number {
  return Math.max(0, ms) / 1000;
}
