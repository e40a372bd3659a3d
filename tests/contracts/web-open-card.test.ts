import type { Prompt } from '../../src/ports/prompt';
import { indicatorPrompt, savedPrompt } from '../support/example-prompts';
import { describeInBrowser } from '../support/page-in-browser';
import { until } from '../support/until';

const THREAD = 'direct-hanna';
const BOARD = indicatorPrompt('GG-IMP-3', 'Permanent advisory board', 17);
const REMINDER: Prompt = {
  title: 'Reminder: Genoa',
  body: [{ kind: 'text', text: 'Six a day still get you there.' }],
  fields: [],
  actions: [{ id: 'go-on', label: 'Go on', data: { review: 'genoa-2027' }, style: 'primary', shows: 'board' }],
  summary: 'Reminder: Genoa',
};

describeInBrowser('a card that is open already', (there) => {
  const post = (id: string, prompt: Prompt) => {
    there.host.moveTo(`2027-03-25T15:10:${String(id.length).padStart(2, '0')}.000Z`);
    there.host.post(THREAD, { id, from: 'bot', prompt });
  };
  const presses = () => there.host.received.filter(({ what }) => what.kind === 'press');
  const board = () => there.page.locator('[data-id="board"]');
  const isFocusedIn = () =>
    board().evaluate((element) => element !== document.activeElement && element.contains(document.activeElement));
  const goesOn = async () => {
    for (let n = 0; n < 8; n += 1) post(`between-${'n'.repeat(n + 1)}`, savedPrompt('Regular consultation', 'at'));
    post('reminder-of-that-day-after-all', REMINDER);
    await there.open(/Hanna/);
    await there.page.getByRole('button', { name: 'Go on' }).click();
  };

  test('is brought into view, with the focus in it, and nothing is sent', async () => {
    post('board', BOARD);
    await goesOn();
    await until(isFocusedIn);
    const box = await board().boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(300);
    expect(presses()).toEqual([]);
  });

  test.each<[string, () => void]>([
    ['that was folded meanwhile', () => post('board', { ...savedPrompt('Permanent advisory board', 'at') })],
    ['that is not on the page', () => undefined],
  ])('one %s is asked for', async (_, prepare) => {
    prepare();
    await goesOn();
    await until(() => presses().length === 1);
    expect(presses()[0]?.what).toMatchObject({ action: 'go-on', data: { review: 'genoa-2027' } });
  });

  test('is where one is led who judges on an older copy of it', async () => {
    const row = (value?: string): Prompt => ({
      ...{ title: 'Ambition', fields: [], actions: [], summary: 'Ambition' },
      body: [
        {
          ...{ kind: 'choices', label: 'A plan', press: 'judge-as', data: { indicator: 'GG-AMB-1' } },
          options: ['below', 'at'].map((one) => ({ value: one, label: `= ${one}` })),
          ...(value ? { value } : {}),
        },
      ],
    });
    const newer = 'newer-and-further-down';
    const { receive } = there.host;
    there.host.receive = async (...pressed) => {
      const answer = await receive(...pressed);
      const actions = [{ id: 'go-on', label: 'Go on', shows: newer }];
      there.host.redraw(THREAD, 'older', { prompt: { ...savedPrompt('Ambition', 'further down'), actions } });
      there.host.redraw(THREAD, newer, { prompt: row('at') });
      return answer;
    };
    post('older', row());
    for (let n = 0; n < 8; n += 1) post(`between-${'n'.repeat(n + 1)}`, savedPrompt('Regular consultation', 'at'));
    post(newer, row());
    await there.open(/Hanna/);
    await there.page.getByRole('radio', { name: 'at' }).first().click();
    await until(() => there.page.locator(`[data-id="${newer}"] :focus`).isVisible());
  });

  test('is not folded under what is typed in it; on a page that is opened later the text is in sight', async () => {
    post('board', BOARD);
    await there.open(/Hanna/);
    await there.page.getByLabel('We suspect').fill('The board is not heard.');
    there.host.redraw(THREAD, 'board', { prompt: savedPrompt('Permanent advisory board', 'at') });
    post('more', REMINDER);
    await there.page.getByText('Six a day').waitFor();
    expect(await there.page.getByLabel('We suspect').inputValue()).toBe('The board is not heard.');
    await there.page.reload();
    await board().getByText('Not sent yet. The board is not heard.').waitFor();
    await board().getByRole('button', { name: 'Edit' }).click();
    await until(() => presses().length === 1);
    there.host.redraw(THREAD, 'board', { prompt: BOARD });
    await there.page.getByLabel('We suspect').waitFor();
    expect(await there.page.getByLabel('We suspect').inputValue()).toBe('The board is not heard.');
  });
});
