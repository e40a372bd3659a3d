import type { Locator } from 'playwright-core';
import type { ChatPage } from '../support/chat-page';
import { describeInBrowser } from '../support/product-in-browser';

/** What a peer may press for each indicator that they judge, and what keys for a cell of four. */
const PRESSES_EACH = 1.4;
const KEYS_OF_FOUR = 10;
const INDICATORS = 73;

/** A peer's hour, in the browser: what judging takes is counted and printed. */
describeInBrowser('judging all indicators', (product) => {
  let chat: ChatPage | undefined;

  /** Somebody at the first cell that is not judged. */
  const enter = async (name: RegExp): Promise<ChatPage> => {
    chat = await product.enter(name);
    await chat.say('judge');
    await cell(chat).waitFor();
    return chat;
  };
  /** The card on which one judges. */
  const cell = ({ direct }: ChatPage): Locator =>
    direct.locator('.message:not(.is-folded)', { has: chat?.page.getByRole('radiogroup') }).last();
  const judgedIn = async (card: Locator): Promise<number> =>
    Number(/(\d+) of \d+ judged/.exec((await card.textContent()) ?? '')?.[1] ?? 'NaN');

  test(`takes at most ${PRESSES_EACH} presses each`, async () => {
    const there = await enter(/Inês Cardoso/);
    const before = await judgedIn(cell(there));
    expect(before).toBeLessThan(INDICATORS / 2);
    let presses = 0;
    const press = async (what: Locator) => {
      await what.click();
      presses += 1;
    };
    for (;;) {
      const rows = cell(there).getByRole('radiogroup');
      const title = await cell(there).getByRole('heading').textContent();
      for (const row of await rows.all()) {
        if ((await row.locator('[aria-checked="true"]').count()) > 0) continue;
        await press(row.getByRole('radio', { name: 'at', exact: true }));
      }
      const goOn = cell(there).getByRole('button', { name: /Next cell|Rest of this cell/ });
      await cell(there).getByRole('button', { name: 'Give reasons' }).waitFor();
      if ((await goOn.count()) === 0) break;
      await press(goOn);
      await there.direct.getByRole('heading', { name: title ?? '', exact: true }).waitFor({ state: 'detached' });
      await cell(there).waitFor();
    }
    await there.direct.getByText(`${INDICATORS} of ${INDICATORS} judged`).waitFor();
    const each = presses / (INDICATORS - before);
    process.stdout.write(
      `judging: ${presses} presses for ${INDICATORS - before} indicators, ${each.toFixed(2)} each\n`,
    );
    expect(each).toBeLessThanOrEqual(PRESSES_EACH);
  });

  test(`takes at most ${KEYS_OF_FOUR} keys for a cell of four, and what came of it and what is next are in view`, async () => {
    const there = await enter(/Pieter/);
    let keys = 0;
    const { page } = there;
    const key = async (name: string) => {
      await page.keyboard.press(name);
      keys += 1;
    };
    await there.say('list');
    await there.direct.locator('select').last().selectOption({ label: 'General governance · Implementation' });
    await there.direct.getByRole('button', { name: 'Go', exact: true }).last().click();
    await there.direct.getByText(/Cell 4 of 20/).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'radio');
    const rows = cell(there).getByRole('radiogroup');
    expect(await rows.count()).toBe(4);
    for (const digit of ['1', '2', '3', '2']) await key(digit);
    await key('Enter');
    await there.direct.getByText(/General governance · Implementation: 4 of 4 judged/).waitFor();
    await cell(there)
      .getByText(/\d+ of 73 judged/)
      .waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'radio');
    process.stdout.write(`judging: ${keys} keys for a cell of four\n`);
    expect(keys).toBeLessThanOrEqual(KEYS_OF_FOUR);
  });
});
