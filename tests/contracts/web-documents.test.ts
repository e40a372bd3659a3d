import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import type { Prompt } from '../../src/ports/prompt';
import { type FakeWebHost, fakeWebHost } from '../support/fake-web-host';
import { describeInBrowser } from '../support/page-in-browser';
import { until } from '../support/until';
import { type RunningWeb, runWeb, webClient } from '../support/web-server';

const MB = 2 ** 20;
const BYTES = { 'Content-Type': 'application/octet-stream' };

describe('a document that is handed over, or asked for', () => {
  let host: FakeWebHost;
  let web: RunningWeb;
  let client: ReturnType<typeof webClient>;
  beforeEach(async () => {
    host = fakeWebHost('2027-03-25T15:10:00.000Z');
    web = await runWeb(host);
    client = webClient(web.url);
    await client.be('olga');
  });
  afterEach(() => web.close());

  const path = (more: Record<string, string> = {}) =>
    `/api/web/documents/report/genoa?${new URLSearchParams({ id: randomUUID(), name: 'Étude 1.pdf', about: 'A-1', ...more })}`;

  /** Sends the head of a request and so much of its body, and answers what comes back. */
  async function begins(headers: Record<string, string>, body?: Buffer) {
    const sending = request(`${web.url}${path()}`, {
      method: 'POST',
      headers: { ...BYTES, Origin: web.url, Cookie: client.cookie(), ...headers },
    });
    sending.on('error', () => undefined);
    sending.flushHeaders();
    if (body) sending.write(body);
    const [answer] = await once(sending, 'response');
    sending.destroy();
    return answer.statusCode;
  }

  test('goes to the host a part at a time, with what it is about', async () => {
    const sent = 'x'.repeat(3 * MB);
    const answer = await client.post(path(), sent, BYTES);
    expect([answer.status, await answer.json()]).toEqual([200, { name: 'Étude 1.pdf' }]);
    expect(host.documents).toMatchObject([
      { person: 'olga', to: 'report', review: 'genoa', about: 'A-1', name: 'Étude 1.pdf', size: 3 * MB, bytes: 3 * MB },
    ]);
  });

  test('who sends it, from where, and how large it is, is looked at before a byte of it is read', async () => {
    expect(await begins({ 'Content-Length': '1000', Cookie: '' })).toBe(401);
    expect(await begins({ 'Content-Length': '1000', Origin: 'https://elsewhere.example' })).toBe(403);
    expect(await begins({ 'Content-Length': '1000', 'Content-Type': 'text/plain' })).toBe(415);
    expect(await begins({ 'Content-Length': String(20 * MB + 1) })).toBe(413);
    await client.be('hanna');
    expect(await begins({ 'Content-Length': '1000' })).toBe(403);
    expect(host.documents).toEqual([]);
  });

  test('what says nothing of its length ends where it is too much; packed bytes are refused', async () => {
    const answer = await begins({ 'Content-Encoding': 'gzip' }, Buffer.alloc(10));
    expect(answer).toBe(415);
    expect((await client.post(path({ name: 'x'.repeat(400) }), 'a', BYTES)).status).toBe(400);
    expect((await client.post(path({ id: '../x' }), 'a', BYTES)).status).toBe(400);
    expect(host.documents).toEqual([]);
  });

  test('one that is cut off is not kept, and nothing hangs', async () => {
    const sending = request(`${web.url}${path()}`, {
      method: 'POST',
      headers: { ...BYTES, Origin: web.url, Cookie: client.cookie(), 'Content-Length': String(2 * MB) },
    });
    sending.on('error', () => undefined);
    sending.write(Buffer.alloc(MB));
    await new Promise((resolve) => sending.once('drain', resolve));
    sending.destroy();
    expect((await client.post(path(), 'after', BYTES)).status).toBe(200);
    expect(host.documents).toMatchObject([{ bytes: 5 }]);
  });

  test('leaves as an attachment by its name, and can do nothing', async () => {
    const answer = await client.get('/api/web/download/files/report/genoa/plan');
    expect(answer.status).toBe(200);
    const header = (name: string) => answer.headers.get(name) ?? '';
    expect(header('content-disposition')).toMatch(/^attachment; filename="[ -~]*"; filename\*=UTF-8''Plan%20/);
    expect(header('content-type')).toBe('application/pdf');
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(header('cache-control')).toContain('no-store');
    expect(await answer.text()).toBe('%PDF-1.7');
    expect((await client.get('/api/web/download/files/report/genoa/other')).status).toBe(404);
    await client.be('hanna');
    expect((await client.get('/api/web/download/files/report/genoa/plan')).status).toBe(404);
    expect((await webClient(web.url).get('/api/web/download/files/report/genoa/plan')).status).toBe(401);
  });
});

/** A card on which something is written and files are handed over, with those that have come. */
function aCard(names: readonly string[]): Prompt {
  return {
    body: [
      ...names.map((label) => ({ kind: 'link' as const, label, path: 'files/report/genoa/plan' })),
      {
        kind: 'upload',
        ...{ label: 'Add files', hint: 'PDF', to: 'report', review: 'genoa', about: 'A-1' },
        ...{ press: 'files-came', data: {}, elsewhere: { label: 'On the page' } },
      },
    ],
    fields: [{ id: 'text', label: 'What we do', kind: 'text', multiline: true, value: '' }],
    actions: [{ id: 'save', label: 'Save', submits: true }],
    summary: 'card',
  };
}

describeInBrowser('files on a card, in a browser', (there) => {
  test('come one after the other; the card is drawn with them, and what is written in it stays', async () => {
    await there.open(/Olga/);
    there.host.post('direct-olga', { id: 'card', from: 'bot', prompt: aCard([]) });
    const box = there.page.locator('.card textarea');
    await box.fill('A plan since 2023.');
    const input = there.page.locator('.upload-place input[type=file]');
    const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await input.setInputFiles([file('Plan.pdf'), file('Budget.pdf')]);
    await there.page.getByText('Budget.pdf is kept.').waitFor();
    await until(() => there.host.received.some(({ what }) => what.kind === 'press'));
    there.host.redraw('direct-olga', 'card', { prompt: aCard(['Plan.pdf', 'Budget.pdf']) });
    await there.page.getByText('Plan.pdf', { exact: true }).waitFor();
    expect(await box.inputValue()).toBe('A plan since 2023.');
    expect(there.host.documents.map(({ name }) => name)).toEqual(['Plan.pdf', 'Budget.pdf']);
  });
});
