import { join } from 'node:path';
import { answerers, type Review } from '../../src/method/review';
import type { Peer } from '../support/app-peer';
import type { AppProcess } from '../support/app-process';
import { linkedPeer } from '../support/signed-in-peer';
import { bareFileWrites } from './bare-writes';
import { withApp } from './beside';
import { cpuMs, type Measured, measured, restingMb } from './process-cost';
import { benchProgramme, writeProgramme } from './programme';
import { repeated, timed } from './statistics';
import { type Row, row } from './table';
import { presses } from './walks';

const PRESSES = 300;
export const PARALLEL = 8;
const READINGS = 50;
/** One review for the answers one after the other, one for those side by side. */
const OPEN_REVIEWS = 2;

/** Answers over HTTP beside the bare write of as much text on the same engine. */
export async function answerRows(program: string, dir: string, reviews: number): Promise<Row[]> {
  const dataDir = join(dir, `answers-${reviews}`);
  const programme = benchProgramme(reviews);
  writeProgramme(dataDir, programme, { open: OPEN_REVIEWS });
  const among = `programme of ${reviews} reviews`;
  const rows = await withApp({ program, dataDir, env: { DEMO: 'false' } }, (app) =>
    rowsAt(app, programme.reviews, among, peerAt(app.url, dataDir)),
  );
  const bareOne = await bareFileWrites(join(dir, `bare-${reviews}-1`), 1);
  const bareEight = await bareFileWrites(join(dir, `bare-${reviews}-8`), PARALLEL);
  return rows(bareOne, bareEight);
}

type PeerAt = (id: string | undefined) => Promise<Peer>;

function peerAt(url: string, dataDir: string): PeerAt {
  return (id = '') => linkedPeer(url, dataDir, id, `${id}@bench.example`);
}

async function rowsAt(app: AppProcess, reviews: readonly Review[], among: string, peer: PeerAt) {
  const memory = await restingMb(app);
  const [first, second] = reviews;
  const used = () => cpuMs(app);
  const one = await measured(used, await pressesIn(peer, first));
  const eight = await measured(used, await pressesIn(peer, second), PARALLEL);
  const pages = await timed(await readings(peer, reviews.at(-1)));
  const overviews = await timed(await overviewsOf(peer, reviews.at(-1)));
  return (bareOne: Measured, bareEight: Measured): Row[] => [
    row(`${among}: memory at rest`, memory, 'MB', `RSS; ${(reviews.length - OPEN_REVIEWS) * 584} sheets`),
    ...answerTimes(`${among}: answers one by one`, one, bareOne),
    ...answerTimes(`${among}: answers, ${PARALLEL} at once`, eight, bareEight),
    row(`${among}: opening one’s conversation, p50`, pages.p50, 'ms', 'the last 60 messages'),
    row(`${among}: a leader’s status, p50`, overviews.p50, 'ms'),
  ];
}

/** What answers took and cost, beside bare writes. */
export function answerTimes(what: string, answers: Measured, bare: Measured): Row[] {
  const ratio = bare.perSecond / answers.perSecond;
  return [
    row(what, answers.perSecond, 'per s', `${answers.count} presses of save and next`),
    row(`${what}, p50`, answers.p50, 'ms'),
    row(`${what}, p99`, answers.p99, 'ms'),
    row(`${what}, CPU for each`, answers.cpuMs, 'ms', 'of the product’s process (Linux only)'),
    row(`${what}, as bare writes`, ratio, '×', `bare: ${bare.perSecond.toFixed(0)} per s`),
    row(`${what}, CPU as bare writes`, answers.cpuMs / bare.cpuMs, '×', `bare: ${bare.cpuMs.toFixed(2)} ms`),
  ];
}

async function pressesIn(peer: PeerAt, review: Review | undefined): Promise<(() => Promise<void>)[]> {
  const team = await Promise.all((review ? answerers(review) : []).map(peer));
  return presses(team, PRESSES);
}

async function readings(peerAt: PeerAt, review: Review | undefined): Promise<(() => Promise<void>)[]> {
  const peer = await peerAt(review?.members.peers[0]);
  return repeated(READINGS, async () => void (await peer.messages()));
}

async function overviewsOf(peerAt: PeerAt, review: Review | undefined): Promise<(() => Promise<void>)[]> {
  const leader = await peerAt(review?.members.leader);
  return repeated(READINGS, async () => void (await leader.say('status')));
}
