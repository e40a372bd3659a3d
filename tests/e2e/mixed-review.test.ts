import { ANSWERS, contentOf } from '../support/mixed/answers';
import { channelsOf } from '../support/mixed/channels';
import { sees, spaced, timesOf } from '../support/mixed/hand';
import { gathers, merges } from '../support/mixed/merging';
import { lastOverviewIn, outcomeIn, rowsOf } from '../support/mixed/outcome';
import { ANSWERERS, IN_SLACK, OTHER_TENANT, PEOPLE, type PersonKey, TEAM, TENANT } from '../support/mixed/people';
import { INDICATORS, type IndicatorId, REVIEW, titleOf } from '../support/mixed/programme';
import { type MixedSite, openMixedSite } from '../support/mixed/site';
import { type SlackHand, slackHand } from '../support/mixed/slack-hand';
import { type TeamsHand, takesFile, teamsHand } from '../support/mixed/teams-hand';
import { walks } from '../support/mixed/walking';
import { reviewOnTheWeb, type WebAlone } from '../support/mixed/web-alone';
import type { WebHand } from '../support/mixed/web-hand';
import { findMongo } from '../support/mongo-server';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { until } from '../support/until';

/** A Thursday, 11:00 in Genoa; the desk review ends on the Tuesday after it. */
const OPENING = '2027-04-01T09:00:00.000Z';
const THURSDAY_EVENING = '2027-04-01T15:05:00.000Z';
const FRIDAY_MORNING = '2027-04-02T08:20:00.000Z';
const TUESDAY_MORNING = '2027-04-06T08:20:00.000Z';
const TUESDAY_EVENING = '2027-04-06T15:05:00.000Z';

const [PLAN, PORTFOLIOS, PUBLIC, PARTIES, AUTONOMY, LANGUAGE, LEADERS] = INDICATORS;
const LATER = [PORTFOLIOS, PUBLIC, PARTIES, AUTONOMY, LANGUAGE, LEADERS];
const [PLAN_EN, PORTFOLIOS_EN] = [titleOf(PLAN), titleOf(PORTFOLIOS)];
const SAVE = 'Save & next';

const mongo = findMongo();

/** One story, told in order: each test goes on where the one before stopped. */
describeWith('a MongoDB-protocol server and redis-server', mongo !== undefined && redisIsAvailable())(
  'a review whose team is in Slack, in two tenants of Teams, on the web, and gets mail',
  () => {
    let site: MixedSite;
    let olga: WebHand;
    let hanna: { slack: SlackHand; teams: TeamsHand };
    let jordi: SlackHand;
    let ben: TeamsHand;
    let pieter: TeamsHand;
    let ines: TeamsHand;
    let channels: ReturnType<typeof channelsOf>;
    let alone: WebAlone | undefined;
    beforeAll(async () => {
      if (!mongo) return;
      site = await openMixedSite({ mongo, at: OPENING });
      const { slack, teams, inTeams } = site;
      hanna = { slack: slackHand(slack, IN_SLACK.hanna), teams: teamsHand(teams, inTeams.hanna) };
      jordi = slackHand(slack, IN_SLACK.jordi);
      ben = teamsHand(teams, inTeams.ben);
      pieter = teamsHand(teams, inTeams.pieter);
      ines = teamsHand(teams, inTeams.ines);
      olga = await site.web(PEOPLE.olga.email);
      channels = channelsOf(site, olga);
    });
    afterAll(async () => {
      await alone?.close();
      await site?.close();
    });

    const idOf = async (who: PersonKey) => (await site.store.people.find({ email: PEOPLE[who].email }))[0]?.id ?? '';
    const sheetOf = async (who: PersonKey, indicator: IndicatorId) =>
      site.store.sheets.get(`${REVIEW}|${indicator}|${await idOf(who)}`);
    /** On which days they were reminded, the welcome included, and in which workspace or tenant. */
    const remindersOf = async (who: PersonKey) => {
      const id = await idOf(who);
      const messages = await site.store.messages.find({ thread: `person:${id}` });
      const reminders = messages.filter((message) => message.id.startsWith('reminder-'));
      return reminders.map((message) => [message.id.slice(-5), message.account?.space]).sort();
    };

    test('the leader links a channel of Teams, and the organiser opens the review on the web', async () => {
      await ben.client.installs();
      await ben.client.mentions('relier Genoa', { in: site.inTeams.channel });
      await sees(channels.teams, 'ses synthèses arriveront désormais ici');
      await olga.says('open Genoa');
      await sees(olga, 'The desk review of Genoa is open. Whoever fills in sheets is told in their own working hours.');
    });

    test('everybody is welcomed where they are: by their account, a trusted e-mail, mail, or a one-time link', async () => {
      await sees(ben, 'votre revue préparatoire a commencé');
      await sees(pieter, 'your desk review has begun');
      await sees(hanna.slack, 'your desk review has begun');
      await sees(jordi, 'votre revue préparatoire a commencé');
      await until(() => site.smtp.to(PEOPLE.ines.email).length > 0);
      const [welcome, ...others] = site.smtp.to(PEOPLE.ines.email);
      expect(welcome?.subject).toContain('Your desk review of Genoa');
      expect(others).toEqual([]);
      await ines.client.installs();
      await sees(ines, 'I do not know yet who you are.');
      await ines.says(await site.cli('person', 'link', PEOPLE.ines.email));
      await sees(ines, 'your desk review has begun');
      expect(await hanna.teams.read()).toEqual([]);
    });

    test('a sheet begun on a card in Slack is ended in Teams, and what is being typed in Slack stays there', async () => {
      await hanna.slack.presses('your desk review has begun', 'Start');
      await sees(hanna.slack, 'Compared with each standard');
      await hanna.slack.says('next');
      const first = await hanna.slack.card(PLAN_EN, SAVE);
      await first.choose('Compared with this standard, Genoa is:', 'below');
      await until(() => JSON.stringify(first.blocks()).includes('"initial_option"'));
      await hanna.slack.says('we know: There is a plan.');
      await hanna.slack.presses('What should the visit verify? One sentence', 'Show the card');
      await (await hanna.slack.card('Saved as a draft.', SAVE)).press('More');
      const card = await hanna.slack.form(PLAN_EN);
      expect(JSON.stringify(card.values())).toContain('There is a plan.');
      await card.type('We know', 'There is a plan for four years.');
      const before = { blocks: card.blocks(), values: card.values() };

      await hanna.teams.client.installs();
      // She has begun by now, in Slack.
      await sees(hanna.teams, 'You have judged 1 of 7 indicators');
      await hanna.teams.says('we suspect: The plan stays on paper.');
      await hanna.teams.presses('Kept. What is there to ask?', 'Show the card');
      const inTeams = JSON.stringify((await hanna.teams.card(PLAN_EN, SAVE)).cards);
      expect(inTeams).toContain('"value":"below"');
      expect(inTeams).toContain('The plan stays on paper.');
      const { body } = await hanna.teams.presses(PLAN_EN, 'Nobody to meet', { type: { 'To ask': 'Who signs it?' } });
      expect(JSON.stringify(body)).toContain(`✓ ${PLAN_EN} · below · 1 question`);
      await sees(hanna.teams, PORTFOLIOS_EN);

      expect({ blocks: card.blocks(), values: card.values() }).toEqual(before);
      expect(JSON.stringify(card.values())).toContain('There is a plan for four years.');
      expect(await card.submit()).toMatchObject({ kind: 'done' });
      await sees(hanna.slack, `✓ ${PLAN_EN} · below · 1 question`);
      const content = contentOf(ANSWERS.hanna[PLAN] ?? { performance: 'at' });
      expect((await sheetOf('hanna', PLAN))?.revisions).toMatchObject([
        { platform: 'teams', content: { ...content, know: ['There is a plan.'] } },
        { platform: 'slack', content },
      ]);
    });

    test('what was said differently in both places is asked about, and none of it is lost', async () => {
      await hanna.slack.says('next');
      await hanna.slack.presses(PORTFOLIOS_EN, 'Nobody to meet', {
        choose: { 'Compared with this standard, Genoa is:': 'below' },
        type: {
          'What should the visit verify?': 'One department follows it.',
          'To ask': 'Which departments follow it?',
        },
      });
      await sees(hanna.slack, `✓ ${PORTFOLIOS_EN} · below · 1 question`);
      await hanna.teams.presses(PORTFOLIOS_EN, SAVE, {
        type: { 'What should the visit verify?': 'Two departments follow it.' },
      });
      await sees(hanna.teams, '“We suspect” was changed in two places. Which one should stay?');
      await sees(hanna.teams, 'One department follows it.');
      const suspected = async () =>
        (await sheetOf('hanna', PORTFOLIOS))?.revisions.map(({ platform, content }) => [platform, ...content.suspect]);
      expect(await suspected()).toEqual([['slack', 'One department follows it.']]);
      await hanna.teams.presses('was changed in two places', 'What I just sent');
      await sees(hanna.teams, `✓ ${PORTFOLIOS_EN} · below · 1 question`);
      expect(await suspected()).toEqual([
        ['slack', 'One department follows it.'],
        ['teams', 'Two departments follow it.'],
      ]);
      expect((await sheetOf('hanna', PORTFOLIOS))?.draft).toBeUndefined();
    });

    test('the others answer too: by typing in French in Slack and in English in Teams, and on cards', async () => {
      await Promise.all([jordi.says('suivant'), ines.says('next'), ben.says('suivant')]);
      await pieter.presses('your desk review has begun', 'Start');
      await sees(pieter, 'Compared with each standard');
      await pieter.says('next');
      await Promise.all([
        walks(jordi, 'jordi', [PLAN], () => true),
        walks(ines, 'ines', [PLAN], () => true),
        walks(pieter, 'pieter', [PLAN], () => false),
        walks(ben, 'ben', [PLAN], () => false),
      ]);
      await sees(jordi, `✓ ${titleOf(PLAN, 'fr')} · en dessous · Integration office`);
      await sees(ines, `✓ ${PLAN_EN} · below · 1 question`);
    });

    test('in the afternoon both channels and the web’s read how far the team is', async () => {
      await site.moveClockTo(THURSDAY_EVENING);
      await sees(channels.slack, '6 réponses sur 35 (17 %)');
      await sees(channels.teams, '6 réponses sur 35 (17 %)');
      await sees(channels.web, '6 of 35 answers in (17%)');
    });

    test('the next morning one reminder comes to each, on the platform they used last', async () => {
      await site.moveClockTo(FRIDAY_MORNING);
      await sees(hanna.teams, /Reminder: Genoa.*5 indicators are still open/);
      await sees(pieter, /Reminder: Genoa.*6 indicators are still open/);
      await sees(ines, 'Reminder: Genoa');
      await sees(jordi, 'Rappel : Genoa');
      await sees(ben, 'Rappel : Genoa');
      expect(await timesOf(hanna.teams, 'Reminder: Genoa')).toBe(1);
      expect(await timesOf(hanna.slack, 'Reminder: Genoa')).toBe(0);
    });

    test('everybody answers the rest, as it suits them', async () => {
      const typedInSlack: readonly IndicatorId[] = [AUTONOMY];
      await Promise.all([
        walks(hanna.slack, 'hanna', LATER.slice(1), (id) => typedInSlack.includes(id)),
        walks(jordi, 'jordi', LATER, (id) => typedInSlack.includes(id) || id === PORTFOLIOS),
        walks(pieter, 'pieter', LATER, () => false),
        walks(ines, 'ines', LATER, () => true),
        walks(ben, 'ben', LATER, (id) => id === PORTFOLIOS),
      ]);
    });

    test('who has finished is left in peace; who used Slack last is reminded there this time', async () => {
      await site.moveClockTo(TUESDAY_MORNING);
      await sees(hanna.slack, /Reminder: Genoa.*1 indicator is still open/);
      await sees(jordi, /Rappel : Genoa.*1 indicateur reste ouvert/);
      await sees(ben, /Rappel : Genoa.*1 indicateur reste ouvert/);
      expect(await timesOf(hanna.teams, 'Reminder: Genoa')).toBe(1);
      expect(await timesOf(hanna.slack, 'Reminder: Genoa')).toBe(1);
      expect(await remindersOf('hanna')).toEqual([
        ['04-01', TEAM],
        ['04-02', TENANT],
        ['04-06', TEAM],
      ]);
      expect(await remindersOf('pieter')).toEqual([
        ['04-01', TENANT],
        ['04-02', TENANT],
      ]);
      // At first nobody knew where she is but her mailbox.
      expect(await remindersOf('ines')).toEqual([
        ['04-01', ''],
        ['04-02', OTHER_TENANT],
      ]);
    });

    test('before the gathering nobody and nothing is named in any channel', async () => {
      await sees(channels.slack, '32 réponses sur 35 (91 %)');
      await sees(channels.teams, '32 réponses sur 35 (91 %)');
      await sees(channels.web, '32 of 35 answers in (91%)');
      const said = spaced(await channels.everything());
      for (const { name } of Object.values(PEOPLE)) expect(said).not.toContain(name.split(' ')[0]);
      for (const id of INDICATORS)
        for (const language of ['en', 'fr'] as const) expect(said).not.toContain(titleOf(id, language));
      for (const who of ANSWERERS)
        for (const answer of Object.values(ANSWERS[who]))
          for (const line of contentOf(answer).suspect) expect(said).not.toContain(line);
    });

    test('the leader gathers, takes what is agreed and decides the rest in Teams, to the end', async () => {
      await gathers(ben);
      for (const channel of [channels.slack, channels.teams, channels.web])
        await sees(channel, 'les fiches sont ouvertes');
      await merges(ben);
    });

    test('in the afternoon both channels read what was found', async () => {
      await site.moveClockTo(TUESDAY_EVENING);
      for (const channel of [channels.slack, channels.teams]) {
        await sees(channel, `Avis opposés, 1 : ${titleOf(PORTFOLIOS, 'fr')}`);
        await sees(channel, 'Décidé jusqu’ici : 7 appréciations ; il en reste 0');
      }
    });

    test('the team’s answers come to what its rules say, whoever gave them where', async () => {
      const outcome = await outcomeIn(site.store);
      const none = { below: 0, at: 0, above: 0, need_info: 0, not_applicable: 0 };
      const none3 = { below: 0, at: 0, above: 0 };
      expect(outcome.map(({ answers: _a, decision: _d, ...rest }) => rest)).toEqual([
        of(PLAN, 'agreed', 5, { ...none, below: 5 }, none3, 'below'),
        of(PORTFOLIOS, 'divergent_strong', 5, { ...none, below: 2, at: 1, above: 2 }, none3, 'unsettled'),
        of(PUBLIC, 'divergent_mild', 5, { ...none, at: 3, above: 2 }, none3, 'unsettled'),
        of(PARTIES, 'need_info', 5, { ...none, at: 1, need_info: 4 }, { ...none3, below: 1, above: 1 }, 'need_info'),
        of(AUTONOMY, 'not_applicable', 5, { ...none, not_applicable: 5 }, none3, 'not_applicable'),
        of(LANGUAGE, 'divergent_mild', 5, { ...none, below: 1, at: 3, not_applicable: 1 }, none3, 'unsettled'),
        of(LEADERS, 'insufficient', 2, { ...none, at: 1, above: 1 }, none3),
      ]);
      for (const who of ANSWERERS) {
        const given = outcome.map(({ answers }) => answers.find(({ by }) => by === PEOPLE[who].email)?.content);
        const meant = INDICATORS.map((id) => ANSWERS[who][id]).map((answer) => answer && contentOf(answer));
        expect(given).toEqual(meant);
      }
      expect(outcome.map(({ decision }) => [decision?.judgement, decision?.how, decision?.hypothesis])).toEqual([
        ['below', 'agreed', undefined],
        ['below', 'leader', 'Two departments follow it.'],
        ['at', 'leader', 'La maire le dit, les autres non.'],
        ['need_info', 'leader', 'Un accord existe peut-être.'],
        ['not_applicable', 'agreed', undefined],
        ['at', 'leader', 'Evening courses are missing.'],
        ['need_info', 'leader', undefined],
      ]);
      expect(outcome[1]?.decision).toMatchObject({
        discuss: true,
        questionGroups: [
          {
            wording: 'Which departments follow the plan, and which do not?',
            members: ['Which departments follow it?', 'Which departments follow the plan?'],
          },
        ],
      });
    });

    test('and to the same as when everybody answers so on the web alone', async () => {
      alone = await reviewOnTheWeb(await site.store.people.find({}), OPENING);
      expect(await outcomeIn(alone.store)).toEqual(await outcomeIn(site.store));
      const overview = await lastOverviewIn(site.store);
      expect(overview?.body[0]).toMatchObject({ text: expect.stringContaining('7 décidés') });
      expect(await lastOverviewIn(alone.store)).toEqual(overview);
    });

    test('and the exports are the same, taken in Teams or from the web', async () => {
      if (!alone) return;
      const take = async (said: string, card: string, button: string, name: string) => {
        await ben.says(said);
        return takesFile(ben, { card: `${card} · Genoa`, button, name: `${REVIEW}-${name}` }, site.drive);
      };
      const inTeams = {
        sheets: await take('exporter fiches', 'Fiches', 'CSV', 'sheets.csv'),
        grid: await take('exporter grille', 'Grille', 'CSV', 'grid.csv'),
        document: await take('exporter revue préparatoire', 'La revue préparatoire, à lire', 'Markdown', 'review.md'),
      };
      const fromWeb = async (hand: WebHand) => ({
        sheets: await hand.downloads(`exports/${REVIEW}/sheets.csv`),
        grid: await hand.downloads(`exports/${REVIEW}/grid.csv`),
        document: await hand.downloads(`exports/${REVIEW}/review.md`),
      });
      const bens = await fromWeb(await alone.as('ben'));
      expect(rowsOf(inTeams.sheets)).toHaveLength(32);
      expect(rowsOf(inTeams.sheets)).toContainEqual(
        expect.objectContaining({
          indicateur: PLAN,
          ville_du_pair: 'Helsinki',
          performance: 'en dessous',
          nous_savons: 'There is a plan for four years.',
          nous_supposons: 'The plan stays on paper.',
        }),
      );
      expect(rowsOf(bens.sheets)).toEqual(rowsOf(inTeams.sheets));
      expect(bens.grid).toBe(inTeams.grid);
      expect(bens.document).toBe(inTeams.document);
      expect(bens.document).toContain('**Hypothèse de base**\u00a0: Two departments follow it.');
      const [olgas, olgasAlone] = [await fromWeb(olga), await fromWeb(await alone.as('olga'))];
      expect(rowsOf(olgas.grid).map(({ initial }) => initial)).toContain('below');
      expect(rowsOf(olgasAlone.sheets)).toEqual(rowsOf(olgas.sheets));
      expect(olgasAlone.grid).toBe(olgas.grid);
      expect(olgasAlone.document).toBe(olgas.document);
    });

    test('neither platform has anything to complain of, and nothing went wrong', () => {
      expect(site.slack.problems()).toEqual([]);
      // Whoever is in no workspace is looked for in vain.
      const failed = site.slack.calls().filter(({ ok, error }) => !ok && error !== 'users_not_found');
      expect(failed).toEqual([]);
      const logged = site.app.log().split('\n');
      expect(logged.filter((line) => /"level":(40|50|60)/.test(line))).toEqual([]);
    });
  },
);

/** A row of the grid, by what the rules make of it; five are expected to answer. */
function of(
  indicator: string,
  agreement: string,
  submitted: number,
  split: object,
  leanings: object,
  proposed?: string,
): object {
  const unreasoned = { below: 0, at: 0, above: 0, need_info: 0, not_applicable: 0 };
  return {
    indicator,
    agreement,
    expected: 5,
    submitted,
    split,
    unreasoned,
    leanings,
    ...(proposed ? { proposed } : {}),
  };
}
