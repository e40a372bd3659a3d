import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type AppFixture, appFixture } from './app-fixture';
import type { AppProcess } from './app-process';
import { browserPath, startBrowser } from './browser';
import { type ChatPage, openAs } from './chat-page';
import { oncePerRun } from './once-per-run';
import { describeWith } from './required';

const BUILDER = join(__dirname, '..', '..', 'scripts', 'build-client.cjs');
const CHROMIUM = browserPath();

/** The product with its example, in a browser. */
export interface ProductInBrowser {
  /** Opens the page and becomes somebody; the page is closed after the test. */
  enter(name: RegExp): Promise<ChatPage>;
}

/** `describe`, where there is a browser, with the product as it is built for people; or as `start` starts it, with `letters` of so many pixels. */
export function describeInBrowser(
  name: string,
  tell: (product: ProductInBrowser) => void,
  start: (fixture: AppFixture) => Promise<AppProcess> = async (fixture) => fixture.start(await fixture.freshDir()),
  letters?: number,
): void {
  describeWith('chromium', CHROMIUM !== undefined)(name, () => {
    let fixture: AppFixture;
    let app: AppProcess;
    let browser: Browser;
    const pages: ChatPage[] = [];

    beforeAll(async () => {
      // Made in its place, where the product looks for it: for all suites at once.
      await oncePerRun('page-in-its-place', async () => void execFileSync(process.execPath, [BUILDER]));
      fixture = await appFixture();
      app = await start(fixture);
      browser = await startBrowser(CHROMIUM ?? '', letters);
    });
    afterEach(async () => {
      await Promise.all(pages.splice(0).map((page) => page.close()));
    });
    afterAll(async () => {
      await browser.close();
      await app.stop();
      await fixture.close();
    });

    tell({
      enter: async (who) => {
        const page = await openAs(browser, app.url, who);
        pages.push(page);
        return page;
      },
    });
  });
}
