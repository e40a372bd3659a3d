import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChatPage } from '../support/chat-page';
import { obstaclesHere } from '../support/obstacles';
import { describeInBrowser } from '../support/product-in-browser';
import { testClock } from '../support/test-clock';

/** Who opens which cards: what is said, what is pressed before it, and a word by which the card is known. */
const SEATS = [
  {
    who: /Hanna Lehtonen/,
    opens: [
      ['next cell', /Next cell/],
      ['next', /Save & next/],
    ],
  },
  { who: /Carla/, opens: [['my report', /report/i]] },
  {
    who: /Olga Marinescu/,
    opens: [
      ['status', /reviews/i],
      ['this week', /next seven days/],
      ['people Genoa', /What is to change/],
      ['new', /A new review/],
    ],
  },
  { who: /Benoît Marchand/, gathers: true, opens: [['merge', /Accept/]] },
  {
    who: /Sanne Visser/,
    opens: [
      ['note', /Seen or read elsewhere/],
      ['next interview', /To read aloud/i],
      ['evening', /indicators touched/],
    ],
  },
  {
    who: /Mikko Saarinen/,
    opens: [
      ['judgements', /have their last word/],
      ['recommendations', /3 recommendations/],
      ['feedback', /feedback session/],
      ['team report', /paragraphs/],
      ['final report', /report to the city/],
    ],
  },
  {
    who: /Fatima El Amrani/,
    opens: [
      ['final report', /This is the final report/],
      ['follow up', /2 of 3 recommendations answered/],
    ],
  },
] as const;

/** Twice the letters at 320 pixels are as narrow as it gets: a small phone, or a page enlarged fourfold. */
const WINDOWS = [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

describeInBrowser(
  'whoever reads letters twice as large stumbles over nothing, and pushes no page sideways',
  ({ enter }) => {
    test.each(SEATS)(
      '$who',
      async ({ who, opens, ...seat }) => {
        const chat = await enter(who);
        await inEnglish(chat);
        if ('gathers' in seat) {
          await chat.say('gather');
          await chat.direct.getByRole('button', { name: 'Gather now' }).last().click();
          await chat.direct.getByText('are open to the team').last().waitFor();
        }
        for (const [word, shows] of opens) {
          await chat.say(word);
          const card = chat.direct.locator('.message', { hasText: shows }).last();
          await card.waitFor();
          for (const { width, colorScheme } of WINDOWS) {
            await chat.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            await chat.page.setViewportSize({ width, height: 800 });
            expect(await obstaclesHere(chat.page)).toEqual([]);
            expect(await sideways(chat)).toEqual([]);
          }
        }
      },
      240_000,
    );
  },
  async (fixture) => {
    // In the middle of the day: the visit has interviews behind it and before it.
    const dir = await mkdtemp(join(process.env.TEST_RUN_DIR ?? '', 'letters-'));
    return fixture.start(join(dir, 'data'), { env: testClock(dir, '2027-03-17T09:30:00.000Z').env });
  },
  32,
);

/** The page answers in a language that this test reads. */
async function inEnglish({ page }: ChatPage): Promise<void> {
  // Wide enough for what is beside the conversations.
  await page.setViewportSize({ width: 2000, height: 1200 });
  const languages = page.getByRole('combobox').first();
  await languages.selectOption({ label: 'English' });
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
}

/** By how much the page or one of its conversations is wider than the window, and what reaches out of it. */
function sideways({ page }: ChatPage): Promise<string[]> {
  return page.evaluate(() => {
    const scrolled = [...document.querySelectorAll<HTMLElement>('html, body, .scroller')]
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName}.${one.className} by ${one.scrollWidth - one.clientWidth}`);
    const out = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => one.offsetParent !== null && !one.closest('.sr, .avatar, svg, .brand, .pane-head, [role=table]'))
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1;
      })
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent?.slice(0, 40)}`);
    return [...scrolled, ...out];
  });
}
