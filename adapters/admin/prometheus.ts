import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { inTime } from '../../src/ports/in-time';
import type { Log } from '../../src/ports/log';
import type { Lateness, Metrics } from '../../src/ports/metrics';
import type { Queue } from '../../src/ports/queue';
import type { Store } from '../../src/ports/store';
import { counting, seconds } from './counting';

/** What is asked anew at each scrape; any of it may throw, or not answer. */
export interface Asked {
  store: Pick<Store, 'ping'>;
  queue: Pick<Queue, 'ping' | 'counts'>;
  /** How late the work is, as the store knows; in milliseconds. */
  lateness(): Promise<Lateness>;
  /** What else may be away, which has no numbers. */
  others?: readonly { name: string; ping(): Promise<void> }[];
  log: Log;
}

/** The product's numbers. */
export interface Prometheus {
  /** What the services count in. */
  metrics: Metrics;
  /** All numbers in Prometheus's text format, within two seconds; those of a part that is away are left out. */
  scrape(): Promise<Scraped>;
}

export interface Scraped {
  contentType: string;
  text: string;
}

/** A part of the product that may be away, and the gauge that shows its numbers by a label. */
interface Part {
  name: 'store' | 'queue';
  ping(): Promise<void>;
  numbers(): Promise<Readonly<Record<string, number>>>;
  gauge: Gauge;
  label: string;
}

/** Less than a scraper waits, so that it learns who is away. */
const PATIENCE_MS = 1_500;

/** A registry of its own; in it is also what everybody has: the process's memory, processor time, event loop. */
export function prometheus(asked: Asked): Prometheus {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const up = new Gauge({
    name: 'critical_friend_up',
    help: 'Whether the part answers: 1 or 0.',
    labelNames: ['part'],
    registers,
  });
  const parts = [storePart(asked, registers), queuePart(asked, registers)];

  const knock = async ({ name, ping }: { name: string; ping(): Promise<void> }): Promise<void> => {
    const answer = await answerOf(ping().then(() => true));
    up.set({ part: name }, answer ? 1 : 0);
  };
  const look = async (part: Part): Promise<void> => {
    const numbers = part.numbers().catch((error: unknown) => {
      asked.log.warn({ err: error, part: part.name }, 'metrics left out: a part could not tell its numbers');
      throw error;
    });
    const [, found] = await Promise.all([knock(part), answerOf(numbers)]);
    part.gauge.reset();
    for (const [key, number] of Object.entries(found ?? {})) part.gauge.set({ [part.label]: key }, number);
  };

  return {
    metrics: counting(registry),
    scrape: async () => {
      await Promise.all([...parts.map(look), ...(asked.others ?? []).map(knock)]);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function queuePart({ queue }: Asked, registers: Registry[]): Part {
  const gauge = new Gauge({
    name: 'critical_friend_queue_jobs',
    help: 'Jobs in the queue, by state.',
    labelNames: ['state'],
    registers,
  });
  return {
    name: 'queue',
    ping: queue.ping,
    numbers: async () => ({ ...(await queue.counts()) }),
    gauge,
    label: 'state',
  };
}

function storePart({ store, lateness }: Asked, registers: Registry[]): Part {
  const gauge = new Gauge({
    name: 'critical_friend_queue_lag_seconds',
    help: 'How long ago the oldest thing was due that is still to be done, by kind; 0 when nothing is.',
    labelNames: ['kind'],
    registers,
  });
  const numbers = async () => {
    const late = await lateness();
    return { message: seconds(late.message), planned: seconds(late.planned), event: seconds(late.event) };
  };
  return { name: 'store', ping: store.ping, numbers, gauge, label: 'kind' };
}

/** What a part answers; undefined when it fails, or takes too long. */
function answerOf<T>(answer: Promise<T>): Promise<T | undefined> {
  const none = () => undefined;
  return inTime(PATIENCE_MS, answer.catch(none), none);
}
