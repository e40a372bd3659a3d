import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync, rmSync, statSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inTime } from '../ports/in-time';

/** Longer paths are no addresses of sockets on every system. */
const MAX_PATH = 100;
/** No request is longer; answers are as long as the exports they carry. */
const MAX_REQUEST = 1024 * 1024;
/** How long an asker has to take in the last answer before the process stops. */
const LAST_WORDS_MS = 2_000;
/** What a living process says first; who hears nothing does not wait for an answer. */
const GREETING = 'critical-friend control 1\n';

/** A process holds the data folder, but its socket is none of its own or says nothing. */
export class ControlSilent extends Error {
  readonly code = 'CONTROL_SILENT';
  constructor(cause?: unknown) {
    super('the control socket does not answer', { cause });
    this.name = 'ControlSilent';
  }
}

/** The process stopped while it worked on a request: it may have done it. */
export class ControlCutShort extends Error {
  readonly code = 'CONTROL_CUT_SHORT';
  constructor() {
    super('the process stopped before it answered');
    this.name = 'ControlCutShort';
  }
}

/** Where the process that holds a data folder listens for commands: in the folder, if the path is not too long. */
export function controlPath(dataDir: string): string {
  const dir = real(dataDir);
  const name = `critical-friend-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = join(dir, 'control.sock');
  return Buffer.byteLength(inside) <= MAX_PATH ? inside : join(tmpdir(), `${name}.sock`);
}

/**
 * Answers requests, one JSON value on one line each, one after the other, for the owner of the folder alone. Only who
 * holds the folder's lock may call it: a socket that a killed process left is removed. Closing finishes what was begun.
 * `answer` puts what goes wrong into its answer and does not throw.
 */
export async function serveControl(
  dataDir: string,
  answer: (request: unknown) => Promise<unknown>,
): Promise<{ close(): Promise<void> }> {
  const path = controlPath(dataDir);
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const open = new Set<Socket>();
  const idle = new Set<Socket>();
  let turn: Promise<void> = Promise.resolve();
  const server = createServer((socket) => {
    open.add(socket);
    idle.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      open.delete(socket);
      idle.delete(socket);
    });
    socket.write(GREETING);
    const request = readLine(socket, MAX_REQUEST);
    const take = async (line: string) => {
      idle.delete(socket);
      const done = turn.then(async () => void socket.end(`${JSON.stringify(await answer(parsed(line)))}\n`));
      turn = done.catch(() => undefined);
      await done;
    };
    // Whoever asked sees the connection end without an answer.
    request.then(take).catch(() => socket.destroy());
  });
  // The socket is made by listen itself, so that nobody else can ever connect.
  const mask = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(mask);
  }
  await once(server, 'listening');
  return {
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of idle) socket.destroy();
      await turn;
      setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, LAST_WORDS_MS).unref();
      await closed;
    },
  };
}

/**
 * Sends a request to the process that holds the folder; undefined when none listens. Throws `ControlSilent` when
 * nothing is said for so many milliseconds, `ControlCutShort` when the process ends before it answers.
 */
export async function askControl(dataDir: string, request: unknown, patienceMs: number): Promise<unknown> {
  const path = controlPath(dataDir);
  const socket = await connected(path);
  if (!socket) return undefined;
  try {
    if (!isOwners(path, dataDir)) throw new ControlSilent();
    const greeting = await inTime(patienceMs, readLine(socket, MAX_REQUEST), isSilent);
    if (`${greeting}\n` !== GREETING) throw new ControlSilent();
    const answer = readLine(socket, Number.POSITIVE_INFINITY);
    socket.write(`${JSON.stringify(request)}\n`);
    return parsed(
      await answer.catch(() => {
        throw new ControlCutShort();
      }),
    );
  } finally {
    socket.destroy();
  }
}

function connected(path: string): Promise<Socket | undefined> {
  const socket = connect(path);
  return new Promise((done) => {
    socket.once('connect', () => done(socket));
    socket.on('error', () => {
      socket.destroy();
      done(undefined);
    });
  });
}

/** A socket outside the folder could be anybody's. */
function isOwners(path: string, dataDir: string): boolean {
  return process.platform === 'win32' || statSync(path).uid === statSync(dataDir).uid;
}

/** The next line; throws when the other side ends before, or says more than so many bytes. */
function readLine(socket: Socket, limit: number): Promise<string> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stop = () => {
      socket.off('data', take);
      socket.off('close', ended);
      socket.off('end', ended);
      socket.off('error', ended);
    };
    const ended = () => {
      stop();
      fail(new ControlSilent());
    };
    const take = (chunk: Buffer) => {
      const end = chunk.indexOf(10);
      chunks.push(end < 0 ? chunk : chunk.subarray(0, end));
      size += chunk.length;
      if (end < 0 && size <= limit) return;
      stop();
      if (end < 0) fail(new ControlSilent());
      else done(Buffer.concat(chunks).toString('utf8'));
    };
    socket.on('data', take);
    socket.on('close', ended);
    socket.on('end', ended);
    socket.on('error', ended);
  });
}

function isSilent(): never {
  throw new ControlSilent();
}

/** Undefined when it is no JSON, which no request and no answer is. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function real(dir: string): string {
  try {
    return realpathSync(dir);
  } catch {
    // It is not there yet, or not ours to look at: whoever comes next says so.
    return resolve(dir);
  }
}
