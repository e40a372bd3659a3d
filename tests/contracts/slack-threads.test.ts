import { currentContent } from '../../src/method/sheet-changes';
import { type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';
import { sees, textOf } from '../support/slack-app-seeing';

/** What somebody types in the thread of a card is about that card, whichever is open. */

const { helsinki: HANNA } = USERS;
/** The first two indicators on the way. */
const [FIRST, SECOND] = ['GG-AMB-1', 'GG-AMB-2'];
const [PLAN, PORTFOLIOS] = ['Integration strategic plan', 'Plan carried into all portfolios'];

let here: SlackHere;
beforeEach(async () => {
  here = await startSlackHere();
  await says('next');
  await hanna().message().press('Skip');
  await sees(here, HANNA, PORTFOLIOS);
  await here.settled();
});
afterEach(async () => {
  await here.settled();
  expect(here.slack.problems()).toEqual([]);
  await here.close();
});

const hanna = () => here.slack.as(HANNA.id);
/** What the bot says, in threads too, in the order in which it was said. */
const read = () => {
  const as = { as: HANNA.id };
  const all = here.slack.messages(hanna().dm, as).flatMap(({ ts }) => here.slack.thread(hanna().dm, ts, as));
  return all.filter(({ isBot }) => isBot).sort((a, b) => Number(a.ts) - Number(b.ts));
};
/** The place of the bot's message that says this. */
const cardOf = (words: string) => read().find((message) => textOf(message).includes(words))?.ts ?? '';
const last = () => textOf(read().at(-1) ?? { text: '', blocks: [] });
const says = async (text: string, thread?: string) => {
  const said = await hanna().says(text, thread === undefined ? {} : { thread });
  await here.settled();
  return said;
};
const contentOf = async (indicator: string) =>
  currentContent(await here.world.deps.store.sheets.get(`genoa-2027|${indicator}|helsinki`));

it('is noted for that indicator and says so; what is asked then is about it, and one goes on from there', async () => {
  await says('below', cardOf(PLAN));
  expect(last()).toContain(PLAN);
  expect(last()).toContain('Noted: 1, below.');
  await says('the plan stays on paper');
  await says('who signs it?', cardOf(PLAN));
  await says('chair of the board');
  expect(read().map(textOf).join()).toContain(`✓ ${PLAN} · below · 1 question`);
  expect(last()).toContain(PORTFOLIOS);
  await says('above');
  expect(await contentOf(FIRST)).toMatchObject({ performance: 'below', suspect: ['the plan stays on paper'] });
  expect(await contentOf(SECOND)).toMatchObject({ performance: 'above' });
});

it('that was all it lacked leaves the open one open', async () => {
  for (const text of ['below', 'suspect: it stays on paper', 'to ask: who signs it?']) await says(text, cardOf(PLAN));
  await says('next');
  await says('to meet: chair of the board', cardOf(PLAN));
  expect(last()).toContain(`✓ ${PLAN} · below · 1 question`);
  await says('above');
  expect((await contentOf(SECOND)).performance).toBe('above');
});

it('may name its field, on a card that was opened and drawn anew before', async () => {
  const card = hanna().message({ ts: cardOf(PLAN) });
  for (const button of ['Open', 'Save & next', 'Open', 'Save & next']) {
    await card.press(button);
    await here.settled();
  }
  await says('to ask: who signs it?', cardOf(PLAN));
  expect(last()).toContain(PLAN);
  expect((await contentOf(FIRST)).toAsk).toEqual(['who signs it?']);
  expect((await contentOf(SECOND)).toAsk).toEqual([]);
});

it('is kept and asked about when it is not understood', async () => {
  await says('somebody has to look at this', cardOf(PLAN));
  expect(last()).toContain(PLAN);
  expect(last()).toContain('Where does it belong?');
  await says('above');
  expect((await contentOf(SECOND)).performance).toBe('above');
  const where = hanna().message({ ts: cardOf('Where does it belong?') });
  await where.press('To ask');
  await here.settled();
  expect((await contentOf(FIRST)).toAsk).toEqual(['somebody has to look at this']);
});

it('is as good as typed below under the open card', async () => {
  await says('above', cardOf(PORTFOLIOS));
  expect(last()).toContain('Noted: 3, above.');
  expect((await contentOf(SECOND)).performance).toBe('above');
});

it('is as good as typed below in any other thread', async () => {
  const { ts } = await says('hello');
  await says('above', ts);
  expect((await contentOf(SECOND)).performance).toBe('above');
});
