import { WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';
import { meaningOf } from '../../adapters/slack/api/meaning';
import { makeDigest } from '../../src/delivery/digest-making';
import { send } from '../../src/delivery/outbox';
import { isKnownReason } from '../../src/i18n/failure-reasons';
import { gatherReview, replan } from '../../src/plan/planning';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aContent, aReview, aSheet, MIDWAY } from '../support/sheets';
import type { SeenMessage } from '../support/slack/reading';
import { type Installed, installedNowhere } from '../support/slack-installed';
import { until } from '../support/until';

const T = 'T0000001';
const BOT = 'U00BOT01';
const TEAM_ROOM = 'C0000001';
const TOWN_HALL = 'C0000002';
const ELSEWHERE = 'C0000003';
const LYON = 'U0000001';
const HELSINKI = 'U0000002';
const GENOA = 'U0000003';
const GUEST = 'U0000004';
const ADDRESS = { team: T, channel: TEAM_ROOM };

const user = (id: string, name: string, more = {}) => ({
  id,
  name,
  email: `${name.toLowerCase()}@example.org`,
  ...more,
});

let at: Installed;
beforeEach(async () => {
  const accounts: Record<string, string> = { lyon: LYON, helsinki: HELSINKI };
  const people = GENOA_PEOPLE.map((p) => {
    const own = accounts[p.id];
    return { ...p, language: 'en' as const, accounts: own ? [{ platform: 'slack', space: T, user: own }] : [] };
  });
  at = await installedNowhere(
    { reviews: [aReview()], people },
    [
      {
        id: T,
        users: [
          user(LYON, 'Lyon'),
          user(HELSINKI, 'Helsinki'),
          user(GENOA, 'Genoa'),
          user(GUEST, 'Gast', { isRestricted: true }),
        ],
        channels: [
          { id: TEAM_ROOM, name: 'genoa', isPrivate: true, members: [LYON, HELSINKI, BOT] },
          { id: TOWN_HALL, name: 'town-hall', isPrivate: true, members: [LYON, GENOA, BOT] },
          { id: ELSEWHERE, name: 'elsewhere', members: [LYON, HELSINKI] },
        ],
        bot: false,
      },
    ],
    MIDWAY,
  );
  await at.installs(T);
  await replan(at.world.deps, 'genoa-2027');
});
afterEach(async () => {
  expect(at.slack.problems()).toEqual([]);
  await at.close();
});

const store = () => at.world.deps.store;
/** Sends what waits; Slack takes one message a second in a conversation. */
const settled = () =>
  until(async () => {
    const left = (await store().inbox.find({ status: 'received' })).length;
    const waiting = await store().messages.find({ status: { in: ['waiting', 'sending'] } });
    for (const { id } of waiting) await send(at.world.deps, id).catch(unlessCutOff);
    return left + waiting.length === 0;
  });
/** What was cut off is tried again. */
const unlessCutOff = (error: unknown) => {
  if (!(error instanceof WebAPIRequestError)) throw error;
};
const commands = async (who: string, typed: string, channel?: string) => {
  await at.slack.as(who).command(`/peer-review ${typed}`, channel === undefined ? {} : { in: channel });
  await settled();
};
const mentions = async (who: string, text: string, channel: string) => {
  const { ts } = await at.slack.as(who).mentions(text, { in: channel });
  await settled();
  return ts;
};
const texts = (messages: readonly SeenMessage[]) => messages.map(({ blocks }) => JSON.stringify(blocks)).join('\n');
const inDirect = (who: string) => texts(at.slack.messages(at.slack.as(who).dm, { as: who }));
const inRoom = (channel = TEAM_ROOM) =>
  at.slack.messages(channel, { as: LYON }).filter((m) => m.isBot && !m.isEphemeral);
const thread = (ts: string) => at.slack.thread(TEAM_ROOM, ts, { as: LYON }).filter((m) => m.isBot && !m.isEphemeral);
const channels = async () => (await store().reviews.get('genoa-2027'))?.channels;

describe('/peer-review link', () => {
  test('in a channel of the team ties it, says what will come where nobody reads along, and a line in the channel', async () => {
    await commands(LYON, 'link genoa-2027', TEAM_ROOM);
    expect(await channels()).toEqual([{ platform: 'slack', address: ADDRESS }]);
    expect(texts(inRoom())).toContain('Linked to the review of Genoa: from now on its digests come here');
    expect(inDirect(LYON)).toContain('What is posted there from now on');
    expect(inDirect(LYON)).toMatch(/The next one: Thursday 25 March/);
    expect(texts(at.slack.messages(TEAM_ROOM, { as: HELSINKI }))).not.toContain('What is posted there from now on');
  });

  test('by a mention does the same', async () => {
    await mentions(LYON, 'link Genoa', TEAM_ROOM);
    expect(await channels()).toEqual([{ platform: 'slack', address: ADDRESS }]);
    expect(inRoom()).toHaveLength(1);
  });

  test('is refused where somebody of the host city reads along', async () => {
    await commands(LYON, 'link Genoa', TOWN_HALL);
    expect(await channels()).toEqual([]);
    expect(inDirect(LYON)).toContain('Genoa can read there, and is of the city');
    expect(inRoom(TOWN_HALL)).toEqual([]);
  });

  test('is refused where a guest from nowhere reads along', async () => {
    await at.slack.workspace().joins(GUEST, TEAM_ROOM);
    await commands(LYON, 'link Genoa', TEAM_ROOM);
    expect(await channels()).toEqual([]);
    expect(inDirect(LYON)).toContain('Gast can read there, and is a guest');
  });

  test('is refused where we are not, with what to do', async () => {
    await commands(LYON, 'link Genoa', ELSEWHERE);
    expect(await channels()).toEqual([]);
    expect(inDirect(LYON)).toContain('I am not in it. Invite me there');
  });

  test('warns of a public channel, and refuses one that somebody of the host city can look into', async () => {
    await at.slack.workspace().joins(BOT, ELSEWHERE);
    await commands(LYON, 'link Genoa', ELSEWHERE);
    // Found there by the address.
    expect(inDirect(LYON)).toContain('genoa can read there');
    await store().people.update('genoa', (p) => ({ ...p, email: 'genoa@city.example' }));
    await commands(LYON, 'link Genoa', ELSEWHERE);
    expect(inDirect(LYON)).toContain('This channel is public');
    await commands(LYON, 'unlink', ELSEWHERE);
    await store().people.update('genoa', (p) => ({ ...p, accounts: [{ platform: 'slack', space: T, user: GENOA }] }));
    await commands(LYON, 'link Genoa', ELSEWHERE);
    expect(inDirect(LYON)).toContain('genoa can read there');
    expect(await channels()).toEqual([]);
  });
});

describe('a linked channel', () => {
  beforeEach(async () => {
    await commands(LYON, 'link Genoa', TEAM_ROOM);
    for (const [who, performance] of [
      ['helsinki', 'below'],
      ['barcelona', 'above'],
    ] as const)
      await store().sheets.put(aSheet('GG-AMB-1', who, aContent(performance, { suspect: [`what ${who} suspects`] })));
  });
  const last = () => inRoom().at(-1);

  test('answers a mention in its thread, and privately nothing', async () => {
    const before = inRoom().length;
    const ts = await mentions(HELSINKI, '', TEAM_ROOM);
    expect(texts(thread(ts))).toContain('2 of 292 answers in');
    expect(texts(thread(ts))).not.toContain('suspects');
    expect(inRoom()).toHaveLength(before);
    expect(inDirect(HELSINKI)).toBe('');
  });

  test('in a thread answers there', async () => {
    const said = await at.slack.as(LYON).says('How far are we?', { in: TEAM_ROOM });
    await at.slack.as(LYON).mentions('status', { in: TEAM_ROOM, thread: said.ts });
    await settled();
    expect(thread(said.ts)).toHaveLength(1);
  });

  test('an answer whose sending was cut off is not said twice in the thread', async () => {
    at.slack.fail({ is: 'cut-after' }, { method: 'chat.postMessage' });
    const ts = await mentions(HELSINKI, '', TEAM_ROOM);
    expect(thread(ts)).toHaveLength(1);
  });

  test('anything else said openly is answered privately', async () => {
    const ts = await mentions(HELSINKI, 'help', TEAM_ROOM);
    expect(thread(ts)).toEqual([]);
    expect(inDirect(HELSINKI)).toContain('What I understand');
  });

  test('gets the digest with its details in the thread', async () => {
    await gatherReview(at.world.deps, 'genoa-2027', 'lyon');
    await settled();
    await makeDigest(at.world.deps, 'genoa-2027', at.world.deps.clock.now());
    await settled();
    const digest = last();
    expect(texts(digest ? [digest] : [])).toContain('Opposite views, 1');
    expect(texts(digest ? [digest] : [])).not.toContain('How far the team agrees');
    expect(texts(thread(digest?.ts ?? '').slice(1))).toContain('How far the team agrees');
  });

  test('gets a discussion that the leader opens, with both reasons in its thread', async () => {
    await gatherReview(at.world.deps, 'genoa-2027', 'lyon');
    await commands(LYON, 'digest');
    const card = at.slack.as(LYON).message();
    await card.press('1 · Discuss');
    await settled();
    const question = last();
    expect(texts(question ? [question] : [])).toContain('For discussion: ');
    const replies = texts(thread(question?.ts ?? '').slice(1));
    expect(replies).toContain('Helsinki — below: what helsinki suspects');
    expect(replies).toContain('Barcelona — above: what barcelona suspects');
  });

  test.each([
    ['is archived', () => at.slack.workspace().archive(TEAM_ROOM, LYON), 'because it is archived'],
    ['is left', () => at.slack.workspace().leaves(BOT, TEAM_ROOM), 'because it is gone, or I am not in it'],
  ])('that %s stays linked, and the leader is told once', async (_, happens, words) => {
    await happens();
    for (const day of ['25', '26']) {
      await makeDigest(at.world.deps, 'genoa-2027', `2027-03-${day}T16:00:00.000Z`, { notBefore: MIDWAY });
      await settled();
    }
    expect(inDirect(LYON).split(words)).toHaveLength(2);
    expect(await channels()).toHaveLength(1);
  });

  test('renamed is the same channel', async () => {
    await at.slack.workspace().rename(TEAM_ROOM, 'genoa-team');
    const before = inRoom().length;
    await makeDigest(at.world.deps, 'genoa-2027', at.world.deps.clock.now());
    await settled();
    expect(inRoom()).toHaveLength(before + 1);
  });
});

test.each([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'missing_scope',
  'account_inactive',
  'token_revoked',
])('that Slack says %s, leaders are told in their own words', (error) => {
  const meaning = meaningOf(new WebAPIPlatformError({ ok: false, error }));
  expect(meaning.kind === 'never' && isKnownReason(meaning.reason)).toBe(true);
});

test('a channel that is linked to nothing is told privately how to link it', async () => {
  const ts = await mentions(LYON, '', TEAM_ROOM);
  expect(thread(ts)).toEqual([]);
  expect(inDirect(LYON)).toContain('Nothing is linked to a review there');
});
