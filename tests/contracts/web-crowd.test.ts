import { type FakeWebHost, fakeWebHost } from '../support/fake-web-host';
import { until } from '../support/until';
import { type RunningWeb, runWeb, webClient } from '../support/web-server';

let host: FakeWebHost;
let web: RunningWeb;
let client: ReturnType<typeof webClient>;
let streams: AbortController;

beforeEach(async () => {
  host = fakeWebHost('2027-03-25T15:00:00.000Z');
  web = await runWeb(host);
  client = webClient(web.url);
  streams = new AbortController();
  await client.be('hanna');
});
afterEach(async () => {
  streams.abort();
  await web.close();
});

/** Opens a stream; answers its status, and collects what it says. */
async function stream(as = client) {
  const response = await fetch(`${web.url}/api/web/stream`, {
    headers: { Cookie: as.cookie() },
    signal: streams.signal,
  });
  const heard = { status: response.status, text: '', ended: false };
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const listen = async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      heard.text += Buffer.from(value).toString();
    }
    heard.ended = true;
  };
  listen().catch(() => undefined);
  await until(() => heard.text !== '');
  return heard;
}

test('of one person’s streams the oldest give way, what they may read is looked up once, and all hear what is new', async () => {
  let lookups = 0;
  const { threads } = host;
  host.threads = (person) => {
    lookups += 1;
    return threads(person);
  };
  const opened: Awaited<ReturnType<typeof stream>>[] = [];
  for (let n = 0; n < 15; n += 1) opened.push(await stream());
  await until(() => opened.filter(({ ended }) => ended).length === 3);
  expect(opened.slice(0, 3).map(({ text }) => text.includes('event: elsewhere'))).toEqual([true, true, true]);
  expect([host.listeners(), lookups]).toEqual([1, 1]);
  host.post('direct-hanna', { id: 'new', from: 'bot', text: 'news' });
  host.post('direct-ben', { id: 'bens', from: 'bot', text: 'news' });
  await until(() => opened.slice(3).every(({ text }) => text.includes('"new"')));
  expect(opened.some(({ text }) => text.includes('bens'))).toBe(false);
  // Somebody else's conversation never becomes one's own: nothing was looked up for it.
  expect(lookups).toBe(1);
});

test('many streams that come in the same moment: the oldest are told once, and the others are there', async () => {
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  let known = 0;
  let isLookedUp = false;
  const { sessions, threads } = host;
  host.sessions = {
    ...sessions,
    find: async (secret) => {
      known += 1;
      return sessions.find(secret);
    },
  };
  host.threads = async (reader) => {
    isLookedUp = true;
    await gate;
    return threads(reader);
  };
  const opening = Promise.all(Array.from({ length: 40 }, () => stream()));
  await until(() => known === 40 && isLookedUp);
  go();
  const opened = await opening;
  await until(() => opened.filter(({ ended }) => ended).length === 28);
  expect(opened.map(({ text }) => text.split('event: elsewhere').length - 1).sort()).toEqual([
    ...Array.from({ length: 12 }, () => 0),
    ...Array.from({ length: 28 }, () => 1),
  ]);
  host.post('direct-hanna', { id: 'new', from: 'bot', text: 'news' });
  await until(() => opened.filter(({ text }) => text.includes('"new"')).length === 12);
});

test('others have streams of their own beside them', async () => {
  const ben = webClient(web.url);
  await ben.be('ben');
  const theirs = await stream(ben);
  for (let n = 0; n < 13; n += 1) await stream();
  expect(theirs.ended).toBe(false);
  expect(host.listeners()).toBe(2);
  streams.abort();
  await until(() => host.listeners() === 0);
});

test('one session has so much under way and no more; it is told so before anything is looked up, and others go on', async () => {
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  let asked = 0;
  host.threads = async () => {
    asked += 1;
    await gate;
    return [];
  };
  let answered = 0;
  const requests = Array.from({ length: 100 }, async () => {
    const response = await client.get('/api/web/threads');
    answered += 1;
    return response;
  });
  await until(() => asked === 48 && answered === 52);
  const refused = await Promise.race(requests);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(await refused.json()).toEqual({ error: { code: 'busy', message: expect.stringContaining('a lot at once') } });
  const ben = webClient(web.url);
  await ben.be('ben');
  expect((await ben.get('/api/web/messages?thread=direct-ben')).status).toBe(200);
  go();
  const statuses = (await Promise.all(requests)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(48);
  expect((await client.get('/api/web/me')).status).toBe(200);
  expect((await client.get('/api/web/threads')).status).toBe(200);
});

test('one person’s pages are read one after the other, and nobody else waits for them', async () => {
  const waiting: (() => void)[] = [];
  let read = 0;
  const { messages } = host;
  host.messages = async (person, ...what) => {
    if (person.id === 'hanna') {
      read += 1;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    return messages(person, ...what);
  };
  const pages = Array.from({ length: 3 }, () => client.get('/api/web/messages?thread=direct-hanna'));
  const ben = webClient(web.url);
  await ben.be('ben');
  await until(() => waiting.length === 1);
  for (let n = 0; n < 3; n += 1) {
    expect((await ben.get('/api/web/messages?thread=direct-ben')).status).toBe(200);
    await until(() => waiting.length === 1);
    expect(read).toBe(n + 1);
    waiting.shift()?.();
  }
  expect((await Promise.all(pages)).map(({ status }) => status)).toEqual([200, 200, 200]);
});
