import { randomUUID } from 'node:crypto';
import { type FakeWebHost, fakeWebHost } from '../support/fake-web-host';
import { describeInBrowser } from '../support/page-in-browser';
import { type RunningWeb, runWeb, webClient } from '../support/web-server';

describe('a file that is handed over', () => {
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

  const BYTES = { 'Content-Type': 'application/octet-stream' };
  const path = (name = 'six.csv', id: string = randomUUID()) => `/api/web/files?${new URLSearchParams({ id, name })}`;

  test('comes as it is, with its name', async () => {
    expect((await client.post(path('Étude 1.csv'), 'a,b\n\u00e9', BYTES)).status).toBe(200);
    expect(host.files).toMatchObject([{ person: 'olga', name: 'Étude 1.csv' }]);
    expect(Buffer.from(host.files[0]?.bytes ?? []).toString()).toBe('a,b\n\u00e9');
  });

  test('is taken from those who have something to hand over, from our own page, as bytes, up to 5 MB', async () => {
    expect((await webClient(web.url).post(path(), 'a', BYTES)).status).toBe(401);
    expect((await client.post(path(), 'a', { ...BYTES, Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await client.post(path(), 'a')).status).toBe(415);
    expect((await client.post('/api/web/events', '{}', BYTES)).status).toBe(415);
    expect((await client.post(path('x'.repeat(400)), 'a', BYTES)).status).toBe(400);
    expect((await client.post('/api/web/files?name=a', 'a', BYTES)).status).toBe(400);
    expect((await client.post(path(), 'a'.repeat(5 * 2 ** 20), BYTES)).status).toBe(200);
    expect((await client.post(path(), 'a'.repeat(5 * 2 ** 20 + 1), BYTES)).status).toBe(413);
    await client.be('hanna');
    expect((await client.post(path(), 'a', BYTES)).status).toBe(403);
    expect(host.files).toHaveLength(1);
  });
});

describeInBrowser('handing over a file, in a browser', (there) => {
  test('is offered to those who may, and says how far it is', async () => {
    await there.open(/Olga/);
    const input = there.page.locator('input[type=file]');
    await input.setInputFiles({ name: 'six.csv', mimeType: 'text/csv', buffer: Buffer.from('Pillar') });
    await there.page.waitForFunction(() => document.querySelector('.handing-over')?.textContent === '');
    expect(there.host.files).toMatchObject([{ name: 'six.csv' }]);
    await input.setInputFiles({ name: 'six.csv', mimeType: 'text/csv', buffer: Buffer.alloc(5 * 2 ** 20 + 1) });
    await there.page.getByText('A file may have 5 MB.').waitFor();
    expect(there.host.files).toHaveLength(1);
  });

  test('is offered to nobody else', async () => {
    await there.open(/Hanna/);
    await there.page.locator('.composer textarea').first().waitFor();
    expect(await there.page.getByRole('button', { name: 'Hand over a file' }).count()).toBe(0);
  });
});
