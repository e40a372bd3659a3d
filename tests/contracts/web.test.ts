import { randomUUID } from 'node:crypto';
import { StoreError } from '../../src/ports/store';
import { type FakeWebHost, fakeWebHost, standingDemonstration } from '../support/fake-web-host';
import { openingCookie, openingOf } from '../support/opening';
import { until } from '../support/until';
import { type RunningWeb, runWeb, webClient } from '../support/web-server';

const NOW = '2027-03-25T15:00:00.000Z';
let host: FakeWebHost;
let web: RunningWeb;
let client: ReturnType<typeof webClient>;

beforeEach(async () => {
  host = fakeWebHost(NOW);
  web = await runWeb(host);
  client = webClient(web.url);
});
afterEach(() => web.close());

const said = (text: string, id = randomUUID()) => ({ id, thread: 'direct-hanna', what: { kind: 'text', text } });
const pressed = (what: Record<string, unknown>) => ({
  id: randomUUID(),
  thread: 'direct-hanna',
  message: 'm1',
  what: { kind: 'press', action: 'save-next', data: {}, fields: {}, ...what },
});
const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

const TERMS = { signIn: { days: 30, mails: false } };

describe('who one is', () => {
  test('nobody, until one picks somebody; then that person', async () => {
    expect(await (await client.get('/api/web/me')).json()).toEqual({ ...TERMS, now: NOW, local: true, demo: true });
    expect(await client.be('hanna')).toBe(200);
    const me = await (await client.get('/api/web/me')).json();
    expect(me).toMatchObject({
      person: { id: 'hanna', name: 'Hanna Virtanen', affiliation: 'Helsinki', language: 'en' },
    });
  });

  test('the cookie is out of reach of scripts and other sites', async () => {
    const set = (await client.post('/api/web/be', { person: 'hanna' })).headers.get('set-cookie') ?? '';
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Strict/);
    expect(set).toMatch(/Max-Age=31536000/);
  });

  test('one cannot be somebody who left or never was', async () => {
    expect(await client.be('gone')).toBe(404);
    expect(await client.be('nobody')).toBe(404);
    client.useCookie(`critical_friend=${await host.sessions.begin('gone', false)}`);
    expect((await client.get('/api/web/threads')).status).toBe(401);
  });

  test('a one-time link signs in once, and only when its button is pressed', async () => {
    const page = await client.get('/signin/once-hanna');
    expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
    expect((await client.post('/api/web/signin', { token: 'once-hanna' })).status).toBe(200);
    expect((await client.get('/api/web/threads')).status).toBe(200);
    const others = webClient(web.url);
    const again = await others.post('/api/web/signin', { token: 'once-hanna' });
    expect([again.status, (await again.json()).error.ask]).toEqual([410, ['Olga Novak (EUROCITIES)']]);
    expect(await codeOf(await others.post('/api/web/signin', { token: 'replaced-hanna' }))).toBe('link-replaced');
    expect(await codeOf(await others.post('/api/web/signin', { token: 'made-up' }))).toBe('forbidden');
    // Whoever came in by it goes on.
    expect((await client.post('/api/web/signin', { token: 'once-hanna' })).status).toBe(200);
  });

  test('a link is asked for from outside, and what comes of it is told to nobody', async () => {
    const ask = (body: object) => client.post('/api/web/link', body);
    const answers = [
      await ask({ address: 'hanna@helsinki.example' }),
      await ask({ address: 'nobody@nowhere.example' }),
    ];
    expect(await Promise.all(answers.map(async (a) => [a.status, await a.json()]))).toEqual([
      [202, { ok: true }],
      [202, { ok: true }],
    ]);
    expect((await ask({ token: 'replaced-hanna' })).status).toBe(202);
    const tooOften = await ask({ address: 'hanna@helsinki.example' });
    expect([tooOften.status, await codeOf(tooOften)]).toEqual([429, 'busy']);
    expect((await ask({})).status).toBe(400);
    expect(host.asked[0]).toEqual({ request: { address: 'hanna@helsinki.example' }, caller: '127.0.0.1' });
    expect(JSON.stringify(web.log)).not.toMatch(/helsinki\.example|replaced-hanna/);
  });

  test.each([400, 5_000, 2_000_000])(
    'an address of %d letters is refused as the address that it is not',
    async (length) => {
      const address = `${'a'.repeat(length)}@helsinki.example`;
      const answer = await client.post('/api/web/link', { address });
      const { error } = (await answer.json()) as { error: { code: string; message: string } };
      expect([answer.status, error.code]).toEqual([400, 'no-address']);
      expect(error.message).toMatch(/e-mail address: one has at most 254 characters/);
      expect(error.message).not.toMatch(/MB/);
      expect(host.asked).toEqual([]);
    },
  );

  test('signed out, one is nobody, also for who knows the cookie', async () => {
    await client.be('hanna');
    const cookie = client.cookie() ?? '';
    const { headers } = await client.post('/api/web/signout', {});
    expect(headers.get('set-cookie')).toMatch(/^critical_friend=; .*Expires=Thu, 01 Jan 1970/);
    client.useCookie(cookie);
    expect((await client.get('/api/web/threads')).status).toBe(401);
  });

  test('signed out while the store is away, one is still signed in and can try again', async () => {
    await client.be('hanna');
    host.isAway = true;
    const failed = await client.post('/api/web/signout', {});
    expect([failed.status, failed.headers.get('set-cookie')]).toEqual([503, null]);
    host.isAway = false;
    expect((await client.get('/api/web/threads')).status).toBe(200);
  });

  test('a secret that one brings along does not become a session; each sign-in has another one', async () => {
    client.useCookie('critical_friend=planted');
    await client.be('hanna');
    const first = client.cookie() ?? '';
    expect(first).not.toContain('planted');
    await client.be('hanna');
    expect(client.cookie()).not.toBe(first);
    client.useCookie(first);
    expect((await client.get('/api/web/threads')).status).toBe(401);
    client.useCookie('critical_friend=planted');
    expect((await client.get('/api/web/threads')).status).toBe(401);
  });

  test.each([
    '/api/web/threads',
    '/api/web/messages?thread=direct-hanna',
    '/api/web/stream',
    '/api/web/picture/heat',
    '/api/web/download/exports/genoa.csv',
  ])('%s is for people who are signed in', async (path) => {
    expect(await codeOf(await client.get(path))).toBe('unauthenticated');
  });
});

describe('what only somebody at the machine may do', () => {
  const FORWARDED = { 'X-Forwarded-For': '203.0.113.9' };

  test('a forwarded request cannot pick, nor use what was picked', async () => {
    expect((await client.get('/api/web/people', FORWARDED)).status).toBe(403);
    expect((await client.post('/api/web/be', { person: 'hanna' }, FORWARDED)).status).toBe(403);
    await client.be('hanna');
    expect((await client.get('/api/web/threads', FORWARDED)).status).toBe(401);
    expect((await client.post('/api/web/clock', { step: 'hour' }, FORWARDED)).status).toBe(403);
  });

  test('whoever has not opened the printed address cannot either: a proxy that sets no header leads here too', async () => {
    const me = async (headers: Record<string, string>) => (await fetch(`${web.url}/api/web/me`, { headers })).json();
    expect(await me({})).toEqual({ ...TERMS, now: NOW, local: false, demo: false, toOpen: true });
    expect((await fetch(`${web.url}/api/web/people`)).status).toBe(403);
    const headers = { 'Content-Type': 'application/json', Origin: web.url };
    const be = { method: 'POST', headers, body: '{"person":"hanna"}' };
    expect((await fetch(`${web.url}/api/web/be`, be)).status).toBe(403);
    await client.be('hanna');
    const Cookie = client.cookie().replace(/critical_friend_here=[^;]*; /, '');
    expect((await fetch(`${web.url}/api/web/threads`, { headers: { Cookie } })).status).toBe(401);
  });

  test('the printed address leads on without its token, which is a cookie then; another token is none', async () => {
    const open = async (address: string, headers: Record<string, string> = {}) => {
      const { status, headers: said } = await fetch(address, { redirect: 'manual', headers });
      return [status, said.get('location'), said.get('set-cookie')];
    };
    const cookie = `${openingCookie(web.url)}; Path=/; HttpOnly; SameSite=Strict`;
    expect(await open(openingOf(web.url))).toEqual([302, '/', cookie]);
    expect(await open(`${web.url}/?token=guess`)).toEqual([302, '/', null]);
    expect(await open(openingOf(web.url), FORWARDED)).toEqual([302, '/', null]);
    expect(JSON.stringify(web.log)).not.toContain(openingCookie(web.url)?.split('=')[1]);
  });

  test('where somebody’s own programme is served nobody is picked, nor was', async () => {
    await client.be('hanna');
    host.demo = { ...standingDemonstration(), available: async () => false };
    expect(await (await client.get('/api/web/me')).json()).toEqual({ ...TERMS, now: NOW, local: false, demo: false });
    expect((await client.get('/api/web/threads')).status).toBe(401);
    expect((await client.post('/api/web/be', { person: 'hanna' })).status).toBe(403);
  });

  test('with a public address there is no picker, and sign-in still works', async () => {
    const open = await runWeb(host, { publicUrl: 'https://review.example' });
    const visitor = webClient(open.url);
    expect((await visitor.get('/api/web/people')).status).toBe(403);
    expect(await (await visitor.get('/api/web/me')).json()).toEqual({ ...TERMS, now: NOW, local: false, demo: false });
    const signedIn = await visitor.post(
      '/api/web/signin',
      { token: 'once-hanna' },
      { Origin: 'https://review.example' },
    );
    expect(signedIn.headers.get('set-cookie')).toMatch(/^__Host-critical_friend=[^;]+; .*Path=\/; .*Secure/);
    expect(signedIn.headers.get('set-cookie')).not.toMatch(/Domain/);
    expect((await visitor.get('/api/web/threads')).status).toBe(200);
    await open.close();
  });

  test('the clock moves and the others answer', async () => {
    await client.be('hanna');
    expect(await (await client.post('/api/web/clock', { step: 'hour' })).json()).toEqual({
      now: '2027-03-25T16:00:00.000Z',
    });
    expect(await (await client.post('/api/web/others', {})).json()).toEqual({ count: 31 });
    expect((await client.post('/api/web/clock', { step: 'year' })).status).toBe(400);
  });

  test('people to pick are told by name and role, not by e-mail', async () => {
    const { people } = (await (await client.get('/api/web/people')).json()) as { people: Record<string, unknown>[] };
    expect(people.map((p) => p.id)).toEqual(['hanna', 'ben', 'joost', 'olga', 'carla']);
    expect(JSON.stringify(people)).not.toContain('@');
  });
});

describe('what people do reaches the product', () => {
  beforeEach(() => client.be('hanna'));

  test('a text, as theirs and as of now', async () => {
    const id = randomUUID();
    expect((await client.post('/api/web/events', said('below\u0000\r\nand so', id))).status).toBe(200);
    expect(host.received).toEqual([
      {
        id: `web-hanna-${id}`,
        platform: 'web',
        person: 'hanna',
        at: NOW,
        what: { kind: 'text', text: 'below\nand so' },
      },
    ]);
  });

  test('a press with everything on the card', async () => {
    const address = { review: 'genoa-2027', indicator: 'GG-IMP-3', version: 2 };
    const fields = { performance: 'below', toAsk: ['who?'], noneToMeet: true };
    await client.post('/api/web/events', pressed({ address, fields, data: { cell: 'GG' } }));
    expect(host.received[0]).toMatchObject({
      message: 'm1',
      what: { kind: 'press', action: 'save-next', address, fields, data: { cell: 'GG' } },
    });
  });

  test('the same event twice counts once; the same id of somebody else is another event', async () => {
    const id = randomUUID();
    await client.post('/api/web/events', said('once', id));
    await client.post('/api/web/events', said('once', id));
    const ben = webClient(web.url);
    await ben.be('ben');
    await ben.post('/api/web/events', { ...said('mine', id), thread: 'direct-ben' });
    expect(host.received.map((e) => e.id)).toEqual([`web-hanna-${id}`, `web-ben-${id}`]);
  });

  test('nobody writes in somebody else’s conversation, nor talks in the channel', async () => {
    expect((await client.post('/api/web/events', { ...said('x'), thread: 'direct-ben' })).status).toBe(403);
    expect((await client.post('/api/web/events', { ...said('x'), thread: 'channel-genoa' })).status).toBe(403);
    expect(host.received).toEqual([]);
  });

  test.each([
    ['an id that is none', { ...said('x'), id: '1' }],
    ['an empty text', said('  ')],
    ['an unknown kind', { ...said('x'), what: { kind: 'dance' } }],
    ['fields that are objects', pressed({ fields: { know: { a: 1 } } })],
    ['a version that is no count', pressed({ address: { review: 'r', version: 1.5 } })],
    ['too many fields', pressed({ fields: Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`f${i}`, 'x'])) })],
    ['a list', []],
    ['half of a JSON', '{"id": "'],
  ])('%s is refused kindly', async (_, body) => {
    const response = await client.post('/api/web/events', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { code: 'invalid', message: expect.stringContaining('Please reload') },
    });
    expect(host.received).toEqual([]);
  });

  test('more than a megabyte is too large, a little less is not', async () => {
    expect(await codeOf(await client.post('/api/web/events', said('x'.repeat(1_100_000))))).toBe('too-large');
    expect((await client.post('/api/web/events', said('x'.repeat(1_000_000)))).status).toBe(200);
  });

  test('what could not be saved now can be sent again', async () => {
    host.failures.push(new StoreError('unavailable', true));
    const event = said('keep this');
    const failed = await client.post('/api/web/events', event);
    expect([failed.status, await codeOf(failed)]).toEqual([503, 'unavailable']);
    expect((await client.post('/api/web/events', event)).status).toBe(200);
    expect(host.received).toHaveLength(1);
  });
});

describe('requests that are not our page’s', () => {
  beforeEach(() => client.be('hanna'));

  test.each([
    ['another origin', { Origin: 'https://evil.example' }, 403],
    ['another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['an origin that is none', { Origin: 'null' }, 403],
    ['a form', { 'Content-Type': 'text/plain' }, 415],
  ])('%s is refused', async (_, headers, status) => {
    expect((await client.post('/api/web/events', said('x'), headers)).status).toBe(status);
    expect(host.received).toEqual([]);
  });

  test.each([
    ['https://review.example', 'https://review.example', 200],
    ['https://review.example', 'http://review.example', 403],
    ['https://review.example', 'https://review.example:8443', 403],
    ['https://review.example', 'https://review.example.evil.example', 403],
    ['https://review.example', undefined, 403],
    ['http://review.example', 'http://review.example', 200],
    ['http://review.example', 'https://review.example', 403],
    ['http://review.example', undefined, 200],
    [undefined, 'https://127.0.0.1', 403],
  ])('with %s as its address, %s is an origin of its page: %s', async (publicUrl, origin, status) => {
    const served = await runWeb(host, publicUrl === undefined ? {} : { publicUrl });
    const asked = await webClient(served.url).post(
      '/api/web/signin',
      { token: 'once-hanna' },
      { Origin: origin ?? served.url },
    );
    await served.close();
    expect(asked.status).toBe(status);
  });

  test('no origin at all is refused', async () => {
    const response = await fetch(`${web.url}/api/web/be`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"person":"hanna"}',
    });
    expect(response.status).toBe(403);
  });
});

describe('what people see', () => {
  beforeEach(() => client.be('hanna'));

  test('their conversations, with their messages', async () => {
    host.post('direct-hanna', { id: 'a', from: 'bot', text: 'one', at: '2027-03-25T10:00:00.000Z' });
    host.post('direct-hanna', { id: 'b', from: 'bot', text: 'two', at: '2027-03-25T11:00:00.000Z' });
    const { threads } = (await (await client.get('/api/web/threads')).json()) as { threads: { id: string }[] };
    expect(threads.map((t) => t.id)).toEqual(['direct-hanna', 'channel-genoa']);
    const ids = async (query: string) => {
      const body = await (await client.get(`/api/web/messages?thread=direct-hanna${query}`)).json();
      return (body as { messages: { id: string }[] }).messages.map((m) => m.id);
    };
    expect(await ids('')).toEqual(['a', 'b']);
    expect(await ids('&limit=1')).toEqual(['b']);
    expect(await ids('&before=2027-03-25T11:00:00.000Z')).toEqual(['a']);
  });

  test('as much of a conversation as is sent at once; what was said in one moment together, and that there is more', async () => {
    const at = (n: number) => `2027-03-25T10:0${n}:00.000Z`;
    for (const [n, id] of ['a', 'b', 'c', 'd', 'e'].entries())
      host.post('direct-hanna', { id, from: 'bot', text: 'x'.repeat(900_000), at: at(id === 'c' ? n - 1 : n) });
    const page = async (query: string) => {
      const answered = await client.get(`/api/web/messages?thread=direct-hanna${query}`);
      const { earlier, messages } = (await answered.json()) as { earlier: boolean; messages: { id: string }[] };
      return [messages.map(({ id }) => id).join(''), earlier];
    };
    expect(await page('')).toEqual(['bcde', true]);
    expect(await page(`&before=${at(1)}`)).toEqual(['a', false]);
    expect(await page('&limit=1')).toEqual(['e', true]);
  });

  test('the messages they ask for by name, and no others', async () => {
    for (const id of ['a', 'b', 'c']) host.post('direct-hanna', { id, from: 'bot', text: id });
    const asked = await client.get('/api/web/messages?thread=direct-hanna&id=b&id=c&id=none');
    expect(((await asked.json()) as { messages: { id: string }[] }).messages.map((m) => m.id)).toEqual(['b', 'c']);
    const many = Array.from({ length: 61 }, (_, n) => `&id=m${n}`).join('');
    expect((await client.get(`/api/web/messages?thread=direct-hanna${many}`)).status).toBe(400);
  });

  test('not somebody else’s', async () => {
    expect(await codeOf(await client.get('/api/web/messages?thread=direct-ben&id=x'))).toBe('forbidden');
    expect(await codeOf(await client.get('/api/web/messages?thread=direct-ben'))).toBe('forbidden');
    expect((await client.get('/api/web/messages?thread=direct-hanna&limit=5000')).status).toBe(400);
  });

  test('pictures, and files they may have', async () => {
    const picture = await client.get('/api/web/picture/heat');
    expect([picture.headers.get('content-type'), await picture.text()]).toEqual([
      expect.stringContaining('image/svg+xml'),
      expect.stringContaining('<svg'),
    ]);
    expect((await client.get('/api/web/picture/other')).status).toBe(404);
    expect((await client.get('/api/web/download/exports/genoa.csv')).status).toBe(404);
    await client.be('olga');
    const file = await client.get('/api/web/download/exports/genoa.csv');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename=genoa.csv');
    expect(await file.text()).toBe('indicator;answer\n');
  });
});

describe('live updates', () => {
  test('tell of new messages in one’s own conversations only, and end when the reader goes', async () => {
    await client.be('hanna');
    const abort = new AbortController();
    const response = await fetch(`${web.url}/api/web/stream`, {
      headers: { Cookie: client.cookie() ?? '' },
      signal: abort.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const heard = async (wanted: string) => {
      let text = '';
      while (!text.includes(wanted)) text += Buffer.from((await reader.read()).value ?? []).toString();
      return text;
    };
    await heard('event: ready');
    host.post('direct-ben', { id: 'secret', from: 'bot', text: 'for Ben' });
    host.post('direct-hanna', { id: 'mine', from: 'bot', text: 'for Hanna' });
    const told = await heard('"mine"');
    expect(told).toContain('event: message\ndata: {"thread":"direct-hanna","id":"mine"}');
    expect(told).not.toContain('secret');
    expect(told).not.toContain('for Hanna');
    abort.abort();
    await until(() => host.listeners() === 0);
  });

  describe('beat', () => {
    let lively: RunningWeb | undefined;
    let stream: ReadableStreamDefaultReader<Uint8Array>;
    beforeEach(async () => {
      lively = await runWeb(host, { heartbeatMs: 5 });
      const reader = webClient(lively.url);
      await reader.be('hanna');
      const response = await fetch(`${lively.url}/api/web/stream`, { headers: { Cookie: reader.cookie() ?? '' } });
      stream = (response.body as ReadableStream<Uint8Array>).getReader();
      await alive();
    });
    afterEach(() => lively?.close());
    const alive = async () => {
      for (let told = ''; !told.includes(': alive'); ) {
        const { done, value } = await stream.read();
        expect(done).toBe(false);
        told += Buffer.from(value ?? []).toString();
      }
    };
    const ended = async () => {
      while (!(await stream.read()).done);
    };

    test('until the server ends', async () => {
      const closed = lively?.close();
      await ended();
      await closed;
      lively = undefined;
    });

    test('until their reader is signed out, wherever that was', async () => {
      host.signOutEverybody();
      await ended();
      await until(() => host.listeners() === 0);
    });

    test('also while the store is away', async () => {
      host.isAway = true;
      await alive();
      await alive();
      host.isAway = false;
      await alive();
    });
  });
});

describe('the server itself', () => {
  test('is up; ready only with everything it needs', async () => {
    expect((await client.get('/healthz')).status).toBe(200);
    expect((await client.get('/readyz')).status).toBe(200);
    host.health = async () => ({ ok: false, troubles: [{ part: 'store', detail: 'MongoDB at db:27017: no route' }] });
    const response = await client.get('/readyz');
    expect([response.status, await response.json()]).toEqual([503, { ok: false, reasons: ['store'] }]);
  });

  test('stays ready without a platform, and names it', async () => {
    host.health = async () => ({ ok: true, troubles: [{ part: 'mail', detail: 'smtp.example:587: no route' }] });
    const response = await client.get('/readyz');
    expect([response.status, await response.json()]).toEqual([200, { ok: true, reasons: ['mail'] }]);
  });

  test('tells where a part is and why it does not answer to the operator only', async () => {
    host.health = async () => ({ ok: false, troubles: [{ part: 'store', detail: 'MongoDB at db:27017: no route' }] });
    const guarded = await runWeb(host, { isOperator: (req) => req.headers.authorization === 'Bearer right' });
    const ask = async (token: string) => {
      const response = await fetch(`${guarded.url}/readyz`, { headers: { Authorization: `Bearer ${token}` } });
      return [response.status, ((await response.json()) as { reasons: string[] }).reasons];
    };
    expect(await ask('wrong')).toEqual([503, ['store']]);
    expect(await ask('right')).toEqual([503, ['store: MongoDB at db:27017: no route']]);
    await guarded.close();
  });

  test('serves the page with a strict policy', async () => {
    const page = await client.get('/');
    expect(await page.text()).toContain('<title>page</title>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(page.headers.get('x-powered-by')).toBeNull();
  });

  test.each(['/nothing', '/api/web/nothing', '/../package.json', '/api/web/download/%E0%A4%A'])(
    '%s is an error in JSON',
    async (path) => {
      const response = await client.get(path);
      expect([400, 401, 404]).toContain(response.status);
      expect(await response.json()).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
    },
  );

  test('a fault says nothing of the inside, and is logged with the request’s id', async () => {
    await client.be('hanna');
    host.failures.push(new TypeError('secret inside'));
    const response = await client.post('/api/web/events', said('my private text'));
    const body = await response.text();
    expect([response.status, body]).toEqual([500, expect.not.stringContaining('secret')]);
    const line = web.log.find((l) => l.level === 'error');
    expect(line?.fields.request).toBe(response.headers.get('x-request-id'));
    expect(JSON.stringify(web.log)).not.toContain('my private text');
  });

  test('one-time links do not reach the log', async () => {
    await client.get('/signin/once-hanna');
    await client.post('/api/web/signin', { token: 'once-hanna' });
    expect(web.log.some((l) => l.message === 'web request')).toBe(true);
    expect(JSON.stringify(web.log)).not.toContain('once-hanna');
  });
});
