import type { Page } from 'playwright-core';
import { DIGEST, indicatorPrompt, savedPrompt } from '../support/example-prompts';
import { describeInBrowser } from '../support/page-in-browser';

/** What reaches out of the window, or holds more than it shows and cannot be scrolled to. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((e) => e.offsetParent !== null && !e.closest('.sr, .brand, .pane-head, .avatar, svg'))
      .filter((e) => {
        const { left, right } = e.getBoundingClientRect();
        const isClipped = getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1;
        return left < -1 || right > innerWidth + 1 || isClipped;
      })
      .map((e) => `${e.tagName}.${e.className}: ${e.textContent?.slice(0, 40)}`),
  );

/** Which part of the window's height is left for the conversation. */
const shareOfConversation = (page: Page) =>
  page.evaluate(() => (document.querySelector('.direct .scroller')?.clientHeight ?? 0) / innerHeight);

describeInBrowser(
  'a browser told to show letters twice as large',
  (there) => {
    test.each([1280, 390])('shows everything in a window of %i pixels', async (width) => {
      there.host.post('channel-genoa', { id: 'digest', from: 'bot', prompt: DIGEST });
      there.host.post('direct-ben', {
        id: 'saved',
        from: 'bot',
        prompt: savedPrompt('Permanent advisory board', 'at'),
      });
      there.host.post('direct-ben', {
        id: 'card',
        from: 'bot',
        prompt: indicatorPrompt('GG-IMP-3', 'Advisory board', 17),
      });
      await there.open(undefined, { width });
      await there.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await cutOff(there.page)).toEqual([]);
      await there.page.getByRole('button', { name: /Ben/ }).click();
      const title = there.page.getByRole('heading', { name: 'Advisory board' });
      await title.waitFor();
      const sizes = await title.evaluate((e) => [e, document.body].map((of) => getComputedStyle(of).fontSize));
      // Where a line is short, a title is told by its weight alone.
      expect(sizes).toEqual([width === 390 ? '30px' : '34px', '30px']);
      expect(await cutOff(there.page)).toEqual([]);
      expect(await shareOfConversation(there.page)).toBeGreaterThan(0.5);
      await there.page.getByRole('button', { name: 'Ben Moreau' }).click();
      await there.page.getByRole('button', { name: 'Jour ouvré suivant' }).waitFor();
      expect(await cutOff(there.page)).toEqual([]);
      await there.page.getByRole('button', { name: 'Ben Moreau' }).click();
      await there.page.getByRole('button', { name: 'Genoa 2027: the team' }).click();
      await there.page.getByRole('heading', { name: DIGEST.title ?? '' }).waitFor();
      expect(await cutOff(there.page)).toEqual([]);
      // No column is so narrow that a word of it is broken.
      const lines = there.page.getByRole('columnheader', { name: 'Pillar' });
      const { height } = (await lines.boundingBox()) ?? { height: 0 };
      expect(height).toBeLessThan(2.5 * 44);
    });

    test('a row of choices has letters as large as they are elsewhere', async () => {
      const options = [
        { value: 'below', label: '↓ en dessous' },
        { value: 'need_info', label: '? plus d’infos' },
      ];
      const row = { kind: 'choices', label: '1. Plan', press: 'judge', data: {}, options } as const;
      const prompt = { title: 'Une case', body: [row], fields: [], actions: [], summary: 'Une case' };
      there.host.post('direct-ben', { id: 'cell', from: 'bot', prompt });
      await there.open(/Ben/, { width: 390 });
      const choice = there.page.getByRole('radio').first();
      await choice.waitFor();
      expect(await choice.evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize))).toBeGreaterThan(23);
      expect(await cutOff(there.page)).toEqual([]);
    });

    test('no word is broken that has room on a line: in a title, in what one said, on a button', async () => {
      const titles = ['Rotterdam: recommendations', 'Rotterdam\u00a0: recommandations'];
      for (const [n, title] of titles.entries()) {
        const actions = ['Recommendations', 'Recommandations'].map((label, k) => ({ id: `go${k}`, label }));
        const prompt = { title, body: [], fields: [], actions, summary: title };
        there.host.post('direct-ben', { id: `said${n}`, from: 'you', text: title.split(/\s/).at(-1) ?? '' });
        there.host.post('direct-ben', { id: `card${n}`, from: 'bot', prompt });
      }
      await there.open(/Ben/, { width: 390 });
      await there.page.getByRole('heading', { name: titles[1] ?? '' }).waitFor();
      expect(await there.page.evaluate(unread, '.message [role=heading], .message .bubble, .card button')).toEqual([]);
    });

    test('the name of a field is read whole, whatever button answers the field', async () => {
      const fields = ['À demander', 'À rencontrer'].map((label, n) => {
        const id = `field${n}`;
        return { kind: 'lines', id, label, value: [] } as const;
      });
      const actions = ['Rien à demander', 'Personne à rencontrer'].map((label, n) => {
        const id = `none${n}`;
        return { id, label, submits: true, beside: `field${n}` } as const;
      });
      const prompt = { title: 'Une fiche', body: [], fields, actions, summary: 'Une fiche' };
      there.host.post('direct-ben', { id: 'sheet', from: 'bot', prompt });
      await there.open(/Ben/, { width: 390 });
      await there.page.getByRole('button', { name: 'Personne à rencontrer' }).waitFor();
      expect(await there.page.evaluate(unread, '.card label')).toEqual([]);
    });
  },
  32,
);

/** What of these is broken within a word, or lies under a button. */
function unread(these: string): string[] {
  const buttons = [...document.querySelectorAll('.card button')];
  return [...document.querySelectorAll(these)].flatMap((one) => {
    const others = buttons.filter((button) => button !== one).map((button) => button.getBoundingClientRect());
    const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT).nextNode();
    const said = text?.textContent ?? '';
    return [...said.matchAll(/\p{L}+/gu)].flatMap(({ index, 0: word }) => {
      const range = document.createRange();
      range.setStart(text as Text, index);
      range.setEnd(text as Text, index + word.length);
      const lines = [...range.getClientRects()];
      const isCovered = lines.some((line) =>
        others.some((b) => b.left < line.right && b.right > line.left && b.top < line.bottom && b.bottom > line.top),
      );
      return isCovered || new Set(lines.map(({ top }) => top)).size > 1 ? [`${said}: ${word}`] : [];
    });
  });
}

describeInBrowser('a phone', (there) => {
  test('shows what a folded card says before its buttons, rather than beside them', async () => {
    const saved = savedPrompt('Permanent advisory board', 'below');
    const undo = { id: 'undo', label: 'Undo what was said' };
    const prompt = { ...saved, actions: [...saved.actions, undo] };
    there.host.post('direct-hanna', { id: 'saved', from: 'bot', prompt });
    await there.open(/Hanna/, { width: 390 });
    const said = there.page.locator('.card.folded .ac-columnSet > .ac-container').first();
    await said.waitFor();
    expect((await said.boundingBox())?.width).toBeGreaterThan(220);
  });
});
