import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { WebConfig } from '../../adapters/web/config';
import { browserPath, startBrowser } from './browser';
import { builtPage } from './built-page';
import { indicatorPrompt, savedPrompt, WELCOME } from './example-prompts';
import { type FakeWebHost, fakeWebHost } from './fake-web-host';
import { openingOf } from './opening';
import { describeWith } from './required';
import { type RunningWeb, runWeb } from './web-server';

const CHROMIUM = browserPath();

export interface Opening {
  width?: number;
  colorScheme?: 'light' | 'dark';
  locale?: string;
  path?: string;
  /** The printed address is not opened first. */
  unopened?: boolean;
}

/** The real page in a real browser, over a product in memory that answers greetings, texts and saves. */
export interface PageInBrowser {
  host: FakeWebHost;
  web: RunningWeb;
  context: BrowserContext;
  page: Page;
  /** Starts the server again, with another configuration. */
  serve(config: Partial<WebConfig>): Promise<void>;
  /** Opens the page, and becomes somebody there. */
  open(person?: RegExp, opening?: Opening): Promise<void>;
}

/**
 * A suite with a page of its own for each test, and no page may have an error. `letters`: how large the browser is told to
 * show them, in pixels. Skipped where there is no browser.
 */
export function describeInBrowser(name: string, suite: (there: PageInBrowser) => void, letters?: number): void {
  describeWith('chromium', CHROMIUM !== undefined)(name, () => {
    let publicDir: string;
    let browser: Browser;
    let errors: string[];
    const there = {
      serve: async (config) => {
        await there.web.close();
        there.web = await runWeb(there.host, { publicDir, ...config });
      },
      open: async (person, { width = 1280, colorScheme = 'light', locale = 'en-GB', path = '', unopened } = {}) => {
        there.context = await browser.newContext({ viewport: { width, height: 860 }, colorScheme, locale });
        there.context.setDefaultTimeout(30_000);
        there.page = await there.context.newPage();
        there.page.on('pageerror', (error) => errors.push(String(error)));
        there.page.on('console', (m) => {
          if (m.type() === 'error' && !m.text().includes('Failed to load resource')) errors.push(m.text());
        });
        if (!unopened) await there.page.goto(openingOf(there.web.url));
        if (unopened || path !== '') await there.page.goto(`${there.web.url}/${path}`);
        if (person) await there.page.getByRole('button', { name: person }).click();
      },
    } as PageInBrowser;

    beforeAll(async () => {
      publicDir = await builtPage();
      browser = await startBrowser(CHROMIUM ?? '', letters);
    });
    afterAll(async () => {
      await browser.close();
    });
    beforeEach(async () => {
      errors = [];
      there.host = answeringHost();
      there.web = await runWeb(there.host, { publicDir });
    });
    afterEach(async () => {
      await there.context.close();
      await there.web.close();
      expect(errors).toEqual([]);
    });
    suite(there);
  });
}

function answeringHost(): FakeWebHost {
  return fakeWebHost('2027-03-25T15:10:00.000Z', (event, product) => {
    const thread = `direct-${event.person}`;
    if (event.what.kind === 'hello') product.post(thread, { id: 'welcome', from: 'bot', prompt: WELCOME });
    if (event.what.kind === 'text') product.post(thread, { id: `${event.id}~0`, from: 'you', text: event.what.text });
    if (event.what.kind !== 'press' || event.what.action !== 'save-next') return;
    product.redraw(thread, event.message ?? '', { prompt: savedPrompt('Permanent advisory board', 'below') });
    product.moveTo('2027-03-25T15:11:00.000Z');
    product.post(thread, {
      id: 'next',
      from: 'bot',
      prompt: indicatorPrompt('GG-IMP-4', 'Regular consultation', 18),
    });
  });
}
