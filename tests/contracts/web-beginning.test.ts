import { type FakeWebHost, fakeWebHost } from '../support/fake-web-host';
import { describeInBrowser } from '../support/page-in-browser';
import { type RunningWeb, runWeb, webClient } from '../support/web-server';

const OLGA = { name: 'Olga Nowak', email: 'olga@eurocities.example', language: 'en', timeZone: 'Europe/Brussels' };

describe('an installation in which nobody is yet', () => {
  let host: FakeWebHost;
  let web: RunningWeb;
  beforeEach(async () => {
    host = fakeWebHost('2027-03-25T15:10:00.000Z');
    host.isUnbegun = true;
    web = await runWeb(host, { publicUrl: 'https://review.example' });
  });
  afterEach(() => web.close());

  const origin = { Origin: 'https://review.example' };
  const me = async (client: ReturnType<typeof webClient>) =>
    (await (await client.get('/api/web/me')).json()) as { toBegin?: boolean; person?: unknown };

  test('looking at the printed address spends nothing, whoever looks and how often', async () => {
    for (const method of ['GET', 'HEAD', 'GET', 'HEAD'])
      expect((await fetch(`${web.url}/setup/first`, { method })).status).toBe(200);
    expect(host.isUnbegun).toBe(true);
    expect(await me(webClient(web.url))).toMatchObject({ toBegin: true });
  });

  test('a press begins and signs in; the next one is refused', async () => {
    const client = webClient(web.url);
    const pressed = await client.post('/api/web/setup', { token: 'first', ...OLGA }, origin);
    expect(pressed.status).toBe(200);
    expect(await me(webClient(web.url))).not.toHaveProperty('toBegin');
    expect((await webClient(web.url).post('/api/web/setup', { token: 'first', ...OLGA }, origin)).status).toBe(403);
  });

  test('another token begins nothing, nor does another site, nor what cannot be read', async () => {
    const post = async (body: object, headers: Record<string, string> = origin) =>
      (await webClient(web.url).post('/api/web/setup', { token: 'first', ...OLGA, ...body }, headers)).status;
    expect(await post({ token: 'second' })).toBe(403);
    expect(await post({}, { Origin: 'https://elsewhere.example' })).toBe(403);
    expect(await post({ email: 'olga' })).toBe(400);
    expect(await post({ language: 'tlh' })).toBe(400);
    for (const length of [400, 5_000])
      expect(await post({ email: `${'o'.repeat(length)}@eurocities.example` })).toBe(400);
    expect(host.isUnbegun).toBe(true);
  });

  test('no log has the token', async () => {
    await fetch(`${web.url}/setup/first-token-of-all`);
    await fetch(`${web.url}/SETUP/first-token-of-all`);
    expect(JSON.stringify(web.log)).not.toContain('first-token-of-all');
  });
});

describeInBrowser('beginning, in a browser', (there) => {
  test('the plain address says where the printed one is found', async () => {
    there.host.isUnbegun = true;
    await there.open(undefined, { unopened: true });
    await there.page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
    expect(await there.page.getByRole('button').count()).toBe(0);
  });

  test('who opens it says who they are, and is told what is missing without losing it', async () => {
    there.host.isUnbegun = true;
    await there.open(undefined, { unopened: true, path: 'setup/first', locale: 'fr-FR' });
    await there.page.getByLabel('Votre nom').fill('Olga Nowak');
    await there.page.getByLabel('Votre adresse électronique').fill('olga');
    expect(await there.page.getByLabel('Langue').inputValue()).toBe('fr');
    await there.page.getByRole('button', { name: 'Commencer' }).click();
    await there.page.getByRole('alert').getByText('comme anna@ville.example').waitFor();
    expect(await there.page.getByLabel('Votre nom').inputValue()).toBe('Olga Nowak');
    await there.page.getByLabel('Votre adresse électronique').fill('olga@eurocities.example');
    await there.page.keyboard.press('Enter');
    await there.page.locator('.pane.direct').waitFor();
    expect(new URL(there.page.url()).pathname).toBe('/');
  });

  test('whoever comes later with the same address is told that somebody has begun', async () => {
    await there.open(undefined, { unopened: true, path: 'setup/first' });
    await there.page.getByText('Somebody has begun here already').waitFor();
  });
});
