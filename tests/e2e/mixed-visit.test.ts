import type { Note } from '../../flows/visit/kept';
import { aHypothesis, anInterview, at } from '../support/a-visit';
import { channelsOf } from '../support/mixed/channels';
import { sees, spaced, timesOf } from '../support/mixed/hand';
import { IN_SLACK, PEOPLE, type PersonKey } from '../support/mixed/people';
import { REVIEW } from '../support/mixed/programme';
import { type MixedSite, openMixedSite } from '../support/mixed/site';
import { slackHand } from '../support/mixed/slack-hand';
import { type TeamsHand, teamsHand } from '../support/mixed/teams-hand';
import type { WebHand } from '../support/mixed/web-hand';
import { findMongo } from '../support/mongo-server';
import { redisIsAvailable } from '../support/redis-server';
import { describeWith } from '../support/required';

/** What three of the team note, each where they are. */
const HEARD = {
  hanna: 'Its minutes go to the mayor alone',
  pieter: 'The plan has a budget of its own',
  ines: 'Nobody was told what came of it',
} as const;
/** What nobody of the host city may read. */
const BEHIND_THE_WALL = [...Object.values(HEARD), 'The office is not heard.'];

const mongo = findMongo();

/** One story, told in order: each test goes on where the one before stopped. */
describeWith('a MongoDB-protocol server and redis-server', mongo !== undefined && redisIsAvailable())(
  'a visit whose team is in Slack, in Teams and on the web, and whose host comes by a link',
  () => {
    let site: MixedSite;
    let ines: WebHand;
    let carla: WebHand;
    let ben: TeamsHand;
    let pieter: TeamsHand;
    let hanna: ReturnType<typeof slackHand>;
    let channels: ReturnType<typeof channelsOf>;
    beforeAll(async () => {
      if (!mongo) return;
      site = await openMixedSite({ mongo, at: at(-1, '10:00') });
      const { slack, teams, inTeams } = site;
      hanna = slackHand(slack, IN_SLACK.hanna);
      ben = teamsHand(teams, inTeams.ben);
      pieter = teamsHand(teams, inTeams.pieter);
      ines = await site.web(PEOPLE.ines.email);
      carla = await site.web(PEOPLE.carla.email);
      channels = channelsOf(site, await site.web(PEOPLE.olga.email));
      const ids = Object.fromEntries(
        await Promise.all((Object.keys(PEOPLE) as PersonKey[]).map(async (who) => [who, await idOf(who)] as const)),
      ) as Record<PersonKey, string>;
      await site.store.reviews.update(REVIEW, (review) => ({
        ...review,
        openedAt: '2027-03-26T08:00:00.000Z',
        gatheredAt: '2027-04-06T15:30:00.000Z',
      }));
      const proposed = { state: 'proposed', sentAt: at(-6, '10:00'), hypotheses: ['a'] } as const;
      for (const record of [
        aHypothesis('a', { text: 'The office is not heard.' }),
        anInterview('office', {
          ...proposed,
          function: 'Integration office',
          pair: [ids.hanna, ids.pieter],
          writes: ids.hanna,
        }),
        anInterview('network', {
          ...proposed,
          ...{ function: 'Network of associations', sourceType: 'migrant_group' },
          ...{ starts: at(1, '11:00'), ends: at(1, '12:00'), pair: [ids.ines, ids.jordi], writes: ids.ines },
        }),
      ])
        await site.store.stepRecords.put(record);
    });
    afterAll(() => site?.close());

    const idOf = async (who: PersonKey) => (await site.store.people.find({ email: PEOPLE[who].email }))[0]?.id ?? '';
    const everywhere = () => [channels.slack, channels.teams, channels.web];

    test('the leader links a channel of Teams; the host confirms its interviews on its page', async () => {
      await ben.client.installs();
      await ben.client.mentions('relier Genoa', { in: site.inTeams.channel });
      await sees(channels.teams, 'ses synthèses arriveront désormais ici');
      await pieter.client.installs();
      await carla.says('interviews');
      await carla.presses('Genoa', 'Confirm all');
      await sees(carla, 'Confirmed.');
    });

    test('each writes where they are, and both of a pair may', async () => {
      await site.moveClockTo(at(1, '12:05'));
      await hanna.says(`note concern: ${HEARD.hanna} 1; supports H1`);
      await sees(hanna, 'Kept: 1 finding, Integration office.');
      await pieter.says(`note strength: ${HEARD.pieter} 2`);
      await sees(pieter, 'Kept: 1 finding, Integration office.');
      await ines.says(`note concern: ${HEARD.ines} 1; supports H1`);
      await sees(ines, 'Kept: 1 finding, Network of associations.');
      const notes = await site.store.stepRecords.find({ kind: 'interview-note' });
      expect(notes.map(({ value }) => (value as Note).findings.length)).toEqual([1, 1, 1]);
    });

    test('the evening says the same in all channels, once, and to the leader', async () => {
      await site.moveClockTo(at(1, '18:31'));
      for (const channel of everywhere()) await sees(channel, 'jour 1 sur 3');
      await sees(ben, 'jour 1 sur 3');
      for (const channel of everywhere()) {
        for (const heard of Object.values(HEARD)) await sees(channel, heard);
        expect(await timesOf(channel, 'jour 1 sur 3')).toBe(1);
      }
      expect(await timesOf(ben, 'jour 1 sur 3')).toBe(1);
    });

    test('everybody on the team is given the same evening and the same wall', async () => {
      for (const hand of [hanna, pieter, ines]) {
        await hand.says('evening');
        await sees(hand, 'day 1 of 3');
        await sees(hand, '2 of 2 interviews held');
        await hand.says('wall');
        await sees(hand, 'Genoa: the wall');
      }
      await pieter.says('hypotheses');
      await sees(pieter, 'The office is not heard.');
    });

    test('what is said again in Slack counts once more for nobody', async () => {
      const before = (await site.store.stepRecords.find({ kind: 'interview-note' })).length;
      await hanna.says('note');
      await sees(hanna, HEARD.hanna);
      expect(await site.store.stepRecords.find({ kind: 'interview-note' })).toHaveLength(before);
    });

    test('the host reads none of it, by whatever word', async () => {
      for (const word of ['evening', 'wall', 'note', 'hypotheses', 'settle', 'judgements', 'interviews'])
        await carla.says(word);
      const read = spaced((await carla.read()).join('\n'));
      for (const words of BEHIND_THE_WALL) expect(read).not.toContain(words);
      const mailed = JSON.stringify(site.smtp.to(PEOPLE.carla.email));
      for (const words of BEHIND_THE_WALL) expect(mailed).not.toContain(words);
    });
  },
);
