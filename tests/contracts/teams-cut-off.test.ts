import { failuresOf } from '../../src/delivery/failures';
import { postPrompt } from '../../src/delivery/outbox';
import { sweep } from '../../src/plan/work';
import type { Instead } from '../support/teams/connector';
import { REFUSALS } from '../support/teams/refusals';
import { startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/** A sending of which nobody knows what became is treated by the kind of message; one that failed before it is repeated. */

const PROMPT = { body: [], fields: [], actions: [], summary: 'a word' };

let here: TeamsHere;
beforeAll(async () => {
  here = await startTeamsHere();
  await here.teams.as(here.people.helsinki).installs();
  await here.settled();
});
afterAll(() => here.close());

const isSending = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path.endsWith('/activities');
const deps = () => here.world.deps;
const statusOf = async (id: string) => (await deps().store.messages.get(id))?.status;
/** How often the bot's message calls arrived meanwhile. */
const callsWhile = async (work: () => Promise<unknown>) => {
  const before = here.connector.calls.filter(isSending).length;
  await work();
  return here.connector.calls.filter(isSending).length - before;
};
const sends = async (id: string, ifCutOff: 'leave' | 'repeat') => {
  await postPrompt(deps(), id, 'helsinki', PROMPT, { ifCutOff });
  for (let n = 0; n < 3; n += 1) {
    await here.world.queue.runDue(deps().clock.now).catch(() => undefined);
    await sweep(deps());
  }
};

it.each<[string, Instead]>([
  ['500', REFUSALS.serviceError],
  ['502', REFUSALS.badGateway],
  ['504', REFUSALS.gatewayTimeout],
  ['drop', 'drop'],
])('after %s a reminder is left and named, a card is repeated', async (name, instead) => {
  here.connector.answer(instead, isSending);
  expect(await callsWhile(() => sends(`reminder-${name}`, 'leave'))).toBe(1);
  expect(await statusOf(`reminder-${name}`)).toBe('unsettled');
  expect((await failuresOf(deps())).map(({ id }) => id)).toContain(`reminder-${name}`);
  here.connector.answer(instead, isSending);
  expect(await callsWhile(() => sends(`card-${name}`, 'repeat'))).toBe(2);
  expect(await statusOf(`card-${name}`)).toBe('delivered');
});

it.each<[string, Instead]>([
  ['412', REFUSALS.preconditionFailed],
  ['429', { ...REFUSALS.throttled, retryAfter: 0 }],
  ['503', REFUSALS.unavailable],
  ['401', REFUSALS.unauthorized],
])('after %s, which took nothing, a reminder goes out', async (name, instead) => {
  here.connector.answer(instead, isSending);
  expect(await callsWhile(() => sends(`told-${name}`, 'leave'))).toBe(2);
  expect(await statusOf(`told-${name}`)).toBe('delivered');
});
