import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Mongoose } from 'mongoose';
import type { DataFile } from '../../adapters/mongo/embedded/data-file';
import { fileDriver } from '../../adapters/mongo/embedded/driver';
import * as kinds from '../../adapters/mongo/kinds';
import { modelOf } from '../../adapters/mongo/model';
import { rowOf } from '../../adapters/mongo/rows';
import { shippedBenchmarks } from '../../src/benchmarks';
import { inCellOrder } from '../../src/domain/benchmark';
import { answerers, type Review } from '../../src/domain/review';
import { EMPTY_CONTENT, type Sheet, sheetId } from '../../src/domain/sheet';
import { completeAnswer, type OpenCard, type Peer, peerOf } from '../support/app-peer';
import { startApp } from '../support/app-process';
import { benchProgramme, writeProgramme } from './programme';
import { restingMb, row } from './starts';
import { type Timings, timed } from './statistics';
import type { Row } from './table';

const PRESSES = 300;
const PARALLEL = 8;
const READINGS = 50;
/** One review for the answers one after the other, one for those side by side. */
const OPEN_REVIEWS = 2;

/** Answers over HTTP beside the bare write of as much text on the same engine. */
export async function answerRows(program: string, dir: string, reviews: number): Promise<Row[]> {
  const dataDir = join(dir, `answers-${reviews}`);
  const programme = benchProgramme(reviews);
  writeProgramme(dataDir, programme, OPEN_REVIEWS);
  const app = await startApp({ program, dataDir, env: { EXAMPLE: 'false' } });
  const memory = await restingMb(app);
  const [first, second] = programme.reviews;
  const one = await timed(await presses(app.url, first));
  const eight = await timed(await presses(app.url, second), PARALLEL);
  const pages = await timed(await readings(app.url, programme.reviews.at(-1)));
  const overviews = await timed(await overviewsOf(app.url, programme.reviews.at(-1)));
  await app.stop();
  const bareOne = await bareWrites(join(dir, `bare-${reviews}-1`), 1);
  const bareEight = await bareWrites(join(dir, `bare-${reviews}-8`), PARALLEL);
  const among = `programme of ${reviews} reviews`;
  return [
    row(`${among}: memory at rest`, memory, 'MB', `RSS; ${(reviews - OPEN_REVIEWS) * 584} sheets`),
    ...timingRows(`${among}: answers one by one`, one, bareOne),
    ...timingRows(`${among}: answers, ${PARALLEL} at once`, eight, bareEight),
    row(`${among}: opening one’s conversation, p50`, pages.p50, 'ms', 'the last 60 messages'),
    row(`${among}: a leader’s status, p50`, overviews.p50, 'ms'),
  ];
}

function timingRows(what: string, answers: Timings, bare: Timings): Row[] {
  return [
    row(what, answers.perSecond, 'per s', `${answers.count} presses of save and next`),
    row(`${what}, p50`, answers.p50, 'ms'),
    row(`${what}, p99`, answers.p99, 'ms'),
    row(`${what}, as bare writes`, bare.perSecond / answers.perSecond, '×', `bare: ${bare.perSecond.toFixed(0)} per s`),
  ];
}

/** Presses of the team's members in turn. Each knows its next card without asking: only the press is measured. */
async function presses(url: string, review: Review | undefined): Promise<(() => Promise<void>)[]> {
  const team = await Promise.all((review ? answerers(review) : []).map((id) => peerOf(url, id)));
  const walks = await Promise.all(team.map(async (peer) => walkOf(peer, await peer.card())));
  return Array.from({ length: PRESSES }, (_, n) => walks[n % walks.length] ?? (async () => {}));
}

async function readings(url: string, review: Review | undefined): Promise<(() => Promise<void>)[]> {
  const peer = await peerOf(url, review?.members.peers[0] ?? '');
  return times(READINGS, async () => void (await peer.messages()));
}

async function overviewsOf(url: string, review: Review | undefined): Promise<(() => Promise<void>)[]> {
  const leader = await peerOf(url, review?.members.leader ?? '');
  return times(READINGS, async () => void (await leader.say('status')));
}

function times(count: number, work: () => Promise<void>): (() => Promise<void>)[] {
  return Array.from({ length: count }, () => work);
}

/**
 * One person's presses, one after the other. The next card is the second thing a press answers with, about the next
 * indicator in walking order: nothing has to be asked in between.
 */
function walkOf(peer: Peer, first: OpenCard): () => Promise<void> {
  const order = shippedBenchmarks().flatMap(inCellOrder);
  let last: Promise<void> = Promise.resolve();
  let card = first;
  const press = async () => {
    const event = randomUUID();
    const status = await peer.answer(card, `token ${event}`, event);
    if (status !== 200) throw new NotSaved(status);
    const at = order.findIndex((i) => i.id === card.address.indicator);
    const indicator = order[at + 1]?.id ?? '';
    card = { message: `web-${peer.id}-${event}~2`, address: { ...card.address, indicator, version: 0 } };
  };
  return () => {
    last = last.then(press);
    return last;
  };
}

/** As much text as an answer has, saved by mongoose on the file driver and nothing else. */
async function bareWrites(dir: string, parallel: number): Promise<Timings> {
  const files = new Map<string, DataFile>();
  const mongoose = new Mongoose();
  mongoose.setDriver(fileDriver(files));
  const connection = mongoose.createConnection();
  const model = modelOf(mongoose, connection, kinds.sheet);
  await connection.openUri(dir);
  await model.createIndexes();
  const write = async () => {
    const doc = rowOf(kinds.sheet, sheet(randomUUID()));
    await new model(doc).save();
  };
  const timings = await timed(times(PRESSES, write), parallel);
  await connection.close();
  return timings;
}

function sheet(person: string): Sheet {
  const content = { ...EMPTY_CONTENT, ...(completeAnswer(randomUUID()) as Partial<typeof EMPTY_CONTENT>) };
  const at = new Date().toISOString();
  const revision = { number: 1, content, at, platform: 'web', language: 'en' as const, informed: false, late: false };
  const id = sheetId('bench', 'GG-AMB-1', person);
  const history = [{ version: 1, content }];
  return { id, review: 'bench', indicator: 'GG-AMB-1', person, revisions: [revision], version: 1, history };
}

class NotSaved extends Error {
  constructor(readonly status: number) {
    super(`an answer was not saved: HTTP ${status}`);
    this.name = 'NotSaved';
  }
}
