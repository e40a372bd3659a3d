import { join } from 'node:path';
import type { Queue as BullQueue } from 'bullmq';
import { type OperatorGuard, operatorGuard } from '../../adapters/admin/guard';
import { prometheus } from '../../adapters/admin/prometheus';
import { adminRoutes } from '../../adapters/admin/routes';
import { type DataDirLock, lockDataDir, namingFullDisk } from '../../adapters/data-dir';
import { boundedServer } from '../../adapters/http/server';
import { pausingPages } from '../../adapters/mail';
import { libreOffice } from '../../adapters/printing/libreoffice';
import { OPENING } from '../../adapters/web/local';
import { createWebApp } from '../../adapters/web/server/app';
import type { WebHost } from '../../adapters/web/web-host';
import { newSetupToken } from '../accounts/first-organiser';
import { pausing } from '../accounts/mail-links';
import { newSecret } from '../accounts/secret';
import { type MovableClock, movableClock, steadyClock } from '../plan/clock';
import { wakeUp } from '../plan/waking';
import { failures, handler, sweep } from '../plan/work';
import type { Chat } from '../ports/chat';
import { MAIL } from '../ports/letter';
import type { Log } from '../ports/log';
import type { JobHandler } from '../ports/queue';
import { demonstration } from '../programme/example/demonstration';
import { isExample, loadExample } from '../programme/example/loading';
import { finishReplanning } from '../programme/importing';
import type { Deps } from '../turn/deps';
import { lanes } from '../turn/inbox';
import { newRun, type RunOptions } from '../turn/run';
import { assembleDeps, type Watch } from './assemble';
import { beginNow, keepBeginning } from './beginning';
import { announcementsOf, pacingOf, queueFor, storeFor, type Use } from './compose/engines';
import { demonstrationMail } from './compose/mail';
import { type Platform, platformsOf } from './compose/platforms';
import { refusing, refusingDemonstration } from './compose/web-refusals';
import { here, workshop } from './compose/workshop';
import { type Config, mayDemonstrate, usesDataDir, usesServers } from './config';
import { health, partsOf, type Trouble, troublesOf } from './health';
import { installation } from './installation';
import { lateness } from './lateness';
import { addressOf, closeServer, listen, setupAddress } from './listening';
import { reception } from './reception';
import { throttledLog } from './throttled-log';
import { webChat } from './web-chat';

export { DataDirInUse, DataDirNotWritable } from '../../adapters/data-dir';
export { openArchive } from './compose/engines';

/** How often the store is looked through for what is due. */
const SWEEP_MS = 120_000;

/** The product without its web server, and working on no jobs. */
export interface Core {
  deps: Deps;
  clock: MovableClock;
  /** The port became another: it is part of the address that people open. */
  listensAt(address: string): void;
  /** Another platform, or one in the place of another of its name. */
  connect(chat: Chat): void;
  watch: Watch;
  platforms: readonly Platform[];
  /** What of the platforms does not let us in. */
  troubles(): Promise<readonly Trouble[]>;
  /** Where there is an `OPERATOR_TOKEN`. */
  operator?: OperatorGuard;
  /** Adds the operator's pages, `/admin/queues` and `/metrics`. */
  operatorPages: ReturnType<typeof adminRoutes>;
  /** The data folder that is ours alone, when an embedded engine works in it. */
  dataDir?: string;
  close(): Promise<void>;
}

/** What may be different from how the product runs by itself. */
export interface Extras extends Pick<RunOptions, 'beatMs'> {
  /** Sees what is worked on, and from some moment on whether the event loop stands still. */
  watch?: NonNullable<RunOptions['watch']> & { watch(): void };
  /** Stands between the product and what it works with. */
  around?(deps: Deps): Deps;
}

/** The running product. */
export interface App {
  deps: Deps;
  /** The address to open for the demonstration, where there is one; only who opens it may pick a person. */
  opening(address: string): Promise<string | undefined>;
  /** The address at which the first organiser begins, as long as nobody is here; told once the store is there. */
  setup(address: string): Promise<string | undefined>;
  dataDir?: string;
  /** What of the platforms does not let us in. */
  troubles(): Promise<readonly Trouble[]>;
  /** Starts listening; answers the address, and what of the platforms an operator has to set right first. */
  listen(): Promise<{ address: string; troubles: readonly Trouble[] }>;
  /** Stops taking requests, finishes what it holds, lets go of everything. */
  close(): Promise<void>;
}

/**
 * Opens the store and the queue that the configuration names. To `serve`, servers that do not answer are tried again and
 * again meanwhile; for one `command`, the store has to be there, and the queue is opened once it is used. Throws
 * `DataDirInUse` when another process holds the folder of an embedded engine, `DataDirFull` when its disk is full.
 */
export function openCore(config: Config, log: Log, use: Use = 'serve', extras: Extras = {}): Promise<Core> {
  return inDataDir(config, () => openEngines(config, log, use, extras));
}

async function openEngines(config: Config, log: Log, use: Use, extras: Extras): Promise<Core> {
  const lock = usesDataDir(config) ? lockDataDir(config.dataDir) : undefined;
  const opened: (() => Promise<void>)[] = [async () => lock?.release()];
  const close = async () => {
    for (const letGo of opened.splice(0).reverse()) await letGo();
  };
  try {
    const announcements = announcementsOf(config, log, use === 'serve');
    opened.push(() => announcements.close());
    // The queue opens beside the store, which takes seconds where it is embedded.
    let bull: BullQueue | undefined;
    const queue = queueFor(config, log, use, (opened) => {
      bull = opened;
      // PGlite makes its files as open as they can be, whatever the process asks for.
      if (lock && !lock.keepPrivate())
        log.warn(
          { dataDir: lock.dir },
          'others on this machine can read in the data folder: its rights stay as they are',
        );
    });
    const store = await storeFor(config, log, use).catch(async (error: unknown) => {
      await queue.close();
      throw error;
    });
    const { around = (deps: Deps) => deps, ...watching } = extras;
    const onEnd = (ended: string) =>
      void wakeUp({ queue, clock, log }, [{ id: `sweep-after-${ended}`, job: { kind: 'sweep' } }]);
    const run = newRun({ store, log, isAlone: config.mongodbUri === undefined, ...watching, onEnd });
    // Closed in the other order: running jobs still write.
    opened.push(
      () => store.close(),
      () => run.stop(),
      () => queue.close(),
    );
    const clock = mayDemonstrate(config) ? await movableClock(store) : steadyClock;
    const { close: endWork, ...made } = use === 'serve' ? workshop(log) : here();
    opened.push(endWork);
    const printer = config.libreOffice === undefined ? undefined : libreOffice(config.libreOffice);
    opened.push(async () => printer?.close());
    const { pacing, close: endPacing } = pacingOf(config, log);
    opened.push(endPacing);
    const platforms = platformsOf(config, log, { store, clock, pacing });
    const chats = platforms.map(({ chat }) => chat);
    let address = addressOf(config);
    const listensAt = (now: string) => {
      address = now;
    };
    const others = platforms.flatMap(({ part }) => (part ? [part] : []));
    const asked = { store, queue, lateness: () => lateness({ store, clock }), others, log: throttledLog(log) };
    const numbers = prometheus(asked);
    const { metrics } = numbers;
    const {
      deps: bare,
      watch,
      connect,
    } = assembleDeps({
      store,
      queue,
      clock,
      log,
      ...made,
      ...(printer ? { printer } : {}),
      announcements,
      chats,
      metrics,
      run,
      address: () => (address.endsWith('/') ? address.slice(0, -1) : address),
    });
    const deps = around(bare);
    const operator = config.operatorToken === undefined ? {} : { operator: operatorGuard(config.operatorToken, log) };
    const operatorPages = adminRoutes({ ...operator, prometheus: numbers, queue: () => bull });
    // Who serves does so as soon as the store is there.
    if (use === 'command') await deps.learnBenchmarks();
    const troubles = () => troublesOf(others);
    const open = { deps, clock, listensAt, connect, watch, platforms, troubles };
    return { ...open, ...operator, operatorPages, ...heldBy(lock), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Puts the product together from a configuration: the only place that knows the adapters. */
export function compose(config: Config, log: Log, extras: Extras = {}): Promise<App> {
  return inDataDir(config, () => putTogether(config, log, extras));
}

async function putTogether(config: Config, log: Log, extras: Extras): Promise<App> {
  const core = await openCore(config, log, 'serve', extras);
  const { deps, clock } = core;
  const localToken = mayDemonstrate(config) ? newSecret().secret : undefined;
  const lane = lanes();
  const shown = demonstrationMail(config.mail, deps.log, {
    now: () => new Date(clock.now()),
    isShown: () => isExample(deps.store),
  });
  let isShown = false;
  // Of the example nothing leaves this machine.
  const inBoxOnly = async () => {
    isShown = await isExample(deps.store);
    if (isShown) core.connect(shown.chat);
  };
  const steps = [
    () => deps.learnBenchmarks(),
    () => deps.run.begun(),
    () => watchFromNowOn(config, deps, extras),
    ...(localToken === undefined ? [] : [() => loadExample(deps, installation()), inBoxOnly]),
    () => finishReplanning(deps),
    () => deps.queue.work(learning(deps, handler(deps, lane)), failures(deps), SWEEP_MS),
    () => sweep(deps),
  ];
  // What is embedded is there or never will be; a server may come later, and the page says so until then.
  const begun = usesServers(config) ? keepBeginning(steps, throttledLog(log)) : await beginNow(steps);
  const given = core.platforms.flatMap(({ part }) => (part ? [part] : []));
  const mailer = isShown ? shown.mailer : core.platforms.find((platform) => platform.mailer)?.mailer;
  const mails = mailer && { mailer, address: () => deps.address() };
  const chat = webChat(deps, lane, { mails, sessionDays: config.sessionDays });
  const host: WebHost = {
    ...refusing(chat, begun.isReady),
    onMessage: core.watch,
    ...(localToken === undefined
      ? {}
      : { demo: refusingDemonstration({ ...demonstration(deps, clock), mails: shown.mails }) }),
    health: () => health([...partsOf(config, deps), ...given], begun.isReady),
  };
  const desk = reception(deps, lane);
  const waysIn = core.platforms.map((platform) => platform.wayIn(desk));
  const web = createWebApp(
    host,
    {
      ...(localToken === undefined ? {} : { localToken }),
      isOperator: (req, res) => core.operator?.isOperator(req, res) ?? false,
      publicDir: join(installation(), 'dist', 'adapters', 'web', 'public'),
      ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
      ...(config.house ? { house: config.house } : {}),
    },
    deps.log,
    (app) => {
      core.operatorPages(app);
      pausingPages(pausing(deps))(app);
      for (const way of waysIn) way.mount(app);
    },
  );
  if (!core.deps.chats.has(MAIL) && localToken === undefined)
    deps.log.warn(
      {},
      'no mail is sent, as SMTP_URL is not set: whoever has no account finds what is said on the page alone',
    );
  const server = boundedServer(web.app);
  return {
    deps,
    opening: async (address) =>
      localToken !== undefined && (await isExample(deps.store)) ? openingOf(address, localToken) : undefined,
    setup: async (address) => {
      await begun.ready;
      return setupAddress(address, await newSetupToken(deps));
    },
    ...(core.dataDir === undefined ? {} : { dataDir: core.dataDir }),
    troubles: core.troubles,
    listen: async () => {
      const address = await listen(server, config);
      core.listensAt(address);
      await Promise.all(waysIn.map((way) => way.start()));
      return { address, troubles: await core.troubles() };
    },
    close: async () => {
      web.close();
      await Promise.all(waysIn.map((way) => way.stop()));
      await closeServer(server);
      await desk.finished();
      await chat.finished();
      await begun.stop();
      await core.close();
    },
  };
}

/** A start that fails for want of room says so. */
function inDataDir<R>(config: Config, start: () => Promise<R>): Promise<R> {
  return usesDataDir(config) ? namingFullDisk(config.dataDir, start) : start();
}

function openingOf(address: string, token: string): string {
  const url = new URL(address);
  url.searchParams.set(OPENING, token);
  return url.href;
}

/** What is embedded takes long at a stretch to open, which is no hang. */
async function watchFromNowOn(config: Config, { queue }: Deps, { watch }: Extras): Promise<void> {
  if (config.redisUrl === undefined) await queue.ping();
  watch?.watch();
}

/** Another process may have imported a benchmark: each sweep looks. */
function learning(deps: Deps, work: JobHandler): JobHandler {
  return async (job, id) => {
    if (job.kind === 'sweep') await deps.learnBenchmarks();
    return work(job, id);
  };
}

function heldBy(lock: DataDirLock | undefined): Pick<Core, 'dataDir'> {
  return lock ? { dataDir: lock.dir } : {};
}
