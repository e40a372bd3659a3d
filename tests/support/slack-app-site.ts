import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRedisQueue } from '../../adapters/bullmq';
import type { Instant } from '../../src/domain/time';
import { type AppProcess, startApp } from './app-process';
import { freePort } from './free-port';
import { type MongoSource, startMongo } from './mongo-server';
import { movedExample } from './moved-example';
import { cliChild } from './product';
import { startRedisServer } from './redis-server';
import { bundleChild } from './run-child';
import type { SlackOptions, UserOptions } from './slack/options';
import { type SlackServer, startSlack } from './slack/start-slack';
import { withAccounts, workspace } from './slack-app-people';
import { type TestClock, testClock } from './test-clock';

/** The product in a process of its own on real servers, a Slack of its own, and one clock for all of them. */
export interface SlackSite {
  readonly slack: SlackServer;
  readonly app: AppProcess;
  /** Sets the clock of all of them, once nothing is on its way from Slack. */
  moveClockTo(at: Instant): Promise<void>;
  /** Runs a command of the product's; answers what it printed. */
  cli(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

export interface SlackSiteOptions {
  mongo: MongoSource;
  /** What the clock shows at first. */
  at: Instant;
  /** Whose Slack accounts the programme file names; the others are known by their e-mail once they say something. */
  accounts?: readonly UserOptions[];
  slack?: Partial<SlackOptions>;
}

/** How often each process looks at the clock, in milliseconds. */
const CLOCK_READ_MS = 10;

/** Starts all of it, with the example programme brought in by the command line. */
export async function openSlackSite({ mongo, at, accounts = [], slack: more }: SlackSiteOptions): Promise<SlackSite> {
  const dir = await mkdtemp(join(tmpdir(), 'critical-friend-slack-'));
  // Taken before this process goes by the clock as well: by it, one could not be moved.
  const machine = Date.now;
  const clock = testClock(dir, at);
  const file = clock.env.SHIFTED_CLOCK ?? '';
  const moveClockTo = async (to: Instant) => {
    writeFileSync(`${file}.new`, String(Date.parse(to) - machine()));
    renameSync(`${file}.new`, file);
    // Everybody has looked at it by then.
    await sleep(5 * CLOCK_READ_MS);
  };
  const stops: (() => Promise<unknown>)[] = [() => rm(dir, { recursive: true, force: true })];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    useHere(clock);
    const slack = await startSlack({ teams: [workspace()], ...more });
    stops.push(() => slack.stop());
    const [store, queue] = await Promise.all([startMongo(mongo), startRedisServer()]);
    stops.push(
      () => store.stop(),
      () => queue.stop(),
    );
    const servers = {
      MONGODB_URI: store.uriOf(`critical_friend_${randomUUID().slice(0, 8)}`),
      REDIS_URL: queue.url,
      ...clock.env,
    };
    const port = await freePort();
    const env = {
      ...servers,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SLACK_BOT_TOKEN: slack.bot().token,
      SLACK_SIGNING_SECRET: slack.app.signingSecret,
      SLACK_API_URL: slack.apiUrl,
    };
    const cli = (...args: string[]) => runCli(join(dir, 'cli'), env, args);
    const programme = await movedExample(join(dir, 'programme'), 0);
    await withAccounts(programme, accounts);
    await cli('import', programme);
    const app = await startApp({
      program: await bundleChild('src/main.ts'),
      dataDir: join(dir, 'app'),
      env: { ...env, PORT: String(port) },
    });
    stops.push(() => app.stop());
    slack.deliverTo(app.url);
    const jobs = await openRedisQueue({ url: queue.url, onError: () => undefined });
    stops.push(() => jobs.close());
    return {
      slack,
      app,
      moveClockTo: async (to) => {
        await slack.idle();
        await moveClockTo(to);
        // What is due by now is looked for at once, as after every step of a demonstration's clock.
        await jobs.add(`sweep-${Date.parse(to)}`, { kind: 'sweep' });
      },
      cli,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function runCli(
  dataDir: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<string> {
  const child = await cliChild(dataDir, args, env);
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    err += String(chunk);
  });
  const [exit] = await once(child, 'close');
  if (exit !== 0) throw new CommandFailed(args[0] ?? '', err);
  return out;
}

class CommandFailed extends Error {
  readonly code = 'command-failed';
  constructor(command: string, said: string) {
    super(`${command}: ${said}`);
    this.name = 'CommandFailed';
  }
}

/** This process goes by the clock too: Slack signs with the time, and the product compares. */
function useHere(clock: TestClock): void {
  process.env.SHIFTED_CLOCK = clock.env.SHIFTED_CLOCK;
  require('./shifted-clock.cjs');
}
