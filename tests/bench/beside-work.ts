import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { digestPicture } from '../../flows/digest/heat-map';
import { peerOf, runningTeam } from '../support/app-peer';
import { withApp } from './beside';
import { quantile } from './statistics';
import { type Row, row } from './table';

const REVIEW = 'genoa-2027';
const PICTURES = 20;
const FILES = ['sheets.csv', 'grid.csv', 'review.md', 'sheets.csv'];
const HOUR_MS = 3_600_000;

/** How long others wait while one person asks for many pictures, all of them different, and documents at once. */
export async function besideWorkRows(program: string, dir: string): Promise<Row[]> {
  return withApp({ program, dataDir: join(dir, 'beside-work') }, async ({ url }) => {
    const [id = ''] = await runningTeam(url, 'leader');
    const { client } = await peerOf(url, id);
    const asked = async (path: string) => {
      const response = await client.get(path);
      if (!response.ok) throw new RangeError(`${path}: ${response.status}`);
      return response.arrayBuffer();
    };
    const pictures = Array.from({ length: PICTURES }, (_, n) => {
      const until = new Date(Date.now() - n * 12 * HOUR_MS).toISOString();
      return `/api/web/picture/${digestPicture(REVIEW, 'leader', until)}`;
    });
    const documents = FILES.map((file) => `/api/web/download/exports/${REVIEW}/${file}`);
    const begin = performance.now();
    let isMade = false;
    const making = Promise.all([...pictures, ...documents].map(asked)).then(() => {
      isMade = true;
    });
    const waits: number[] = [];
    while (!isMade) {
      const start = performance.now();
      await (await fetch(`${url}/healthz`)).arrayBuffer();
      waits.push(performance.now() - start);
    }
    await making;
    const took = performance.now() - begin;
    const what = `${PICTURES} pictures and ${FILES.length} exports at once`;
    return [
      row(what, took, 'ms', 'the first ones: nothing is made or started before'),
      row(`${what}: /healthz meanwhile, p50`, quantile(waits, 0.5), 'ms', `${waits.length} times`),
      row(`${what}: /healthz meanwhile, p99`, quantile(waits, 0.99), 'ms', 'at most 50'),
      row(`${what}: /healthz meanwhile, worst`, Math.max(...waits), 'ms'),
    ];
  });
}
