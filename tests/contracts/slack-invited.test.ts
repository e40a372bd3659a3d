import { ROOM, type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';

/** Who invites the bot into a channel hears how it is linked, alone and once; nobody hears anything of a review. */

const BOT = 'U00BOT01';
const { helsinki: HANNA, lyon: BEN, stranger: ZOE } = USERS;

let here: SlackHere;
beforeAll(async () => {
  here = await startSlackHere();
});
afterAll(async () => {
  expect(here.slack.problems()).toEqual([]);
  await here.close();
});

const invited = async (by: string | undefined, copies = 1) => {
  const before = here.slack.calls('chat.postEphemeral').length;
  const posted = here.slack.calls('chat.postMessage').length;
  await here.slack.workspace().joins(BOT, ROOM, { ...(by === undefined ? {} : { inviter: by }), copies });
  await here.settled();
  expect(here.slack.calls('chat.postMessage')).toHaveLength(posted);
  return here.slack
    .calls('chat.postEphemeral')
    .slice(before)
    .map(({ args }) => args);
};

it.each([
  ['somebody of the team', HANNA.id, '“/peer-review link Genoa”'],
  ['somebody who reads French', BEN.id, '« /peer-review relier Genoa »'],
  ['somebody nobody knows', ZOE.id, '« /peer-review relier Genoa »'],
])('%s', async (_, by, words) => {
  const said = await invited(by);
  expect(said).toEqual([expect.objectContaining({ channel: ROOM, user: by, text: expect.stringContaining(words) })]);
});

it('nobody in particular: nothing is said', async () => {
  expect(await invited(undefined)).toEqual([]);
});

it('somebody else who is brought there: nothing is said', async () => {
  const before = here.slack.calls('chat.postEphemeral').length;
  await here.slack.workspace().joins(ZOE.id, ROOM, { inviter: HANNA.id });
  await here.settled();
  expect(here.slack.calls('chat.postEphemeral')).toHaveLength(before);
});

it('where it cannot be said, everything else goes on', async () => {
  here.slack.fail({ is: 'error', error: 'user_not_in_channel' }, { method: 'chat.postEphemeral' });
  await invited(HANNA.id);
  await here.slack.as(HANNA.id).says('help');
  await here.settled();
  expect(here.log.filter(({ level }) => level === 'error')).toEqual([]);
});
