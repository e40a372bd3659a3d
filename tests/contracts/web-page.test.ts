import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { StoreError } from '../../src/ports/store';
import { browserPath, startBrowser } from '../support/browser';
import { DIGEST, indicatorPrompt, savedPrompt, WELCOME } from '../support/example-prompts';
import { type FakeWebHost, fakeWebHost } from '../support/fake-web-host';
import { describeWith } from '../support/required';
import { type RunningWeb, runWeb } from '../support/web-server';

const CHROMIUM = browserPath();
const describeInBrowser = describeWith('chromium', CHROMIUM !== undefined);

describeInBrowser('the web chat in a browser', () => {
  const publicDir = mkdtempSync(join(tmpdir(), 'critical-friend-client-'));
  let browser: Browser;
  let host: FakeWebHost;
  let web: RunningWeb;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    execFileSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'build-client.cjs'), publicDir]);
    browser = await startBrowser(CHROMIUM ?? '');
  });
  afterAll(async () => {
    await browser.close();
    rmSync(publicDir, { recursive: true });
  });

  beforeEach(async () => {
    errors = [];
    host = fakeWebHost('2027-03-25T15:10:00.000Z', (event, product) => {
      const thread = `direct-${event.person}`;
      if (event.what.kind === 'hello') product.post(thread, { id: 'welcome', from: 'bot', prompt: WELCOME });
      if (event.what.kind === 'text') product.post(thread, { id: event.id, from: 'you', text: event.what.text });
      if (event.what.kind !== 'press' || event.what.action !== 'save-next') return;
      product.redraw(thread, event.message ?? '', { prompt: savedPrompt('Permanent advisory board', 'below') });
      product.moveTo('2027-03-25T15:11:00.000Z');
      product.post(thread, {
        id: 'next',
        from: 'bot',
        prompt: indicatorPrompt('GG-IMP-4', 'Regular consultation', 18),
      });
    });
    web = await runWeb(host, { publicDir });
  });
  afterEach(async () => {
    await page.context().close();
    await web.close();
    expect(errors).toEqual([]);
  });

  async function open(
    person: RegExp | undefined,
    width = 1280,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width, height: 860 }, colorScheme, locale: 'en-GB' });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (m) => {
      if (m.type() === 'error' && !m.text().includes('Failed to load resource')) errors.push(m.text());
    });
    await page.goto(web.url);
    if (person) await page.getByRole('button', { name: person }).click();
  }

  const post = (id: string, prompt = indicatorPrompt('GG-IMP-3', 'Permanent advisory board', 17)) =>
    host.post('direct-hanna', { id, from: 'bot', prompt });
  const pressesOf = (action: string) =>
    host.received.flatMap((e) => (e.what.kind === 'press' && e.what.action === action ? [e.what] : []));

  test('a newcomer is recommended a person, greets, and is welcomed', async () => {
    await open(undefined);
    await page.getByText('Start here').waitFor();
    await page.getByRole('button', { name: /Hanna/ }).click();
    await page.getByRole('heading', { name: WELCOME.title ?? '' }).waitFor();
    expect(host.received.map((e) => e.what.kind)).toEqual(['hello']);
  });

  test('an indicator is answered with a choice and Save & next, and the next card is ready for the keyboard', async () => {
    post('card');
    await open(/Hanna/);
    await page.getByRole('radio', { name: '1 below' }).check();
    await page.getByLabel('We suspect').fill('nobody listens\n\n to the board ');
    await page.getByRole('checkbox', { name: 'Deputy mayor' }).check();
    await page.getByRole('button', { name: 'Save & next' }).click();
    await page.getByRole('heading', { name: 'Regular consultation' }).waitFor();
    await page.getByText('✓ Permanent advisory board · below').waitFor();
    expect(pressesOf('choose')).toEqual([expect.objectContaining({ fields: { performance: 'below' } })]);
    expect(pressesOf('save-next')[0]?.fields).toMatchObject({
      performance: 'below',
      suspect: ['nobody listens', 'to the board'],
      know: [],
      toMeet: ['f3'],
      noneToAsk: false,
    });
    await expect(page.evaluate(() => (document.activeElement as HTMLInputElement).type)).resolves.toBe('radio');
  });

  test('a card that holds something typed is not redrawn by others; an untouched one is', async () => {
    post('touched');
    post('untouched', WELCOME);
    await open(/Hanna/);
    await page.getByLabel('We know').fill('half a sentence');
    host.redraw('direct-hanna', 'touched', { prompt: savedPrompt('Elsewhere', 'at') });
    host.redraw('direct-hanna', 'untouched', { prompt: savedPrompt('Redrawn', 'at') });
    await page.getByText('✓ Redrawn · at').waitFor();
    expect(await page.getByLabel('We know').inputValue()).toBe('half a sentence');
    await page.reload();
    await page.getByText('✓ Elsewhere · at').waitFor();
    host.redraw('direct-hanna', 'touched', { prompt: savedPrompt('Once more', 'at') });
    await page.getByText('✓ Once more · at').waitFor();
  });

  test('what is typed on a card survives a reload', async () => {
    post('card');
    await open(/Hanna/);
    await page.getByLabel('We know').fill('half a sentence');
    await page.getByRole('textbox', { name: 'Write to Critical Friend' }).fill('and half a message');
    await page.reload();
    expect(await page.getByLabel('We know').inputValue()).toBe('half a sentence');
    expect(await page.getByRole('textbox', { name: 'Write to Critical Friend' }).inputValue()).toBe(
      'and half a message',
    );
  });

  test('a save that fails says so, keeps the text, and works when tried again', async () => {
    post('card');
    await open(/Hanna/);
    await page.getByLabel('We know').fill('a plan');
    host.failures.push(...Array.from({ length: 3 }, () => new StoreError('unavailable', true)));
    await page.getByRole('button', { name: 'Save & next' }).click();
    await page.getByText('I couldn’t save that just now').waitFor();
    expect(await page.getByLabel('We know').inputValue()).toBe('a plan');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Regular consultation' }).waitFor();
    expect(pressesOf('save-next')).toHaveLength(1);
  });

  test('Enter sends, Shift and Enter do not; text stays text', async () => {
    await open(/Hanna/);
    await page.getByRole('heading', { name: WELCOME.title ?? '' }).waitFor();
    const box = page.getByRole('textbox', { name: 'Write to Critical Friend' });
    await box.fill('<b>one</b>');
    await box.press('Shift+Enter');
    await box.pressSequentially('two');
    await box.press('Enter');
    await page.locator('.message:not(.outgoing) .bubble', { hasText: '<b>one</b>' }).waitFor();
    expect(host.received.at(-1)?.what).toEqual({ kind: 'text', text: '<b>one</b>\ntwo' });
    expect(await box.inputValue()).toBe('');
    expect(await page.locator('.bubble b').count()).toBe(0);
  });

  test('what people wrote stays text in cards too', async () => {
    const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) **b**';
    post('card', {
      title: hostile,
      body: [{ kind: 'text', text: hostile }],
      fields: [],
      actions: [],
      summary: hostile,
    });
    await open(/Hanna/);
    await page.getByRole('heading', { name: hostile }).waitFor();
    expect(await page.locator('.direct .ac-richTextBlock').textContent()).toBe(hostile);
    expect(await page.locator('.card img, .card a').count()).toBe(0);
  });

  test('two cards of the same kind do not take each other’s choices', async () => {
    post('a');
    host.moveTo('2027-03-25T15:10:30.000Z');
    post('b');
    await open(/Hanna/);
    const below = page.getByRole('radio', { name: '1 below' });
    await below.nth(0).check();
    await below.nth(1).check();
    expect([await below.nth(0).isChecked(), await below.nth(1).isChecked()]).toEqual([true, true]);
  });

  test('conversation and channel stand side by side on a wide page, and as tabs on a phone', async () => {
    host.post('channel-genoa', { id: 'd', from: 'bot', prompt: DIGEST });
    post('card');
    await open(/Hanna/);
    await page.getByRole('heading', { name: DIGEST.title ?? '' }).waitFor();
    await page.getByRole('heading', { name: 'Permanent advisory board' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('heading', { name: DIGEST.title ?? '' }).waitFor({ state: 'hidden' });
    host.post('channel-genoa', { id: 'e', from: 'bot', text: 'news' });
    await page.locator('.tab[data-unread="1"]').click();
    await page.getByText('news').waitFor();
    await page.getByRole('heading', { name: 'Permanent advisory board' }).waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('the clock moves for everybody to see', async () => {
    await open(/Hanna/);
    await page.getByText('Thursday 25 March at 17:10').waitFor();
    await page.getByRole('button', { name: '+1 hour' }).click();
    await page.getByText('Thursday 25 March at 18:10').waitFor();
    await page.getByRole('button', { name: 'Let the others answer' }).click();
    await page.getByText('31 answers came in.').waitFor();
  });

  test('the page speaks the person’s language', async () => {
    await open(/Ben/, 1280, 'dark');
    await page.getByRole('textbox', { name: 'Écrivez à Critical Friend' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.getByLabel('Langue').selectOption('English');
    await page.locator('.bubble', { hasText: 'english' }).waitFor();
  });

  test('nothing to fill in or press is without a name', async () => {
    post('card');
    host.post('channel-genoa', { id: 'd', from: 'bot', prompt: DIGEST });
    await open(/Hanna/);
    await page.getByRole('button', { name: /Evidence and notes/ }).click();
    const snapshot = await page.locator('body').ariaSnapshot();
    expect(snapshot).not.toMatch(/^\s*- (textbox|button|radio|checkbox|combobox|img|searchbox)(:| \[|$)/m);
    expect(snapshot).toContain('radiogroup "Compared with this standard, Genoa is"');
  });
});
