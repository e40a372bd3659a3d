import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { describeInBrowser } from '../support/product-in-browser';
import { testClock } from '../support/test-clock';
import { until } from '../support/until';

/** What the README's *Two minutes* say is what happens, whenever somebody tries it. */
describe.each([
  ['on a Wednesday morning', '2027-03-17T09:30:00.000Z', 3],
  // The first press comes to a Monday, on which no working day has passed yet.
  ['on a Saturday', '2027-03-20T10:00:00.000Z', 2],
])('the README’s two minutes, %s', (_, at, passed) => {
  describeInBrowser(
    'from a fresh start',
    ({ enter }) => {
      test('1 to 3: Hanna judges a cell, saves a draft, answers by typing', async () => {
        const { direct, say, page } = await enter(/Hanna Lehtonen/);
        await direct.getByRole('button', { name: 'Go on' }).first().click();
        const cell = direct.locator('.message:not(.is-folded)', { has: page.getByRole('radiogroup') }).last();
        const rows = cell.getByRole('radiogroup');
        await rows.first().waitFor();
        for (const row of await rows.all()) await row.getByRole('radio', { name: 'at', exact: true }).click();
        await cell.getByRole('button', { name: 'Next cell' }).click();
        await direct
          .getByText(/: (\d) of \1 judged/)
          .first()
          .waitFor();

        await say('next');
        await direct.getByRole('radio', { name: '1 ↓ below' }).last().check();
        await direct.getByRole('button', { name: 'Save & next' }).last().click();
        await direct.getByText(/draft/).last().waitFor();

        await say('2');
        await direct
          .getByText(/Noted: 2, at/)
          .last()
          .waitFor();
        for (const [said, answer] of [
          ['the board is not really heard', /What should the team ask|ask/],
          ['Who appoints it?', /meet/],
          ['none', /^✓ .* · at/],
        ] as const) {
          await say(said);
          await direct.getByText(answer).last().waitFor();
        }
        for (const [said, answer] of [
          ['status', /of 73/],
          ['list', /cells/i],
          ['undo', /Undone|taken back|Took back/i],
          ['help', /What I understand/],
          ['will do tomorrow', /I kept “will do tomorrow”/],
        ] as const) {
          await say(said);
          await direct.getByText(answer).last().waitFor();
        }
      }, 120_000);

      test('4: each working day that passes leaves its digest, and a reminder with the next card', async () => {
        const { direct, channel, moveClock } = await enter(/Hanna Lehtonen/);
        // Also one that has nothing new to say.
        const digests = channel.getByText(/working days? to the gathering/);
        await digests.first().waitFor();
        const before = await digests.count();
        for (let day = 0; day < 3; day += 1) await moveClock(/Next working day/);
        await until(async () => (await digests.count()) >= before + passed);
        await direct.getByText('Reminder: Genoa').first().waitFor();
      }, 120_000);

      test('5 to 7: Benoît gathers, merges and exports', async () => {
        const { direct, say, page } = await enter(/Benoît Marchand/);
        await page.getByRole('combobox').first().selectOption({ label: 'English' });
        await say('digest');
        await direct.getByText('Decisions for you').last().waitFor();
        await say('gather');
        const asked = direct.locator('.message', { hasText: 'After the gathering everybody on the team' }).last();
        await asked.getByRole('button', { name: 'Gather' }).click();
        await direct.getByText('The sheets of Genoa are open to the team.').waitFor();
        await say('merge');
        await direct.getByRole('button', { name: /Accept the \d+ agreed/ }).click();
        await direct.getByRole('button', { name: 'Go through the rest' }).last().click();
        await direct.getByRole('button', { name: 'Decide & next' }).waitFor();
        await say('export');
        await direct.getByText('Most likely what you want now').first().waitFor();
        await direct.getByRole('button', { name: 'Choose its format' }).waitFor();
      }, 120_000);
    },
    async (fixture) => {
      const dir = await mkdtemp(join(process.env.TEST_RUN_DIR ?? '', 'tour-'));
      return fixture.start(join(dir, 'data'), { env: testClock(dir, at).env });
    },
  );
});
