import { join } from 'node:path';
import { peerOf, runningTeam } from '../support/app-peer';
import { firstView } from '../support/first-view';
import { withApp } from './beside';
import { type Row, row } from './table';

/** What the page weighs when somebody sees it for the first time, packed as browsers take it, by who they are. */
export async function firstViewRows(program: string, dir: string): Promise<Row[]> {
  return withApp({ program, dataDir: join(dir, 'first-view') }, async ({ url }) => {
    const rows: Row[] = [];
    for (const role of ['peer', 'leader', 'organiser'] as const) {
      const [id = ''] = await runningTeam(url, role);
      const { client, card } = await peerOf(url, id);
      if (role === 'peer') await card();
      const all = await firstView(url, client.cookie());
      const kb = (wanted: RegExp) =>
        all.reduce((sum, { path, bytes }) => sum + (wanted.test(path) ? bytes : 0), 0) / 1_000;
      const parts = `script ${kb(/\.js$/).toFixed(0)}, styles ${kb(/\.css$/).toFixed(0)}, said ${kb(/^.api/).toFixed(1)}`;
      rows.push(row(`first view of a ${role}, packed`, kb(/./), 'kB', `${parts}; at most 150`));
    }
    return rows;
  });
}
