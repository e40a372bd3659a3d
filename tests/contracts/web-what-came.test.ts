import type { Block, Prompt } from '../../src/ports/prompt';
import { savedPrompt } from '../support/example-prompts';
import { describeInBrowser } from '../support/page-in-browser';
import { until } from '../support/until';

const THREAD = 'direct-hanna';
const PRESS = { id: 'remind', label: 'Remind the six', data: {}, style: 'primary' } as const;
const PEOPLE: Block[] = Array.from({ length: 60 }, (_, n) => ({ kind: 'text', text: `Person ${n} has not practised` }));
const DONE = 'Six people are reminded.';

/** A card that is taller than the window, with its button at the end. */
const tall = (...before: Block[]): Prompt => ({
  title: 'Who has practised',
  body: [...before, ...PEOPLE],
  fields: [],
  actions: [PRESS],
  summary: 'Who has practised',
});
const PART: Prompt = {
  title: 'The second part',
  body: [{ kind: 'text', text: 'What stands in it' }],
  fields: [
    { kind: 'choice', id: 'which', label: 'Which', options: [{ value: 'a', label: 'A' }], value: '', compact: true },
  ],
  actions: [],
  summary: 'The second part',
};

describeInBrowser('what a press comes to', (there) => {
  const post = (id: string, prompt: Prompt) => {
    there.host.moveTo(`2027-03-25T15:10:${String(id.length).padStart(2, '0')}.000Z`);
    there.host.post(THREAD, { id, from: 'bot', prompt });
  };
  /** The press redraws its card as this. */
  const redraws = (prompt: Prompt) => {
    const { receive } = there.host;
    there.host.receive = async (...pressed) => {
      await receive(...pressed);
      there.host.redraw(THREAD, 'card', { prompt });
    };
  };
  const isSeen = (text: string) =>
    there.page.evaluate((wanted) => {
      const window = document.querySelector('.direct .scroller')?.getBoundingClientRect();
      const [part] = [...document.querySelectorAll('.direct .message :is(.ac-richTextBlock, .ac-textBlock)')].filter(
        (one) => one.textContent === wanted,
      );
      const at = part?.getBoundingClientRect();
      return window !== undefined && at !== undefined && at.top >= window.top && at.bottom <= window.bottom;
    }, text);
  const focusIsSeen = () =>
    there.page.evaluate(() => {
      const [window, at] = [document.querySelector('.direct .scroller'), document.activeElement];
      if (!window || !at || at === document.body) return false;
      const [out, within] = [window.getBoundingClientRect(), at.getBoundingClientRect()];
      return within.bottom > out.top && within.top < out.bottom;
    });

  test.each([
    ['the last one', 0],
    ['further up', 8],
  ])('stands on its own card, %s: it is seen, and so is what has the focus', async (_, below) => {
    post('card', tall());
    for (let n = 0; n < below; n += 1) post(`below-${'n'.repeat(n + 1)}`, savedPrompt('Regular consultation', 'at'));
    redraws(tall({ kind: 'text', text: DONE }));
    await there.open(/Hanna/);
    await there.page.getByRole('button', { name: PRESS.label }).focus();
    await there.page.keyboard.press('Enter');
    await there.page.getByText(DONE).waitFor({ state: 'attached' });
    await until(() => isSeen(DONE));
    expect(await focusIsSeen()).toBe(true);
  });

  test('is another card in its place, with others below it: it is seen from its top, and one goes on in it', async () => {
    post('card', tall());
    for (let n = 0; n < 8; n += 1) post(`below-${'n'.repeat(n + 1)}`, savedPrompt('Regular consultation', 'at'));
    redraws(PART);
    await there.open(/Hanna/);
    await there.page.getByRole('button', { name: PRESS.label }).click();
    await until(() => isSeen('The second part'));
    await until(() => there.page.evaluate(() => document.activeElement?.tagName === 'SELECT'));
    expect(await focusIsSeen()).toBe(true);
  });
});

describeInBrowser('the demonstration’s tools', (there) => {
  test('show a time that goes on by itself', async () => {
    await there.open(/Hanna/);
    await there.page.clock.install();
    await there.page.reload();
    const time = there.page.locator('.demo .clock strong');
    const before = await time.textContent();
    await there.page.clock.fastForward('01:05:00');
    await until(async () => (await time.textContent()) !== before);
    expect(await time.textContent()).not.toBe(before);
  });
});
