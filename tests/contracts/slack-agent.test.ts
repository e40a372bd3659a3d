import { type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';
import { textOf } from '../support/slack-app-seeing';

/** Where people write in threads that they began, as with an agent or an assistant in Slack: they are answered there. */

const { helsinki: HANNA, stranger: ZOE } = USERS;
const [PLAN, PORTFOLIOS] = ['Integration strategic plan', 'Plan carried into all portfolios'];

let here: SlackHere;
beforeEach(async () => {
  here = await startSlackHere();
});
afterEach(async () => {
  expect(here.slack.problems()).toEqual([]);
  await here.close();
});

type Options = Parameters<ReturnType<SlackHere['slack']['as']>['says']>[1];
const says = async (user: { id: string }, text: string, options: Options = {}) => {
  const { ts } = await here.slack.as(user.id).says(text, options);
  await here.settled();
  return ts;
};
/** What the bot said there, in this thread or beside all threads. */
const inThread = (user: { id: string }, ts: string) =>
  here.slack
    .thread(here.slack.as(user.id).dm, ts, { as: user.id })
    .filter(({ isBot }) => isBot)
    .map(textOf);
const beside = (user: { id: string }) =>
  here.slack
    .messages(here.slack.as(user.id).dm, { as: user.id })
    .filter(({ isBot }) => isBot)
    .map(textOf);

test.each<[string, () => Promise<string>]>([
  [
    'a thread under a message of theirs',
    async () => {
      const root = await says(HANNA, 'hello');
      await says(HANNA, 'next', { thread: root });
      return root;
    },
  ],
  ['a message to an agent', () => says(HANNA, 'next', { toAgent: true })],
])('%s: the card comes there, and so does what follows its buttons and their words', async (_, begins) => {
  const root = await begins();
  const before = beside(HANNA).length;
  expect(inThread(HANNA, root).join()).toContain(PLAN);
  await here.slack
    .as(HANNA.id)
    .message({ ts: lastIn(root) })
    .press('Skip');
  await here.settled();
  expect(inThread(HANNA, root).join()).toContain(PORTFOLIOS);
  await says(HANNA, 'below', { thread: root });
  expect(inThread(HANNA, root).join()).toContain('Noted: 1, below.');
  expect(beside(HANNA)).toHaveLength(before);
});

const lastIn = (root: string) => {
  const { dm } = here.slack.as(HANNA.id);
  return (
    here.slack
      .thread(dm, root, { as: HANNA.id })
      .filter(({ isBot }) => isBot)
      .at(-1)?.ts ?? ''
  );
};

test('what is pressed under a card of ours goes on beside it, as ever', async () => {
  await says(HANNA, 'next');
  const card = here.slack.as(HANNA.id).message();
  await card.press('Skip');
  await here.settled();
  expect(beside(HANNA).join()).toContain(PORTFOLIOS);
});

test('whom nobody knows is greeted there too', async () => {
  const root = await says(ZOE, 'bonjour', { toAgent: true });
  expect(inThread(ZOE, root).join()).toContain('Je conduis des revues de villes');
  expect(beside(ZOE)).toEqual([]);
});
