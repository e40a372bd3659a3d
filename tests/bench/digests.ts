import { join } from 'node:path';
import { digestPicture } from '../../flows/digest/heat-map';
import { makeDigest } from '../../src/delivery/digest-making';
import { digestImage, showDigest } from '../../src/delivery/digests';
import { addMinutes } from '../../src/method/calendar';
import type { Review } from '../../src/method/review';
import type { Deps } from '../../src/turn/deps';
import { bareFileReads } from './bare-reads';
import { openServices } from './beside';
import { type Measured, measured, ownCpuMs } from './process-cost';
import { benchProgramme, writeProgramme } from './programme';
import { type Timings, timed } from './statistics';
import { type Row, row } from './table';

/** At most so many reviews of a programme are measured, spread over all that have answers. */
const MEASURED = 10;
/** Each so many times. */
const ROUNDS = 3;
/** Everything is compiled after so many. */
const WARM_UP = 5;
/** Up to here, all reviews of a programme have answers … */
const ALL_FULL = 100;
/** … and of a larger one so many: what other reviews have is not read for a digest. */
const SOME_FULL = 20;

/** In how many reviews of a programme of this size everybody has answered everything. */
export function fullOf(size: number): number {
  return size <= ALL_FULL ? size : SOME_FULL;
}

/** What digests of some reviews took. */
export interface DigestTimes {
  digests: Measured;
  pictures: Timings;
}

/** Digests of eight people on 73 indicators: made and both copies drawn, from the embedded store, at several sizes. */
export async function digestRows(dir: string, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await digestsOf(join(dir, `digests-${size}`), size)));
  return rows;
}

async function digestsOf(dataDir: string, size: number): Promise<Row[]> {
  const { reviews, people } = benchProgramme(size);
  writeProgramme(dataDir, { reviews, people }, { open: 0, full: fullOf(size) });
  const chosen = spread(reviews.slice(0, fullOf(size)));
  const services = await openServices({ DATA_DIR: dataDir });
  const times = await digestTimes(services.deps, chosen).finally(() => services.close());
  const bare = await bareFileReads(
    join(dataDir, 'store'),
    chosen.map((review) => review.id),
  );
  return digestTimesRows('digest', size, times, bare);
}

/** Makes and draws digests of these reviews, again and again. */
export async function digestTimes(deps: Deps, reviews: readonly Review[]): Promise<DigestTimes> {
  for (let n = 1; n <= WARM_UP; n += 1) for (const review of reviews.slice(0, 1)) await digest(deps, review, -n);
  const rounds = Array.from({ length: ROUNDS }, (_, n) => reviews.map((review) => () => digest(deps, review, n)));
  const digests = await measured(ownCpuMs, rounds.flat());
  const pictures = await timed(reviews.map((review) => () => picture(deps, review)));
  return { digests, pictures };
}

/** What digests took in a programme of so many reviews, beside bare reads of their sheets. */
export function digestTimesRows(
  what: string,
  size: number,
  { digests, pictures }: DigestTimes,
  bareReads: Timings,
): Row[] {
  const among = size === 1 ? 'one review' : `programme of ${size} reviews`;
  const some = fullOf(size) < size ? `; ${fullOf(size)} reviews have answers` : '';
  const ratio = digests.p50 / bareReads.p50;
  return [
    row(`${what}, ${among}: p50`, digests.p50, 'ms', `made and both copies drawn; 8 people × 73 indicators${some}`),
    row(`${what}, ${among}: p99`, digests.p99, 'ms'),
    row(`${what}, ${among}: CPU for each`, digests.cpuMs, 'ms'),
    row(`${what}, ${among}: as bare reads`, ratio, '×', `bare: ${bareReads.p50.toFixed(1)} ms for the sheets, once`),
    row(`${what}’s picture, ${among}: p50`, pictures.p50, 'ms'),
  ];
}

/** Some of them, from the first to the last. */
export function spread<T>(all: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(all.length / MEASURED));
  return all.filter((_, i) => i % step === 0);
}

async function digest(deps: Deps, review: Review, minute: number): Promise<void> {
  const record = await makeDigest(deps, review.id, addMinutes(deps.clock.now(), minute));
  const leader = await deps.store.people.get(review.members.leader);
  if (!leader) return;
  await showDigest(deps, record, 'leader', leader);
  await showDigest(deps, record, 'channel', leader);
}

async function picture(deps: Deps, review: Review): Promise<void> {
  const leader = await deps.store.people.get(review.members.leader);
  if (leader) await digestImage(deps, leader, digestPicture(review.id, 'leader', deps.clock.now()));
}
