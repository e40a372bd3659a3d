import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/method/language';
import { indicatorPrompt } from '../support/example-prompts';
import { newReviewPrompts } from '../support/new-review-prompts';
import { describeInBrowser } from '../support/page-in-browser';

/** Buttons of one card that lie on another, or on what stands beside them. */
const onTopOfEachOther = (page: Page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('.direct .ac-pushButton')].filter((e) => e.offsetParent);
    const boxes = seen.map((e) => ({ e, box: e.getBoundingClientRect() }));
    return boxes.flatMap(({ e, box }, at) =>
      boxes
        .slice(at + 1)
        .filter(({ box: b }) => box.left < b.right - 1 && b.left < box.right - 1)
        .filter(({ box: b }) => box.top < b.bottom - 1 && b.top < box.bottom - 1)
        .map(({ e: other }) => `${e.textContent} | ${other.textContent}`),
    );
  });

describeInBrowser('the last row of a card in a narrow window', (there) => {
  test.each(LANGUAGES)('has room for what opens, whatever it is called: %s', async (language) => {
    const [form] = newReviewPrompts(language);
    if (!form) throw new RangeError('no form');
    there.host.post('direct-hanna', { id: 'form', from: 'bot', prompt: form });
    there.host.post('direct-hanna', { id: 'card', from: 'bot', prompt: indicatorPrompt('GG-IMP-3', 'A board', 17) });
    await there.open(/Hanna/, { width: 360 });
    await there.page.getByRole('heading', { name: 'A board' }).waitFor();
    expect(await onTopOfEachOther(there.page)).toEqual([]);
  });
});
