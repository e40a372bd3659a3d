import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aReview, MIDWAY } from '../support/sheets';
import { HERE, type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';
import { type Installed, installedNowhere } from '../support/slack-installed';

/** Whoever comes upon us without being in any programme hears what this is and what to do, and nothing of anybody. */

const ZOE = USERS.stranger;
const WELCOME = 'Je conduis des revues de villes';
/** Whatever is somebody's: names, addresses, cities, programmes. */
const THEIRS = new RegExp(
  [...GENOA_PEOPLE.flatMap(({ name, email }) => [name, email]), aReview().hostCity, 'INTI', 'helsinki'].join('|'),
  'i',
);

describe('with one workspace', () => {
  let here: SlackHere;
  beforeEach(async () => {
    here = await startSlackHere();
  });
  afterEach(async () => {
    expect(here.slack.problems()).toEqual([]);
    await here.close();
  });

  const seen = () =>
    here.slack
      .messages(here.slack.as(ZOE.id).dm, { as: ZOE.id })
      .filter(({ isBot }) => isBot)
      .map(({ blocks }) => JSON.stringify(blocks));

  test('whoever opens the conversation is greeted once, with the workspace’s own name for the programme file', async () => {
    for (let times = 0; times < 3; times += 1) await here.slack.as(ZOE.id).opensHome('messages');
    await here.settled();
    const [greeting = '', ...more] = seen();
    expect(more).toEqual([]);
    for (const words of [WELCOME, 'lien à usage unique', 'nouvelle', `slack: ${HERE}`])
      expect(greeting).toContain(words);
    expect(greeting).not.toMatch(THEIRS);
  });

  test('the home tab says the same', async () => {
    await here.slack.as(ZOE.id).opensHome();
    await here.settled();
    const home = JSON.stringify(here.slack.as(ZOE.id).home().blocks());
    for (const words of [WELCOME, 'lien à usage unique', 'nouvelle', `slack: ${HERE}`]) expect(home).toContain(words);
    expect(home).not.toMatch(THEIRS);
    expect(seen()).toEqual([]);
  });

  test('whoever is known is left with the conversation they have', async () => {
    await here.slack.as(USERS.helsinki.id).opensHome('messages');
    await here.settled();
    expect(here.slack.calls('chat.postMessage')).toEqual([]);
  });

  test('a link that they send makes them known, as ever', async () => {
    await here.slack.as(ZOE.id).opensHome('messages');
    await here.slack.as(ZOE.id).says('bonjour');
    await here.settled();
    expect(seen().at(-1)).toContain('renvoyez-le ensuite');
    expect(await here.world.deps.store.messages.find({})).toEqual([]);
  });
});

describe('with many workspaces', () => {
  let at: Installed;
  beforeEach(async () => {
    const users = [{ ...ZOE, locale: 'en-GB' }];
    at = await installedNowhere(
      { reviews: [aReview()], people: GENOA_PEOPLE },
      [{ id: 'T0000002', name: 'Utrecht', users, bot: false }],
      MIDWAY,
    );
  });
  afterEach(() => at.close());
  const told = () => at.slack.calls('chat.postMessage').map(({ args }) => JSON.stringify(args));

  test('whoever installs us is greeted at once, and not again when they open the conversation', async () => {
    expect(await at.installs('T0000002')).toMatchObject({ status: 200 });
    await at.slack.as(ZOE.id, 'T0000002').opensHome('messages');
    await at.slack.idle();
    const [greeting, ...more] = told();
    expect(more).toEqual([]);
    for (const words of ['I run peer reviews of cities', 'one-time link', 'slack: T0000002'])
      expect(greeting).toContain(words);
    expect(greeting).not.toMatch(THEIRS);
  });

  test('where they cannot be written to, it is installed all the same', async () => {
    at.slack.fail({ is: 'error', error: 'internal_error' }, { method: 'chat.postMessage' });
    expect(await at.installs('T0000002')).toMatchObject({ status: 200 });
  });
});
