import { join } from 'node:path';
import { answerers, type Review } from '../../src/method/review';
import type { Deps } from '../../src/turn/deps';
import type { AppProcess } from '../support/app-process';
import { commandsOf, type DriverCommands, perOne } from '../support/driver-commands';
import { signedInPeer } from '../support/signed-in-peer';
import { answerTimes, PARALLEL } from './answers';
import { bareMongoWrites } from './bare-writes';
import { openProduct, openServices, untilReady, withApp } from './beside';
import { cpuMs, type Measured, measured, peakMb, restingMb } from './process-cost';
import { benchProgramme, storedProgramme } from './programme';
import { fillMongo, type Servers } from './servers';
import { type Row, row } from './table';
import { presses } from './walks';

/** One review for each measurement: answers one by one, at once, at once at two instances, and counted. */
const OPEN_REVIEWS = 4;
const PRESSES = 150;
const COUNTED = 20;

/** Answers over HTTP on MongoDB and Redis, at one instance and at two that share them, beside bare writes. */
export async function serverAnswerRows(program: string, dir: string, servers: Servers): Promise<Row[]> {
  const programme = benchProgramme(OPEN_REVIEWS);
  await fillMongo(servers, storedProgramme(programme, { open: OPEN_REVIEWS }));
  const services = await openServices(servers.env);
  try {
    const at = (name: string) => ({ program, dataDir: join(dir, name), env: servers.env });
    const took = await withApp(at('one'), (one) => answersOf(one, at('two'), programme.reviews, services.deps));
    const bareOne = await bareMongoWrites(servers.mongoUri, 1);
    const bareEight = await bareMongoWrites(servers.mongoUri, PARALLEL);
    const calls = await countedAnswers(servers, programme.reviews[3]);
    return [
      row('on servers: memory at rest', took.restingMb, 'MB', `RSS of one instance; MongoDB is ${servers.mongoIs}`),
      ...answerTimes('on servers: answers one by one', took.oneByOne, bareOne),
      ...answerTimes(`on servers: answers, ${PARALLEL} at once`, took.atOnce, bareEight),
      ...sharedRows(`on servers: answers, ${PARALLEL} at once, two instances`, took.shared, took.atOnce),
      row('on servers: memory, the most', took.peakMb, 'MB', 'RSS of one instance, after these answers'),
      ...callRows('on servers: an answer', calls),
    ];
  } finally {
    await services.close();
  }
}

async function answersOf(
  one: AppProcess,
  another: Parameters<typeof withApp>[0],
  [first, second, third]: readonly Review[],
  deps: Deps,
) {
  const resting = await restingMb(one);
  const oneByOne = await answersAt([one], first, deps, 1);
  const atOnce = await answersAt([one], second, deps, PARALLEL);
  const peak = peakMb(one);
  const shared = await withApp(another, (two) => answersAt([one, two], third, deps, PARALLEL));
  return { restingMb: resting, oneByOne, atOnce, peakMb: peak, shared };
}

/** The team answers, its members spread over the instances. */
export async function answersAt(
  apps: readonly AppProcess[],
  review: Review | undefined,
  deps: Deps,
  parallel: number,
  count = PRESSES,
): Promise<Measured> {
  const urls = apps.map((app) => app.url);
  const used = () => apps.reduce((sum, app) => sum + cpuMs(app), 0);
  const work = await presses(await teamAt(urls, review, deps), count);
  return measured(used, work, parallel);
}

/** What MongoDB's driver sent for one of something. */
export function callRows(what: string, { reads, writes, documents, waits, each }: DriverCommands): Row[] {
  const note = [...each].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${name} ${Number(n.toFixed(1))}`);
  return [
    row(`${what}: reads of the store`, reads, '', note.join(', ')),
    row(`${what}: writes of the store`, writes, '', 'commands'),
    row(`${what}: documents written`, documents, ''),
    row(`${what}: waits for the store`, waits, '', 'commands one after the other'),
  ];
}

function sharedRows(what: string, shared: Measured, alone: Measured): Row[] {
  return [
    row(what, shared.perSecond, 'per s'),
    row(`${what}, CPU for each`, shared.cpuMs, 'ms', 'of both processes together'),
    row(`${what}, as one instance`, shared.perSecond / alone.perSecond, '×', 'all on one machine, with the servers'),
  ];
}

function teamAt(urls: readonly string[], review: Review | undefined, deps: Deps) {
  const team = review ? answerers(review) : [];
  return Promise.all(team.map((id, n) => signedInPeer(urls[n % urls.length] ?? '', id, deps)));
}

/** The same in this process, whose driver is watched. */
async function countedAnswers(servers: Servers, review: Review | undefined): Promise<DriverCommands> {
  const product = await openProduct(servers.env);
  try {
    const { address: url } = await product.listen();
    await untilReady(url);
    const work = await presses(await teamAt([url], review, product.deps), COUNTED);
    const all: DriverCommands[] = [];
    for (const press of work) all.push(await commandsOf(press));
    return perOne(all);
  } finally {
    await product.close();
  }
}
