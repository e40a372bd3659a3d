import type { Note } from '../../flows/visit/public';
import type { Prompt } from '../../src/ports/prompt';
import { GENOA, GENOA_PEOPLE } from '../support/genoa-schedule';
import { describeInBrowser } from '../support/page-in-browser';
import { aWorld, presses, types } from '../support/service-world';
import { until } from '../support/until';
import { AT_VISIT, visitBegun } from '../support/visit/a-visit';

/** So many presses may a note take beside its words. */
const PRESSES = 3;

describeInBrowser('a note on a phone', (there) => {
  test(`is written, says what it does to a hypothesis and that it was checked, with ${PRESSES} presses at most`, async () => {
    const people = GENOA_PEOPLE.map((person) => ({ ...person, language: 'en' as const }));
    const world = await aWorld({ reviews: [AT_VISIT], people }, '2027-04-21T12:00:00.000Z');
    try {
      await visitBegun(world);
      const shown = (prompt: Prompt | undefined, id: string) => {
        if (prompt) there.host.post('direct-hanna', { id, from: 'bot', prompt });
        return prompt ?? { body: [], fields: [], actions: [], summary: '' };
      };
      let card = shown((await types(world, 'helsinki', 'note')).at(-1), 'card-0');
      await there.open(/Hanna/, { width: 390, colorScheme: 'dark' });
      let pressed = 0;
      /** Presses it on the page; what arrives is taken by the product, whose answer the page shows next. */
      const press = async (label: string) => {
        await there.page.locator('.message').last().getByText(label, { exact: true }).last().click();
        pressed += 1;
        const arrived = () => there.host.received.flatMap(({ what }) => (what.kind === 'press' ? [what] : []));
        await until(() => arrived().length >= pressed);
        expect(arrived()).toHaveLength(pressed);
        const { action, fields, data = {} } = arrived()[pressed - 1] ?? { action: '', fields: {}, data: {} };
        card = shown(
          (await presses(world, 'helsinki', card, action, fields, undefined, data)).at(-1),
          `card-${pressed}`,
        );
        await until(async () => (await there.page.locator('.message').last().textContent())?.includes('Kept') === true);
      };
      await there.page.getByLabel('Concerns').fill('Minutes go to the mayor only 17');
      await press('Keep the note');
      await press('Supports');
      await press('In the room');
      const id = `interview-note|${GENOA.id}|helsinki|social`;
      const note = (await world.deps.store.stepRecords.get(id))?.value as Note | undefined;
      expect(note?.findings.map(({ wordings }) => wordings.at(-1))).toMatchObject([
        { sort: 'concern', indicators: ['GG-IMP-3'], effects: { advice: 'supports' }, checked: 'in_room' },
      ]);
      expect(pressed).toBeLessThanOrEqual(PRESSES);
      expect(await there.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    } finally {
      await world.close();
    }
  });
});
