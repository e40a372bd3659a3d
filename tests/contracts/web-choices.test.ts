import type { Block, Prompt } from '../../src/ports/prompt';
import { describeInBrowser } from '../support/page-in-browser';
import { until } from '../support/until';

const VALUES = ['below', 'at', 'above'];
const row = (indicator: string, value?: string): Block => ({
  kind: 'choices',
  label: `Row ${indicator}`,
  press: 'judge-as',
  data: { indicator },
  options: VALUES.map((v) => ({ value: v, label: `= ${v}` })),
  ...(value === undefined ? {} : { value }),
});
const cell = (over: Partial<Prompt> = {}): Prompt => ({
  address: { review: 'genoa-2027' },
  title: 'A cell',
  body: [row('one'), row('two', 'at')],
  fields: [],
  actions: [{ id: 'judge-on', label: 'Next cell', style: 'primary' }],
  summary: 'A cell',
  ...over,
});

describeInBrowser('rows of choices in a browser', (there) => {
  const open = async () => {
    there.host.post('direct-hanna', { id: 'cell', from: 'bot', prompt: cell() });
    await there.open(/Hanna/);
    await there.page.getByRole('radiogroup', { name: 'Row one' }).waitFor();
  };
  const presses = () =>
    there.host.received.flatMap(({ what }) => (what.kind === 'press' ? [[what.action, what.data.chosen]] : []));
  const received = async (count: number) => {
    await until(() => presses().length >= count);
    return presses();
  };
  const choice = (at: string, name: string) =>
    there.page.getByRole('radiogroup', { name: at }).getByRole('radio', { name, exact: true });
  const focused = () => there.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

  test('are radio buttons of which one press is kept at once, and says which is chosen', async () => {
    await open();
    expect(await choice('Row two', 'at').getAttribute('aria-checked')).toBe('true');
    await choice('Row one', 'above').click();
    expect(await choice('Row one', 'above').getAttribute('aria-checked')).toBe('true');
    expect(await choice('Row one', 'below').getAttribute('aria-checked')).toBe('false');
    expect(await received(1)).toEqual([['judge-as', 'above']]);
  });

  test('say all of the words that no sign stands before', async () => {
    const words = ['In the room', 'Untraceably', '48 Permanent advisory board'];
    const options = words.map((label) => ({ value: label, label }));
    const said: Block = { kind: 'choices', label: 'Row', press: 'set', data: {}, options, value: 'Untraceably' };
    const field = { kind: 'text' as const, id: 'why', label: 'Why', value: '', multiline: true };
    const card = { id: 'said', from: 'bot' as const, prompt: cell({ body: [said], fields: [field] }) };
    there.host.post('direct-hanna', card);
    await there.open(/Hanna/);
    for (const name of words) await choice('Row', name).waitFor();
    expect(await choice('Row', 'In the room').locator('.mark').count()).toBe(0);
    // Which is chosen is seen also where there is something to fill in.
    const colour = (name: string) => choice('Row', name).evaluate((e) => getComputedStyle(e).backgroundColor);
    expect(await colour('Untraceably')).not.toBe(await colour('In the room'));
    expect(await choice('Row', 'In the room').evaluate((e) => getComputedStyle(e).borderTopColor)).not.toMatch(
      /, 0\)$/,
    );
  });

  test('are gone through by arrows without choosing, and judged by digits, which lead on', async () => {
    await open();
    await choice('Row one', 'below').focus();
    await there.page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('at');
    await there.page.keyboard.press('ArrowDown');
    await there.page.keyboard.press('ArrowUp');
    await there.page.keyboard.press('End');
    await there.page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('below');
    expect(presses()).toEqual([]);
    for (const key of ['3', '1', 'Enter']) await there.page.keyboard.press(key);
    expect(await received(3)).toEqual([
      ['judge-as', 'above'],
      ['judge-as', 'below'],
      ['judge-on', undefined],
    ]);
  });

  test('after a press by mouse, a digit is for the row that was pressed', async () => {
    await open();
    await choice('Row one', 'above').click();
    await there.page.keyboard.press('2');
    expect(await received(2)).toEqual([
      ['judge-as', 'above'],
      ['judge-as', 'at'],
    ]);
    expect(await choice('Row one', 'at').getAttribute('aria-checked')).toBe('true');
    expect(await focused()).toBe('at');
    expect(await there.page.locator('.composer textarea').first().inputValue()).toBe('');
  });

  test('keep the focus where it is when the card is drawn anew', async () => {
    await open();
    await choice('Row two', 'above').focus();
    there.host.redraw('direct-hanna', 'cell', { prompt: cell({ progress: '2 of 73 judged' }) });
    await there.page.getByText('2 of 73 judged').waitFor();
    expect(await focused()).toBe('above');
  });

  test('a press that has begun is not lost when the card is to be drawn anew meanwhile; it is, afterwards', async () => {
    await open();
    await there.page.getByRole('button', { name: 'Next cell' }).hover();
    await there.page.mouse.down();
    const heard = there.page.waitForResponse((response) => response.url().includes('/messages?thread=direct'));
    there.host.redraw('direct-hanna', 'cell', { prompt: cell({ progress: '2 of 73 judged' }) });
    await (await heard).finished();
    await there.page.evaluate(() => new Promise(requestAnimationFrame));
    await there.page.mouse.up();
    await there.page.getByText('2 of 73 judged').waitFor();
    expect(await received(1)).toEqual([['judge-on', undefined]]);
  });

  /** The next press is answered once this is called, with a card. */
  function answersLater(id: string, prompt: Prompt): () => void {
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    const { receive } = there.host;
    there.host.receive = async (person, event, ...rest) => {
      if (event.what.kind === 'press' && event.what.action !== 'judge-as') {
        await held;
        there.host.moveTo('2027-03-25T15:12:00.000Z');
        there.host.post('direct-hanna', { id, from: 'bot', prompt });
      }
      return receive(person, event, ...rest);
    };
    return answer;
  }

  test('keys that are pressed while the next card is awaited are for that card; those that press something are not', async () => {
    await open();
    const answer = answersLater('next', cell({ title: 'The next cell', body: [row('three'), row('four')] }));
    await there.page.getByRole('button', { name: 'Next cell' }).click();
    await there.page.getByText('One moment…').waitFor();
    for (const key of ['2', 'Enter', '3']) await there.page.keyboard.press(key);
    answer();
    await there.page.getByRole('radiogroup', { name: 'Row three' }).waitFor();
    expect(await received(3)).toEqual([
      ['judge-on', undefined],
      ['judge-as', 'at'],
      ['judge-as', 'above'],
    ]);
    expect(await choice('Row three', 'at').getAttribute('aria-checked')).toBe('true');
    expect(await choice('Row four', 'above').getAttribute('aria-checked')).toBe('true');
    expect(await choice('Row one', 'at').getAttribute('aria-checked')).toBe('false');
  });

  test('what a press brings has the focus, and no card that one had not turned to', async () => {
    await open();
    const help = { id: 'help', label: 'Help' };
    there.host.post('direct-hanna', {
      id: 'other',
      from: 'bot',
      prompt: cell({ title: 'Aside', body: [], actions: [help] }),
    });
    const answer = answersLater('told', cell({ title: 'All of help', body: [], actions: [], summary: 'All of help' }));
    await there.page.getByRole('button', { name: 'Help' }).click();
    await there.page.getByText('One moment…').waitFor();
    answer();
    await there.page.getByRole('heading', { name: 'All of help' }).waitFor();
    await until(async () => (await focused()) === 'All of help');
    await there.page.keyboard.press('1');
    await there.page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await received(1)).toEqual([['help', undefined]]);
  });
});

describeInBrowser('a card to fill in, in a browser', (there) => {
  const TEXT = { kind: 'text' as const, value: '', multiline: true };
  const why = { ...TEXT, id: 'why', label: 'Why' };
  const until = { kind: 'date' as const, id: 'until', label: 'By when' };
  const which = {
    kind: 'choice' as const,
    id: 'which',
    label: 'Which',
    compact: true,
    options: [{ value: 'a', label: 'A' }],
  };
  const shown = async (fields: Prompt['fields'], width: number, actions: Prompt['actions'] = []) => {
    there.host.post('direct-hanna', { id: 'form', from: 'bot', prompt: cell({ body: [], fields, actions }) });
    await there.open(/Hanna/, { width });
    const boxOf = async (label: string, box: string) => {
      const name = there.page.locator('.card label', { hasText: label }).last();
      await name.waitFor();
      const [its, other] = [await name.boundingBox(), await there.page.locator(`.card ${box}`).last().boundingBox()];
      if (!its || !other) throw new RangeError(label);
      return { below: other.y - (its.y + its.height), right: other.x - its.x };
    };
    return boxOf;
  };

  test.each([1280, 390])(
    'has all its labels above what is filled in, where not all of it is text: %i wide',
    async (width) => {
      const boxOf = await shown([why, until], width);
      for (const [label, box] of [
        ['Why', 'textarea'],
        ['By when', 'input[type="date"]'],
      ] as const) {
        const { below, right } = await boxOf(label, box);
        expect(Math.abs(right)).toBeLessThan(4);
        expect(below).toBeGreaterThan(-2);
      }
    },
  );

  test('has them beside it where all of it is text, and there is room', async () => {
    expect((await (await shown([why], 1280))('Why', 'textarea')).right).toBeGreaterThan(100);
  });

  test.each([1280, 390])('has a list with a button apart from its label: %i wide', async (width) => {
    const open = { id: 'open', label: 'Open it', submits: true, beside: 'which' };
    const { below, right } = await (await shown([which], width, [open]))('Which', 'select');
    expect(Math.abs(right)).toBeLessThan(4);
    expect(below).toBeGreaterThan(2);
  });
});
