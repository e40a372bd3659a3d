import { ASKING, basic, type OperatorPages, operatorPages, TOKEN } from '../support/operator-pages';
import { aWorld, type World } from '../support/service-world';
import { MIDWAY } from '../support/sheets';

const PAGES = ['/metrics', '/admin', '/admin/queues', '/admin/queues/api/queues', '/admin/queues/static/favicon.ico'];

let world: World;
let pages: OperatorPages;
const open = async (options: Parameters<typeof operatorPages>[1]) => {
  pages = await operatorPages(world, options);
};

beforeEach(async () => {
  world = await aWorld({ reviews: [], people: [] }, MIDWAY);
});
afterEach(async () => {
  await pages.close();
  await world.close();
});

describe('with a token', () => {
  beforeEach(() => open({}));

  test.each(PAGES)('%s asks who has none for it', async (path) => {
    const answer = await pages.get(path, {});
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic realm=.* charset="UTF-8", Bearer realm=/);
    expect(await answer.text()).toContain('OPERATOR_TOKEN');
  });

  test.each([
    ['another bearer', 'Bearer another'],
    ['the beginning', `Bearer ${TOKEN.slice(0, -1)}`],
    ['more', basic('anybody', `${TOKEN}e`)],
    ['another password', basic('operator', 'another')],
    ['the token as the name', basic(TOKEN, '')],
    ['no password', `Basic ${Buffer.from('clé').toString('base64')}`],
    ['another scheme', `Digest ${TOKEN}`],
    ['nothing but the scheme', 'Bearer'],
    ['an empty header', ''],
  ])('%s is not the token', async (_name, authorization) => {
    for (const path of PAGES) expect((await pages.get(path, { Authorization: authorization })).status).toBe(401);
  });

  test('as the password it opens, with any name', async () => {
    expect((await pages.get('/metrics')).status).toBe(200);
    expect((await pages.get('/metrics', { Authorization: basic('', TOKEN) })).status).toBe(200);
  });

  test('a wrong token is logged, a missing one is not; tokens are never', async () => {
    await pages.get('/metrics', {});
    expect(pages.warnings).toEqual([]);
    await pages.get('/metrics', { Authorization: 'Bearer guess' });
    expect(pages.warnings).toMatchObject([{ message: 'operator page refused: the token is wrong' }]);
    expect(JSON.stringify(pages.warnings)).not.toContain('guess');
  });

  test('who guesses on and on is told to stop, with one line in the log; the token opens all the same', async () => {
    let now = 0;
    await pages.close();
    await open({ now: () => now });
    const statuses = [];
    for (let n = 0; n < 30; n += 1)
      statuses.push((await pages.get('/metrics', { Authorization: `Bearer guess-${n}` })).status);
    expect(statuses).toEqual([...Array(10).fill(401), ...Array(20).fill(429)]);
    expect(pages.warnings).toHaveLength(11);
    expect((await pages.get('/metrics')).status).toBe(200);
    expect((await pages.get('/metrics', {})).status).toBe(401);
    now += 60_000;
    expect((await pages.get('/metrics', { Authorization: 'Bearer guess' })).status).toBe(401);
  });

  test('nothing is kept, framed or told elsewhere', async () => {
    for (const path of ['/metrics', '/admin/queues', '/admin']) {
      const { headers } = await pages.get(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('http');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  test('/admin leads to the queue, which is not open yet', async () => {
    const answer = await pages.get('/admin');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/admin/queues']);
    const board = await pages.get('/admin/queues');
    expect([board.status, await board.text()]).toEqual([503, 'The queue is not open yet. Try again in a moment.\n']);
  });

  test('the rest of the product asks for no token', async () => {
    expect((await pages.get('/', {})).status).toBe(200);
    expect((await pages.get('/healthz', {})).status).toBe(200);
  });
});

describe('with a token of plain letters', () => {
  test.each(['Bearer plain', 'bearer plain', 'BEARER  plain '])('"%s" opens', async (authorization) => {
    await open({ token: 'plain' });
    expect((await pages.get('/metrics', { Authorization: authorization })).status).toBe(200);
  });
});

describe('without a token', () => {
  beforeEach(() => open({ token: '' }));

  test.each(PAGES)('%s says what turns it on, whatever is sent', async (path) => {
    for (const headers of [{}, ASKING, { Authorization: 'Bearer ' }, { Authorization: basic('', '') }]) {
      const answer = await pages.get(path, headers);
      expect([answer.status, await answer.text()]).toEqual([
        404,
        'This page is off. Setting OPERATOR_TOKEN turns it on.\n',
      ]);
    }
  });
});
