import { REFUSED } from '../../adapters/web/server/refused-words';
import { LANGUAGES } from '../../src/method/language';
import { fakeWebHost } from '../support/fake-web-host';
import { type RunningWeb, runWeb } from '../support/web-server';

/** What an address gives that gives nothing: a page to whoever opened it in a browser, data to pages and programs. */

const BY_HAND = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
/** Somebody's own, with nobody signed in, and one that cannot be read. */
const ADDRESSES = [
  ['/api/web/download/genoa-2027/grid.xlsx', 401, 'unauthenticated'],
  ['/mailbox', 403, 'forbidden'],
  ['/%ff', 400, 'unread'],
] as const;

let web: RunningWeb;
beforeAll(async () => {
  web = await runWeb(fakeWebHost('2027-03-25T15:10:00.000Z', () => {}));
});
afterAll(() => web.close());

const opened = (path: string, headers: Record<string, string>) => fetch(web.url + path, { headers });

describe.each(ADDRESSES)('%s', (path, status, kind) => {
  test.each(LANGUAGES)('opened in a browser is a page that says why, and leads on: %s', async (language) => {
    const answer = await opened(path, { Accept: BY_HAND, 'Accept-Language': language });
    const page = await answer.text();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<h1>${REFUSED[language][kind].title}</h1>`);
    expect(page).toContain(REFUSED[language].leadsOn);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each(['*/*', 'application/json'])('asked for as %s is data', async (Accept) => {
    const answer = await opened(path, { Accept });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/json; charset=utf-8']);
    expect(await answer.json()).toMatchObject({ error: { message: expect.any(String) } });
  });
});
