import { builtPage } from '../support/built-page';
import { DIGEST, indicatorPrompt } from '../support/example-prompts';
import { fakeWebHost } from '../support/fake-web-host';
import { fetched, firstView } from '../support/first-view';
import { type RunningWeb, runWeb, webClient } from '../support/web-server';

/** The most that a first view may weigh, in bytes: what the design page asks for a slow line. */
const MOST = 150_000;

let web: RunningWeb;
let cookie: string;
beforeAll(async () => {
  const host = fakeWebHost('2027-03-25T15:00:00.000Z');
  for (let n = 1; n <= 60; n += 1)
    host.post('direct-hanna', { id: `card-${n}`, from: 'bot', prompt: indicatorPrompt(`GG-${n}`, `Standard ${n}`, n) });
  host.post('channel-genoa', { id: 'digest', from: 'bot', prompt: DIGEST });
  web = await runWeb(host, { publicDir: await builtPage() });
  const client = webClient(web.url);
  await client.be('hanna');
  cookie = client.cookie();
});
afterAll(() => web.close());

test('a first view with a full conversation comes packed, and weighs no more than a slow line takes', async () => {
  const all = await firstView(web.url, cookie);
  const kinds = all.map(({ headers }) => headers['content-type']?.replace(/;.*/, ''));
  expect(new Set(kinds)).toEqual(
    new Set([
      'text/html',
      'text/javascript',
      'text/css',
      'image/svg+xml',
      'image/png',
      'application/manifest+json',
      'application/json',
    ]),
  );
  for (const { path, bytes, text, headers } of all)
    if (bytes > 1_024 && !path.endsWith('.png')) {
      expect([path, headers['content-encoding']]).toEqual([path, 'br']);
      expect(text.length).toBeGreaterThan(2 * bytes);
    }
  expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(MOST);
});

test('what is named after what is in it is asked for once; what keeps its name is asked for each time, and not sent again', async () => {
  for (const { path, headers } of await firstView(web.url, cookie)) {
    if (path.startsWith('/api/')) expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    else if (path.startsWith('/assets/')) {
      expect(path).toMatch(/-[\dA-Za-z]{8,12}\.(js|css|svg|png)$/);
      expect([path, headers['cache-control']]).toEqual([path, 'public, max-age=31536000, immutable']);
    } else {
      expect([path, headers['cache-control']]).toEqual([path, 'no-cache']);
      const again = await fetched(web.url, path, { 'If-None-Match': headers.etag ?? '' });
      expect([path, again.headers.etag, again.bytes]).toEqual([path, headers.etag, 0]);
    }
  }
});

test('whoever cannot unpack gets it as it is', async () => {
  const packed = await fetched(web.url, '/');
  const plain = await fetched(web.url, '/', { 'Accept-Encoding': 'identity' });
  expect([packed.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['br', undefined]);
  expect(packed.headers.vary).toContain('Accept-Encoding');
  expect(plain.text).toBe(packed.text);
});

test('the live stream is told at once, not packed', async () => {
  const stream = await fetch(`${web.url}/api/web/stream`, { headers: { Cookie: cookie } });
  const first = await stream.body?.getReader().read();
  expect(stream.headers.get('content-encoding')).toBeNull();
  expect(new TextDecoder().decode(first?.value)).toContain('event: ready');
});

test('walking where nothing is, a person sees the page, a program an error', async () => {
  const person = await fetched(web.url, '/nowhere', { Accept: 'text/html,*/*;q=0.8' });
  expect(person.text).toContain('<div id="app">');
  const { status } = await fetch(`${web.url}/nowhere`, { headers: { Accept: 'text/html' } });
  expect(status).toBe(404);
  expect(JSON.parse((await fetched(web.url, '/nowhere')).text)).toMatchObject({ error: { code: 'not-found' } });
});
