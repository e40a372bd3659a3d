import { LANGUAGES } from '../../src/method/language';
import { describeInBrowser } from '../support/page-in-browser';
import { functionsCalled, reasonsCard, SHIPPED } from '../support/reasons-cards';

const WINDOW = { width: 1280, height: 800 };
/** In pixels, before more is opened. */
const MOST = 600;
/** Somebody who reads each language. */
const READERS = { en: ['hanna', /Hanna/], fr: ['ben', /Ben/] } as const;
const REGISTER = functionsCalled('Direction de l’intégration et des relations internationales', 21);

describeInBrowser('the cards on which one gives reasons, in a browser', (there) => {
  test.each(LANGUAGES)(
    `are at most ${MOST} pixels high, whichever of the indicators, in %s`,
    async (language) => {
      const [reader, name] = READERS[language];
      await there.open(name, WINDOW);
      const { page, host } = there;
      await page.setViewportSize(WINDOW);
      const heights: (readonly [height: number, indicator: string])[] = [];
      const cut: string[] = [];
      for (const indicator of SHIPPED.indicators) {
        const card = reasonsCard(indicator, REGISTER, language, 'below');
        host.post(`direct-${reader}`, { id: indicator.id, from: 'bot', prompt: card });
        const title = page
          .locator('.direct .card-frame')
          .last()
          .getByRole('heading', { name: card.title ?? '', exact: true });
        await title.waitFor();
        const height = await page.evaluate(() => {
          const cards = document.querySelectorAll('.direct .card-frame');
          return Math.round(cards[cards.length - 1]?.getBoundingClientRect().height ?? Number.NaN);
        });
        heights.push([height, indicator.id]);
        cut.push(...(await page.evaluate(cutOffers)));
      }
      const highest = heights.toSorted(([a], [b]) => b - a).slice(0, 3);
      process.stdout.write(`the highest cards of reasons in pixels, ${language}: ${JSON.stringify(highest)}\n`);
      expect(heights).toHaveLength(SHIPPED.indicators.length);
      expect(heights.filter(([height]) => !(height <= MOST))).toEqual([]);
      expect(cut).toEqual([]);
    },
    120_000,
  );
});

describeInBrowser(
  'the cards on which one gives reasons, in letters twice as large',
  (there) => {
    test('show whole what they offer, in a window as wide as a laptop’s', async () => {
      await there.open(READERS.fr[1], WINDOW);
      const { page, host } = there;
      for (const indicator of SHIPPED.indicators.slice(0, 3)) {
        const card = reasonsCard(indicator, REGISTER, 'fr', 'below');
        host.post('direct-ben', { id: indicator.id, from: 'bot', prompt: card });
        await page
          .getByRole('heading', { name: card.title ?? '', exact: true })
          .last()
          .waitFor();
      }
      expect(await page.locator('.direct .offer').count()).toBeGreaterThan(0);
      expect(await page.evaluate(cutOffers)).toEqual([]);
    });
  },
  32,
);

/** What is offered beside a search and is not seen whole. */
function cutOffers(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.direct .offer')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > innerWidth)
    .map((one) => one.textContent ?? '');
}
