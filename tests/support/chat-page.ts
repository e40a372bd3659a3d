import type { Browser, Locator, Page } from 'playwright-core';
import { openingOf } from './opening';

/** How long anything on the page may take: generous, since test machines are slow. */
const PATIENCE = 30_000;

/** The web chat in a browser, as a person uses it. */
export interface ChatPage {
  page: Page;
  /** The last card in one's own conversation that has this title. */
  card(title: RegExp): Locator;
  direct: Locator;
  channel: Locator;
  say(text: string): Promise<void>;
  /** Moves the demonstration's clock by the button with this name. */
  moveClock(button: RegExp): Promise<void>;
  close(): Promise<void>;
}

/** Opens the page and becomes somebody. */
export async function openAs(browser: Browser, url: string, name: RegExp, width = 1280): Promise<ChatPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(openingOf(url));
  await page.getByRole('button').first().waitFor();
  // Who is in no review that is under way is behind a line.
  for (const line of await page.locator('details:not([open]) > summary').all()) await line.click();
  await page.getByRole('button', { name }).first().click();
  const direct = page.locator('.pane.direct');
  const box = page.locator('.composer textarea').first();
  await box.waitFor();
  return {
    page,
    direct,
    channel: page.locator('.pane.channel'),
    card: (title) => direct.locator('.message').filter({ hasText: title }).last(),
    say: async (text) => {
      await box.fill(text);
      await box.press('Enter');
    },
    moveClock: async (button) => {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('button', { name: button, disabled: false }).waitFor({ timeout: 3 * PATIENCE });
    },
    close: () => context.close(),
  };
}
