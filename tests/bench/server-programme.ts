import { join } from 'node:path';
import { defaultTuning } from '../../adapters/bullmq';
import { answerers, type Review } from '../../src/method/review';
import type { Deps } from '../../src/turn/deps';
import type { AppProcess } from '../support/app-process';
import { answerTimes, PARALLEL } from './answers';
import { bareMongoReads } from './bare-reads';
import { bareMongoWrites } from './bare-writes';
import { openServices, withApp } from './beside';
import { digestTimes, digestTimesRows, fullOf, spread } from './digests';
import { type Measured, peakMb, restingMb } from './process-cost';
import { benchProgramme, storedProgramme } from './programme';
import { answersAt, callRows } from './server-answers';
import { countedDigest, countedReminder, type Drained, drained, dueDigest, reminders } from './server-due';
import { fillMongo, type Servers } from './servers';
import { type Row, row } from './table';

/** How large the programme is, how much is asked of it, and whether all its digests of a day are made. */
export interface Size {
  reviews: number;
  answers: number;
  reminders: number;
  day: boolean;
}

/** One instance and a programme of many reviews: digests, answers, reminders, a day’s digests, memory. */
export async function serverProgrammeRows(program: string, dir: string, servers: Servers, size: Size): Promise<Row[]> {
  const { reviews, ...programme } = benchProgramme(size.reviews, zoneAtNoon(), true);
  const full = fullOf(size.reviews);
  await fillMongo(servers, storedProgramme({ reviews, ...programme }, { open: 0, full }));
  const among = `on servers, ${size.reviews} reviews`;
  return withServices(servers, async (deps) => {
    const digests = await digestsOn(servers, deps, reviews.slice(0, full), size.reviews);
    const app = { program, dataDir: join(dir, 'app'), env: servers.env };
    const others = await withApp(app, async (one) => [
      row(`${among}: memory at rest`, await restingMb(one), 'MB', `RSS of one instance; ${full * 584} sheets`),
      ...(await answersOn(one, servers, deps, reviews[full], among, size.answers)),
      ...(await remindersOn(one, servers, deps, reviews.slice(full + 1), among, size.reminders)),
      ...(size.day ? await dayOn(one, servers, deps, reviews, among) : []),
      row(`${among}: memory, the most`, peakMb(one), 'MB', 'RSS of one instance, after all this'),
    ]);
    return [...digests, ...others];
  });
}

/** Digests in a smaller programme, and nothing else. */
export async function serverDigestRows(servers: Servers, size: number): Promise<Row[]> {
  const programme = benchProgramme(size);
  await fillMongo(servers, storedProgramme(programme, { open: 0 }));
  return withServices(servers, (deps) => digestsOn(servers, deps, programme.reviews, size));
}

async function withServices<T>({ env }: Servers, work: (deps: Deps) => Promise<T>): Promise<T> {
  const services = await openServices(env);
  return work(services.deps).finally(() => services.close());
}

async function digestsOn(servers: Servers, deps: Deps, full: readonly Review[], size: number): Promise<Row[]> {
  const chosen = spread(full);
  const times = await digestTimes(deps, chosen);
  const ids = chosen.map((review) => review.id);
  return digestTimesRows('on servers: digest', size, times, await bareMongoReads(servers.mongoUri, ids));
}

async function answersOn(
  app: AppProcess,
  { mongoUri }: Servers,
  deps: Deps,
  review: Review | undefined,
  among: string,
  count: number,
): Promise<Row[]> {
  const answers = await answersAt([app], review, deps, PARALLEL, count);
  return answerTimes(`${among}: answers, ${PARALLEL} at once`, answers, await bareMongoWrites(mongoUri, PARALLEL));
}

async function remindersOn(
  app: AppProcess,
  servers: Servers,
  deps: Deps,
  reviews: readonly Review[],
  among: string,
  count: number,
): Promise<Row[]> {
  const now = deps.clock.now();
  const [counted, ...items] = reviews.flatMap((review) => reminders(review, answerers(review), now));
  const calls = counted ? await countedReminder(deps, servers, counted) : undefined;
  const took = await drained(app, deps, servers, items.slice(0, count));
  const bare = await bareMongoWrites(servers.mongoUri, defaultTuning.concurrency);
  return [
    ...drainedRows(`${among}: reminders due at once`, took, bare),
    ...(calls ? callRows(`${among}: a reminder`, calls) : []),
  ];
}

async function dayOn(
  app: AppProcess,
  servers: Servers,
  deps: Deps,
  reviews: readonly Review[],
  among: string,
): Promise<Row[]> {
  const now = deps.clock.now();
  const [counted, ...rest] = reviews;
  const calls = counted ? await countedDigest(deps, servers, dueDigest(counted, now), counted) : undefined;
  const items = rest.map((review) => dueDigest(review, now));
  const took = await drained(app, deps, servers, items);
  const bare = await bareMongoWrites(servers.mongoUri, defaultTuning.concurrency);
  return [
    ...drainedRows(`${among}: a day’s digests, made and sent`, took, bare),
    ...(calls ? callRows(`${among}: a digest, drawn twice`, calls) : []),
  ];
}

function drainedRows(what: string, took: Drained, bare: Measured): Row[] {
  const perSecond = took.count / took.seconds;
  return [
    row(what, took.seconds, 's', `${took.count} of them, by one instance`),
    row(`${what}, each`, 1000 / perSecond, 'ms', `${defaultTuning.concurrency} at a time`),
    row(`${what}, CPU for each`, took.cpuMs, 'ms', 'of the product’s process (Linux only)'),
    row(`${what}, as bare writes`, bare.perSecond / perSecond, '×', `bare: ${bare.perSecond.toFixed(0)} per s`),
    row(`${what}, CPU as bare writes`, took.cpuMs / bare.cpuMs, '×', `bare: ${bare.cpuMs.toFixed(2)} ms`),
  ];
}

/** A zone in which it is about noon now: reminders go out in working hours only. */
function zoneAtNoon(): string {
  const offset = 12 - new Date().getUTCHours();
  // These names count westwards.
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}
