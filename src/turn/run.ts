import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { addMs } from '../method/calendar';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';
import { type Gate, gate } from './gate';

/** How often a process leaves a sign of life for the others, and looks for theirs, in milliseconds. */
const BEAT_MS = 3_000;
/**
 * After so many looks without a new sign of life a run is over. Longer than an event loop may stand still; counted in
 * looks rather than by a clock, since clocks differ and jump, and who did not look has seen nothing.
 */
const LOOKS = 5;
/** How long the record of a run that stopped as it should is kept. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** `stopped`: it ended as it should, with nothing under way. `ended`: its process died, or was ended. */
export type Fate = 'running' | 'stopped' | 'ended';

/** This run of the product, among those that work on the same store. */
export interface Run extends Gate {
  readonly id: string;
  /** Resolves once the others can know of this run. Errors: `StoreError`. */
  begun(): Promise<void>;
  /** What became of a run; one that is not known to be over counts as running. Errors: `StoreError`. */
  fateOf(run: string): Promise<Fate>;
  /** Notes that something is worked on, for as long as it is: who watches this process can tell then. */
  working<T>(on: string, work: () => Promise<T>): Promise<T>;
  /** Does later, again and again, what the store did not take now. */
  owe(debt: () => Promise<unknown>): void;
  /** Tells the others that this run ended as it should. Never throws. */
  stop(): Promise<void>;
}

/** What a run of the product is begun with. `beatMs`: how often it says that it goes on, in milliseconds. */
export interface RunOptions {
  store: Pick<Store, 'runs'>;
  log: Log;
  /** Nobody else can work on this store: every other run is over. */
  isAlone: boolean;
  beatMs?: number;
  /** Told of what is worked on. */
  watch?: { begins(on: string): void; ends(on: string): void };
  /** Told when another run is found to be over. */
  onEnd?(run: string): void;
}

/** A run that begins. */
export function newRun({ store, log, isAlone, beatMs = BEAT_MS, watch, onEnd = () => {} }: RunOptions): Run {
  const id = randomUUID();
  const others = new Map<string, { beats: number | undefined; looks: number }>();
  const debts = new Set<() => Promise<unknown>>();
  const given = new AbortController();
  let beats = 0;
  let beginning: Promise<void> | undefined;
  let beating: Promise<void> = Promise.resolve();

  const record = (stopped: boolean) => ({ id, beats, at: new Date().toISOString(), stopped });

  const begin = async (): Promise<void> => {
    await store.runs.removeAll({ at: { before: addMs(new Date().toISOString(), -KEPT_MS) } });
    await store.runs.put(record(false));
    if (!isAlone) beating = beat();
  };

  const beat = async (): Promise<void> => {
    while (!given.signal.aborted) {
      try {
        beats += 1;
        await store.runs.put(record(false));
        await payDebts();
        await look();
      } catch (error) {
        log.warn({ err: error }, 'this process could not leave a sign of life');
      }
      await sleep(beatMs, undefined, { signal: given.signal, ref: false }).catch(() => undefined);
    }
  };

  const payDebts = async (): Promise<void> => {
    for (const debt of debts) {
      await debt();
      debts.delete(debt);
    }
  };

  const look = async (): Promise<void> => {
    const found = new Map((await store.runs.find({ stopped: false })).map((run) => [run.id, run.beats]));
    for (const run of new Set([...found.keys(), ...others.keys()])) {
      if (run === id) continue;
      const before = others.get(run);
      const now = found.get(run);
      const isAlive = now !== undefined && now !== before?.beats;
      const looks = isAlive ? 0 : (before?.looks ?? 0) + 1;
      others.set(run, { beats: now, looks });
      if (looks !== LOOKS || now === undefined) continue;
      // It comes back by itself if it was only cut off.
      await store.runs.remove(run);
      onEnd(run);
    }
  };

  return {
    id,
    ...gate(),
    begun: () => {
      beginning ??= begin().catch((error: unknown) => {
        beginning = undefined;
        throw error;
      });
      return beginning;
    },
    fateOf: async (run) => {
      if (run === id) return 'running';
      if ((await store.runs.get(run))?.stopped) return 'stopped';
      if (isAlone) return 'ended';
      const known = others.get(run);
      if (!known) others.set(run, { beats: undefined, looks: 0 });
      return known && known.looks >= LOOKS ? 'ended' : 'running';
    },
    working: async (on, work) => {
      watch?.begins(on);
      try {
        return await work();
      } finally {
        watch?.ends(on);
      }
    },
    owe: (debt) => debts.add(debt),
    stop: async () => {
      given.abort();
      await beating;
      if (!beginning) return;
      try {
        await store.runs.put(record(true));
      } catch (error) {
        log.warn({ err: error }, 'that this process stops could not be noted');
      }
    },
  };
}
