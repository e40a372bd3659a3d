import type { Locator, Page } from 'playwright-core';
import type { ChatPage } from '../support/chat-page';
import { describeInBrowser } from '../support/product-in-browser';

const WINDOW = { width: 1280, height: 800 };

/** What somebody did beside the words that they wrote. */
interface Did {
  presses: number;
  keys: number;
}

/** Two peers of the example who have not come to these indicators yet, and what they read and say. */
const PEERS = [
  {
    name: /Hanna Lehtonen/,
    goTo: (n: number) => `indicator ${n}`,
    labels: { verify: 'What should the visit verify?', unknown: 'We don’t know', ask: 'To ask', meet: 'To meet' },
    none: { ask: 'Nothing to ask', meet: 'Nobody to meet' },
    save: 'Save & next',
    below: /1 ↓ below/,
    info: /4 \? /,
    search: 'office',
  },
  {
    name: /Jordi Puig/,
    goTo: (n: number) => `indicateur ${n}`,
    labels: {
      verify: /Que faudrait-il vérifier/,
      unknown: 'Nous ne savons pas',
      ask: 'À demander',
      meet: 'À rencontrer',
    },
    none: { ask: 'Rien à demander', meet: 'Personne à rencontrer' },
    save: 'Enregistrer et continuer',
    below: /1 ↓ en dessous/,
    info: /4 \? /,
    search: 'office',
  },
] as const;

describeInBrowser('giving the reasons of a judgement, measured in the browser', (product) => {
  let chat: ChatPage;

  describe.each(PEERS)('$name', (peer) => {
    let page: Page;
    let card: Locator;
    const box = (label: string | RegExp) => card.getByLabel(label, { exact: true }).first();
    const search = () => card.getByRole('combobox', { name: peer.labels.meet });
    const button = (name: string) => card.getByRole('button', { name, exact: true });

    /** Opens an indicator that has not been open before, and judges it, as one does on the cell's card; then counts from nothing. */
    const judged = async (indicator: number, judgement: RegExp = peer.below) => {
      chat = await product.enter(peer.name);
      page = chat.page;
      await page.setViewportSize(WINDOW);
      await page.evaluate(countWhatIsDone);
      await chat.say(peer.goTo(indicator));
      card = chat.direct.locator('.card-frame', { hasText: new RegExp(`\\b${indicator} (of|sur) 73\\b`) }).last();
      await card.getByRole('radio', { name: judgement }).click();
      await focusIsIn('textarea');
      await did();
    };
    const did = (): Promise<Did> => page.evaluate(() => (window as unknown as { did: () => Did }).did());
    const focusIsIn = (selector: string) =>
      page.waitForFunction((within) => document.activeElement?.matches(`.card ${within}`), selector);
    const tell = (what: string, counts: object) =>
      process.stdout.write(`${peer.save}: ${what}: ${JSON.stringify(counts)}\n`);
    /** It is complete, that is seen, and so is what comes next, in which the focus is. */
    const isComplete = async () => {
      await page.waitForFunction(() => {
        const [active, view] = [document.activeElement, document.activeElement?.closest('.scroller')];
        const next = active?.closest('.message:last-child');
        const line = next?.previousElementSibling;
        if (!view || !active?.matches('input, textarea') || !line?.textContent?.includes('✓ ')) return false;
        const [seen, own] = [view, line.querySelector('.card-frame')].map((one) => one?.getBoundingClientRect());
        return own !== undefined && seen !== undefined && own.top >= seen.top && own.bottom <= seen.bottom;
      });
    };

    test('the card fits the window, before more is opened, whatever the judgement', async () => {
      await judged(50);
      const height = () => card.evaluate((node) => Math.round(node.getBoundingClientRect().height));
      const heights = [await height()];
      await card.getByRole('radio', { name: peer.info }).click();
      await card.getByLabel(peer.labels.unknown, { exact: true }).waitFor();
      await focusIsIn('textarea');
      heights.push(await height());
      tell('height in pixels', heights);
      expect(Math.max(...heights)).toBeLessThanOrEqual(600);
    });

    test('words, and whom the report names: two presses, and a third for whoever goes on by the mouse', async () => {
      await judged(53);
      await page.keyboard.type('It stays on paper.');
      await box(peer.labels.ask).click();
      await page.keyboard.type('Who signs it?');
      await card.locator('.offer').first().click();
      await button(peer.save).click();
      await isComplete();
      const counts = await did();
      tell('by the mouse', counts);
      expect(counts.presses).toBeLessThanOrEqual(3);
    });

    test('nothing to ask and nobody to meet: two presses, and it goes on', async () => {
      await judged(56);
      await page.keyboard.type('It stays on paper.');
      await button(peer.none.ask).click();
      await button(peer.none.ask).waitFor({ state: 'detached' });
      await button(peer.none.meet).click();
      await isComplete();
      const counts = await did();
      tell('with none of both', counts);
      expect(counts).toEqual({ presses: 2, keys: 0 });
    });

    test('by the keyboard alone, with somebody looked for', async () => {
      await judged(61);
      await page.keyboard.type('It stays on paper.');
      await tabTo(() => box(peer.labels.ask));
      await page.keyboard.type('Who signs it?');
      await tabTo(search);
      await page.keyboard.type(peer.search);
      await page.keyboard.press('Enter');
      await card.locator('.chip').waitFor();
      await tabTo(() => button(peer.save));
      await page.keyboard.press('Enter');
      await isComplete();
      const counts = await did();
      tell('by the keyboard', counts);
      expect(counts.presses).toBe(0);
      expect(counts.keys).toBeLessThanOrEqual(40);
    });

    test('by the keyboard from the judgement on: what is typed stays when that is changed', async () => {
      await judged(65);
      await page.keyboard.type('It stays on paper.');
      await card.getByRole('radio', { name: peer.below }).focus();
      for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
      await card.getByRole('radio', { name: peer.info, checked: true }).waitFor();
      await card.getByLabel(peer.labels.verify).waitFor();
      expect(await card.getByLabel(peer.labels.verify).inputValue()).toBe('It stays on paper.');
      await focusIsIn('input[type=radio]:checked');
    });

    async function tabTo(target: () => Locator) {
      for (let i = 0; i < 20; i += 1) {
        await page.keyboard.press('Tab');
        if (await target().evaluate((node) => node === document.activeElement)) return;
      }
      throw new RangeError('the Tab key does not lead there');
    }
  });
});

/** Counts presses, and keys that write nothing; asked, it says how many since it was asked last. */
function countWhatIsDone(): void {
  const done = { presses: 0, keys: 0 };
  addEventListener(
    'pointerdown',
    () => {
      done.presses += 1;
    },
    true,
  );
  addEventListener(
    'keydown',
    ({ key, target }) => {
      const writes = key.length === 1 && target instanceof Element && target.matches('textarea, [type=text]');
      if (!writes) done.keys += 1;
    },
    true,
  );
  Object.assign(window, { did: () => Object.assign({ ...done }, Object.assign(done, { presses: 0, keys: 0 }) && {}) });
}
