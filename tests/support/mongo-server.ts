import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { mongo } from 'mongoose';

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
const STARTS_WITHIN_MS = 30_000;
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

/** Starts the program on a free port with an empty folder, or goes to the server that is given. */
export async function startMongo(source: MongoSource): Promise<MongoServer> {
  return source.kind === 'uri' ? serverAt(source.uri, async () => undefined) : startProgram(source.path, source.args);
}

async function startProgram(path: string, args: ArgumentsOf): Promise<MongoServer> {
  const dir = await mkdtemp(join(tmpdir(), 'critical-friend-mongo-'));
  const port = await freePort();
  const child = spawn(path, args(port, dir), { stdio: 'ignore' });
  const stop = async () => {
    await end(child);
    await rm(dir, { recursive: true, force: true });
  };
  const uri = `mongodb://127.0.0.1:${port}/`;
  try {
    await answers(uri, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return serverAt(uri, stop);
}

function serverAt(uri: string, stop: () => Promise<void>): MongoServer {
  const databases = new Set<string>();
  return {
    uriOf(database) {
      databases.add(database);
      const url = new URL(uri);
      url.pathname = `/${database}`;
      return url.href;
    },
    async stop() {
      const client = new mongo.MongoClient(uri);
      for (const database of databases) await client.db(database).dropDatabase();
      await client.close();
      await stop();
    },
  };
}

async function answers(uri: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
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

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
  await ended;
  clearTimeout(impatient);
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
