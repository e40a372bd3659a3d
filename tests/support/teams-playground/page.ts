import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

/** How long anything may take on the page: generous, since test machines are slow. In milliseconds. */
const PATIENCE = 30_000;
/** So high that a whole indicator's card is seen at once. Where the page gets narrower, it hides its list. */
const SIZE = { width: 1280, height: 1600 };
const HERE: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

/** Somebody's Teams in a browser, as they use it. What was said stays there as long as the page is open. */
export interface TeamsPage {
  page: Page;
  /** Goes to a conversation by its name. */
  goTo(conversation: string): Promise<void>;
  /** Says something in the conversation that is open. */
  say(text: string): Promise<void>;
  /** Begins a new post in the channel that is open, with the bot mentioned before it. */
  mention(text: string): Promise<void>;
  /** The last card in which these words stand. */
  card(words: string | RegExp): Locator;
  /** All cards of the conversation that is open. */
  cards: Locator;
  /** Presses something, and waits until the product has answered that; of which type the answer is. */
  answerTo(pressing: () => Promise<void>): Promise<string>;
  /** The requests between the Playground and the product so far, as its log names them: `message 201`. */
  traffic(): Promise<string[]>;
}

/** Opens the Teams at an address, which installs the app. Whatever is not on this machine stays unreached. */
export async function openTeams(browser: Browser, url: string): Promise<TeamsPage> {
  const context = await browser.newContext({ viewport: SIZE, locale: 'en-GB' });
  await context.route(
    ({ hostname }) => !HERE.has(hostname),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  const cards = page.locator('.fai-OutputCard, .fui-Card').filter({ has: page.locator('.ac-adaptiveCard') });
  return {
    page,
    cards,
    card: (words) => cards.filter({ hasText: words }).last(),
    goTo: (conversation) => page.getByRole('treeitem', { name: conversation }).click(),
    say: async (text) => {
      await type(page, text);
      await page.keyboard.press('Enter');
    },
    mention: async (text) => {
      await type(page, '@Critical');
      await page.getByRole('menuitem', { name: 'Critical Friend' }).click();
      await page.keyboard.type(` ${text}`);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
    answerTo: async (pressing) => {
      const [answered] = await Promise.all([page.waitForResponse(/\/invoke$/), pressing()]);
      const { type }: { type: string } = await answered.json();
      return type;
    },
    traffic: () => trafficOn(page),
  };
}

/** Into the box where one writes: in a channel the first, for a new post. */
async function type(page: Page, text: string): Promise<void> {
  const box = page.locator('[contenteditable=true]').first();
  await box.click();
  await box.pressSequentially(text);
}

async function trafficOn(page: Page): Promise<string[]> {
  return page.getByText(/^[a-zA-Z]+ [1-5]\d\d$/).allTextContents();
}

/** Takes pictures of pages, numbered as they come, into an empty folder below `tests/output`. */
export async function album(name: string) {
  const folder = join(__dirname, '../../output', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let count = 0;
  return {
    /** With this in view, if it is given. */
    take: async ({ page }: TeamsPage, what: string, seen?: Locator) => {
      count += 1;
      await seen?.scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(folder, `${String(count).padStart(2, '0')}-${what}.png`) });
    },
  };
}
