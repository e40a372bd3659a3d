import type { Page } from 'playwright-core';
import { DIGEST, indicatorPrompt, savedPrompt, WELCOME } from '../support/example-prompts';
import { describeInBrowser } from '../support/page-in-browser';
import { until } from '../support/until';

const BOX = 'textarea Write to Critical Friend';

/** What has the focus: its role and its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return 'nothing';
    if (at instanceof HTMLInputElement && at.type === 'radio') return `radio ${at.closest('.choice')?.textContent}`;
    return `${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${at.getAttribute('aria-label') ?? at.textContent}`;
  });

describeInBrowser('the web chat by keyboard', (there) => {
  const press = async (...keys: string[]) => {
    for (const key of keys) await there.page.keyboard.press(key);
    return focused(there.page);
  };
  const focusIs = (wanted: string) => until(async () => (await focused(there.page)) === wanted);
  const post = (id: string, prompt = indicatorPrompt('GG-IMP-3', 'Permanent advisory board', 17)) => {
    there.host.moveTo(`2027-03-25T15:10:0${id.length}.000Z`);
    there.host.post('direct-hanna', { id, from: 'bot', prompt });
  };

  test('one walks among cards, into them and out of them, and writes with a key', async () => {
    post('1', WELCOME);
    post('22', savedPrompt('Regular consultation', 'at'));
    post('333');
    await there.open(/Hanna/);
    await there.page.getByRole('heading', { name: 'Permanent advisory board' }).waitFor();
    await focusIs(BOX);
    expect(await press('ArrowUp')).toBe('article Genoa: Permanent advisory board');
    expect(await press('ArrowUp')).toBe('article ✓ Regular consultation · at');
    expect(await press('k')).toBe(`article ${WELCOME.summary}`);
    expect(await press('ArrowUp')).toBe(`article ${WELCOME.summary}`);
    expect(await press('Enter')).toBe('button Start');
    expect(await press('Escape')).toBe(`article ${WELCOME.summary}`);
    expect(await press('End')).toBe('article Genoa: Permanent advisory board');
    expect(await press('Enter', 'ArrowDown')).toBe('radio 2 at');
    expect(await press('Escape', 'Escape')).toBe(BOX);
    expect(await press('Escape', 'j')).toBe(BOX);
    expect(await there.page.locator('.composer textarea').inputValue()).toBe('j');
    await there.page.getByRole('button', { name: 'When shall I remind you?' }).focus();
    expect(await press('/')).toBe(BOX);
    expect(await there.page.locator('.composer textarea').inputValue()).toBe('j');
  });

  test('a digit makes the choice that has the focus, also right after one by mouse', async () => {
    post('1');
    await there.open(/Hanna/);
    await there.page.getByRole('radio', { name: /^1/ }).click();
    expect(await press('3')).toMatch(/^radio 3/);
    expect(await there.page.getByRole('radio', { name: /^3/ }).isChecked()).toBe(true);
    expect(await there.page.locator('.composer textarea').first().inputValue()).toBe('');
  });

  test('who types is not led away by letters', async () => {
    post('1');
    await there.open(/Hanna/);
    const field = there.page.getByLabel('We suspect');
    await field.focus();
    await there.page.keyboard.type('j/k? n');
    expect(await field.inputValue()).toBe('j/k? n');
    expect(await press('Escape')).toBe('article Genoa: Permanent advisory board');
  });

  test.each([
    ['Hanna', 'Keyboard shortcuts', 'Close', 'the card above, the card below'],
    ['Ben', 'Raccourcis clavier', 'Fermer', 'la carte au-dessus, la carte en dessous'],
  ])('a list of shortcuts in %s’s language closes to where one was', async (name, title, close, line) => {
    await there.open(new RegExp(name));
    const opener = there.page.getByRole('button', { name: title });
    await opener.focus();
    await there.page.keyboard.press('?');
    await there.page.getByRole('dialog', { name: title }).getByText(line).waitFor();
    await there.page.keyboard.press('Escape');
    await focusIs(`button ${title}`);
    await there.page.keyboard.press('Enter');
    await there.page.getByRole('button', { name: close }).click();
    await focusIs(`button ${title}`);
  });

  test('the focus stays on the page: after presses, redraws, folding cards, failures and another language', async () => {
    post('1', WELCOME);
    post('22', { ...indicatorPrompt('GG-IMP-3', 'Permanent advisory board', 17) });
    there.host.post('channel-genoa', { id: 'd', from: 'bot', prompt: DIGEST });
    await there.open(/Hanna/);
    await focusIs(BOX);

    // A card that is drawn anew by others: the same button again, or else the card.
    await there.page.getByRole('button', { name: 'Start' }).focus();
    there.host.redraw('direct-hanna', '1', { prompt: { ...WELCOME, title: 'Once more' } });
    await there.page.getByRole('heading', { name: 'Once more' }).waitFor();
    await focusIs('button Start');
    there.host.redraw('direct-hanna', '1', { prompt: savedPrompt('Begun', 'at') });
    await there.page.getByText('✓ Begun · at').waitFor();
    await focusIs('button Edit');
    await there.page.keyboard.press('Escape');
    there.host.redraw('direct-hanna', '1', { prompt: savedPrompt('Begun again', 'at') });
    await focusIs('article ✓ Begun again · at');

    // A press that fails, waits, and folds its card.
    there.host.failures.push(...Array.from({ length: 3 }, () => new TypeError('a fault')));
    await there.page.getByLabel('We know').fill('a plan');
    await there.page.getByRole('button', { name: 'Save & next' }).focus();
    await there.page.keyboard.press('Enter');
    const again = there.page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(await focused(there.page)).not.toBe('nothing');
    await again.focus();
    await there.page.keyboard.press('Enter');
    await there.page.getByRole('heading', { name: 'Regular consultation' }).waitFor();
    await focusIs('radio 1 below');

    // The tools of the demonstration, and another language.
    await there.page.getByRole('button', { name: '+1 hour' }).focus();
    await there.page.keyboard.press('Enter');
    await there.page.getByText('18:11').waitFor();
    await focusIs('button +1 hour');
    await there.page.getByRole('button', { name: 'Switch person' }).focus();
    await there.page.keyboard.press('Enter');
    await focusIs('h1 Who would you like to be?');
    await there.page.getByRole('button', { name: /Ben/ }).focus();
    await there.page.keyboard.press('Enter');
    await focusIs('textarea Écrivez à Critical Friend');
  });

  test('whoever points elsewhere is not pulled back', async () => {
    await there.open(/Hanna/);
    await focusIs(BOX);
    await there.page.locator('.pane.direct .pane-head').click();
    await there.page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    expect(await focused(there.page)).not.toBe(BOX);
  });

  /** Presses *Save & next* on the one card, and waits with the answer until `meanwhile` has been done. */
  const saves = async (meanwhile: () => Promise<void>) => {
    const { receive } = there.host;
    let answer = () => {};
    const wait = new Promise<void>((resolve) => (answer = resolve));
    there.host.receive = async (...pressed) => {
      await wait;
      return receive(...pressed);
    };
    await there.page.getByRole('button', { name: 'Save & next' }).click();
    await until(() => there.page.locator('.card-frame.busy').isVisible());
    await meanwhile();
    answer();
    await there.page.getByText('Regular consultation').first().waitFor();
    // What a press does once it has been carried out is done in the same turn of the page.
    await there.page.evaluate(() => new Promise(requestAnimationFrame));
  };

  test('whoever goes elsewhere while a press is on its way is not led on from there', async () => {
    post('1');
    await there.open(/Hanna/);
    await saves(async () => {
      await there.page.locator('.composer textarea').first().click();
      await there.page.keyboard.type('2');
    });
    await there.page.keyboard.type(', at');
    expect([await focused(there.page), await there.page.locator('.composer textarea').first().inputValue()]).toEqual([
      BOX,
      '2, at',
    ]);
  });

  test('whoever waits for a press is led on to what comes next', async () => {
    post('1');
    await there.open(/Hanna/);
    await saves(async () => undefined);
    await focusIs('radio 1 below');
  });
});
