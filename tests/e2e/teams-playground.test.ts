import type { Browser } from 'playwright-core';
import type { Sheet } from '../../src/method/sheet';
import { browserPath, startBrowser } from '../support/browser';
import { findMongo } from '../support/mongo-server';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import { fillIn, press, saveAndGoOn } from '../support/teams-playground/answering';
import { album, openTeams, type TeamsPage } from '../support/teams-playground/page';
import { type TenantUser, USERS } from '../support/teams-playground/people';
import type { Playground } from '../support/teams-playground/playground';
import { openPlaygroundSite, type PlaygroundSite } from '../support/teams-playground/site';
import { until } from '../support/until';

const { ben, hanna, jordi } = USERS;
/** The indicators of the first cell. */
const CELL = [
  'Integration strategic plan',
  'Plan carried into all portfolios',
  'Appointed integration lead',
  'Influence of the integration lead',
  'Relations with other government levels',
  'Data on migrant communities',
] as const;
const [PLAN] = CELL;
const PLAN_FR = 'Plan stratégique d’intégration';
const PORTFOLIOS_FR = 'Plan décliné dans les délégations';
const DIRECT = 'Personal Chat';
const CHANNEL = 'Peer review - Genoa 2027';

const CHROMIUM = browserPath();
const mongo = findMongo();
const isThere = CHROMIUM !== undefined && mongo !== undefined && redisIsAvailable();

// Real servers, a browser and three Playgrounds: slow where the machine is.
/** One story in Microsoft's own client, told in order: each test goes on where the one before stopped. */
describeWith('chromium, a MongoDB-protocol server and redis-server', isThere)(
  'a preparatory review in the Microsoft 365 Agents Playground',
  () => {
    let site: PlaygroundSite;
    let browser: Browser;
    let pictures: Awaited<ReturnType<typeof album>>;
    const playgrounds = new Map<TenantUser, Playground>();
    const open = new Map<TenantUser, TeamsPage>();
    beforeAll(async () => {
      if (!mongo) return;
      pictures = await album('teams-playground');
      browser = await startBrowser(CHROMIUM ?? '');
      // A Tuesday, four weeks before the visit: 10:00 in Genoa.
      site = await openPlaygroundSite({ mongo, at: '2027-03-23T09:00:00.000Z', accounts: [ben, jordi] });
      for (const playground of await Promise.all([ben, jordi, hanna].map(site.playground)))
        playgrounds.set(playground.user, playground);
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    const install = async (user: TenantUser) => {
      const teams = await openTeams(browser, playgrounds.get(user)?.url ?? '');
      open.set(user, teams);
      return teams;
    };
    const as = (user: TenantUser) => {
      const teams = open.get(user);
      if (!teams) throw new RangeError(`${user.email} has not opened Teams`);
      return teams;
    };
    /** Waits until somebody sees a card with this in it. */
    const card = async (user: TenantUser, words: string | RegExp) => {
      const teams = as(user);
      const found = teams.card(words);
      try {
        await found.waitFor();
      } catch (error) {
        await pictures.take(teams, 'not-there');
        const there = (await teams.cards.allTextContents()).slice(-3);
        throw new RangeError(`no card with ${words}; the last are:\n${there.join('\n')}`, { cause: error });
      }
      return found;
    };
    /** Says something, and waits for an answer to it with these words. */
    const hears = async (user: TenantUser, said: string, words: string | RegExp) => {
      const { cards, say } = as(user);
      const before = await cards.count();
      await say(said);
      await until(async () => (await cards.count()) > before);
      return card(user, words);
    };
    const personOf = async ({ email }: TenantUser) => (await site.store.people.find({ email }))[0];
    const sheets = async (user: TenantUser): Promise<Sheet[]> =>
      site.store.sheets.find({ review: 'genoa-2027', person: (await personOf(user))?.id ?? '' });
    /** What somebody said last on an indicator, as it counts; undefined while it does not. */
    const answer = async (user: TenantUser, indicator: string) =>
      (await sheets(user)).find((sheet) => sheet.indicator === indicator)?.revisions.at(-1)?.content;

    /** Jordi's answer on an indicator, typed from question to question. */
    const typeAnswer = async (suspect: string, title: string) => {
      await hears(jordi, 'au-dessous', /Noté\s:\s1, en dessous/);
      await hears(jordi, suspect, /Que faut-il demander/);
      await hears(jordi, 'rien', /Qui l’équipe devrait-elle rencontrer/);
      await hears(jordi, '1', `✓ ${title} · en dessous`);
    };

    test('who has the app installed is greeted; the leader opens the desk review', async () => {
      const teams = await install(ben);
      await card(ben, 'La revue préparatoire de Genoa n’est pas encore ouverte.');
      expect(await teams.traffic()).toEqual(
        expect.arrayContaining(['installationUpdate 200', 'conversationUpdate 200']),
      );
      await pictures.take(teams, 'installed-fr');
      await hears(ben, 'ouvrir Genoa', 'votre revue préparatoire a commencé');
      await card(ben, 'La revue préparatoire de Genoa est ouverte');
      await pictures.take(teams, 'welcome-fr');
      const known = await site.store.whereabouts.find({ platform: 'teams' });
      expect(known.map(({ details }) => details)).toEqual([
        expect.objectContaining({ conversation: 'a:ben', timeZone: 'Europe/Paris' }),
      ]);
    });

    test('who installs the app later is welcomed, and known by their e-mail in a tenant that is trusted', async () => {
      await install(jordi);
      await card(jordi, 'votre revue préparatoire a commencé');
      const teams = await install(hanna);
      await card(hanna, 'Genoa, 20–22 April: your desk review has begun');
      await pictures.take(teams, 'welcome-en');
    });

    test('a peer answers a whole cell by card: each folds in its place, and the next one appears', async () => {
      const teams = as(hanna);
      await press(teams, await card(hanna, 'your desk review has begun'), 'Start');
      await card(hanna, 'Compared with each standard');
      await pictures.take(teams, 'cell-en');
      await teams.say('next');
      const inPlace = new Set<string>();
      for (const [n, title] of CELL.entries()) {
        const asked = await card(hanna, `cell 1, ${n + 1} of 6`);
        const before = await teams.cards.count();
        expect(await asked.getByRole('heading').textContent()).toBe(title);
        if (n === 0) await pictures.take(teams, 'indicator-en');
        const given = {
          choice: n === 2 ? '3 ↑ above' : '1 ↓ below',
          suspect: `${title}: on paper only.`,
          toAsk: 'Who signs it?\nWho pays for it?',
          ...(n === 0 ? { toMeet: 'Integration office' } : {}),
        };
        await fillIn(asked, teams, 'en', given);
        if (n === 0) await pictures.take(teams, 'indicator-filled-in-en');
        inPlace.add(await saveAndGoOn(asked, teams, 'en', given));
        await card(hanna, `✓ ${title} · ${n === 2 ? 'above' : 'below'} · 2 questions`);
        // The next card, and the other in the place of the one that was saved.
        await until(async () => (await teams.cards.count()) === before + 1);
      }
      await pictures.take(teams, 'cell-done-en');
      // On a slow machine one or the other is answered by a line, and redrawn a moment later.
      expect(inPlace).toContain('application/vnd.microsoft.card.adaptive');
      expect(await answer(hanna, 'GG-AMB-1')).toMatchObject({
        performance: 'below',
        suspect: [`${PLAN}: on paper only.`],
        toAsk: ['Who signs it?', 'Who pays for it?'],
        toMeet: ['genoa-2027|integration-office'],
      });
      expect((await sheets(hanna)).map(({ revisions }) => revisions.length)).toEqual([1, 1, 1, 1, 1, 1]);
    });

    test('Back leads to the one before; Edit opens it with what is stored, and what was cleared is gone', async () => {
      const teams = as(hanna);
      await press(teams, await card(hanna, 'cell 2, 1 of'), 'Back');
      await card(hanna, 'cell 1, 6 of 6');
      await pictures.take(teams, 'back-en');
      await press(teams, await card(hanna, `✓ ${PLAN}`), 'Edit');
      const again = await card(hanna, 'cell 1, 1 of 6');
      const questions = again.getByLabel('To ask', { exact: true });
      expect(await questions.inputValue()).toBe('Who signs it?\nWho pays for it?');
      await questions.fill('Who signs it?');
      await pictures.take(teams, 'edit-en', again);
      await saveAndGoOn(again, teams, 'en', { toMeet: 'Integration office' });
      await pictures.take(teams, 'edited-en', await card(hanna, `✓ ${PLAN} · below · 1 question`));
      expect(await answer(hanna, 'GG-AMB-1')).toMatchObject({ toAsk: ['Who signs it?'] });
    });

    test('another answers by typing, in French; what is not understood is kept', async () => {
      const teams = as(jordi);
      await hears(jordi, 'suivant', 'Enregistrer et continuer');
      await pictures.take(teams, 'indicator-fr');
      await typeAnswer('le comité n’est pas vraiment écouté', PLAN_FR);
      await pictures.take(teams, 'typed-fr');
      await typeAnswer('rien n’en est connu ailleurs', PORTFOLIOS_FR);
      await hears(jordi, 'demander à Marta pour le budget', /J’ai gardé «\sdemander à Marta pour le budget\s»/);
      await pictures.take(teams, 'kept-fr');
      expect(await answer(jordi, 'GG-AMB-1')).toMatchObject({
        performance: 'below',
        suspect: ['le comité n’est pas vraiment écouté'],
        toAsk: [],
        noneToAsk: true,
      });
    });

    test('the leader answers by card in French, not all of it as the others', async () => {
      const teams = as(ben);
      await press(teams, await card(ben, 'votre revue préparatoire a commencé'), 'Commencer');
      await card(ben, 'Par rapport à chaque norme');
      await pictures.take(teams, 'cell-fr');
      await teams.say('suivant');
      for (const [title, choice] of [
        [PLAN_FR, '1 ↓ en dessous'],
        [PORTFOLIOS_FR, '3 ↑ au-dessus'],
      ] as const) {
        const asked = await card(ben, title);
        const given = { choice, suspect: `${title} : sur le papier.` };
        await fillIn(asked, teams, 'fr', given);
        await saveAndGoOn(asked, teams, 'fr', given);
        await card(ben, `✓ ${title}`);
      }
      await pictures.take(teams, 'answered-fr');
      expect((await sheets(ben)).map(({ revisions }) => revisions.length)).toEqual([1, 1]);
    });

    test('a mention ties the team’s channel to the review', async () => {
      const teams = as(ben);
      await teams.goTo(CHANNEL);
      await teams.mention('relier Genoa');
      await card(ben, 'ses synthèses arriveront désormais ici');
      await pictures.take(teams, 'linked-fr');
      const review = await site.store.reviews.get('genoa-2027');
      expect(review?.channels).toEqual([
        expect.objectContaining({ platform: 'teams', address: { conversation: '19:ben-genoa@thread.tacv2' } }),
      ]);
      await teams.goTo(DIRECT);
      await card(ben, 'Ce qui y sera publié désormais');
      await pictures.take(teams, 'linked-told-fr');
    });

    test('in the afternoon the channel reads how far the team is, with a picture, and nobody’s name', async () => {
      await site.moveClockTo('2027-03-23T16:05:00.000Z');
      const teams = as(ben);
      await teams.goTo(DIRECT);
      await card(ben, 'À vous de décider');
      await pictures.take(teams, 'digest-leader-fr');
      await teams.goTo(CHANNEL);
      const digest = await card(ben, '10 réponses sur 438');
      const map = digest.getByAltText(/Ambition 10\/36/);
      await map.waitFor();
      await until(() => map.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0));
      await pictures.take(teams, 'digest-channel-fr', digest);
      expect(await digest.textContent()).not.toMatch(/Hanna|Jordi|Benoît|Plan stratégique|Plan décliné/);
    });

    test('the next morning who is behind is reminded, with the next card', async () => {
      await site.moveClockTo('2027-03-24T08:30:00.000Z');
      const reminder = await card(hanna, 'Reminder: Genoa');
      expect(await reminder.textContent()).toContain('Public commitment of political leaders');
      await pictures.take(as(hanna), 'reminder-en', reminder.getByRole('heading'));
      await as(ben).goTo(DIRECT);
      await pictures.take(as(ben), 'reminder-fr', (await card(ben, /Rappel\s:\sGenoa/)).getByRole('heading'));
      const sent = await site.store.messages.get(`reminder-${(await personOf(hanna))?.id}-2027-03-24`);
      expect(sent).toMatchObject({ status: 'delivered', account: { platform: 'teams', user: hanna.object } });
    });

    test('the leader gathers, accepts what is agreed and decides the rest', async () => {
      const teams = as(ben);
      await teams.goTo(DIRECT);
      const asked = await hears(ben, 'mettre en commun', 'Ouvrir à l’équipe les fiches');
      await pictures.take(teams, 'gather-fr');
      await press(teams, asked, 'Mettre en commun');
      await card(ben, /sont ouvertes à l’équipe/);
      const merge = await hears(ben, 'consolider', 'Accepter l’avis commun');
      await pictures.take(teams, 'merge-fr');
      await press(teams, merge, 'Accepter l’avis commun');
      await card(ben, /1 avis commun accepté/);
      await press(teams, await card(ben, 'Parcourir le reste'), 'Parcourir le reste');
      const step = await card(ben, 'Décider et continuer');
      await pictures.take(teams, 'decide-fr');
      await step.getByRole('radio', { name: '1 ↓ en dessous' }).check();
      await step.getByLabel('Pourquoi, si vous décidez autrement').fill('Deux lectures du référentiel.');
      await step.getByLabel('Ou la formuler autrement').fill('Le plan reste sur le papier.');
      await press(teams, step, 'Décider et continuer');
      await card(ben, `✓ ${PORTFOLIOS_FR} · en dessous`);
      await pictures.take(teams, 'decided-fr');
      const decisions = await site.store.decisions.find({ review: 'genoa-2027' });
      expect(decisions).toEqual([
        expect.objectContaining({ indicator: 'GG-AMB-1', judgement: 'below', how: 'agreed' }),
        expect.objectContaining({
          indicator: 'GG-AMB-2',
          judgement: 'below',
          how: 'leader',
          hypothesis: 'Le plan reste sur le papier.',
        }),
      ]);
    });

    test('in the afternoon the channel reads what was found in its review’s language, the leader in their own', async () => {
      const teams = as(ben);
      await teams.goTo(DIRECT);
      await hears(ben, 'english', 'I’ll speak English with you.');
      await site.moveClockTo('2027-03-24T16:05:00.000Z');
      const own = await card(ben, 'Opposite views');
      // All was decided in the morning.
      expect(await own.textContent()).not.toContain('Decisions for you');
      await pictures.take(teams, 'digest-leader-en');
      await teams.goTo(CHANNEL);
      const digest = await card(ben, 'Avis opposés');
      await pictures.take(teams, 'digest-channel-later-fr', digest);
    });

    test('Teams has nothing to complain of, and nothing went wrong', async () => {
      // Whoever is in no team there is looked for in vain.
      for (const teams of open.values())
        expect((await teams.traffic()).filter((line) => !/ 20[012]$|getConversationMember 404/.test(line))).toEqual([]);
      expect(
        site.app
          .log()
          .split('\n')
          .filter((line) => /"level":(50|60)/.test(line)),
      ).toEqual([]);
    });
  },
);
