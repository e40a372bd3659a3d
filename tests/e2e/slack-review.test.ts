import { parse } from 'csv-parse/sync';
import { findMongo } from '../support/mongo-server';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';
import type { UserOptions } from '../support/slack/options';
import { CHANNEL, PEOPLE } from '../support/slack-app-people';
import { sees, textOf, textsIn } from '../support/slack-app-seeing';
import { openSlackSite, type SlackSite } from '../support/slack-app-site';
import { until } from '../support/until';

const { ben, hanna, jordi, pieter, ines, carla } = PEOPLE;
const PLAN = 'Integration strategic plan';
const PORTFOLIOS = 'Plan carried into all portfolios';
const PLAN_FR = 'Plan stratégique d’intégration';
const PORTFOLIOS_FR = 'Plan décliné dans les délégations';
const COMPARED = 'Compared with this standard, Genoa is:';

const mongo = findMongo();

/** One story, told in order: each test goes on where the one before stopped. Everything goes through Slack. */
describeWith('a MongoDB-protocol server and redis-server', mongo !== undefined && redisIsAvailable())(
  'a whole preparatory review inside Slack',
  () => {
    let site: SlackSite;
    beforeAll(async () => {
      if (!mongo) return;
      // A Tuesday, four weeks before the visit: 10:00 in Genoa.
      site = await openSlackSite({ mongo, at: '2027-03-23T09:00:00.000Z', accounts: [ben, pieter] });
    });
    afterAll(() => site?.close());

    const as = (user: UserOptions) => site.slack.as(user.id);
    const read = (user: UserOptions, channel?: string) =>
      site.slack.messages(channel ?? as(user).dm, { as: user.id }).filter(({ isBot }) => isBot);
    const texts = (user: UserOptions, channel?: string) => read(user, channel).map(textOf);
    /** The message that says this, in somebody's hands. */
    const card = async (user: UserOptions, words: string | RegExp) => {
      await sees(site, user, words);
      const isThere = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
      const found = read(user).findLast((message) => isThere(textOf(message)));
      return as(user).message({ ts: found?.ts ?? '' });
    };
    const form = async (user: UserOptions, words: string) => {
      await until(() => textsIn(site.slack.views(user.id).at(-1)).includes(words));
      return as(user).modal();
    };

    test('the leader opens the desk review; whose account is in the programme file is welcomed in Slack', async () => {
      await as(ben).says('ouvrir Genoa');
      await sees(site, ben, 'votre revue préparatoire a commencé');
      await sees(site, pieter, 'your desk review has begun');
    });

    test('somebody is found by their e-mail in a workspace that the programme trusts, before they write', async () => {
      await sees(site, hanna, 'your desk review has begun');
      await as(hanna).says('next');
      await sees(site, hanna, PLAN);
    });

    test('somebody whom nobody knows is told what to do, and known by a one-time link from then on', async () => {
      await as(ines).says('hello');
      await sees(site, ines, 'I do not know yet who you are.');
      const link = await site.cli('person', 'link', 'ines@eurocities.example');
      await as(ines).says(`<${link.trim()}>`);
      await sees(site, ines, 'your desk review has begun');
    });

    test('a peer answers in the message: it folds in its place, and the next card appears', async () => {
      const first = await card(hanna, PLAN);
      await first.choose(COMPARED, '1 ↓ below');
      // A judgement chosen is kept at once: it is what the card is drawn with from then on.
      await until(() => JSON.stringify(first.blocks()).includes('"initial_option"'));
      await first.type('What should the visit verify?', 'The plan stays on paper.');
      await first.type('To ask', 'Who signs it?\nWho pays for it?');
      await first.press('Nobody to meet');
      await sees(site, hanna, `✓ ${PLAN} · below · 2 questions`);
      await sees(site, hanna, PORTFOLIOS);
      expect(read(hanna)).toHaveLength(3);
    });

    test('Edit opens it again with what is stored; what was cleared is gone', async () => {
      const line = await card(hanna, `✓ ${PLAN}`);
      await line.press('Edit');
      await until(() => textsIn(line.blocks()).includes('What should the visit verify?'));
      expect(JSON.stringify(line.values())).toContain('Who signs it?\\nWho pays for it?');
      await line.type('To ask', 'Who signs it?');
      await line.press('Save & next');
      await until(() => textsIn(line.blocks()).includes(`✓ ${PLAN} · below · 1 question`));
      await line.press('Edit');
      await until(() => textsIn(line.blocks()).includes('What should the visit verify?'));
      expect(JSON.stringify(line.values())).toContain('Who signs it?');
      expect(JSON.stringify(line.values())).not.toContain('Who pays');
      await line.press('Save & next');
      await until(() => textsIn(line.blocks()).includes(`✓ ${PLAN} · below · 1 question`));
    });

    test('the form goes on from indicator to indicator without closing', async () => {
      const second = await card(hanna, PORTFOLIOS);
      await second.type('To ask', 'Who follows it?');
      await second.press('More');
      const opened = await form(hanna, PORTFOLIOS);
      expect(JSON.stringify(opened.values())).toContain('Who follows it?');
      await opened.type('We know', 'There is a council decision behind it.');
      await opened.choose(COMPARED, '2 = at');
      await opened.type('What should the visit verify?', 'It holds up in the social department.');
      await opened.press('Nobody to meet');
      await sees(site, hanna, `✓ ${PORTFOLIOS} · at`);
      const next = await form(hanna, 'Appointed integration lead');
      await next.choose(COMPARED, '3 ↑ above');
      expect(await next.submit()).toMatchObject({ kind: 'done' });
      const after = await form(hanna, 'Influence of the integration lead');
      await sees(site, hanna, /Appointed integration lead · above[\s\S]*still needs/);
      await after.close({ all: true });
    });

    test('another answers by typing, in French; what is not understood is kept', async () => {
      await as(jordi).says('suivant');
      await sees(site, jordi, 'Enregistrer et continuer');
      await as(jordi).says('au-dessous');
      await sees(site, jordi, /Noté\s:\s1, en dessous/);
      await as(jordi).says('le comité n’est pas vraiment écouté');
      await sees(site, jordi, /Que faut-il demander/);
      await as(jordi).says('rien');
      await sees(site, jordi, /rencontrer/i);
      await as(jordi).says('1');
      await sees(site, jordi, /✓ .* · en dessous/);
      await as(jordi).says('demander à Marta pour le budget');
      await sees(site, jordi, /J’ai gardé «\sdemander à Marta pour le budget\s»/);
    });

    test('commands, the shortcut and the home tab lead to the same', async () => {
      await as(hanna).command('/peer-review status', { in: CHANNEL });
      await sees(site, hanna, 'I answered you privately', CHANNEL);
      await sees(site, hanna, '3 judged, 2 complete, of 73');
      await as(hanna).command('/peer-review');
      await sees(site, hanna, 'Cell 1 of 20, part 2 of 2');
      await as(hanna).shortcut('next-card');
      await (await form(hanna, '4. Influence of the integration lead')).close({ all: true });
      await as(hanna).opensHome();
      await until(() => site.slack.home(hanna.id) !== undefined);
      await as(hanna).home().press('Go to an indicator');
      const jump = await form(hanna, 'Go to an indicator');
      await jump.choose('Go to an indicator', '○ Lasting cross-party commitment');
      await jump.submit();
      await (await form(hanna, 'Lasting cross-party commitment')).close({ all: true });
      await sees(site, hanna, 'Lasting cross-party commitment');
    });

    test('somebody who asks for silence has it', async () => {
      await as(hanna).says('snooze');
      await (await card(hanna, 'Monday')).press('Monday');
      await sees(site, hanna, 'No reminder before');
    });

    test('the others answer too, not all of them alike', async () => {
      const answer = async (user: UserOptions, title: string, choice: string) => {
        const open = await card(user, new RegExp(`${title}[^]*(Save & next|Enregistrer et continuer)`));
        const french = user.id === ben.id;
        await open.choose('input.choice', choice);
        await until(() => JSON.stringify(open.blocks()).includes('"initial_option"'));
        await open.type(
          french ? 'Que faudrait-il vérifier sur place ?' : 'What should the visit verify?',
          `${user.name} suspects it.`,
        );
        await open.press(french ? 'Rien à demander' : 'Nothing to ask');
        await until(() => !textsIn(open.blocks()).includes(french ? 'Rien à demander' : 'Nothing to ask'));
        await open.press(french ? 'Personne à rencontrer' : 'Nobody to meet');
        await sees(site, user, `✓ ${title}`);
      };
      await (await card(pieter, 'your desk review has begun')).press('Start');
      await card(pieter, 'Cell 1 of 20, part 1 of 2');
      await as(pieter).says('next');
      await sees(site, pieter, COMPARED);
      await answer(pieter, PLAN, '1 ↓ below');
      await answer(pieter, PORTFOLIOS, '3 ↑ above');
      await as(ben).says('suivant');
      await answer(ben, PLAN_FR, '1 ↓ en dessous');
      await answer(ben, PORTFOLIOS_FR, '1 ↓ en dessous');
    });

    test('in the afternoon the channel reads how far the team is, with a picture, and nobody’s name', async () => {
      await site.moveClockTo('2027-03-23T16:05:00.000Z');
      await sees(site, ben, '7 réponses sur 438', CHANNEL);
      const [digest] = read(ben, CHANNEL);
      const image = digest?.blocks.find(({ type }) => type === 'image');
      expect(image?.alt_text).toMatch(/Ambition 7\/36/);
      expect(site.slack.calls('files.getUploadURLExternal')[0]?.args.alt_txt).toBe(image?.alt_text);
      expect(texts(ben, CHANNEL).join()).not.toMatch(/Hanna|Pieter|Benoît|Plan stratégique|Plan décliné/);
      await sees(site, ben, /À vous de décider[\s\S]*Plan décliné dans les délégations/);
    });

    test('the next morning who is behind is reminded in Slack, with the next card; who snoozed is not', async () => {
      const before = read(hanna).length;
      await site.moveClockTo('2027-03-24T08:30:00.000Z');
      await sees(site, ines, 'Reminder: Genoa');
      await sees(site, ines, PLAN);
      await sees(site, pieter, 'Reminder: Genoa');
      expect(read(hanna)).toHaveLength(before);
    });

    test('the leader gathers, accepts what is agreed and decides the rest', async () => {
      await as(ben).says('mettre en commun');
      await (await card(ben, 'Ouvrir à l’équipe les fiches')).press('Mettre en commun');
      await sees(site, ben, /sont ouvertes à l’équipe/);
      await sees(site, ben, 'les fiches sont ouvertes', CHANNEL);
      await as(ben).says('consolider');
      await (await card(ben, 'Accepter l’avis commun')).press('Accepter l’avis commun');
      await sees(site, ben, /accepté/);
      await (await card(ben, 'Parcourir le reste')).press('Parcourir le reste');
      const step = await card(ben, 'Décider et continuer');
      expect(textsIn(step.blocks()).join('\n')).toMatch(/Pieter Jansen suspects it\./);
      await step.choose('L’appréciation initiale de l’équipe', '1 ↓ en dessous');
      await step.type('Pourquoi, si vous décidez autrement que les règles', 'Deux lectures du référentiel.');
      await step.type('Ou la formuler autrement', 'Le plan reste sur le papier.');
      await step.press('Décider et continuer');
      await until(() => textsIn(step.blocks()).some((text) => text.startsWith('✓') && text.includes('en dessous')));
    });

    test('in the afternoon the channel reads what was found, and more in the thread', async () => {
      await site.moveClockTo('2027-03-24T16:05:00.000Z');
      await sees(site, ben, new RegExp(`Avis opposés, 1\\s: ${PORTFOLIOS_FR}`), CHANNEL);
      await sees(site, ben, /Décidé jusqu’ici\s: 2 appréciations/, CHANNEL);
      const digest = read(ben, CHANNEL).at(-1);
      const thread = () =>
        site.slack
          .thread(CHANNEL, digest?.ts ?? '', { as: ben.id })
          .map(textOf)
          .join('\n');
      await until(() => thread().includes(`${PLAN_FR}\u00a0: même avis`));
    });

    test('nothing is posted where the host city reads along, and the leader is told', async () => {
      const before = texts(ben, CHANNEL);
      await site.slack.workspace().joins(carla.id, CHANNEL);
      await site.cli('digest', 'genoa-2027');
      await sees(site, ben, /Carla Parodi/);
      expect(texts(ben, CHANNEL)).toEqual(before);
    });

    test('an export comes as a file, and is read back', async () => {
      await as(ben).says('exporter fiches');
      await (await card(ben, 'Fiches · Genoa')).press('CSV');
      const file = () =>
        read(ben)
          .flatMap(({ files }) => files)
          .at(-1);
      await until(() => file() !== undefined);
      expect(file()?.name).toBe('genoa-2027-sheets.csv');
      const rows: Record<string, string>[] = parse(file()?.bytes ?? '', {
        bom: true,
        columns: true,
        delimiter: ';',
      });
      expect(rows.filter((r) => r.nous_supposons === 'The plan stays on paper.')).toEqual([
        expect.objectContaining({
          ville_du_pair: 'Helsinki',
          performance: 'en dessous',
          a_demander: 'Who signs it?',
          a_rencontrer: 'personne',
        }),
      ]);
    });

    test('Slack has nothing to complain of, and nothing went wrong', () => {
      expect(site.slack.problems()).toEqual([]);
      // Whoever is in no workspace is looked for in vain.
      const failed = site.slack.calls().filter(({ ok, error }) => !ok && error !== 'users_not_found');
      expect(failed).toEqual([]);
      expect(
        site.app
          .log()
          .split('\n')
          .filter((line) => /"level":(50|60)/.test(line)),
      ).toEqual([]);
    });
  },
);
