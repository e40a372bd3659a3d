import { createServer, type RequestListener, type Server } from 'node:http';

/** Connections at once: each costs some 20 kB. Everybody with a page open has one or two. */
const CONNECTIONS = 4_000;

/**
 * A server that slow and silent clients cannot fill: a request's head has 15 seconds, all of it a minute; a connection on which
 * nothing moves is closed after 75, which is longer than a stream's beat and a page's patience.
 */
export function boundedServer(listener: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16_384,
    },
    listener,
  );
  server.maxConnections = CONNECTIONS;
  server.timeout = 75_000;
  return server;
}
