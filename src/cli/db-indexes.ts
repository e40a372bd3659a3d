import type { Config } from '../app/config';
import type { IndexChange } from '../ports/archive';
import { withArchives } from './db-archives';
import { CommandRefused, type CommandResult } from './request';
import { asJson, lines } from './table';

/** Makes the indexes that are missing and drops those that are no longer declared, where the store is. */
export async function tidyIndexes(config: Config, json: boolean): Promise<CommandResult> {
  return withArchives(config, async (open) => {
    const archive = await open(config.mongodbUri === undefined ? 'folder' : 'server');
    if (!archive) throw new CommandRefused([`There are no data in ${config.dataDir}.`]);
    const indexes = await archive.tidyIndexes();
    return { exit: 0, out: json ? asJson({ indexes }) : lines(told(indexes)), err: '' };
  });
}

function told(changes: readonly IndexChange[]): string[] {
  if (changes.length === 0) return ['All indexes are there, and no others.'];
  return changes.flatMap(({ collection, created, dropped }) => [
    ...created.map((name) => `${collection}: created ${name}`),
    ...dropped.map((name) => `${collection}: dropped ${name}`),
  ]);
}
