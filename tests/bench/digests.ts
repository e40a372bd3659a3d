import { join } from 'node:path';
import { digestPicture } from '../../flows/prompts/heat-map';
import { type App, compose } from '../../src/compose';
import { readConfig } from '../../src/config';
import { addMinutes } from '../../src/domain/calendar';
import type { Review } from '../../src/domain/review';
import type { Log } from '../../src/ports/log';
import { digestImage, makeDigest, showDigest } from '../../src/services/digests';
import { benchProgramme, writeProgramme } from './programme';
import { row } from './starts';
import { timed } from './statistics';
import type { Row } from './table';

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };
/** At most so many reviews of a programme are measured, spread over all of them. */
const MEASURED = 10;
/** Everything is compiled after so many. */
const WARM_UP = 5;

/** Digests of eight people on 73 indicators: made and both copies drawn, from the embedded store, at several sizes. */
export async function digestRows(dir: string, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await digestsOf(join(dir, `digests-${size}`), size)));
  return rows;
}

async function digestsOf(dataDir: string, size: number): Promise<Row[]> {
  const programme = benchProgramme(size);
  writeProgramme(dataDir, programme, 0);
  const app = await compose(readConfig({ DATA_DIR: dataDir, EXAMPLE: 'false', PORT: '0' }), SILENT);
  try {
    const step = Math.max(1, Math.floor(size / MEASURED));
    const chosen = programme.reviews.filter((_, i) => i % step === 0);
    for (let n = 1; n <= WARM_UP; n += 1) for (const review of chosen.slice(0, 1)) await digest(app, review, -n);
    const digests = await timed([0, 1, 2].flatMap((n) => chosen.map((review) => () => digest(app, review, n))));
    const pictures = await timed(chosen.map((review) => () => picture(app, review)));
    const among = size === 1 ? 'one review' : `programme of ${size} reviews`;
    return [
      row(`digest, ${among}: p50`, digests.p50, 'ms', 'made and both copies drawn; 8 people × 73 indicators'),
      row(`digest, ${among}: p99`, digests.p99, 'ms'),
      row(`digest’s picture, ${among}: p50`, pictures.p50, 'ms'),
    ];
  } finally {
    await app.close();
  }
}

async function digest({ deps }: App, review: Review, minute: number): Promise<void> {
  const record = await makeDigest(deps, review.id, addMinutes(deps.clock.now(), minute));
  const leader = await deps.store.people.get(review.members.leader);
  if (!leader) return;
  await showDigest(deps, record, 'leader', leader);
  await showDigest(deps, record, 'channel', leader);
}

async function picture({ deps }: App, review: Review): Promise<void> {
  const leader = await deps.store.people.get(review.members.leader);
  if (leader) await digestImage(deps, leader, digestPicture(review.id, 'leader', deps.clock.now()));
}
