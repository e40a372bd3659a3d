import { connect, type Socket } from 'node:net';

/** Opens a connection, writes what may be no HTTP at all, and leaves it at that. */
export async function rawConnection(url: string, bytes: string | Buffer): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // What becomes of it is the product's to decide.
  socket.on('error', () => undefined);
  socket.on('data', () => undefined);
  await new Promise<void>((resolve) => {
    socket.once('connect', () => resolve());
    socket.once('error', () => resolve());
  });
  socket.write(bytes);
  return socket;
}

const head = (method: string, path: string, ...headers: string[]) =>
  `${[`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...headers].join('\r\n')}\r\n`;
const json = ['Content-Type: application/json', 'Origin: http://127.0.0.1'];

/** Requests that are slow, broken or none. */
export const BROKEN: Readonly<Record<string, string | Buffer>> = {
  nothing: '',
  'half a line': 'GET /api/web/m',
  'no end of headers': head('GET', '/api/web/me'),
  'many headers': `${head('GET', '/', ...Array.from({ length: 90 }, (_, n) => `X-${n}: ${'y'.repeat(100)}`))}\r\n`,
  'a long header': `${head('GET', '/', `Cookie: ${'c'.repeat(60_000)}`)}\r\n`,
  'a long path': `${head('GET', `/${'p'.repeat(60_000)}`)}\r\n`,
  'a path that cannot be read': `${head('GET', '/api/web/download/%E0%A4%A')}\r\n`,
  'a path upwards': `${head('GET', '/api/web/download/../../../etc/passwd')}\r\n`,
  'half a body': `${head('POST', '/api/web/events', ...json, 'Content-Length: 100000')}\r\n{"id":`,
  'two lengths': `${head('POST', '/api/web/events', ...json, 'Content-Length: 5', 'Content-Length: 50')}\r\n{}`,
  'a length and chunks': `${head('POST', '/api/web/events', ...json, 'Content-Length: 5', 'Transfer-Encoding: chunked')}\r\n0\r\n\r\n`,
  'broken chunks': `${head('POST', '/api/web/events', ...json, 'Transfer-Encoding: chunked')}\r\nzzz\r\n`,
  'broken gzip': Buffer.concat([
    Buffer.from(`${head('POST', '/api/web/events', ...json, 'Content-Encoding: gzip', 'Content-Length: 20')}\r\n`),
    Buffer.from([0x1f, 0x8b, 8, 0, ...Array.from({ length: 16 }, () => 255)]),
  ]),
  'another protocol': Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03]),
  'zero bytes': Buffer.alloc(2_000),
  'many at once': `${head('GET', '/healthz')}\r\n`.repeat(200),
  'an upgrade': `${head('GET', '/', 'Connection: Upgrade', 'Upgrade: websocket')}\r\n`,
  'an unknown method': `${head('BREW', '/')}\r\n`,
};
