import { replan } from '../../src/plan/planning';
import { goTo } from '../support/service-world';
import type { Dict } from '../support/slack/block-kit/shape';
import { type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';

/** A reminder's button leads to the card that is open, by the address that Slack has for its message. */

const { helsinki: HANNA } = USERS;
const MORNINGS = ['2027-03-30T10:10:00.000Z', '2027-03-31T10:10:00.000Z'];

let here: SlackHere;
beforeEach(async () => {
  here = await startSlackHere();
  await replan(here.world.deps, 'genoa-2027');
});
afterEach(async () => {
  expect(here.slack.problems()).toEqual([]);
  await here.close();
});

const dm = () => here.slack.as(HANNA.id).dm;
const messages = () => here.slack.messages(dm(), { as: HANNA.id });
async function reminded(): Promise<void> {
  for (const at of MORNINGS) {
    await goTo(here.world, at);
    await here.settled();
  }
}
/** The buttons of a message with their addresses. */
function buttonsOf({ blocks }: { blocks: readonly Dict[] }): [label: string, url: unknown][] {
  return blocks
    .flatMap((block) => (block.type === 'actions' ? (block.elements as Dict[]) : []))
    .map(({ text, url }) => [(text as { text: string }).text, url]);
}

it('is Slack’s own; pressed, it asks us for nothing', async () => {
  await reminded();
  const [card, reminder] = messages();
  if (!card || !reminder) throw new TypeError('no reminders');
  const there = expect.stringMatching(new RegExp(`/archives/${dm()}/p${card.ts.replace('.', '')}$`));
  expect(buttonsOf(reminder).slice(0, 2)).toEqual([
    ['Go on', there],
    ['Tomorrow', undefined],
  ]);
  await here.slack.as(HANNA.id).message({ ts: reminder.ts }).press('Go on');
  await here.settled();
  expect(messages()).toHaveLength(2);
});

it('is a press where Slack does not tell', async () => {
  here.slack.fail({ is: 'error', error: 'message_not_found' }, { method: 'chat.getPermalink' });
  await reminded();
  const reminder = messages().at(-1);
  expect(reminder && buttonsOf(reminder)[0]).toEqual(['Go on', undefined]);
  if (reminder) await here.slack.as(HANNA.id).message({ ts: reminder.ts }).press('Go on');
  await here.settled();
  expect(messages()).toHaveLength(3);
});
