import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';

import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import Redis from 'ioredis';
import { freePort } from './free-port';

/** A Redis to test against. `prefix` keeps this run's keys apart; `stop` removes them, or the whole server. */
export interface TestRedis {
  url: string;
  prefix: string;
  stop(): Promise<void>;
}

/** Whether there is a Redis to test against: `REDIS_URL`, or `redis-server` on PATH. */
export function redisIsAvailable(): boolean {
  return Boolean(process.env.REDIS_URL) || redisBinary() !== undefined;
}

/** The server at `REDIS_URL`, else one of our own on a free loopback port, without persistence. */
export async function startRedis(): Promise<TestRedis> {
  const prefix = `test-${randomUUID()}`;
  const url = process.env.REDIS_URL;
  if (url) return { url, prefix, stop: () => removeKeys(url, prefix) };
  const server = await startRedisServer();
  return { url: server.url, prefix, stop: server.stop };
}

/** A server of our own, to be stopped and started again. Without `port`: a free one. */
export async function startRedisServer(port?: number): Promise<{ url: string; port: number; stop(): Promise<void> }> {
  const { url, port: chosen, stop } = await startRedisProgram(port === undefined ? {} : { port });
  return { url, port: chosen, stop };
}

/** How a server of our own is run. */
export interface RedisSettings {
  /** A free one unless given. */
  port?: number;
  /** What clients have to say; part of the address then. */
  password?: string;
  /** Whether it still has its data after an end, but for the last second's. */
  keeps?: boolean;
}

/** A server of our own that can be ended and started again under its address. */
export interface RedisProgram {
  readonly url: string;
  readonly port: number;
  /** Ends it at once. */
  end(): Promise<void>;
  /** Starts it again: with its data if it keeps them, else empty. */
  resume(): Promise<void>;
  /** Forgets everything while it runs. */
  flush(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

export async function startRedisProgram({ port, password, keeps = false }: RedisSettings = {}): Promise<RedisProgram> {
  const chosen = port ?? (await freePort());
  const dir = await mkdtemp(join(tmpdir(), 'redis-'));
  const url = `redis://${password === undefined ? '' : `:${password}@`}127.0.0.1:${chosen}`;
  const settings = [
    ...['--port', `${chosen}`, '--bind', '127.0.0.1', '--dir', dir, '--save', ''],
    ...['--appendonly', keeps ? 'yes' : 'no'],
    ...(password === undefined ? [] : ['--requirepass', password]),
  ];
  let server: ChildProcess | undefined;
  const end = async () => {
    if (server) await stopProcess(server);
  };
  const resume = async () => {
    server = spawn(redisBinary() ?? 'redis-server', settings, { stdio: 'ignore' });
    await asked(url, (client) => client.ping());
  };
  await resume();
  return {
    url,
    port: chosen,
    end,
    resume,
    flush: async () => void (await asked(url, (client) => client.flushall())),
    stop: async () => {
      await end();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function stopProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  server.kill('SIGKILL');
  await exited;
}

function redisBinary(): string | undefined {
  const paths = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'redis-server'));
  return paths.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What the server says, as soon as it says anything. */
async function asked<R>(url: string, question: (client: Redis) => Promise<R>): Promise<R> {
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  try {
    return await question(client);
  } finally {
    client.disconnect();
  }
}

async function removeKeys(url: string, prefix: string): Promise<void> {
  const client = new Redis(url);
  for await (const keys of client.scanStream({ match: `${prefix}:*` })) {
    if (Array.isArray(keys) && keys.length > 0) await client.del(...keys.map(String));
  }
  await client.quit();
}
