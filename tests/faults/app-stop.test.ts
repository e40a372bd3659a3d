import { request } from 'node:http';
import { type AppFixture, appFixture } from '../support/app-fixture';
import { completeAnswer, peerOf, runningPeers } from '../support/app-peer';
import { until } from '../support/until';

jest.setTimeout(300_000);

let fixture: AppFixture;
beforeAll(async () => {
  fixture = await appFixture();
});
afterEach(() => fixture?.afterEach());
afterAll(() => fixture?.close());

test('SIGTERM lets the answer that is on its way arrive, ends live streams, and the process exits with 0', async () => {
  const dir = await fixture.freshDir();
  const app = await fixture.start(dir);
  const [id = ''] = await runningPeers(app.url);
  const peer = await peerOf(app.url, id);
  const { message, address } = await peer.card();
  const stream = await fetch(`${app.url}/api/web/stream`, { headers: { Cookie: peer.client.cookie() ?? '' } });
  const streamed = stream.text();

  const what = { kind: 'press', action: 'save-next', address, data: {}, fields: completeAnswer('sent-at-the-end') };
  const body = JSON.stringify({ id: '0c0a8cf3-6c57-4b0e-8f7f-0e2b4c1a9d11', thread: `person:${id}`, message, what });
  const answer = slowPost(`${app.url}/api/web/events`, body, {
    Cookie: peer.client.cookie() ?? '',
    Origin: app.url,
    'Content-Type': 'application/json',
  });
  await answer.begun;
  app.signal('SIGTERM');
  await until(() => app.log().includes('stopping: finishing what is under way'));
  answer.finish();

  expect(await answer.status).toBe(200);
  expect(await app.ended()).toBe(0);
  expect(await streamed).toContain('event: ready');
  const sheets = await fixture.inStore(dir, (store) => store.sheets.find({ person: id }));
  expect(sheets.flatMap((s) => s.revisions.flatMap((r) => r.content.know))).toContain('sent-at-the-end');
});

/** Sends a request's head, and its body only when `finish` is called. `begun` resolves once the server waits for it. */
function slowPost(url: string, body: string, headers: Record<string, string>) {
  const length = String(Buffer.byteLength(body));
  const post = request(url, {
    method: 'POST',
    headers: { ...headers, Expect: '100-continue', 'Content-Length': length },
  });
  const begun = new Promise<void>((resolve) => void post.once('continue', () => resolve()));
  const status = new Promise<number | undefined>((resolve, reject) => {
    post.once('error', reject);
    post.once('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
  post.flushHeaders();
  return { begun, status, finish: () => void post.end(body) };
}
