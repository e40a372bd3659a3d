import { DIGEST, indicatorPrompt, savedPrompt, WELCOME } from '../support/example-prompts';
import { describeInBrowser } from '../support/page-in-browser';

describeInBrowser('the web chat in a browser', (there) => {
  const { open } = there;
  const post = (id: string, prompt = indicatorPrompt('GG-IMP-3', 'Permanent advisory board', 17)) =>
    there.host.post('direct-hanna', { id, from: 'bot', prompt });
  const pressesOf = (action: string) =>
    there.host.received.flatMap((e) => (e.what.kind === 'press' && e.what.action === action ? [e.what] : []));

  test('a newcomer is recommended a person, greets, and is welcomed', async () => {
    await open(undefined);
    await there.page.getByText('Start here').waitFor();
    await there.page.getByRole('button', { name: /Hanna/ }).click();
    await there.page.getByRole('heading', { name: WELCOME.title ?? '' }).waitFor();
    expect(there.host.received.map((e) => e.what.kind)).toEqual(['hello']);
  });

  test('whoever did not open the printed address is told to', async () => {
    await open(undefined, { unopened: true });
    await there.page.getByText('Open that whole address in this browser.').waitFor();
    expect(await there.page.getByRole('button').count()).toBe(0);
  });

  test('an indicator is answered with a choice and Save & next, and the next card is ready for the keyboard', async () => {
    post('card');
    await open(/Hanna/);
    await there.page.getByRole('radio', { name: '1 below' }).check();
    await there.page.getByLabel('We suspect').fill('nobody listens\n\n to the board ');
    const search = there.page.getByRole('combobox', { name: 'To meet' });
    await search.fill('MAYOR');
    await search.press('Enter');
    await there.page.getByRole('button', { name: 'Remove Deputy mayor' }).waitFor();
    await there.page.getByRole('button', { name: 'Save & next' }).click();
    await there.page.getByRole('heading', { name: 'Regular consultation' }).waitFor();
    await there.page.getByText('✓ Permanent advisory board · below').waitFor();
    expect(pressesOf('choose')).toEqual([expect.objectContaining({ fields: { performance: 'below' } })]);
    expect(pressesOf('save-next')[0]?.fields).toMatchObject({
      performance: 'below',
      suspect: ['nobody listens', 'to the board'],
      know: [],
      toMeet: ['f3'],
      noneToAsk: false,
    });
    await expect(there.page.evaluate(() => (document.activeElement as HTMLInputElement).type)).resolves.toBe('radio');
  });

  test('a card that holds something typed is not redrawn by others; an untouched one is', async () => {
    post('touched');
    post('untouched', WELCOME);
    await open(/Hanna/);
    await there.page.getByLabel('We know').fill('half a sentence');
    there.host.redraw('direct-hanna', 'touched', { prompt: savedPrompt('Elsewhere', 'at') });
    there.host.redraw('direct-hanna', 'untouched', { prompt: savedPrompt('Redrawn', 'at') });
    await there.page.getByText('✓ Redrawn · at').waitFor();
    expect(await there.page.getByLabel('We know').inputValue()).toBe('half a sentence');
    await there.page.reload();
    await there.page.getByText('✓ Elsewhere · at').waitFor();
    there.host.redraw('direct-hanna', 'touched', { prompt: savedPrompt('Once more', 'at') });
    await there.page.getByText('✓ Once more · at').waitFor();
  });

  test('what is typed on a card survives a reload', async () => {
    post('card');
    await open(/Hanna/);
    await there.page.getByLabel('We know').fill('half a sentence');
    await there.page.getByRole('textbox', { name: 'Write to Critical Friend' }).fill('and half a message');
    await there.page.reload();
    expect(await there.page.getByLabel('We know').inputValue()).toBe('half a sentence');
    expect(await there.page.getByRole('textbox', { name: 'Write to Critical Friend' }).inputValue()).toBe(
      'and half a message',
    );
  });

  test('a save that the server does not take says so, keeps the text, and works when tried again', async () => {
    post('card');
    await open(/Hanna/);
    await there.page.getByLabel('We know').fill('a plan');
    there.host.failures.push(...Array.from({ length: 3 }, () => new TypeError('a fault')));
    await there.page.getByRole('button', { name: 'Save & next' }).click();
    await there.page.getByText('I couldn’t save that just now').waitFor();
    expect(await there.page.getByLabel('We know').inputValue()).toBe('a plan');
    await there.page.getByRole('button', { name: 'Try again' }).click();
    await there.page.getByRole('heading', { name: 'Regular consultation' }).waitFor();
    expect(pressesOf('save-next')).toHaveLength(1);
  });

  test('Enter sends, Shift and Enter do not; text stays text', async () => {
    await open(/Hanna/);
    await there.page.getByRole('heading', { name: WELCOME.title ?? '' }).waitFor();
    const box = there.page.getByRole('textbox', { name: 'Write to Critical Friend' });
    await box.fill('<b>one</b>');
    await box.press('Shift+Enter');
    await box.pressSequentially('two');
    await box.press('Enter');
    await there.page.locator('.message:not(.outgoing) .bubble', { hasText: '<b>one</b>' }).waitFor();
    expect(there.host.received.at(-1)?.what).toEqual({ kind: 'text', text: '<b>one</b>\ntwo' });
    expect(await box.inputValue()).toBe('');
    expect(await there.page.locator('.bubble b').count()).toBe(0);
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
    await there.page.getByRole('heading', { name: hostile }).waitFor();
    expect(await there.page.locator('.direct .ac-richTextBlock').textContent()).toBe(hostile);
    expect(await there.page.locator('.card img, .card a').count()).toBe(0);
  });

  test('two cards of the same kind do not take each other’s choices', async () => {
    post('a');
    there.host.moveTo('2027-03-25T15:10:30.000Z');
    post('b');
    await open(/Hanna/);
    const below = there.page.getByRole('radio', { name: '1 below' });
    await below.nth(0).check();
    await below.nth(1).check();
    expect([await below.nth(0).isChecked(), await below.nth(1).isChecked()]).toEqual([true, true]);
  });

  test('conversation and channel stand side by side on a wide page, and as tabs on a phone', async () => {
    there.host.post('channel-genoa', { id: 'd', from: 'bot', prompt: DIGEST });
    post('card');
    await open(/Hanna/);
    await there.page.getByRole('heading', { name: DIGEST.title ?? '' }).waitFor();
    await there.page.getByRole('heading', { name: 'Permanent advisory board' }).waitFor();
    await there.page.setViewportSize({ width: 390, height: 844 });
    await there.page.getByRole('heading', { name: DIGEST.title ?? '' }).waitFor({ state: 'hidden' });
    there.host.post('channel-genoa', { id: 'e', from: 'bot', text: 'news' });
    await there.page.locator('.tab[data-unread="1"]').click();
    await there.page.getByText('news').waitFor();
    await there.page.getByRole('heading', { name: 'Permanent advisory board' }).waitFor({ state: 'hidden' });
    expect(await there.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('the title says how much came in while nobody looked, and nothing once somebody does', async () => {
    there.host.post('channel-genoa', { id: 'd', from: 'bot', prompt: DIGEST });
    post('card');
    await open(/Hanna/);
    await there.page.getByRole('heading', { name: DIGEST.title ?? '' }).waitFor();
    await there.page.getByRole('heading', { name: 'Permanent advisory board' }).waitFor();
    const look = (state: 'hidden' | 'visible') =>
      there.page.evaluate((visibility) => {
        Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      }, state);
    expect(await there.page.title()).toBe('Critical Friend');
    await look('hidden');
    there.host.post('direct-hanna', { id: 'one', from: 'bot', text: 'the first' });
    there.host.post('direct-hanna', { id: 'own', from: 'you', text: 'said elsewhere' });
    there.host.post('channel-genoa', { id: 'two', from: 'bot', text: 'the second' });
    await there.page.waitForFunction(() => document.title === '(2) Critical Friend');
    await look('visible');
    await there.page.waitForFunction(() => document.title === 'Critical Friend');
  });

  test.each(['light', 'dark'] as const)('a picture is asked for once, as it is to look: %s', async (colorScheme) => {
    const asked: unknown[] = [];
    there.host.picture = async (_person, id, look) => {
      asked.push([id, look]);
      return {
        type: 'image/svg+xml',
        bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'),
      };
    };
    there.host.post('channel-genoa', { id: 'd', from: 'bot', prompt: DIGEST });
    await open(/Hanna/, { colorScheme });
    await there.page.waitForFunction(() => document.querySelector('img')?.naturalWidth === 4);
    expect(asked).toEqual([['map', colorScheme === 'dark' ? { scheme: 'dark' } : {}]]);
  });

  test('a discussion in the channel is answered where it is, and others read it at once', async () => {
    there.host.post('channel-genoa', { id: 'd', from: 'bot', prompt: DIGEST, replies: [] });
    await open(/Hanna/);
    await there.page.locator('.pane.channel').getByRole('button', { name: 'Reply' }).click();
    const box = there.page.getByRole('textbox', { name: 'Reply: your whole team reads it' });
    await box.fill('below, I think');
    await there.page.reload();
    expect(await box.inputValue()).toBe('below, I think');
    await box.press('Enter');
    const replies = there.page.getByRole('list', { name: 'Replies' }).getByRole('listitem');
    await replies.filter({ hasText: 'Hanna Virtanen' }).getByText('below, I think').waitFor();
    expect(await replies.count()).toBe(1);
    expect(await box.evaluate((e) => e === document.activeElement)).toBe(true);
    there.host.redraw('channel-genoa', 'd', {
      replies: [{ id: 'r', at: '2027-03-25T15:12:00.000Z', from: 'other', by: 'Ben Moreau', text: 'above' }],
    });
    await replies.filter({ hasText: 'Ben Moreau' }).getByText('above').waitFor();
    expect(there.host.received.filter(({ what }) => what.kind === 'text')).toEqual([]);
  });

  test('the clock moves for everybody to see', async () => {
    await open(/Hanna/);
    await there.page.getByText('Thursday 25 March at 17:10').waitFor();
    await there.page.getByRole('button', { name: '+1 hour' }).click();
    await there.page.getByText('Thursday 25 March at 18:10').waitFor();
    await there.page.getByRole('button', { name: 'Let the others answer' }).click();
    await there.page.getByText('31 answers came in.').waitFor();
  });

  test('the page speaks the person’s language', async () => {
    await open(/Ben/, { colorScheme: 'dark' });
    await there.page.getByRole('textbox', { name: 'Écrivez à Critical Friend' }).waitFor();
    expect(await there.page.locator('html').getAttribute('lang')).toBe('fr');
    await there.page.getByLabel('Langue').selectOption('English');
    await there.page.locator('.bubble', { hasText: 'english' }).waitFor();
  });

  test('nothing to fill in or press is without a name', async () => {
    post('card');
    there.host.post('channel-genoa', { id: 'd', from: 'bot', prompt: DIGEST });
    await open(/Hanna/);
    await there.page.getByRole('button', { name: /Evidence and notes/ }).click();
    const snapshot = await there.page.locator('body').ariaSnapshot();
    expect(snapshot).not.toMatch(/^\s*- (textbox|button|radio|checkbox|combobox|img|searchbox)(:| \[|$)/m);
    expect(snapshot).toContain('radiogroup "Compared with this standard, Genoa is"');
  });
});
