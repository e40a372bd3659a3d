import { savedPrompt } from '../support/example-prompts';
import { describeInBrowser } from '../support/page-in-browser';

const MANY = 60;

describeInBrowser('a conversation on paper', (there) => {
  test('is printed whole, dark on white, without what is pressed or typed in', async () => {
    for (let n = 0; n < MANY; n += 1)
      there.host.post('direct-hanna', { id: `m${n}`, from: 'bot', prompt: savedPrompt(`Indicator ${n}`, 'at') });
    await there.open(/Hanna/, { colorScheme: 'dark' });
    const { page } = there;
    await page
      .locator('.direct .message')
      .getByText(`Indicator ${MANY - 1}`)
      .waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const [first, last] = await Promise.all(
      [page.locator('.direct .message').first(), page.locator('.direct .message').last()].map((one) =>
        one.boundingBox(),
      ),
    );
    // One below the other on the page itself, not in a window of it.
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(
      (last?.y ?? Number.NaN) - (first?.y ?? Number.NaN),
    );
    expect(await page.evaluate(() => document.querySelector('.direct .scroller')?.scrollTop)).toBe(0);
    for (const part of ['.sidebar', '.composer', '.channel', '.message button'])
      expect([part, await page.locator(part).first().isVisible()]).toEqual([part, false]);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  });
});
