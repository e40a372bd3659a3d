import { shippedBenchmarks } from './benchmarks';
import type { Benchmark } from './domain/benchmark';
import type { Announcements } from './ports/announcements';
import type { Chat } from './ports/chat';
import { type Metrics, noMetrics } from './ports/metrics';
import { type Deps, Refusal } from './services/deps';
import { knownBenchmarks } from './services/import-programme';

type Parts = Pick<Deps, 'store' | 'queue' | 'clock' | 'log' | 'pictures'> & {
  announcements: Announcements;
  metrics?: Metrics;
};

/** Tells a listener of every message that is new or was redrawn; answers how to stop. */
export type Watch = Announcements['watch'];

/** What the services work with, made from its parts: benchmarks are known, and messages can be watched. */
export async function assembleDeps({ announcements, ...parts }: Parts): Promise<{ deps: Deps; watch: Watch }> {
  const shipped = shippedBenchmarks();
  const benchmarks = new Map<string, Benchmark>();
  const learn = async () => {
    for (const b of await knownBenchmarks(parts.store, shipped)) benchmarks.set(`${b.id}@${b.version}`, b);
  };
  await learn();
  const web: Chat = {
    platform: 'web',
    deliver: async (message) => ({ kind: 'delivered', reference: message.id }),
  };
  const deps: Deps = {
    metrics: noMetrics,
    ...parts,
    chats: new Map([[web.platform, web]]),
    benchmark: (id, version) => {
      const found = benchmarks.get(`${id}@${version}`);
      if (!found) throw new Refusal('unknown-benchmark', `${id} v${version}`);
      return found;
    },
    shipped,
    learnBenchmarks: learn,
    announce: announcements.tell,
  };
  return { deps, watch: announcements.watch };
}
