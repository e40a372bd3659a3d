import pino from 'pino';
import { answer } from '../cli/run-command';
import type { Log } from '../ports/log';
import { type App, compose, type Extras } from './compose';
import { ConfigError, environment, readConfig } from './config';
import { serveControl } from './control-socket';
import { watchEventLoop } from './watchdog';

/** How it is served; by itself as it is for everybody. */
export interface Conditions extends Omit<Extras, 'watch'> {
  /** For how long the event loop may stand still before the process is ended, in milliseconds. */
  standsStillMs?: number;
}

/** Starts the product, and stops it gracefully on SIGTERM or SIGINT. What keeps it from starting ends the process. */
export function serve(conditions: Conditions = {}): void {
  start(conditions).catch((error: unknown) => {
    process.stderr.write(`Critical Friend did not start.\n${saidBy(error)}\n`);
    process.exit(1);
  });
}

async function start({ standsStillMs, ...extras }: Conditions): Promise<void> {
  const config = readConfig(environment(), process.stderr.isTTY);
  const log = pino({ level: config.logLevel }, pino.destination({ fd: 2, sync: false }));
  process.stdout.write('Critical Friend is starting. The first time takes up to half a minute.\n');
  const watch = watchEventLoop(log, standsStillMs);
  const app = await compose(config, log, { ...extras, watch });
  const { address, troubles } = await app.listen();
  const control = await openControl(app, address, log);
  const opening = await app.opening(address);
  process.stdout.write(`\nCritical Friend is ready: ${opening ?? address}\n`);
  for (const { part, detail } of troubles) process.stdout.write(`Not well: ${part}: ${detail ?? 'does not answer'}\n`);
  if (opening)
    process.stdout.write('Open this whole address, pick the person marked “Start here”, and press Go on.\n\n');
  // A server may come later: the address is told then.
  app.setup(address).then(tellSetup, (error: unknown) => {
    log.error({ err: error }, 'the address to begin at could not be made: the command setup prints it');
  });
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping: finishing what is under way');
    const closing = async () => {
      await control?.close();
      await app.close();
    };
    closing().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}

/** What somebody is told who starts an installation in which nobody is yet. */
function tellSetup(address: string | undefined): void {
  if (address === undefined) return;
  process.stdout.write(
    `Nobody is here yet. Whoever opens this address begins, as the first organiser; it works once:\n${address}\n\n`,
  );
}

/** Takes commands from the command line while the data folder is ours. Without it the product runs all the same. */
async function openControl(app: App, address: string, log: Log) {
  if (app.dataDir === undefined) return undefined;
  try {
    return await serveControl(app.dataDir, (request) =>
      answer({ deps: app.deps, address, troubles: app.troubles }, request),
    );
  } catch (error) {
    log.warn({ err: error }, 'the command line cannot reach this process: its control socket could not be made');
    return undefined;
  }
}

/** What is known is said in its own words, with what the system says of it (which names the file); the rest is a fault. */
function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isKnown = error instanceof ConfigError || 'code' in error;
  if (!isKnown) return error.stack ?? error.message;
  return error.cause instanceof Error ? `${error.message}\n${error.cause.message}` : error.message;
}
