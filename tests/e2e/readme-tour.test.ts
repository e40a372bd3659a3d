import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { describeInBrowser } from '../support/product-in-browser';
import { testClock } from '../support/test-clock';
import { until } from '../support/until';

/** Steps 8 and 9: who says what, and what it brings. */
const BEFORE_AND_AFTER: readonly (readonly [RegExp, string, RegExp])[] = [
  [/Stefan Krüger/, 'my report', /Your report on Düsseldorf.*\d+ of 73 answered/],
  [/Stefan Krüger/, 'terms', /Terms of the review · Düsseldorf.*Proposed by Stefan Krüger/],
  [/Jonas Weber/, 'my report', /These cells are shared with you/],
  [/Katrin Hoffmann/, 'benchmark', /version 2.*These changed since the version before/],
  [/Olga Marinescu/, 'benchmark', /The peers are asked/],
  [/Olga Marinescu/, 'training', /Who has practised/],
  [/Sanne Visser/, 'note', /Users’ panel of social services.*Seen or read elsewhere/],
  [/Sanne Visser/, 'morning', /Malmö.*day 3 of 3.*Could settle/],
  [/Sanne Visser/, 'evening', /Malmö.*day 3 of 3.*indicators touched/],
  [/Sanne Visser/, 'wall', /Malmö: the wall/],
  [/Mikko Saarinen/, 'judgements', /All 73 indicators have their last word.*Lyon differs on/],
  [/Mikko Saarinen/, 'wall', /Rotterdam: the wall/],
  [/Mikko Saarinen/, 'basis', /What it rests on · Rotterdam/],
  [/Mikko Saarinen/, 'recommendations', /Rotterdam: recommendations.*3 recommendations/],
  [/Mikko Saarinen/, 'feedback', /Rotterdam: feedback session.*Strengths/],
  [/Mikko Saarinen/, 'team report', /Rotterdam: the team’s report.*paragraphs/],
  [/Mikko Saarinen/, 'final report', /Rotterdam: report to the city.*Sent: final report/],
  [/Fatima El Amrani/, 'final report', /This is the final report: this version does not change any more/],
  [/Fatima El Amrani/, 'follow up', /2 of 3 recommendations answered/],
];

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
      });

      test('4: each working day that passes leaves its digest, and a reminder with the next card; the others answer', async () => {
        const { direct, channel, moveClock, page } = await enter(/Hanna Lehtonen/);
        // Also one that has nothing new to say.
        const digests = channel.getByText(/working days? to the gathering/);
        await digests.first().waitFor();
        const before = await digests.count();
        for (let day = 0; day < 3; day += 1) await moveClock(/Next working day/);
        await until(async () => (await digests.count()) >= before + passed);
        await direct.getByText('Reminder: Genoa').first().waitFor();

        const answersIn = async () => {
          const told = await channel.locator('.message').allTextContents();
          return Math.max(...told.map((text) => Number(/(\d+) of \d+ answers/.exec(text)?.[1] ?? 0)));
        };
        const answeredBefore = await answersIn();
        await page.getByRole('button', { name: 'Let the others answer' }).click();
        await page.getByText(/[1-9]\d* answers? came in\./).waitFor();
        await moveClock(/Next working day/);
        await until(async () => (await answersIn()) > answeredBefore);
      });

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
      });

      test('8 and 9: what comes before a desk review, and after it', async () => {
        const people = [...new Set(BEFORE_AND_AFTER.map(([who]) => who))];
        for (const who of people) {
          const { direct, say, page } = await enter(who);
          for (const [, said, told] of BEFORE_AND_AFTER.filter(([one]) => one === who)) {
            const before = await direct.locator('.message').count();
            await say(said);
            const heard = () =>
              direct
                .locator('.message')
                .evaluateAll((all, from) => all.slice(from).map((one) => one.textContent), before)
                .then((texts) => texts.join(' ').replace(/\s+/g, ' '));
            await until(async () => told.test(await heard())).catch(() => undefined);
            expect(`${who} ${said}: ${await heard()}`).toMatch(told);
          }
          await page.close();
        }
      });
    },
    async (fixture) => {
      const dir = await mkdtemp(join(process.env.TEST_RUN_DIR ?? '', 'tour-'));
      return fixture.start(join(dir, 'data'), { env: testClock(dir, at).env });
    },
  );
});
