import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SocketModeClient } from '@slack/socket-mode';
import { SILENT } from '../../adapters/slack/api/workspaces';
import { type SlackServer, startSlack } from '../support/slack/start-slack';
import { until } from '../support/until';

/** How the local Slack brings things to an app, as an app sees it that answers badly, or not at all. */

const HANNA = { id: 'U0000001', name: 'Hanna' };
const TEAMS = [{ id: 'T0000001', users: [HANNA] }];

interface Received {
  headers: IncomingMessage['headers'];
  body: string;
}

let slack: SlackServer;
let received: Received[];
let statuses: (number | 'never')[];
let app: Server;

beforeEach(async () => {
  slack = await startSlack({ teams: TEAMS, times: { answerMs: 1000, retriesMs: [0, 0, 0] } });
  received = [];
  statuses = [];
  app = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      const status = statuses.shift() ?? 200;
      if (status !== 'never') response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  slack.deliverTo(`http://127.0.0.1:${(app.address() as AddressInfo).port}`);
});
afterEach(async () => {
  app.closeAllConnections();
  await new Promise((resolve) => app.close(resolve));
  await slack.stop();
});

const retries = () => received.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);

function isSignedRight({ headers, body }: Received): boolean {
  const hash = createHmac('sha256', slack.app.signingSecret)
    .update(`v0:${headers['x-slack-request-timestamp']}:${body}`)
    .digest('hex');
  return headers['x-slack-signature'] === `v0=${hash}`;
}

test('an event comes again until it is accepted, with the same id', async () => {
  statuses = [500, 'never', 200];
  const { deliveries } = await slack.as(HANNA.id).says('hello');
  expect(retries()).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_timeout'],
  ]);
  expect(new Set(received.map(({ body }) => JSON.parse(body).event_id)).size).toBe(1);
  expect(deliveries[0]?.attempts.map((answer) => answer.in)).toEqual(['time', 'vain', 'time']);
});

test('after three more tries it is given up', async () => {
  statuses = [500, 500, 500, 500, 500];
  await slack.as(HANNA.id).says('hello');
  expect(received).toHaveLength(4);
});

test('a command is not tried again: its person sees that it failed', async () => {
  statuses = [500];
  const delivery = await slack.as(HANNA.id).command('/peer-review');
  expect(received).toHaveLength(1);
  expect(delivery.attempts).toMatchObject([{ in: 'time', status: 500 }]);
  expect(received[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
});

test('more than once on demand, and once more afterwards', async () => {
  const { deliveries } = await slack.as(HANNA.id).says('hello', { copies: 2 });
  const [delivery] = deliveries;
  if (delivery) await slack.redeliver(delivery);
  expect(received).toHaveLength(3);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  expect(retries().at(-1)).toEqual(['2', 'http_timeout']);
});

test('signed right, wrongly, long ago, or changed on the way', async () => {
  const hanna = slack.as(HANNA.id);
  await hanna.says('a');
  await hanna.says('b', { signature: 'wrong' });
  await hanna.says('c', { signature: 'stale' });
  await hanna.says('d', { signature: 'tampered' });
  expect(received.map(isSignedRight)).toEqual([true, false, true, false]);
  const age = Date.now() / 1000 - Number(received[2]?.headers['x-slack-request-timestamp']);
  expect(age).toBeGreaterThan(300);
});

test('the address is asked whether it is the app', async () => {
  expect(await slack.verifiesUrl()).toBe(false);
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
    type: 'url_verification',
    challenge: expect.any(String),
  });
});

test('what an app puts into an answer that Slack ignores is a problem', async () => {
  app.removeAllListeners('request').on('request', (_request, response) => response.end('{"text":"hello"}'));
  await slack.as(HANNA.id).shortcut('any');
  expect(slack.problems()).toEqual(['an answer to a shortcut has a body that Slack ignores']);
});

describe('over a socket', () => {
  let socketSlack: SlackServer;
  let client: SocketModeClient;

  beforeEach(async () => {
    socketSlack = await startSlack({ teams: TEAMS, times: { answerMs: 1000, retriesMs: [0, 0, 0] } });
    client = new SocketModeClient({
      appToken: socketSlack.app.appToken,
      clientPingTimeout: 1000,
      logger: SILENT,
      clientOptions: { slackApiUrl: socketSlack.apiUrl },
    });
    await client.start();
  });
  afterEach(async () => {
    await client.disconnect();
    await socketSlack.stop();
  });

  test('an event that is not acknowledged comes again', async () => {
    const seen: unknown[] = [];
    client.on('slack_event', ({ ack, retry_num, retry_reason }) => {
      seen.push([retry_num, retry_reason]);
      if (seen.length === 2) ack();
    });
    await socketSlack.as(HANNA.id).says('hello');
    expect(seen).toEqual([
      [0, ''],
      [1, 'timeout'],
    ]);
  });

  test('an acknowledgement may carry an answer', async () => {
    client.on('slack_event', ({ ack, type }) => ack(type === 'slash_commands' ? { text: 'well' } : undefined));
    const hanna = socketSlack.as(HANNA.id);
    await hanna.command('/peer-review');
    expect(socketSlack.messages(hanna.dm, { as: HANNA.id })).toMatchObject([{ text: 'well', isEphemeral: true }]);
  });

  test('connects anew when asked to, and when cut off', async () => {
    client.on('slack_event', ({ ack }) => ack());
    const connects = () => socketSlack.calls('apps.connections.open').length;
    socketSlack.socket.disconnect('refresh_requested');
    await until(() => connects() === 2 && socketSlack.socket.open() === 1);
    socketSlack.socket.cut();
    await until(() => connects() === 3 && socketSlack.socket.open() === 1);
    const { deliveries } = await socketSlack.as(HANNA.id).says('still there?');
    expect(deliveries[0]?.attempts.at(-1)).toMatchObject({ in: 'time' });
  });

  test('without a connection nothing arrives', async () => {
    await client.disconnect();
    const { deliveries } = await socketSlack.as(HANNA.id).says('anybody?');
    expect(deliveries[0]?.attempts.at(-1)).toEqual({ in: 'vain', reason: 'connection_failed' });
    client = new SocketModeClient({
      appToken: 'xapp-wrong',
      autoReconnectEnabled: false,
      logger: SILENT,
      clientOptions: { slackApiUrl: socketSlack.apiUrl },
    });
    await expect(client.start()).rejects.toMatchObject({ data: { error: 'invalid_auth' } });
    client = new SocketModeClient({
      appToken: socketSlack.app.appToken,
      logger: SILENT,
      clientOptions: { slackApiUrl: socketSlack.apiUrl },
    });
    await client.start();
  });
});
