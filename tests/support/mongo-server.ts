import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { freePort } from './free-port';

/** A server that speaks MongoDB's protocol: given by `MONGODB_URI`, or a program on the PATH. */
export type MongoSource = { kind: 'uri'; uri: string } | { kind: 'program'; path: string; args: ArgumentsOf };
type ArgumentsOf = (port: number, dir: string) => string[];

export interface MongoServer {
  /** The connection string of a database, dropped when the server is stopped. */
  uriOf(database: string): string;
  stop(): Promise<void>;
}

const secantus: ArgumentsOf = (port, dir) => ['--host', '127.0.0.1', '--port', String(port), '--storage-path', dir];
const PROGRAMS: readonly { name: string; args: ArgumentsOf }[] = [
  { name: 'mongod', args: (port, dir) => ['--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', dir] },
  { name: 'secantusd-rs', args: secantus },
  { name: 'secantusd-py', args: secantus },
];
const STARTS_WITHIN_MS = 120_000;
const STOPS_WITHIN_MS = 5_000;

/** What this machine has to offer; undefined when there is nothing, and what needs it is skipped. */
export function findMongo(env: NodeJS.ProcessEnv = process.env): MongoSource | undefined {
  if (env.MONGODB_URI) return { kind: 'uri', uri: env.MONGODB_URI };
  const folders = (env.PATH ?? '').split(delimiter);
  for (const { name, args } of PROGRAMS) {
    const path = folders.map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
    if (path !== undefined) return { kind: 'program', path, args };
  }
  return undefined;
}

/** A server that can be ended and started again with its port and its data. */
export interface MongoProgram extends MongoServer {
  /** Ends it: asked to stop, or at once. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts it again, and waits until it answers. */
  resume(): Promise<void>;
}

/** A program as a source, found by `findMongo`. */
export type MongoBinary = Extract<MongoSource, { kind: 'program' }>;

/** Databases on the server that is given, or on the one that all suites of this process share. */
export async function startMongo(source: MongoSource): Promise<MongoServer> {
  if (source.kind === 'uri') return serverAt(source.uri);
  shared ??= startShared(source).catch((error) => {
    // The next suite tries for itself.
    shared = undefined;
    throw error;
  });
  return serverAt(await shared);
}

let shared: Promise<string> | undefined;

/**
 * Starts the program on a free port with an empty folder; it ends with this process, however that ends, and its folder
 * goes with it. An end that it is asked for takes it seconds. Answers its address.
 */
async function startShared({ path, args }: MongoBinary): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'critical-friend-mongo-'));
  const port = await freePort();
  const uri = `mongodb://127.0.0.1:${port}/`;
  const untilWeEnd = 'dir=$1; shift; "$@" & cat >/dev/null; kill -9 $!; rm -rf "$dir"';
  const child = spawn('sh', ['-c', untilWeEnd, 'sh', dir, path, ...args(port, dir)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // A key pressed to end the tests is not its end, but theirs.
    detached: true,
  });
  await answers(uri, child);
  child.unref();
  if (child.stdin instanceof Socket) child.stdin.unref();
  return uri;
}

/** Starts the program on a free port with an empty folder. With a password, its addresses hold a user's name and it. */
export async function startMongoProgram({ path, args }: MongoBinary, password?: string): Promise<MongoProgram> {
  const dir = await mkdtemp(join(tmpdir(), 'critical-friend-mongo-'));
  const port = await freePort();
  const open = `mongodb://127.0.0.1:${port}/`;
  let child: ChildProcess | undefined;
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child) await ended(child, signal);
  };
  const resume = async () => {
    child = spawn(path, args(port, dir), { stdio: 'ignore' });
    await answers(open, child);
  };
  const stop = async () => {
    await end('SIGKILL');
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await resume();
    const uri = password === undefined ? open : await withUser(open, password);
    return { uriOf: (database) => inDatabase(uri, database), end, resume, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes a user; answers their address. */
async function withUser(uri: string, password: string): Promise<string> {
  const user = 'tester';
  const client = new mongo.MongoClient(uri);
  try {
    await client.db('admin').command({ createUser: user, pwd: password, roles: ['root'] });
  } finally {
    await client.close();
  }
  const url = new URL(uri);
  url.username = user;
  url.password = password;
  url.search = '?authSource=admin';
  return url.href;
}

function serverAt(uri: string): MongoServer {
  const databases = new Set<string>();
  return {
    uriOf(database) {
      databases.add(database);
      return inDatabase(uri, database);
    },
    async stop() {
      const client = new mongo.MongoClient(uri);
      for (const database of databases) await client.db(database).dropDatabase();
      await client.close();
    },
  };
}

function inDatabase(uri: string, database: string): string {
  const url = new URL(uri);
  url.pathname = `/${database}`;
  return url.href;
}

async function answers(uri: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
    // The driver would look twice a second.
    while (!(await isOpen(new URL(uri))) && child.exitCode === null && Date.now() < deadline) await sleep(20);
    const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: 500 });
    try {
      await client.db('admin').command({ ping: 1 });
      return;
    } catch (error) {
      if (Date.now() > deadline || child.exitCode !== null) throw error;
    } finally {
      await client.close();
    }
  }
}

async function isOpen({ hostname, port }: URL): Promise<boolean> {
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  const impatient = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
  await exited;
  clearTimeout(impatient);
}
