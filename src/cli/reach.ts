import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirInUse, DataDirNotWritable, openCore } from '../app/compose';
import { type Config, hostsOf, usesDataDir } from '../app/config';
import { askControl, ControlCutShort, ControlSilent } from '../app/control-socket';
import { reasonOf } from '../app/health';
import { addressOf } from '../app/listening';
import type { Log } from '../ports/log';
import { StoreError } from '../ports/store';
import { type CommandRequest, type CommandResult, type Execute, resultSchema } from './request';
import { runCommand } from './run-command';

/** How long a process that starts or stops, or another command, is waited for. */
const PATIENCE_MS = 5_000;
const AGAIN_MS = 200;

/**
 * Carries out requests through the process that holds the data folder, else by opening the store for as long as the
 * command takes. What stands in the way is a result too.
 */
export function reach(config: Config, log: Log): Execute {
  return async (request) => {
    try {
      return await attempt(config, log, request, Date.now() + PATIENCE_MS);
    } catch (error) {
      const reason = obstacle(error, config);
      if (reason === undefined) throw error;
      return { exit: 1, out: '', err: `${reason}\n` };
    }
  };
}

async function attempt(config: Config, log: Log, request: CommandRequest, until: number): Promise<CommandResult> {
  for (;;) {
    const answer = usesDataDir(config) ? await askControl(config.dataDir, request, PATIENCE_MS) : undefined;
    if (answer !== undefined) return resultSchema.parse(answer);
    try {
      return await alone(config, log, request);
    } catch (error) {
      if (!(error instanceof DataDirInUse) || Date.now() > until) throw error;
    }
    await sleep(AGAIN_MS);
  }
}

async function alone(config: Config, log: Log, request: CommandRequest): Promise<CommandResult> {
  const core = await openCore(config, log, 'command');
  try {
    return await runCommand({ deps: core.deps, address: addressOf(config), troubles: core.troubles }, request);
  } finally {
    await core.close();
  }
}

/** What is in the way, for the operator; undefined for what nobody foresaw. */
function obstacle(error: unknown, config: Config): string | undefined {
  if (error instanceof DataDirInUse || error instanceof ControlSilent)
    return `The data folder ${config.dataDir} is held by a process that does not answer. Is it starting, stopping or stuck? Try again in a moment.`;
  if (error instanceof ControlCutShort)
    return 'The process stopped before it answered. Look with status whether it was done.';
  if (error instanceof StoreError && !error.retry) return error.message;
  if (error instanceof StoreError && config.mongodbUri)
    return `MongoDB at ${hostsOf(config.mongodbUri)} does not answer (${reasonOf(error)}). Nothing was done.`;
  if (error instanceof DataDirNotWritable) return `The data folder ${error.dir} cannot be used (${error.reason}).`;
  return undefined;
}
