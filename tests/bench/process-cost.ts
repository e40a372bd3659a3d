import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppProcess } from '../support/app-process';
import { type Timings, timed } from './statistics';

/** What a start leaves behind in memory is given back by then. */
const REST_MS = 5_000;
/** How many ticks of `/proc` a second has: the same on every Linux. */
const TICKS_PER_SECOND = 100;

/** How long something took, and what it cost the process that did it. */
export interface Measured extends Timings {
  /** CPU time for each, in milliseconds. */
  cpuMs: number;
}

/** Does the work, `parallel` at a time, and looks before and after how much CPU time was used. */
export async function measured(
  usedMs: () => number,
  work: readonly (() => Promise<void>)[],
  parallel = 1,
): Promise<Measured> {
  const before = usedMs();
  const timings = await timed(work, parallel);
  return { ...timings, cpuMs: (usedMs() - before) / timings.count };
}

/** CPU time that a process has used so far, its own and the system's for it, in milliseconds. Linux only: else NaN. */
export function cpuMs(app: AppProcess): number {
  const stat = procFile(app, 'stat');
  // The second field is the program's name in brackets, which may hold blanks; the 14th and 15th are the times.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

/** CPU time of this process so far, in milliseconds. */
export function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What a process holds in memory once it has come to rest, in MB. Linux only: else NaN. */
export async function restingMb(app: AppProcess): Promise<number> {
  await sleep(REST_MS);
  return memoryMb(app, 'VmRSS');
}

/** The most that a process has held in memory since it started, in MB. Linux only: else NaN. */
export function peakMb(app: AppProcess): number {
  return memoryMb(app, 'VmHWM');
}

function memoryMb(app: AppProcess, field: 'VmRSS' | 'VmHWM'): number {
  const kb = new RegExp(`${field}:\\s+(\\d+) kB`).exec(procFile(app, 'status'))?.[1];
  return Number(kb) / 1024;
}

function procFile({ pid }: AppProcess, name: string): string {
  const path = `/proc/${pid}/${name}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
