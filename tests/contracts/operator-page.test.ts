import type { Queue as BullQueue } from 'bullmq';
import type { Browser, Page } from 'playwright-core';
import type { Queue } from '../../src/ports/queue';
import { browserPath, startBrowser } from '../support/browser';
import { type OperatorPages, operatorPages, TOKEN } from '../support/operator-pages';
import { embeddedEngine } from '../support/queue-engines';
import { describeWith } from '../support/required';
import { aWorld, type World } from '../support/service-world';
import { MIDWAY } from '../support/sheets';

const CHROMIUM = browserPath();
const HOUR_MS = 3_600_000;

describeWith('chromium', CHROMIUM !== undefined)('Bull Board in a browser', () => {
  const engine = embeddedEngine(() => undefined);
  let browser: Browser;
  let world: World;
  let queue: Queue;
  let pages: OperatorPages;
  let complaints: string[];
  let asked: Set<string>;

  beforeAll(async () => {
    browser = await startBrowser(CHROMIUM ?? '');
    await engine.start();
    let bull: BullQueue | undefined;
    queue = await (await engine.newPlace()).open((opened) => {
      bull = opened;
    });
    await queue.add('send-reminder-1', { kind: 'send', message: 'm-1' }, new Date(Date.now() + HOUR_MS).toISOString());
    world = await aWorld({ reviews: [], people: [] }, MIDWAY);
    pages = await operatorPages(world, { queue: () => bull });
  });
  afterAll(async () => {
    await browser.close();
    await pages.close();
    await queue.close();
    await world.close();
    await engine.stop();
  });

  async function open(password: string): Promise<Page> {
    complaints = [];
    asked = new Set();
    const context = await browser.newContext({
      httpCredentials: { username: 'operator', password },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    return page;
  }

  test('with the token as password one sees the queue, its jobs and what is in them', async () => {
    const page = await open(TOKEN);
    await page.goto(`${pages.url}/admin/queues`);
    await page.getByRole('link', { name: 'critical-friend' }).first().click();
    await page.goto(`${pages.url}/admin/queues/queue/critical-friend?status=delayed`);
    await page.getByText('send-reminder-1').first().waitFor();
    await page.goto(`${pages.url}/admin/queues/queue/critical-friend/send-reminder-1`);
    await page.getByText('m-1').first().waitFor();
    expect(complaints).toEqual([]);
    expect([...asked]).toEqual([pages.url]);
    await page.context().close();
  });
});
