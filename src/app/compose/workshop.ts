import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { cachedPictures } from '../../../adapters/pictures/cached';
import { createPictures } from '../../../adapters/pictures/heat-map';
import { STEPS } from '../../../flows';
import type { Log } from '../../ports/log';
import type { Pictures } from '../../ports/pictures';
import { type ExportMaker, exportsMadeHere } from '../../programme/exports/making';
import { readTableHere, type TableReader } from '../../programme/founding/read-handed-over';
import { type ParseResult, type ProgrammeReader, readProgrammeHere } from '../../programme/programme-file';
import { type RowsReader, readRowsHere } from '../../programme/tables/rows';
import type { ReadRows } from '../../programme/tables/text-table';
import type { TableOutcome } from '../../steps/new-programme';
import type { Task } from './worker';

/** Pictures, documents and large files, made and read in threads of their own: nobody waits for the event loop. */
export interface Workshop {
  pictures: Pictures;
  makeExport: ExportMaker;
  readProgramme: ProgrammeReader;
  readTable: TableReader;
  readRows: RowsReader;
  close(): Promise<void>;
}

/** No picture or document takes longer; what hangs ends with its thread. In milliseconds. */
const PATIENCE_MS = 60_000;
/** A thread that has nothing to do gives its memory back. In milliseconds. */
const IDLE_MS = 30_000;
/** In megabytes. A document that needs more fails, and nothing else. */
const MEMORY_MB = 512;
/** Of that for what was just made, in megabytes: a thread’s own would be six times as much, held while it is there. */
const YOUNG_MB = 8;
const WORKER = join(__dirname, 'worker.js');

/** What comes of a task. */
export type Made = Uint8Array | ParseResult | TableOutcome | ReadRows;

/** Threads start with the first thing to make. One processor is left to the event loop, where there are several. */
export function workshop(log: Pick<Log, 'warn'>, worker = WORKER): Workshop {
  const pool = new Piscina<Task, Made>({
    filename: worker,
    name: 'work',
    minThreads: 0,
    maxThreads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const signal = () => AbortSignal.timeout(PATIENCE_MS);
  const heatMap: Pictures['heatMap'] = async (map) =>
    (await pool.run({ kind: 'picture', map }, { signal: signal() })) as Uint8Array;
  return {
    pictures: cachedPictures({ heatMap }),
    makeExport: async (order, portions) => {
      if ('blocks' in order) return (await pool.run({ kind: 'paper', order }, { signal: signal() })) as Uint8Array;
      const { port1: ours, port2: sheets } = new MessageChannel();
      const given = { signal: signal(), transferList: [sheets] };
      const file = pool.run({ kind: 'export', order, sheets }, given);
      try {
        await Promise.race([file, send(portions, ours)]);
        return (await file) as Uint8Array;
      } finally {
        ours.close();
      }
    },
    readProgramme: async (order) => (await pool.run({ kind: 'programme', order }, { signal: signal() })) as ParseResult,
    readTable: async (order) => {
      try {
        return (await pool.run({ kind: 'table', order }, { signal: signal() })) as TableOutcome;
      } catch (error) {
        log.warn({ err: error }, 'a table that was handed over could not be read');
        return { kind: 'wrong', problems: [{ what: 'unreadable', about: [] }] };
      }
    },
    readRows: async (bytes) => {
      try {
        return (await pool.run({ kind: 'rows', bytes }, { signal: signal() })) as ReadRows;
      } catch (error) {
        log.warn({ err: error }, 'a table that was handed over could not be read');
        return { ok: false, problem: { what: 'unreadable', about: [] } };
      }
    },
    close: () => pool.destroy(),
  };
}

/** The same where nobody waits for anything else: for one command. */
export function here(): Workshop {
  return {
    pictures: createPictures(),
    makeExport: exportsMadeHere(() => STEPS),
    readProgramme: readProgrammeHere,
    readTable: readTableHere,
    readRows: readRowsHere,
    close: async () => undefined,
  };
}

/**
 * Each portion goes once the one before was taken in: all that waits would be there twice, as it goes between threads. No
 * more is read once the other side is gone.
 */
async function send(portions: AsyncIterable<unknown>, to: MessagePort): Promise<void> {
  const ready = on(to, 'message', { close: ['close'] });
  for await (const portion of portions) {
    if ((await ready.next()).done) return;
    to.postMessage(portion);
  }
  to.postMessage(undefined);
}
