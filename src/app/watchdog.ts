import type * as fs from 'node:fs';
import inspector from 'node:inspector';
import * as threads from 'node:worker_threads';
import type { Log } from '../ports/log';

/** For how long the event loop may stand still, in milliseconds. */
const LIMIT_MS = 10_000;
/** In so many steps. */
const STEPS = 20;

/** What the thread is given at its start. */
interface Watched {
  /** The first number goes up with each beat; the second is 1 while it is to be watched. */
  signs: Int32Array;
  steps: number;
  stepMs: number;
}

/** What the main thread says to it. */
interface Note {
  on: string;
  isBegun: boolean;
}

/** Ends this process when its event loop stands still. */
export interface Watchdog {
  /** Notes what is worked on: its id is said when the process is ended. */
  begins(on: string): void;
  ends(on: string): void;
  /** From now on. */
  watch(): void;
}

/**
 * Watches this process's event loop from a thread of its own: when it stands still for `limitMs`, the thread says what was
 * worked on and ends the process with SIGKILL, which a loop cannot hold up. Counted in the thread's own steps rather than
 * by a clock, so that a machine that slept, a clock that was set or a process that was held counts for nothing.
 */
export function watchEventLoop(log: Log, limitMs = LIMIT_MS): Watchdog {
  const stepMs = limitMs / STEPS;
  const signs = new Int32Array(new SharedArrayBuffer(8));
  const watched: Watched = { signs, steps: STEPS, stepMs };
  let isWatched = false;
  // Its program is the function's own text: it needs no file beside the product's, however that is put together.
  const worker = new threads.Worker(`(${stand})(require('node:worker_threads'), require('node:fs'))`, {
    eval: true,
    workerData: watched,
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
  });
  worker.unref();
  worker.on('error', (error) => log.error({ err: error }, 'nobody watches the event loop any more'));
  const beat = () => {
    // While somebody debugs it, it stands still because they want it to.
    signs[1] = isWatched && inspector.url() === undefined ? 1 : 0;
    Atomics.add(signs, 0, 1);
  };
  setInterval(beat, stepMs).unref();
  const tell = (note: Note) => worker.postMessage(note);
  return {
    begins: (on) => tell({ on, isBegun: true }),
    ends: (on) => tell({ on, isBegun: false }),
    watch: () => {
      isWatched = true;
      beat();
    },
  };
}

/** The thread's program. It may use nothing but what it is given here. */
function stand({ workerData, receiveMessageOnPort, parentPort }: typeof threads, { writeSync }: typeof fs): void {
  const { signs, steps, stepMs }: Watched = workerData;
  const idle = new Int32Array(new SharedArrayBuffer(4));
  const underWay = new Set<string>();
  const listen = () => {
    if (!parentPort) return;
    for (let next = receiveMessageOnPort(parentPort); next; next = receiveMessageOnPort(parentPort)) {
      const { on, isBegun }: Note = next.message;
      if (isBegun) underWay.add(on);
      else underWay.delete(on);
    }
  };
  let last = Atomics.load(signs, 0);
  for (let still = 0; still < steps; ) {
    Atomics.wait(idle, 0, 0, stepMs);
    listen();
    const now = Atomics.load(signs, 0);
    still = now === last && signs[1] === 1 ? still + 1 : 0;
    last = now;
  }
  const said = { level: 60, time: Date.now(), pid: process.pid, underWay: [...underWay], forMs: steps * stepMs };
  try {
    writeSync(2, `${JSON.stringify({ ...said, msg: 'the event loop stood still: the process is ended' })}\n`);
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
}
