import { currentContent } from '../../src/method/sheet-changes';
import type { Session } from '../../src/steps/contract';
import { type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';
import { textOf } from '../support/slack-app-seeing';
import { startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/** At any message in Slack: its words go into one's own sheet, on the indicator and under the field that one chooses. */

const { helsinki: HANNA, barcelona: JORDI, stranger: ZOE } = USERS;
const SECOND = 'GG-AMB-2';
const ASKED = 'Who signed the plan, and when?';

describe('in Slack', () => {
  let here: SlackHere;
  beforeEach(async () => {
    here = await startSlackHere();
  });
  afterEach(async () => {
    await here.close();
  });

  const adds = async (user: { id: string }, text: string) => {
    await here.slack.as(user.id).messageShortcut('add-to-sheet', { user: JORDI.id, text });
    await here.settled();
  };
  const modal = () => here.slack.as(HANNA.id).modal();
  const sheets = () => here.world.deps.store.sheets.find({ person: 'helsinki' });
  const kept = async () =>
    ((await here.world.deps.store.sessions.get('helsinki'))?.state as Session | undefined)?.pending.map(
      ({ text }) => text,
    );
  const inDirect = (user: { id: string }) =>
    here.slack.messages(here.slack.as(user.id).dm, { as: user.id }).map(textOf).join('\n');

  test('the words are kept, and put on an indicator and under a field with a choice and two presses', async () => {
    await adds(HANNA, ASKED);
    expect(JSON.stringify(here.slack.views(HANNA.id).at(-1))).toContain(ASKED);
    expect(await kept()).toEqual([ASKED]);
    expect(await sheets()).toEqual([]);
    await modal().choose('Indicator', SECOND);
    expect(await modal().submit()).toMatchObject({ kind: 'done' });
    await here.settled();
    await modal().press('To ask');
    await here.settled();
    const [sheet, ...more] = await sheets();
    expect(sheet && currentContent(sheet).toAsk).toEqual([ASKED]);
    expect(more).toEqual([]);
    expect(sheet?.indicator).toBe(SECOND);
    expect(await kept()).toEqual([]);
  });

  test('the same message delivered again, or chosen again, is kept once', async () => {
    await adds(HANNA, ASKED);
    await adds(HANNA, ASKED);
    expect(await kept()).toEqual([ASKED]);
  });

  test('a message without words, and somebody whom nobody knows, are told so', async () => {
    await adds(HANNA, '');
    expect(inDirect(HANNA)).toContain('There are no words in it.');
    await adds(ZOE, ASKED);
    expect(inDirect(ZOE)).not.toContain(ASKED);
    expect(inDirect(ZOE)).not.toBe('');
  });
});

describe('in Teams', () => {
  let here: TeamsHere;
  beforeEach(async () => {
    here = await startTeamsHere();
    here.connector.world.install(here.people.helsinki);
  });
  afterEach(() => here.close());
  const hanna = () => here.teams.as(here.people.helsinki);
  const sheets = () => here.world.deps.store.sheets.find({ person: 'helsinki' });

  test('a message of any conversation is asked about between the two of us, and that one is noted nowhere', async () => {
    await hanna().says('help');
    await here.settled();
    const before = await here.world.deps.store.whereabouts.find({});
    const { status, body } = await hanna().chooses('addToSheet', `<p>${ASKED}</p><p>Says&nbsp;Jordi.</p>`, here.chat);
    await here.settled();
    expect([status, body]).toEqual([
      200,
      { task: { type: 'message', value: expect.stringContaining('It goes on in our own conversation.') } },
    ]);
    expect(await here.world.deps.store.whereabouts.find({})).toEqual(before);
    expect(JSON.stringify(hanna().seen().at(-1)?.cards)).toContain(`I kept “${ASKED}`);
    await hanna().presses('Go on', { typed: { Indicator: SECOND } });
    await here.settled();
    await hanna().presses('To ask');
    await here.settled();
    const [sheet] = await sheets();
    expect([sheet?.indicator, sheet && currentContent(sheet).toAsk]).toEqual([SECOND, [ASKED, 'Says Jordi.']]);
  });

  test('another app’s action is none of ours, and what was not stored says so', async () => {
    expect(await hanna().chooses('anything', '<p>x</p>', here.chat)).toMatchObject({ status: 501 });
    here.faults.isAway = true;
    const { body } = await hanna().chooses('addToSheet', '<p>x</p>', here.chat);
    here.faults.isAway = false;
    expect(JSON.stringify(body)).toContain('Please choose it again in a minute.');
  });
});
