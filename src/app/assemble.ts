import { STEPS } from '../../flows';
import { shippedBenchmarks } from '../benchmarks';
import type { Benchmark } from '../method/benchmark';
import type { Announcements } from '../ports/announcements';
import type { Chat } from '../ports/chat';
import { type Metrics, noMetrics } from '../ports/metrics';
import { knownBenchmarks } from '../programme/import-programme';
import { reportsIn } from '../programme/reports';
import { type Deps, Refusal } from '../turn/deps';

type Parts = Pick<
  Deps,
  | 'store'
  | 'queue'
  | 'clock'
  | 'log'
  | 'pictures'
  | 'makeExport'
  | 'printer'
  | 'readProgramme'
  | 'readTable'
  | 'readRows'
  | 'run'
  | 'address'
> & {
  announcements: Announcements;
  metrics?: Metrics;
  /** Beside the web chat. */
  chats?: readonly Chat[];
};

/** Tells a listener of every message that is new or was redrawn; answers how to stop. */
export type Watch = Announcements['watch'];

/** What the services work with, made from its parts. Of the benchmarks, those of the store have to be learnt first. */
export function assembleDeps({ announcements, chats = [], ...parts }: Parts): {
  deps: Deps;
  watch: Watch;
  connect(chat: Chat): void;
} {
  const shipped = shippedBenchmarks();
  const benchmarks = new Map<string, Benchmark>();
  const byName = new Map(chats.map((chat) => [chat.platform, chat]));
  const learn = async () => {
    for (const b of await knownBenchmarks(parts.store, shipped)) benchmarks.set(`${b.id}@${b.version}`, b);
  };
  const deps: Deps = {
    metrics: noMetrics,
    ...parts,
    chats: byName,
    benchmark: (id, version) => {
      const found = benchmarks.get(`${id}@${version}`);
      if (!found) throw new Refusal('unknown-benchmark', `${id} v${version}`);
      return found;
    },
    shipped,
    steps: STEPS,
    learnBenchmarks: learn,
    reports: reportsIn(parts.store, STEPS.supplements),
    announce: announcements.tell,
  };
  return { deps, watch: announcements.watch, connect: (chat) => void byName.set(chat.platform, chat) };
}
