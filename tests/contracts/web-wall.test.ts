import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/method/language';
import { takeTurn } from '../../src/turn/conversation';
import { aFinding, aHypothesis, aNote, anInterview } from '../support/a-visit';
import { browserPath, startBrowser } from '../support/browser';
import { builtPage } from '../support/built-page';
import { describeWith } from '../support/required';
import { anEvent } from '../support/service-world';
import { type Look, manyFindings, type WallWorld, wallWorld } from '../support/wall-in-browser';

const CHROMIUM = browserPath();
const ADVISORY = anInterview('advisory', { function: 'Chair of the committee', sourceType: 'migrant_group' });
const RECORDS = [
  ADVISORY,
  aNote('helsinki', ADVISORY, [
    aFinding('one', { text: '<img src=x onerror=alert(1)> it has no budget', effects: { a: 'supports' } }),
    aFinding('two', { text: 'It meets often.', sort: 'strength' }),
    aFinding('three', { text: 'Its members are elected.', sort: 'strength', indicators: ['GG-LEA-1'] }),
  ]),
  aHypothesis('a', { text: 'The committee is not heard.' }),
];

describeWith('chromium', CHROMIUM !== undefined)('the wall in a browser', () => {
  let browser: Browser;
  let there: WallWorld;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    browser = await startBrowser(CHROMIUM ?? '');
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await page.context().close();
    await there.close();
    expect(errors).toEqual([]);
  });

  async function open(who: string, look: Look = {}, records = RECORDS, language: Language = 'en'): Promise<void> {
    errors = [];
    there = await wallWorld(await builtPage(), language, records);
    page = await there.open(browser, who, look);
    page.on('pageerror', (error) => errors.push(String(error)));
  }
  const line = (text: string) => page.locator('.line', { hasText: text }).first();
  const focused = () => page.evaluate(() => document.activeElement?.querySelector('.said')?.textContent);

  it('shows concerns apart from strengths, as text whatever stands in it, and names nobody', async () => {
    await open('helsinki');
    await page.getByRole('heading', { name: 'Genoa: the wall' }).waitFor();
    expect(await line('no budget').textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('.line img').count()).toBe(0);
    expect(await page.locator('.column.bad .line').count()).toBe(1);
    expect(await page.locator('.column.good .line').count()).toBe(2);
    expect(await page.locator('#board').textContent()).toContain('Chair of the committee, migrant groups');
    expect(await page.locator('.presses').count()).toBe(0);
  });

  it('tells by a key what a line rests on: in its reader’s own conversation, and says so', async () => {
    await open('helsinki');
    await line('no budget').focus();
    await page.keyboard.press('b');
    await page.getByRole('status').getByText('in your own conversation').waitFor();
    expect(await page.getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe('/');
    await line('meets often').hover();
    expect(await line('meets often').getByRole('button', { name: 'What it rests on' }).isVisible()).toBe(true);
    expect(await page.locator('.rests:visible').count()).toBeLessThanOrEqual(2);
  });

  it('is gone through and decided at by keyboard alone, and the focus stays on what was decided', async () => {
    await open('lyon');
    await line('no budget').waitFor();
    await page.keyboard.press('j');
    expect(await focused()).toBe('The committee is not heard.');
    await page.keyboard.press('3');
    await line('The committee is not heard.').getByText('refuted', { exact: true }).first().waitFor();
    await page.locator('.line.head button[aria-pressed=true]').waitFor();
    expect(await focused()).toBe('The committee is not heard.');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('The team’s last word');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('2');
    await page.locator('.line.faded', { hasText: 'no budget' }).waitFor();
    expect(await focused()).toContain('no budget');
    await page.keyboard.press('2');
    await page.locator('.line:not(.faded)', { hasText: 'no budget' }).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-line'))).toBe('final-GG-LEA-1');
    await page.keyboard.press('j');
    expect(await focused()).toBe('Its members are elected.');
    await page.keyboard.press('o');
    await page.locator('.order[aria-pressed=true]', { hasText: 'By theme' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  });

  it('follows what is decided elsewhere, by itself', async () => {
    await open('helsinki');
    await line('no budget').waitFor();
    const data = { finding: 'one', mark: 'report' };
    const press = { kind: 'press' as const, action: 'wall-mark', data, fields: {}, address: { review: 'genoa-2027' } };
    // It is fetched once more as soon as the stream is there.
    await page.waitForFunction(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/boards/')).length > 1,
    );
    await takeTurn(there.world.deps, anEvent('lyon', press));
    await line('no budget').getByText('for the report').waitFor();
  });

  it.each(['genoa', 'nobody'])('%s sees nothing of it', async (who) => {
    await open(who);
    await page
      .getByRole('alert')
      .getByText(who === 'genoa' ? 'nothing here for you' : 'Sign in first')
      .waitFor();
    const text = await page.locator('body').textContent();
    expect(text).not.toMatch(/budget|committee/);
    const { status } = await page.evaluate(async () => ({
      status: (await fetch('/api/web/boards/wall/genoa-2027')).status,
    }));
    expect(status).toBe(who === 'genoa' ? 404 : 401);
  });

  it.each([390, 1920])('fits a window of %i pixels, in the dark and in French', async (width) => {
    await open('lyon', { width, colorScheme: 'dark' }, manyFindings(60), 'fr');
    await page.getByRole('heading', { name: 'Genoa\u00a0: le mur' }).waitFor();
    await page.locator('h3:visible', { hasText: 'Préoccupations' }).first().waitFor();
    const { scroll, inner } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      inner: innerWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(inner);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe('rgb(21, 25, 27)');
  });

  it('is printed whole, without buttons', async () => {
    await open('lyon', {}, manyFindings(60));
    await page.getByRole('heading', { name: 'Genoa: the wall' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.presses').first().isVisible()).toBe(false);
    expect(await page.locator('.line').last().isVisible()).toBe(true);
  });
});
