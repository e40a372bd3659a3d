import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { builtPage } from '../support/built-page';
import { indicatorPrompt } from '../support/example-prompts';
import { describeInBrowser } from '../support/page-in-browser';
import { until } from '../support/until';

const CARD = indicatorPrompt('GG-IMP-3', 'Permanent advisory board', 17);

describeInBrowser('the web chat as an application', (there) => {
  const openCard = async () => {
    there.host.post('direct-hanna', { id: 'card', from: 'bot', prompt: CARD });
    await there.open(/Hanna/);
    await there.page.getByRole('heading', { name: 'Permanent advisory board' }).waitFor();
  };
  const workerReady = () => there.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const kept = () =>
    there.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('critical-friend|')));
  const presses = () => there.host.received.filter(({ what }) => what.kind === 'press').length;

  test.each([
    ['Hanna', 'en', 'Peer reviews of cities, in conversation'],
    ['Ben', 'fr', 'La revue par les pairs des villes, en conversation'],
  ])('can be installed, in %s’s language', async (name, language, description) => {
    await there.open(new RegExp(name));
    await there.page.locator(`html[lang=${language}]`).waitFor();
    const manifest = await there.page.evaluate(async () => {
      const href = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
      const found = await (await fetch(href)).json();
      const sizes = (found.icons as { src: string }[]).map(async ({ src }) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return image.naturalWidth;
      });
      return { ...found, drawn: await Promise.all(sizes) };
    });
    expect(manifest).toMatchObject({ lang: language, description, display: 'standalone', start_url: '/', id: '/' });
    expect(manifest.drawn.slice(1)).toEqual([192, 512, 512]);
    expect(manifest.icons.at(-1).purpose).toBe('maskable');
  });

  test('opens without a connection; what was typed is there when it is back, and what was pressed counts once', async () => {
    await openCard();
    await workerReady();
    await there.page.getByLabel('We know').fill('half a sentence');
    await there.context.setOffline(true);
    await there.page.reload();
    await there.page.getByText('No connection just now. I keep trying; nothing you typed is lost.').waitFor();
    await there.context.setOffline(false);
    await there.page.getByRole('heading', { name: 'Permanent advisory board' }).waitFor();
    expect(await there.page.getByLabel('We know').inputValue()).toBe('half a sentence');
    await there.context.setOffline(true);
    await there.page.getByRole('button', { name: 'Save & next' }).click();
    await there.page.getByText('Not saved yet').waitFor();
    // The tab is gone, as after a crash; another one goes on.
    await there.page.close();
    await there.context.setOffline(false);
    there.page = await there.context.newPage();
    await there.page.goto(there.web.url);
    await there.page.getByText('✓ Permanent advisory board · below').waitFor();
    await until(async () => (await kept()).length === 0);
    expect(presses()).toBe(1);
  });

  test('keeps the shell only, and answers for nothing that people say', async () => {
    await openCard();
    await workerReady();
    await there.page.reload();
    await there.page.getByRole('heading', { name: 'Permanent advisory board' }).waitFor();
    const cached = await there.page.evaluate(async () => {
      const caching = (await caches.keys()).map((name) => caches.open(name));
      const requests = (await Promise.all(caching)).map((cache) => cache.keys());
      return (await Promise.all(requests)).flat().map(({ url }) => new URL(url).pathname.replace(/-\w+\./, '.'));
    });
    expect(cached.sort()).toEqual(['/', '/assets/app.js', '/assets/icon.svg', '/assets/style.css']);
    await there.page.getByRole('button', { name: 'Switch person' }).click();
    await there.page.getByRole('heading', { name: 'Who would you like to be?' }).waitFor();
    expect(await there.page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  test('after an upgrade nobody sees the older page', async () => {
    const publicDir = mkdtempSync(join(tmpdir(), 'critical-friend-upgrade-'));
    cpSync(await builtPage(), publicDir, { recursive: true });
    await there.serve({ publicDir });
    await openCard();
    await workerReady();
    const rewrite = (name: string, change: (text: string) => string) => {
      const file = join(publicDir, name);
      const text = change(readFileSync(file, 'utf8'));
      writeFileSync(file, text);
      writeFileSync(`${file}.gz`, gzipSync(text));
      writeFileSync(`${file}.br`, brotliCompressSync(text));
    };
    rewrite('index.html', (text) => text.replace('<body>', '<body data-release="next">'));
    rewrite('sw.js', (text) => text.replace(/sum:"\w+"/, 'sum:"next"'));
    await there.page.reload();
    await there.page.locator('body[data-release=next]').waitFor();
    await until(() => there.page.evaluate(async () => (await caches.keys()).join() === 'shell-next'));
    await there.context.setOffline(true);
    await there.page.reload();
    await there.page.locator('body[data-release=next]').waitFor();
    rmSync(publicDir, { recursive: true });
  });

  test('a tab that has become somebody else says so, and sends nothing that was typed before as them', async () => {
    await openCard();
    await there.page.getByLabel('We know').fill('Hanna knows');
    const other = await there.context.newPage();
    await other.goto(there.web.url);
    await other.getByRole('button', { name: 'Switch person' }).click();
    await other.getByRole('button', { name: /Joost/ }).click();
    await there.page.getByText('This browser is now signed in as Joost van der Berg.').waitFor();
    await there.page.locator('.who', { hasText: 'Joost van der Berg' }).waitFor();
    expect(await there.page.getByText('Hanna knows').count()).toBe(0);
    expect(await kept()).toEqual([]);
    expect(presses()).toBe(0);
    await there.page.getByRole('button', { name: 'Close' }).click();
    await there.page.getByText('This browser is now signed in').waitFor({ state: 'hidden' });
  });

  test('what somebody did is refused once another person is signed in, however late it comes', async () => {
    await openCard();
    const answer = await there.page.evaluate(async () => {
      const event = {
        id: crypto.randomUUID(),
        thread: 'direct-hanna',
        what: { kind: 'text', text: 'mine' },
        as: 'joost',
      };
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch('/api/web/events', { method: 'POST', headers, body: JSON.stringify(event) });
      return [response.status, (await response.json()).error.code];
    });
    expect(answer).toEqual([409, 'somebody-else']);
    expect(there.host.received).toEqual([]);
  });
});
