import { DataDirInUse, DataDirNotWritable, openArchive } from '../app/compose';
import type { Config } from '../app/config';
import type { Archive } from '../ports/archive';
import { StoreError } from '../ports/store';
import { CommandRefused, type CommandResult } from './request';
import { lines } from './table';

/** Runs a command on archives that it opens by `open`; they are closed at the end, whatever happens. */
export async function withArchives(
  config: Config,
  work: (open: (where: 'folder' | 'server') => Promise<Archive | undefined>) => Promise<CommandResult>,
): Promise<CommandResult> {
  const opened: Archive[] = [];
  try {
    return await work(async (where) => {
      const archive = await openArchive(config, where).catch((error: unknown) => {
        throw refusal(error, where) ?? error;
      });
      if (archive) opened.push(archive);
      return archive;
    });
  } catch (error) {
    if (error instanceof CommandRefused) return { exit: 1, out: '', err: lines(error.reasons) };
    throw error;
  } finally {
    for (const archive of opened.reverse()) await archive.close();
  }
}

/** Why it does not open, for the operator; undefined for what has words of its own or nobody foresaw. */
function refusal(error: unknown, where: 'folder' | 'server'): CommandRefused | undefined {
  if (error instanceof DataDirInUse)
    return new CommandRefused([`The product is running on ${error.dir}. Stop it first. Nothing was changed.`]);
  if (error instanceof DataDirNotWritable)
    return new CommandRefused([`The data folder ${error.dir} cannot be used (${error.reason}).`]);
  if (error instanceof StoreError && error.code === 'unavailable' && where === 'server') {
    const said = error.cause instanceof Error ? `: ${error.cause.message}` : '';
    return new CommandRefused([`The server of MONGODB_URI does not answer${said}. Nothing was changed.`]);
  }
  return undefined;
}
