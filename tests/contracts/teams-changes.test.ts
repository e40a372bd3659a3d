import { currentContent } from '../../src/method/sheet-changes';
import { textOf } from '../support/chats/on-teams';
import type { TeamsPerson } from '../support/teams/client';
import { startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/** What people change and delete in Teams after they sent it, and whom they mention. */

const FIRST = 'GG-AMB-1';

let here: TeamsHere;
let hanna: TeamsPerson;
beforeEach(async () => {
  here = await startTeamsHere();
  here.connector.world.install(here.people.helsinki);
  hanna = here.teams.as(here.people.helsinki);
});
afterEach(() => here.close());

const texts = () => hanna.seen().map(textOf);
const settled = async <R>(doing: Promise<R>): Promise<R> => {
  const done = await doing;
  await here.settled();
  return done;
};
const says = (text: string) => settled(hanna.says(text));
const content = async () => currentContent(await here.world.deps.store.sheets.get(`genoa-2027|${FIRST}|helsinki`));

it('a message that is changed changes the answer, once, however often Teams tells it', async () => {
  for (const text of ['next', 'below']) await says(text);
  const said = await says('the bord is not heard');
  const { activity } = await settled(hanna.edits(said, 'the board is not heard'));
  expect((await content()).suspect).toEqual(['the board is not heard']);
  expect(texts().at(-1)).toContain('Changed, as you changed your message.');
  const before = texts();
  await settled(here.teams.deliver(activity));
  expect(texts()).toEqual(before);
  await settled(hanna.edits(said, 'the board is not heard at all'));
  expect((await content()).suspect).toEqual(['the board is not heard at all']);
});

it('a message that is deleted is taken back, and counts again when that is undone', async () => {
  for (const text of ['next', 'below']) await says(text);
  const said = await says('the board is not heard');
  await settled(hanna.deletes(said));
  expect((await content()).suspect).toEqual([]);
  expect(texts().at(-1)).toContain('Taken back, as you deleted your message.');
  await settled(hanna.restores(said));
  expect((await content()).suspect).toEqual(['the board is not heard']);
});

it('a change of which nothing is new says nothing', async () => {
  for (const text of ['next', 'below']) await says(text);
  const said = await says('the board is not heard');
  const before = texts();
  await settled(hanna.edits(said, 'the board is not heard'));
  expect(texts()).toEqual(before);
});

it('people are kept by their names, and we are left out', async () => {
  await says('next');
  const { activity } = await says('below');
  const mentioned = [here.connector.world.bot, here.people.utrecht];
  const entities = mentioned.map(({ id, name }) => ({
    type: 'mention',
    mentioned: { id, name },
    text: `<at>${name}</at>`,
  }));
  const text = `${entities.map((mention) => mention.text).join(' ')} is not heard`;
  await settled(here.teams.deliver({ ...activity, id: '1808208000999', text, attachments: [], entities }));
  expect((await content()).suspect).toEqual(['Pieter Jansen is not heard']);
});
