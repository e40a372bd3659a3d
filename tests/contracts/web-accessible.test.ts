import { DIGEST, indicatorPrompt, savedPrompt, WELCOME } from '../support/example-prompts';
import { obstacles } from '../support/obstacles';
import { describeInBrowser, type PageInBrowser } from '../support/page-in-browser';

describeInBrowser('nobody stumbles over anything serious', (there) => {
  gettingIn(there);

  test('in conversations', async () => {
    there.host.post('direct-hanna', { id: 'a', from: 'bot', prompt: WELCOME });
    there.host.post('direct-hanna', { id: 'b', from: 'you', text: 'next' });
    there.host.post('direct-hanna', { id: 'c', from: 'bot', prompt: savedPrompt('Regular consultation', 'at') });
    there.host.post('direct-hanna', {
      id: 'd',
      from: 'bot',
      prompt: indicatorPrompt('GG-IMP-3', 'Advisory board', 17),
    });
    there.host.post('channel-genoa', { id: 'e', from: 'bot', prompt: DIGEST });
    await there.open(/Hanna/);
    await there.page.getByRole('heading', { name: 'Advisory board' }).waitFor();
    await there.page.getByRole('heading', { name: DIGEST.title ?? '' }).waitFor();
    await there.page.getByRole('button', { name: /Evidence and notes/ }).click();
    there.host.failures.push(...Array.from({ length: 3 }, () => new TypeError('a fault')));
    await there.page.getByRole('textbox', { name: 'Write to Critical Friend' }).fill('hello');
    await there.page.keyboard.press('Enter');
    await there.page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await obstacles(there.page)).toEqual([]);
    // What is before the conversation on a phone: who one is, and the team's channel.
    await there.page.getByRole('button', { name: 'Hanna Virtanen' }).click();
    await there.page.getByRole('button', { name: 'Genoa 2027: the team' }).click();
    expect(await obstacles(there.page, [390])).toEqual([]);
    await there.page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    expect(await obstacles(there.page, [390])).toEqual([]);
  });

  test('in a table: on a phone no word is broken, and what is beside the window is reached by keyboard', async () => {
    const head = ['Who', 'Sheet', 'Interview note', 'Rules of conduct', 'Languages'];
    const rows = [['Katrin Hoffmann (Düsseldorf)', 'yes', 'yes', 'yes, on 30 November', 'Deutsch']];
    there.host.post('direct-hanna', {
      id: 'a',
      from: 'bot',
      prompt: { ...WELCOME, body: [{ kind: 'table', head, rows }] },
    });
    await there.open(/Hanna/);
    await there.page.getByText('Interview note').waitFor();
    expect(await obstacles(there.page, [390])).toEqual([]);
    expect(await there.page.evaluate(brokenWords)).toEqual([]);
  });
});

describeInBrowser('nobody stumbles over anything serious in letters twice as large', gettingIn, 32);

function gettingIn(there: PageInBrowser): void {
  test('getting in, or where nothing is', async () => {
    await there.open();
    for (const path of ['', 'signin/once-hanna', 'nowhere']) {
      await there.page.goto(`${there.web.url}/${path}`);
      await there.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await obstacles(there.page)).toEqual([]);
    }
    await there.serve({ publicUrl: 'http://127.0.0.1' });
    await there.page.goto(there.web.url);
    await there.page.getByText('A link signs you in.').waitFor();
    expect(await obstacles(there.page)).toEqual([]);
  });
}

/** The words of tables that stand on two lines. */
function brokenWords(): string[] {
  const words: string[] = [];
  for (const table of document.querySelectorAll('[role=table]')) {
    const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { index, 0: word } of (text.textContent ?? '').matchAll(/\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) words.push(word);
      }
  }
  return words;
}
