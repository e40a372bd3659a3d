import { join } from 'node:path';
import { peerOf, runningPeers } from '../support/app-peer';
import { startApp } from '../support/app-process';
import { restingMb } from './process-cost';
import { quantile } from './statistics';
import { type Row, row } from './table';

const LATER_STARTS = 3;

/** From the start of the process to a peer's first card, and how much memory it holds when nothing happens. */
export async function startRows(program: string, dir: string): Promise<Row[]> {
  const example = join(dir, 'example');
  const first = await startToCard(program, example);
  await first.app.stop();
  const later: { ready: number; card: number }[] = [];
  for (let n = 0; n < LATER_STARTS; n += 1) {
    const { app, ...took } = await startToCard(program, example);
    later.push(took);
    await app.stop();
  }
  const median = (values: readonly number[]) => quantile(values, 0.5);
  const full = await startApp({ program, dataDir: example });
  const fullMb = await restingMb(full);
  await full.stop();
  const bare = await startApp({ program, dataDir: join(dir, 'empty'), env: { DEMO: 'false' } });
  const bareMb = await restingMb(bare);
  await bare.stop();
  return [
    row('first start: ready', first.ready, 'ms', 'empty data folder, the example is loaded'),
    row('first start: first card', first.card, 'ms', 'from spawn to a peer’s indicator card over HTTP'),
    row('later starts: ready', median(later.map((l) => l.ready)), 'ms', `median of ${LATER_STARTS}`),
    row('later starts: first card', median(later.map((l) => l.card)), 'ms'),
    row('memory at rest, no programme', bareMb, 'MB', 'RSS, DEMO=false'),
    row('memory at rest, the example', fullMb, 'MB', 'RSS, a later start'),
  ];
}

async function startToCard(program: string, dataDir: string) {
  const begin = performance.now();
  const app = await startApp({ program, dataDir });
  const ready = performance.now() - begin;
  const [id = ''] = await runningPeers(app.url);
  await (await peerOf(app.url, id)).card();
  return { app, ready, card: performance.now() - begin };
}
