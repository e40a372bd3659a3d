import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { houseRoutes } from '../../adapters/web/server/house';
import { HOUSE_WORDS } from '../../adapters/web/server/house-words';
import { ConfigError, readConfig } from '../../src/app/config';
import { LANGUAGES } from '../../src/method/language';

/** What an installation says of itself: who runs it, what it keeps, on which terms, and whom to ask. */

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

const serve = async (environment: Record<string, string>) => {
  const app = express();
  app.use(houseRoutes(readConfig(environment).house));
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (path: string, language = 'en') => fetch(url + path, { headers: { 'Accept-Language': language } });
};
const RIGHT = { OPERATED_BY: 'Eurocities <asbl> & "friends"', SUPPORT_CONTACT: 'help@eurocities.example' };
const PAGES = ['privacy', 'terms', 'support'] as const;

test.each(PAGES)(
  '/%s says who runs it and where to write to, escaped, in the reader’s language; it may be kept',
  async (page) => {
    const get = await serve(RIGHT);
    for (const language of LANGUAGES) {
      const answer = await get(`/${page}`, `${language}-BE, de;q=0.5`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
      expect(answer.headers.get('vary')).toContain('Accept-Language');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      const html = await answer.text();
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain(`<h1>${HOUSE_WORDS[language][page].title.replaceAll("'", '&#39;')}`);
      expect(html).toContain('Eurocities &lt;asbl&gt; &amp; &quot;friends&quot;');
      expect(html).not.toContain('<asbl>');
      expect(html).toContain('<a href="mailto:help@eurocities.example">');
      const again = await get(`/${page}`, language);
      expect(again.headers.get('etag')).toBe(answer.headers.get('etag'));
    }
  },
);

test('the other language is a link away', async () => {
  const get = await serve(RIGHT);
  expect(await (await get('/privacy?lang=fr', 'en')).text()).toContain('Protection des données');
  expect(await (await get('/privacy?lang=xx', 'en')).text()).toContain('<h1>Privacy');
  expect(await (await get('/privacy?lang=en&lang=fr', 'en')).text()).toContain('<h1>Privacy');
});

test('a page of the operator’s is linked as it is', async () => {
  const get = await serve({ ...RIGHT, SUPPORT_CONTACT: 'https://eurocities.example/help?a=1&b=2' });
  expect(await (await get('/support')).text()).toContain('href="https://eurocities.example/help?a=1&amp;b=2"');
});

test('there are none where it is not said who runs it', async () => {
  const get = await serve({});
  for (const page of PAGES) expect((await get(`/${page}`)).status).toBe(404);
});

test.each([
  [{ OPERATED_BY: 'Eurocities' }, 'SUPPORT_CONTACT'],
  [{ SUPPORT_CONTACT: 'help@eurocities.example' }, 'OPERATED_BY'],
  [{ ...RIGHT, SUPPORT_CONTACT: 'javascript:alert(1)' }, 'SUPPORT_CONTACT'],
  [{ ...RIGHT, SUPPORT_CONTACT: 'http://eurocities.example' }, 'SUPPORT_CONTACT'],
  [{ ...RIGHT, SUPPORT_CONTACT: 'somebody' }, 'SUPPORT_CONTACT'],
  [{ ...RIGHT, OPERATED_BY: 'x'.repeat(201) }, 'OPERATED_BY'],
])('%j is no setting', (environment, named) => {
  let problems: readonly string[] = [];
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) problems = error.problems;
  }
  expect(problems.join()).toContain(named);
});

test('French is written as French is, and nothing is left in English', () => {
  const said = (language: 'en' | 'fr') =>
    PAGES.flatMap((page) => HOUSE_WORDS[language][page].says({ name: 'X', contact: 'y' })).map((block) =>
      'text' in block ? block.text : '',
    );
  expect(said('fr').filter((text) => /'|[^\u202f][;?!]|[^\u00a0][:»]|«[^\u00a0]/u.test(text))).toEqual([]);
  expect(said('fr').filter((text) => text !== 'Cookies' && said('en').includes(text))).toEqual([]);
  expect(said('fr')).toHaveLength(said('en').length);
});
