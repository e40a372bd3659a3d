import { type Message, openCardIn } from '../../src/ports/chat';
import { choiceButtons, type Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { anAccount, aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, messagesTo, pressOn, types, type World } from '../support/service-world';
import { aReview, COMPLETE, MIDWAY } from '../support/sheets';

/** Of the cards that are shown more than once, one stays open after a press. */

const HANNA = 'helsinki';
const ACCOUNT = anAccount('U1');

let world: World;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => (p.id === HANNA ? { ...p, accounts: [ACCOUNT] } : p));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
});
afterEach(() => world.close());

interface Shown {
  id: string;
  prompt: Prompt;
}
const promptIn = ({ content }: Message): Prompt | undefined => (content.kind === 'prompt' ? content.prompt : undefined);
/** The cards as they are now, oldest first. */
async function cards(): Promise<Shown[]> {
  return (await messagesTo(world, HANNA)).flatMap((message) => {
    const prompt = promptIn(message);
    return prompt && (prompt.card || prompt.folded) ? [{ id: message.id, prompt }] : [];
  });
}
const standing = async () => (await cards()).map(({ prompt }) => (prompt.folded ? prompt.summary : 'open'));
async function twice(word: string): Promise<{ older: Shown; newer: Shown }> {
  for (const text of [word, word]) await types(world, HANNA, text);
  const [older, newer] = await cards();
  if (!older || !newer) throw new TypeError('no two cards');
  expect(newer.prompt.card).toEqual(older.prompt.card);
  return { older, newer };
}
async function chooses({ id, prompt }: Shown, value = 'at'): Promise<void> {
  const [row] = prompt.body.flatMap((block) => (block.kind === 'choices' ? [block] : []));
  const button = row && choiceButtons(row).find(({ data }) => data?.chosen === value);
  if (!button) throw new TypeError('no choice');
  await takeTurn(world.deps, pressOn(HANNA, prompt, button.id, {}, id, button.data));
}
const presses = ({ id, prompt }: Shown, action: string, fields = {}) =>
  takeTurn(world.deps, pressOn(HANNA, prompt, action, fields, id));

const ELSEWHERE = 'General governance · Ambition (1 of 2): goes on further down.';

describe('of two copies of a cell’s card', () => {
  it.each(['newer', 'older'] as const)('the older folds when the %s is pressed; the newer shows it', async (which) => {
    await chooses((await twice('judge'))[which]);
    expect(await standing()).toEqual([ELSEWHERE, 'open']);
    const [folded, open] = await cards();
    expect(folded?.prompt.actions).toEqual([expect.objectContaining({ id: 'go-on', shows: open?.id })]);
    const [row] = open?.prompt.body.flatMap((block) => (block.kind === 'choices' ? [block.value] : [])) ?? [];
    expect(row).toBe('at');
  });

  it.each(['newer', 'older'] as const)('both are the line that the %s became when it is done with', async (which) => {
    await presses((await twice('judge'))[which], 'judge-on');
    const [one, other, next] = await standing();
    expect(one).toContain('0 of 3 judged');
    expect(other).toBe(one);
    expect(next).toBe('open');
  });

  it('one that a button brings folds the older at once', async () => {
    await types(world, HANNA, 'judge');
    await types(world, HANNA, 'status');
    const status = (await messagesTo(world, HANNA)).at(-1);
    const prompt = status && promptIn(status);
    if (prompt) await takeTurn(world.deps, pressOn(HANNA, prompt, 'go-on', {}, status.id));
    expect(await standing()).toEqual([ELSEWHERE, 'open']);
  });
});

describe('of two copies of an indicator’s card', () => {
  it('both are the line that one became when it is answered', async () => {
    const { newer } = await twice('indicator 1');
    await presses(newer, 'save-next', COMPLETE);
    const [one, other, next] = await standing();
    expect(one).toContain('✓');
    expect(other).toBe(one);
    expect(next).toBe('open');
  });

  it('the one on which a judgement was chosen stays: what else is typed on it may not be sent yet', async () => {
    const { older } = await twice('indicator 1');
    await presses(older, 'choose', { performance: 'at' });
    expect(await standing()).toEqual(['open', 'Integration strategic plan: goes on further down.']);
  });

  it('where nobody knows whether somebody types in the other, it is left alone until it is pressed itself', async () => {
    const slack = aPlatform();
    world.deps.chats = new Map([['slack', slack.chat]]);
    const on = { platform: 'slack', account: ACCOUNT };
    for (const text of ['indicator 1', 'indicator 1'])
      await takeTurn(world.deps, anEvent(HANNA, { kind: 'text', text }, on));
    const [older, newer] = await cards();
    if (!older || !newer) throw new TypeError('no two cards');
    await takeTurn(world.deps, { ...pressOn(HANNA, newer.prompt, 'save-next', COMPLETE, newer.id), ...on });
    expect((await standing()).slice(0, 2)).toEqual(['open', expect.stringContaining('✓')]);
    expect((await world.deps.store.messages.get(older.id))?.version).toBe(1);
    await takeTurn(world.deps, { ...pressOn(HANNA, older.prompt, 'save-next', COMPLETE, older.id), ...on });
    expect((await standing()).slice(0, 2)).toEqual([expect.stringContaining('✓'), expect.stringContaining('✓')]);
  });
});

it('a message is known as a card’s as long as it is open', async () => {
  await twice('judge');
  const messages = await messagesTo(world, HANNA);
  expect(messages.map(({ card }) => card)).toEqual(messages.map(({ content }) => openCardIn(content).card));
  expect(messages.filter(({ card }) => card === 'genoa-2027|cell|GG-AMB-1')).toHaveLength(2);
});
