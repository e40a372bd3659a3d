import { setTimeout as sleep } from 'node:timers/promises';
import { type App, type Core, compose, openCore } from '../../src/app/compose';
import { readConfig } from '../../src/app/config';
import type { Log } from '../../src/ports/log';
import { type AppOptions, type AppProcess, startApp } from '../support/app-process';

const SILENT: Log = { info: () => {}, warn: () => {}, error: () => {} };
/** Looking costs the servers something too. */
const LOOK_EVERY_MS = 100;
const LIMIT_MS = 15 * 60_000;

type Environment = Readonly<Record<string, string>>;

/** The product's services in this process, working on no jobs. */
export function openServices(env: Environment): Promise<Core> {
  return openCore(configOf(env), SILENT, 'command');
}

/** The whole product in this process. */
export function openProduct(env: Environment): Promise<App> {
  return compose(configOf(env), SILENT);
}

/** Starts the product in a process of its own, works with it once it is ready, and stops it whatever happens. */
export async function withApp<T>(options: AppOptions, work: (app: AppProcess) => Promise<T>): Promise<T> {
  const app = await startApp(options);
  try {
    await untilReady(app.url);
    return await work(app);
  } finally {
    await app.stop();
  }
}

/** Waits until the product at this address has what it needs. */
export async function untilReady(url: string): Promise<void> {
  await eventually(async () => (await fetch(`${url}/readyz`)).ok);
}

/** Waits for what may take minutes. Throws `NeverCame`. */
export async function eventually(condition: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + LIMIT_MS;
  while (!(await condition())) {
    if (Date.now() > limit) throw new NeverCame();
    await sleep(LOOK_EVERY_MS);
  }
}

function configOf(env: Environment) {
  return readConfig({ DEMO: 'false', PORT: '0', ...env });
}

class NeverCame extends Error {
  constructor() {
    super('what was waited for did not come');
    this.name = 'NeverCame';
  }
}
