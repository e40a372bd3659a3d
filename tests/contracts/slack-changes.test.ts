import { currentContent } from '../../src/method/sheet-changes';
import { ROOM, type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';
import { textOf } from '../support/slack-app-seeing';

/** What people change and delete in Slack after they sent it, whom they mention, and where they are answered. */

const { helsinki: HANNA } = USERS;
const FIRST = 'GG-AMB-1';
const PLAN = 'Integration strategic plan';

let here: SlackHere;
beforeEach(async () => {
  here = await startSlackHere();
});
afterEach(async () => {
  await here.settled();
  expect(here.slack.problems()).toEqual([]);
  await here.close();
});

const hanna = () => here.slack.as(HANNA.id);
const read = () => here.slack.messages(hanna().dm, { as: HANNA.id }).filter(({ isBot }) => isBot);
const texts = () => read().map(textOf);
const says = async (text: string, thread?: string) => {
  const said = await hanna().says(text, thread === undefined ? {} : { thread });
  await here.settled();
  return said;
};
const content = async () => currentContent(await here.world.deps.store.sheets.get(`genoa-2027|${FIRST}|helsinki`));

it('a message that is changed changes the answer, once, however often Slack tells it', async () => {
  for (const text of ['next', 'below']) await says(text);
  const said = await says('the bord is not heard');
  const told = await hanna().edits(said, 'the board is not heard');
  await here.settled();
  expect((await content()).suspect).toEqual(['the board is not heard']);
  expect(texts().at(-1)).toContain('Changed, as you changed your message.');
  const before = texts();
  if (told) await here.slack.redeliver(told);
  await here.settled();
  expect(texts()).toEqual(before);
});

it('a message that is deleted is taken back', async () => {
  for (const text of ['next', 'below']) await says(text);
  await hanna().deletes(await says('the board is not heard'));
  await here.settled();
  expect((await content()).suspect).toEqual([]);
  expect(texts().at(-1)).toContain('Taken back, as you deleted your message.');
});

it('the product’s own messages, drawn anew, are no changes of anybody’s', async () => {
  await says('next');
  await hanna().message().press('Skip');
  await here.settled();
  // The word and the press, and nothing beside them.
  expect(await here.world.deps.store.inbox.find({})).toHaveLength(2);
});

it('people are kept by their names, and those whom nobody knows as somebody', async () => {
  for (const text of ['next', 'below']) await says(text);
  await says(`<@${USERS.utrecht.id}> knows; <@U0NOBODY> in <#C0HIDDEN> does not`);
  expect((await content()).suspect).toEqual([
    `${(await here.world.deps.store.people.get('utrecht'))?.name} knows; somebody in a channel does not`,
  ]);
  await says(`to ask: <@${USERS.stranger.id}>, who signs?`);
  expect((await content()).toAsk).toEqual([`${USERS.stranger.name}, who signs?`]);
});

it('a name that Slack does not tell now holds up nobody', async () => {
  for (const text of ['next', 'below']) await says(text);
  here.slack.fail({ is: 'error', error: 'internal_error' }, { method: 'users.info' });
  await says(`<@${USERS.stranger.id}> is not heard`);
  expect((await content()).suspect).toEqual(['somebody is not heard']);
});

it('what is typed under a card is answered there, and the next card begins anew', async () => {
  await says('next');
  const { ts: card = '' } = read().at(-1) ?? {};
  await says('below', card);
  await says('the plan stays on paper', card);
  await says('none', card);
  await says('nobody', card);
  const inThread = here.slack.thread(hanna().dm, card, { as: HANNA.id }).filter(({ isBot }) => isBot);
  const [first, ...answers] = inThread.map(textOf);
  expect(first).toContain(PLAN);
  expect(answers).toHaveLength(4);
  expect(answers.at(-1)).toContain(`✓ ${PLAN} · below`);
  expect(texts().at(-1)).toContain('Plan carried into all portfolios');
  expect(inThread.map(({ ts }) => ts)).not.toContain(read().at(-1)?.ts);
});

it('a mention that is answered between us is said so to who wrote it, there and alone', async () => {
  const ben = here.slack.as(USERS.lyon.id);
  const { ts } = await ben.mentions('status', { in: ROOM });
  await here.settled();
  const seenBy = (id: string) => here.slack.thread(ROOM, ts, { as: id }).filter(({ isBot }) => isBot);
  expect(seenBy(USERS.lyon.id).map(textOf).join()).toContain('Je vous ai répondu');
  expect(seenBy(HANNA.id)).toEqual([]);
});
