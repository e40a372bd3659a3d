import type { Page } from 'playwright-core';
import { DIGEST, indicatorPrompt, savedPrompt } from '../support/example-prompts';
import { describeInBrowser } from '../support/page-in-browser';

/** What reaches out of the window, or holds more than it shows and cannot be scrolled to. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((e) => e.offsetParent !== null && !e.closest('.sr, .avatar, svg'))
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
      expect(sizes).toEqual(['34px', '30px']);
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
  },
  32,
);
