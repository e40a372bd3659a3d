import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import Redis from 'ioredis';

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
  const chosen = port ?? (await freePort());
  const dir = await mkdtemp(join(tmpdir(), 'redis-'));
  const settings = ['--port', `${chosen}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir];
  const server = spawn(redisBinary() ?? 'redis-server', settings, { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${chosen}`;
  await answers(url);
  return {
    url,
    port: chosen,
    stop: async () => {
      await stopProcess(server);
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function answers(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
}

async function removeKeys(url: string, prefix: string): Promise<void> {
  const client = new Redis(url);
  for await (const keys of client.scanStream({ match: `${prefix}:*` })) {
    if (Array.isArray(keys) && keys.length > 0) await client.del(...keys.map(String));
  }
  await client.quit();
}
