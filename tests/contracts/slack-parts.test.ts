import { pacing } from '../../adapters/pacing/pacing';
import { failuresOf } from '../../src/delivery/failures';
import { postPrompt } from '../../src/delivery/outbox';
import { CLAIM_MS } from '../../src/delivery/sending';
import { sweep } from '../../src/plan/work';
import type { Block, Prompt } from '../../src/ports/prompt';
import { type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';
import { textOf } from '../support/slack-app-seeing';

/** Messages longer than one, and those that Slack does not take: all of it arrives, once, whatever goes wrong between. */

const { helsinki: HANNA } = USERS;
const PARAGRAPHS = 130;
const body = Array.from({ length: PARAGRAPHS }, (_, i): Block => ({ kind: 'text', text: `Paragraph ${i}.` }));
const LONG: Prompt = { title: 'A long one', body, fields: [], actions: [], summary: 'A long one' };

let here: SlackHere;
beforeEach(async () => {
  here = await startSlackHere();
});
afterEach(() => here.close());

const dm = () => here.slack.as(HANNA.id).dm;
const firsts = () => here.slack.messages(dm(), { as: HANNA.id }).filter(({ isBot }) => isBot);
const inThread = () => firsts().flatMap(({ ts }) => here.slack.thread(dm(), ts, { as: HANNA.id }));
const paragraphs = () =>
  inThread().flatMap((message) => [...textOf(message).matchAll(/Paragraph (\d+)\./g)].map(([, n]) => Number(n)));
const whole = Array.from({ length: PARAGRAPHS }, (_, i) => i);
const onPost = (kind: Parameters<SlackHere['slack']['fail']>[0], times = 1) =>
  here.slack.fail(kind, { method: 'chat.postMessage', times });
const statusOf = async (id: string) => (await here.world.deps.store.messages.get(id))?.status;
/** Whoever was at it has ended; the sweep finds what is left, as often as it takes. */
const sweeps = async (times: number) => {
  const { deps, queue } = here.world;
  for (let n = 1; n <= times; n += 1) {
    here.world.setClock(new Date(Date.parse(deps.clock.now()) + 2 * CLAIM_MS).toISOString());
    await sweep(deps);
    await queue.runDue(deps.clock.now).catch(() => undefined);
  }
};
const sends = async (id: string, prompt: Prompt) => {
  const { deps, queue } = here.world;
  await postPrompt(deps, id, 'helsinki', prompt);
  await queue.runDue(deps.clock.now).catch(() => undefined);
};

it('goes on in its thread', async () => {
  await sends('long', LONG);
  expect(paragraphs()).toEqual(whole);
  expect(firsts()).toHaveLength(1);
  expect(await statusOf('long')).toBe('delivered');
});

it.each([
  ['a fault of Slack’s', { is: 'status', status: 500 }],
  ['no room for now', { is: 'rate-limited', retryAfterSeconds: 1 }],
  ['an answer that is lost', { is: 'cut-after' }],
  ['a connection that is lost', { is: 'cut-before' }],
] as const)('goes on where it stopped at %s', async (_, kind) => {
  const { deps } = here.world;
  await postPrompt(deps, 'long', 'helsinki', LONG);
  const posting = here.world.queue.runDue(deps.clock.now).catch(() => undefined);
  while (firsts().length === 0) await new Promise((resolve) => setImmediate(resolve));
  onPost(kind, 2);
  await posting;
  expect(await statusOf('long')).not.toBe('delivered');
  await sweeps(4);
  expect(paragraphs()).toEqual(whole);
  expect(firsts()).toHaveLength(1);
  expect(await statusOf('long')).toBe('delivered');
});

it('a part that Slack does not take as it is drawn is said in words', async () => {
  const { deps } = here.world;
  await postPrompt(deps, 'long', 'helsinki', LONG);
  const posting = here.world.queue.runDue(deps.clock.now);
  while (firsts().length === 0) await new Promise((resolve) => setImmediate(resolve));
  onPost({ is: 'error', error: 'invalid_blocks' });
  await posting;
  expect([...new Set(paragraphs())]).toEqual(whole);
  expect(await statusOf('long')).toBe('delivered');
});

it('a card that Slack takes in no form with blocks like it comes as its summary, with all it says in the thread', async () => {
  onPost({ is: 'error', error: 'msg_blocks_too_long' }, 2);
  const fields = [{ kind: 'text' as const, id: 'note', label: 'Note', value: '', multiline: true }];
  await sends('long', { ...LONG, fields, actions: [{ id: 'save', label: 'Save', submits: true }] });
  expect(firsts()).toHaveLength(1);
  expect(textOf(firsts()[0] ?? { text: '', blocks: [] })).toContain('Open as a form');
  expect(paragraphs()).toEqual(whole);
  expect(await statusOf('long')).toBe('delivered');
});

it('a card that Slack finds too long comes in a smaller form at once, though it has had its turn', async () => {
  await here.close();
  here = await startSlackHere({ pacing: pacing() });
  onPost({ is: 'error', error: 'msg_blocks_too_long' });
  const fields = [{ kind: 'text' as const, id: 'note', label: 'Note', value: '', multiline: true }];
  await sends('card', { ...LONG, body: [], fields, actions: [{ id: 'save', label: 'Save', submits: true }] });
  expect(await statusOf('card')).toBe('delivered');
  expect(here.slack.calls('chat.postMessage')).toHaveLength(2);
});

it('a card that Slack takes in no form at all is tried so often, given up, and listed', async () => {
  onPost({ is: 'error', error: 'invalid_blocks' }, 99);
  await sends('long', LONG);
  await sweeps(2);
  expect(here.slack.calls('chat.postMessage')).toHaveLength(3);
  expect((await failuresOf(here.world.deps)).map(({ reason }) => reason)).toEqual([
    'Slack does not take the message as it is drawn',
  ]);
});

it('an answer in a thread of hundreds, the response to which was lost, is there once', async () => {
  const hanna = here.slack.as(HANNA.id);
  await hanna.says('next');
  await here.settled();
  const thread_ts = firsts()[0]?.ts ?? '';
  for (let n = 0; n < 230; n += 1) await asBot('chat.postMessage', { channel: dm(), thread_ts, text: `${n}` });
  onPost({ is: 'cut-after' });
  await hanna.says('below', { thread: thread_ts });
  await here.settled();
  await sweeps(2);
  expect(inThread().filter((message) => textOf(message).includes('Noted: 1, below.'))).toHaveLength(1);
});

const asBot = (method: string, args: Record<string, string>) =>
  fetch(`${here.slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${here.slack.bot().token}` },
    body: new URLSearchParams(args),
  });
