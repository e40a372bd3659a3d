import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { oneWorkspace } from '../../adapters/slack';
import { health } from '../../src/app/health';
import type { Setting } from '../../src/ports/records';
import type { Collection } from '../../src/ports/store';
import { HERE, type SlackHere, startSlackHere, USERS } from '../support/slack-app-here';

/** Whose token it is, Slack is asked at the start: no request waits for that, nor for a token that is right. */

const TOKEN = 'xoxb-one';

let here: SlackHere;
let silent: Server;
beforeAll(async () => {
  here = await startSlackHere({ token: 'xoxb-none' });
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  silent.closeAllConnections();
  silent.close();
  await here.close();
});

const settings = (): Collection<Setting> => here.world.deps.store.settings;
const noAnswer = () => `http://127.0.0.1:${(silent.address() as AddressInfo).port}/api/`;

it('with a wrong token, what people write is kept and acknowledged', async () => {
  const { deliveries } = await here.slack.as(USERS.helsinki.id).says('next');
  expect(deliveries.map(({ attempts }) => attempts.map((each) => ('status' in each ? each.status : each)))).toEqual([
    [200],
  ]);
  await expect(here.settled()).rejects.toThrow('SLACK_BOT_TOKEN');
  expect(await here.world.deps.store.inbox.find({ status: 'done' })).toHaveLength(1);
});

it('a wrong token is named to operators by its variable', async () => {
  const one = oneWorkspace('xoxb-none', { apiUrl: here.slack.apiUrl }, { settings: settings() });
  await one.begin();
  await expect(one.of(HERE)).rejects.toThrow('SLACK_BOT_TOKEN');
  const { troubles } = await health([{ name: 'slack', place: 'Slack', ping: one.ping }], () => true);
  const detail = 'Slack: SLACK_BOT_TOKEN: Slack does not take the app’s token (invalid_auth)';
  expect(troubles).toEqual([{ part: 'slack', detail }]);
});

it('a Slack that does not answer holds up no request', async () => {
  const one = oneWorkspace(TOKEN, { apiUrl: noAnswer() }, { settings: settings() });
  expect(await one.forRequest(HERE)).toMatchObject({ team: HERE });
  await one.ping();
});

it('which workspace a token is of is kept, and of no other token', async () => {
  const right = oneWorkspace(here.slack.bot().token, { apiUrl: here.slack.apiUrl }, { settings: settings() });
  await right.begin();
  expect(await right.forRequest('T0000099')).toBeUndefined();
  const again = oneWorkspace(here.slack.bot().token, { apiUrl: noAnswer() }, { settings: settings() });
  await again.begin();
  expect(await again.of(HERE)).toMatchObject({ team: HERE });
  expect(await again.forRequest('T0000099')).toBeUndefined();
  const other = oneWorkspace(TOKEN, { apiUrl: noAnswer() }, { settings: settings() });
  await other.begin();
  expect(await other.forRequest('T0000099')).toBeDefined();
});
