import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Locator, Page } from 'playwright-core';
import { addDays } from '../../src/method/calendar';
import { workbookOf } from '../../src/programme/tables/write-workbook';
import { type AppProcess, startApp } from '../support/app-process';
import { browserPath, startBrowser } from '../support/browser';
import { freePort } from '../support/free-port';
import { type SmtpHere, startSmtp } from '../support/mail/smtp-here';
import { oncePerRun } from '../support/once-per-run';
import { describeWith } from '../support/required';
import { bundleChild } from '../support/run-child';
import { until } from '../support/until';

const ROOT = join(__dirname, '..', '..');
const BUILDER = join(ROOT, 'scripts', 'build-client.cjs');
const CHROMIUM = browserPath();
const PEERS = ['hanna@helsinki.example', 'pieter@utrecht.example', 'ana@porto.example'];
const example = (name: string) => readFileSync(join(ROOT, 'examples', name), 'utf8');
/** As far ahead as a desk review may open, and a little less. */
const VISIT = addDays(new Date().toISOString().slice(0, 10), 24);

/** One story, told in order: from an empty folder to the first card, without a shell after the start. */
describeWith('chromium', CHROMIUM !== undefined)('a first programme', () => {
  let folder: string;
  let smtp: SmtpHere;
  let app: AppProcess;
  let browser: Browser;
  let page: Page;
  let steps = 0;
  let begun = 0;

  beforeAll(async () => {
    await oncePerRun('page-in-its-place', async () => void execFileSync(process.execPath, [BUILDER]));
    folder = mkdtempSync(join(tmpdir(), 'critical-friend-first-'));
    smtp = await startSmtp();
    const env = {
      DEMO: 'false',
      PORT: String(await freePort()),
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Reviews <reviews@network.example>',
    };
    begun = Date.now();
    app = await startApp({ program: await bundleChild('src/main.ts'), dataDir: join(folder, 'data'), env });
    browser = await startBrowser(CHROMIUM ?? '');
    page = await newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await smtp?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    const opened = await context.newPage();
    opened.setDefaultTimeout(30_000);
    return opened;
  }
  const card = (title: string | RegExp): Locator =>
    page.locator('.pane.direct .message').filter({ hasText: title }).last();
  /** A form sent, or a press that changes something. */
  async function step(button: Locator): Promise<void> {
    steps += 1;
    await button.click();
  }

  test('its organiser begins at the address that was printed; the plain one says where to look', async () => {
    await page.goto(app.url);
    await page.getByRole('heading', { name: 'Nobody is here yet' }).waitFor();
    const printed = () => /http:\/\/localhost:\d+\/setup\/[\w-]{43}/.exec(app.said())?.[0];
    await until(() => printed() !== undefined);
    await page.goto(printed() ?? '');
    await page.getByLabel('Your name').fill('Olga Nowak');
    await page.getByLabel('Your e-mail address').fill('olga@network.example');
    await step(page.getByRole('button', { name: 'Begin' }));
    await card('A new programme').waitFor();
  });

  test('hands over a workbook of six indicators, and makes a programme of it', async () => {
    const rows = parse(example('six-indicators.csv')) as string[][];
    steps += 1;
    await page.locator('input[type=file]').setInputFiles({
      name: 'six-indicators.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(workbookOf(rows)),
    });
    const read = card('Read from six-indicators.xlsx: 6 indicators in 2 pillars and 3 dimensions');
    await read.getByLabel('Name of the programme').fill('Cycling cities');
    await step(read.getByRole('button', { name: 'Create the programme' }));
    await page.getByText('The programme “Cycling cities” is made').waitFor();
  });

  test('creates a review from a city, a day and a pasted table, and opens it', async () => {
    await page.getByRole('button', { name: 'Create a review' }).click();
    const form = card('A new review');
    await form.getByRole('textbox', { name: 'Host city', exact: true }).fill('Genoa');
    await form.getByLabel('First day of the visit').fill(VISIT);
    await form.getByLabel('People who are not in the lists').fill(example('first-team.csv'));
    await step(form.getByRole('button', { name: 'Show the plan' }));
    const plan = card('not created yet');
    await plan.getByText('Time zone: Europe/Rome, found by the city’s name').waitFor();
    await step(plan.getByRole('button', { name: 'Create it, and open the desk review' }));
    await page.getByText('The desk review of Genoa is open.').waitFor();
  });

  test('invites them, and each comes in by their mail to their first card', async () => {
    await page.getByRole('button', { name: 'Invite people' }).last().click();
    await step(page.getByRole('button', { name: /^Invite \d/ }).last());
    for (const peer of PEERS) {
      await until(() => smtp.to(peer).length > 0);
      const text = smtp
        .to(peer)
        .map((mail) => mail.text)
        .join('');
      const link = /http:\/\/localhost:\d+\/signin\/[\w-]{43}/.exec(text)?.[0] ?? '';
      const own = await newPage();
      await own.goto(link);
      await own.getByRole('button', { name: 'Sign in' }).click();
      // In working hours the welcome to the desk review is there already, beside the invitation.
      await own.getByRole('button', { name: 'Start' }).first().click();
      await own
        .getByText(/Cycling plan|Thirty/)
        .first()
        .waitFor();
      await own.context().close();
    }
    expect(steps).toBeLessThanOrEqual(6);
    process.stdout.write(
      `first programme: ${steps} steps of the organiser’s, ${Math.round((Date.now() - begun) / 1000)} s\n`,
    );
  });
});
