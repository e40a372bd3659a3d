import type { Config } from '../app/config';
import { type CopyRow, copyAll, isSound } from '../app/copying/copy-all';
import { type CopyObstacle, type CountRow, copyObstacle, countBoth } from '../app/copying/obstacle';
import { steadyClock } from '../plan/clock';
import type { Archive } from '../ports/archive';
import { withArchives } from './db-archives';
import { CommandRefused, type CommandResult } from './request';
import { asJson, lines, table } from './table';

/** So much of a checksum is shown in a table; JSON has all of it. */
const SHOWN_SIGNS = 16;

/** Copies everything from the data folder to the server, and compares; `dryRun` only counts. */
export async function copyToServer(config: Config, dryRun: boolean, json: boolean): Promise<CommandResult> {
  return withArchives(config, async (open) => {
    if (!config.mongodbUri) throw new CommandRefused(['MONGODB_URI is not set: it says where to copy to.']);
    const source = await open('folder');
    const target = source && (await open('server'));
    if (!source || !target) throw new CommandRefused([nothingIn(config.dataDir)]);
    const counted = await countBoth(source, target);
    const obstacle = await copyObstacle(source, target, counted);
    if (obstacle) throw new CommandRefused(reasons(obstacle, source, target));
    const lost = lines(source.lost.map((l) => `${l.collection}: ${l.lostLines} damaged lines were left out.`));
    if (dryRun) return { exit: 0, out: json ? asJson({ collections: counted }) : countTable(counted), err: lost };
    const rows = await copyAll(source, target, steadyClock);
    const printed = json ? asJson({ collections: rows }) : copyTable(rows);
    if (!rows.every(isSound)) return { exit: 1, out: printed, err: lost + failed(rows, target) };
    return { exit: 0, out: json ? printed : `${printed}\n${done(source, target)}`, err: lost };
  });
}

function reasons(obstacle: CopyObstacle, source: Archive, target: Archive): string[] {
  const name = 'Set MONGODB_URI to an empty database, or drop this one.';
  switch (obstacle.kind) {
    case 'nothing-to-copy':
      return [nothingIn(source.place)];
    case 'occupied': {
      const held = obstacle.rows.map(({ collection, there }) => `${collection} ${there}`).join(', ');
      return [`${target.place} holds documents already (${held}). Nothing was changed. ${name}`];
    }
    case 'finished':
      return [
        `${target.place} holds a finished copy, made at ${obstacle.note.finishedAt}. Nothing was changed. Start the product on it, or set MONGODB_URI to an empty database.`,
      ];
    case 'other-copy':
      return [
        `${target.place} holds an unfinished copy of other data, begun at ${obstacle.note.begunAt}. Nothing was changed. ${name}`,
      ];
  }
}

function nothingIn(dataDir: string): string {
  return `There is nothing to copy in ${dataDir}. Is DATA_DIR the folder that the product uses?`;
}

function countTable(rows: readonly CountRow[]): string {
  return table(
    ['COLLECTION', 'DOCUMENTS', 'THERE ALREADY'],
    rows.map((r) => [r.collection, String(r.documents), String(r.there)]),
  );
}

function copyTable(rows: readonly CopyRow[]): string {
  return table(
    ['COLLECTION', 'DOCUMENTS', 'SHA-256', 'COPIED', 'SHA-256', 'SAME'],
    rows.map((r) => [
      r.collection,
      String(r.source.documents),
      r.source.sha256.slice(0, SHOWN_SIGNS),
      String(r.target.documents),
      r.target.sha256.slice(0, SHOWN_SIGNS),
      isSound(r) ? 'yes' : 'NO',
    ]),
  );
}

function done(source: Archive, target: Archive): string {
  return lines([
    `Everything in ${source.place} is in ${target.place} now, and is the same. The folder was not changed.`,
    'Next: set MONGODB_URI wherever the product is started, and start it.',
    'Keep the folder as a backup until you are satisfied. What is answered from now on is in MongoDB only.',
  ]);
}

function failed(rows: readonly CopyRow[], target: Archive): string {
  return lines([
    ...rows.filter((r) => r.changed).map((r) => `${r.collection} changed in the folder while it was copied.`),
    ...rows.filter((r) => !r.same).map((r) => `${r.collection} is not the same in ${target.place}.`),
    'Nothing will start on this copy. See that nobody else writes to either, and run `db copy` again.',
  ]);
}
