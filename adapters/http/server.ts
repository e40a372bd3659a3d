import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

/** Connections at once: each costs some 20 kB. Everybody with a page open has one or two. */
const CONNECTIONS = 4_000;

/** So long may all of a request take, in milliseconds, unless it is given longer. */
const REQUEST_MS = 60_000;
/** No request is given longer than that. */
const LONGEST_MS = 300_000;

const deadlines = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/** Gives a request as long as any may have, as its body is large and lines are slow. */
export function giveLonger(req: IncomingMessage): void {
  clearTimeout(deadlines.get(req));
}

/** Ends the connection of whoever has not sent all of a request in time. */
function within(listener: RequestListener): RequestListener {
  return (req, res) => {
    const deadline = setTimeout(() => {
      if (!req.complete) req.socket.destroy();
    }, REQUEST_MS).unref();
    deadlines.set(req, deadline);
    req.once('close', () => clearTimeout(deadline));
    listener(req, res);
  };
}

/**
 * A server that slow and silent clients cannot fill: a request's head has 15 seconds, all of it a minute, and a file five; a connection on which
 * nothing moves is closed after 75, which is longer than a stream's beat and a page's patience.
 */
export function boundedServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: LONGEST_MS,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16_384,
    },
    within(listener),
  );
  server.maxConnections = CONNECTIONS;
  server.timeout = 75_000;
  return server;
}
