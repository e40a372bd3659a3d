import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Dict, isDict } from '../block-kit/shape';
import type { Answer, Outgoing, Retry, Transport } from '../client/outgoing';
import { newMark } from '../world/ids';
import type { World } from '../world/types';
import { accept, type Connection } from './connection';

/** Socket Mode (https://docs.slack.dev/apis/events-api/using-socket-mode): the app's connections, and what goes over them. */
export interface SocketHub {
  transport: Transport;
  newUrl(): string;
  upgrade(request: IncomingMessage, socket: Duplex): void;
  /** How many connections of the app are open. */
  open(): number;
  /** Asks the app to connect anew, as Slack does every few hours, and closes. */
  disconnect(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** Ends every connection without a word. */
  cut(): void;
  /** Ends them as is proper: a client that is just leaving would otherwise wait for an answer to its farewell. */
  stop(): Promise<void>;
}

const PING_MS = 5_000;
const FAREWELL_MS = 1_000;

export function newSocketHub(world: World): SocketHub {
  const tickets = new Set<string>();
  const connections = new Set<Connection>();
  const waiting = new Map<string, (answer: Answer) => void>();
  const all = (what: (connection: Connection) => void) => [...connections].forEach(what);

  return {
    open: () => connections.size,
    newUrl: () => {
      const ticket = newMark(world, 'ticket-');
      tickets.add(ticket);
      return `${world.url.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${world.app.id}`;
    },
    upgrade: (request, socket) => {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      // A ticket is good once.
      if (!tickets.delete(ticket)) return void socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      const pings = setInterval(() => connection.ping(), PING_MS);
      const connection: Connection = accept(request, socket, {
        onText: (text) => receive(world, waiting, text),
        onEnd: () => {
          clearInterval(pings);
          connections.delete(connection);
        },
      });
      connections.add(connection);
      connection.send(JSON.stringify(hello(world, connections.size)));
      connection.ping();
    },
    disconnect: (reason) =>
      all((connection) => {
        connection.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-1' } }));
        if (reason !== 'warning') connection.close();
      }),
    cut: () => all((connection) => connection.cut()),
    stop: async () => {
      all((connection) => connection.close());
      const deadline = Date.now() + FAREWELL_MS;
      while (connections.size > 0 && Date.now() < deadline) await sleep(5);
      all((connection) => connection.cut());
    },
    transport: {
      send: (outgoing, how, retry, signal) => {
        if (how.signature !== undefined) world.problems.push('nothing is signed in Socket Mode');
        // Several connections share the work: any one of them gets it.
        const connection = [...connections].at(-1);
        if (!connection) return Promise.resolve({ in: 'vain', reason: 'connection_failed' });
        return sendAndWait(world, waiting, connection, envelope(outgoing, retry), signal);
      },
    },
  };
}

function hello(world: World, count: number): Dict {
  return {
    type: 'hello',
    num_connections: count,
    connection_info: { app_id: world.app.id },
    debug_info: { host: 'applink-1', approximate_connection_time: 3600 },
  };
}

const TYPES = {
  event: 'events_api',
  interactive: 'interactive',
  options: 'interactive',
  command: 'slash_commands',
} as const;

function envelope({ kind, payload }: Outgoing, retry: Retry | undefined): Dict {
  return {
    envelope_id: randomUUID(),
    type: TYPES[kind],
    accepts_response_payload: kind !== 'event',
    payload,
    ...(kind === 'event' && { retry_attempt: retry?.number ?? 0, retry_reason: retry ? 'timeout' : '' }),
  };
}

type Waiting = Map<string, (answer: Answer) => void>;

function sendAndWait(
  world: World,
  waiting: Waiting,
  connection: Connection,
  sent: Dict,
  signal: AbortSignal,
): Promise<Answer> {
  const id = String(sent.envelope_id);
  return new Promise((resolve) => {
    const done = (answer: Answer) => {
      clearTimeout(limit);
      signal.removeEventListener('abort', giveUp);
      waiting.delete(id);
      resolve(answer);
    };
    const giveUp = () => done({ in: 'vain', reason: 'http_timeout' });
    const limit = setTimeout(giveUp, world.times.answerMs);
    signal.addEventListener('abort', giveUp);
    waiting.set(id, done);
    connection.send(JSON.stringify(sent));
  });
}

/** An acknowledgement: `{ envelope_id, payload? }`. */
function receive(world: World, waiting: Waiting, text: string): void {
  const message: unknown = JSON.parse(text);
  const id = isDict(message) ? String(message.envelope_id) : '';
  const done = waiting.get(id);
  if (!done || !isDict(message)) return void world.problems.push('an acknowledgement of nothing that waits for one');
  const { payload } = message;
  const isEmpty = payload === undefined || (isDict(payload) && Object.keys(payload).length === 0);
  done({ in: 'time', status: 200, body: isEmpty ? '' : JSON.stringify(payload), mayRetry: true });
}
