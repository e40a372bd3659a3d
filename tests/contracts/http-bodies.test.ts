import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { BodyError } from '../../adapters/http/body-error';
import { bodyRoom } from '../../adapters/http/body-room';
import { readBody } from '../../adapters/http/read-body';
import { type FakeWebHost, fakeWebHost } from '../support/fake-web-host';
import { until } from '../support/until';
import { type RunningWeb, runWeb, webClient } from '../support/web-server';

let host: FakeWebHost;
let web: RunningWeb;
let client: ReturnType<typeof webClient>;
const open: Socket[] = [];

beforeEach(async () => {
  host = fakeWebHost('2027-03-25T15:00:00.000Z');
  web = await runWeb(host);
  client = webClient(web.url);
  await client.be('hanna');
});
afterEach(async () => {
  for (const socket of open.splice(0)) socket.destroy();
  await web.close();
});

/** A request of which a part is sent, and what comes back. */
function begin(path: string, headers: Record<string, string>, body: string | Buffer) {
  const { port, host: name, origin } = new URL(web.url);
  const socket = connect(Number(port), '127.0.0.1');
  open.push(socket);
  let said = '';
  socket.on('data', (chunk) => {
    said += chunk.toString();
  });
  socket.on('error', () => undefined);
  const all = { Host: name, Origin: origin, 'Content-Type': 'application/json', ...headers };
  const head = Object.entries(all).map(([key, value]) => `${key}: ${value}\r\n`);
  socket.write(`POST ${path} HTTP/1.1\r\n${head.join('')}\r\n`);
  socket.write(body);
  return { said: () => said, write: (more: string | Buffer) => socket.write(more) };
}
const answered = async (request: { said(): string }) => {
  await until(() => request.said().includes('\r\n\r\n'));
  return Number(request.said().split(' ')[1]);
};

const EVENT = '/api/web/events';
const text = JSON.stringify({
  id: '6f9619ff-8b86-4011-b42d-00cf4fc964ff',
  thread: 'direct-hanna',
  what: { kind: 'text', text: 'hello' },
});
const post = async (body: Buffer | string, headers: Record<string, string>) => {
  const all = { Cookie: client.cookie(), Origin: web.url, 'Content-Type': 'application/json', ...headers };
  const response = await fetch(`${web.url}${EVENT}`, {
    method: 'POST',
    headers: all,
    body: new Uint8Array(Buffer.from(body)),
  });
  return [response.status, ((await response.json()) as { error?: { code: string } }).error?.code];
};

describe('a body', () => {
  test.each([
    ['gzip', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
    ['identity', Buffer.from(text)],
  ])('may be packed with %s', async (encoding, body) => {
    expect(await post(body, { 'Content-Encoding': encoding })).toEqual([200, undefined]);
    expect(host.received).toMatchObject([{ what: { text: 'hello' } }]);
  });

  test.each([
    ['corrupt gzip', gzipSync(text).fill(7, 12), { 'Content-Encoding': 'gzip' }],
    ['gzip that ends too soon', gzipSync(text).subarray(0, 30), { 'Content-Encoding': 'gzip' }],
    ['no gzip at all', text, { 'Content-Encoding': 'gzip' }],
    ['corrupt deflate', 'x', { 'Content-Encoding': 'deflate' }],
    ['corrupt br', 'x', { 'Content-Encoding': 'br' }],
    ['half of a JSON', text.slice(0, 40), {}],
    ['nothing', '', {}],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), {}],
    ['deep nesting', '['.repeat(100_000), {}],
  ])('%s is unreadable', async (_, body, headers) => {
    expect(await post(body, headers as Record<string, string>)).toEqual([400, 'invalid']);
    expect(web.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test.each([
    ['an unknown packing', { 'Content-Encoding': 'zstd-or-so' }],
    ['two packings', { 'Content-Encoding': 'gzip, gzip' }],
    ['another charset', { 'Content-Type': 'application/json; charset=utf-16' }],
    ['no JSON', { 'Content-Type': 'text/plain' }],
  ])('%s is said to be unknown', async (_, headers) => {
    expect(await post(text, headers as Record<string, string>)).toEqual([415, 'unsupported-type']);
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(50_000_000, 'x'))],
    ['br', brotliCompressSync(Buffer.alloc(50_000_000, 'x'))],
    ['identity', Buffer.alloc(1_200_000, 'x')],
  ])('that is too large with %s is said to be', async (encoding, body) => {
    expect(await post(body, { 'Content-Encoding': encoding })).toEqual([413, 'too-large']);
  });

  test('that is said to be too large is not waited for', async () => {
    const request = begin(EVENT, { Cookie: client.cookie(), 'Content-Length': '5000000000' }, 'x');
    expect(await answered(request)).toBe(413);
  });

  test('that breaks off leaves nothing behind but a line in the log', async () => {
    begin(EVENT, { Cookie: client.cookie(), 'Content-Length': String(text.length) }, text.slice(0, 30));
    await until(() => open.at(-1)?.connecting === false);
    open.at(-1)?.destroy();
    await until(() => web.log.some(({ fields }) => fields.code === 'invalid'));
    expect(web.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('many large bodies at once', () => {
  const large = () =>
    JSON.stringify({ ...JSON.parse(text), id: randomUUID(), what: { kind: 'text', text: 'x'.repeat(900_000) } });

  test('are taken, or told truly to come again; they do, and none is lost', async () => {
    let left = Array.from({ length: 24 }, large);
    for (let rounds = 0; left.length > 0 && rounds < 24; rounds += 1) {
      const answers = await Promise.all(left.map(async (body) => ({ body, answer: await post(body, {}) })));
      const refused = answers.filter(({ answer: [status] }) => status !== 200);
      for (const { answer } of refused) expect(answer).toEqual([503, 'crowded']);
      expect(refused.length).toBeLessThan(left.length);
      left = refused.map(({ body }) => body);
    }
    expect([left.length, host.received.length]).toEqual([0, 24]);
  });
});

describe('a body’s time', () => {
  const patienceMs = 20;
  /** A server that reads a body of five letters; `reading` is called once it has begun to. */
  const reader = (reading: () => void) =>
    createServer((req, res) => {
      const room = bodyRoom({ total: 2 ** 20, each: 2 ** 20 });
      const read = readBody(req, { limit: 5, room, sender: 'hanna', patienceMs });
      reading();
      read.then(
        (body) => res.end(body.toString()),
        (error: unknown) => res.end(error instanceof BodyError ? error.code : ''),
      );
    });
  const send = async (server: Server, after: (socket: Socket) => void) => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    open.push(socket);
    after(socket);
    socket.write('POST / HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Length: 5\r\n\r\n');
    let said = '';
    for await (const chunk of socket) said += String(chunk);
    server.close();
    return said;
  };

  test('has an end', async () => {
    const server = reader(() => undefined);
    expect(await send(server, () => undefined)).toMatch(/too-slow$/);
  });

  test('is not over for what arrived while the event loop was busy', async () => {
    let client: Socket | undefined;
    const server = reader(() => {
      client?.write('hello');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 * patienceMs);
    });
    const said = await send(server, (socket) => {
      client = socket;
    });
    expect(said).toMatch(/hello$/);
  });
});

describe('who holds back the end of a body', () => {
  const megabyte = Buffer.alloc(1_000_000, ' ');
  const held = { 'Content-Length': '1000001' };

  test('is answered before a byte is read, where nobody is signed in', async () => {
    expect(await answered(begin(EVENT, held, ' '))).toBe(401);
    expect(await answered(begin('/api/web/signin', held, ' '))).toBe(413);
    expect(await answered(begin('/api/web/be', held, ' '))).toBe(403);
  });

  test('makes room for the next ones, and the honest are served meanwhile', async () => {
    const requests = Array.from({ length: 12 }, () => begin(EVENT, { ...held, Cookie: client.cookie() }, megabyte));
    await until(() => requests.filter((one) => one.said() !== '').length >= 8);
    for (const request of requests.filter((one) => one.said() !== '')) {
      expect(await answered(request)).toBe(503);
      expect(request.said()).toMatch(/\r\nRetry-After: 1\r\n.*"code":"crowded"/s);
    }
    expect(await post(text, {})).toEqual([200, undefined]);
  });
});
