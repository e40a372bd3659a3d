import type { Benchmark } from '../method/benchmark';
import type { Chat } from '../ports/chat';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Metrics } from '../ports/metrics';
import type { Pictures } from '../ports/pictures';
import type { Printer } from '../ports/printer';
import type { Queue } from '../ports/queue';
import type { Store } from '../ports/store';
import type { ExportMaker } from '../programme/exports/making';
import type { TableReader } from '../programme/founding/read-handed-over';
import type { ProgrammeReader } from '../programme/programme-file';
import type { Reports } from '../programme/reports';
import type { RowsReader } from '../programme/tables/rows';
import type { Steps } from '../steps/registry';
import type { Run } from './run';

/** What the services work with: ports only. */
export interface Deps {
  store: Store;
  queue: Queue;
  clock: Clock;
  log: Log;
  pictures: Pictures;
  makeExport: ExportMaker;
  /** Where PDFs can be made. */
  printer?: Printer;
  readProgramme: ProgrammeReader;
  readTable: TableReader;
  readRows: RowsReader;
  /** Counts what happens, for those who watch. */
  metrics: Metrics;
  /** Chat platforms by name. */
  chats: ReadonlyMap<string, Chat>;
  /** The benchmark with this id and version. */
  benchmark(id: string, version: number): Benchmark;
  /** The benchmarks that ship. */
  shipped: readonly Benchmark[];
  /** Reads again which benchmarks there are, after an import. */
  learnBenchmarks(): Promise<void>;
  reports: Reports;
  /** What somebody can do. */
  steps: Steps;
  /** This process among those that work on the same store. */
  run: Run;
  /** The address under which people open the product, without a slash at its end. */
  address(): string;
  /** Tells those who watch that a message is new or was redrawn. */
  announce(message: { thread: string; id: string }): void;
}

/** Something was asked that cannot be done; `code` is constant, `detail` says which one, or for `too-much` and `no-pdf`, in words, why. */
export class Refusal extends Error {
  constructor(
    readonly code:
      | 'unknown-review'
      | 'unknown-person'
      | 'not-allowed'
      | 'unknown-benchmark'
      | 'changed-meanwhile'
      | 'too-much'
      | 'no-pdf',
    readonly detail: string,
  ) {
    super(`refused: ${code} (${detail})`);
    this.name = 'Refusal';
  }
}
