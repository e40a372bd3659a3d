import type { Outgoing } from '../../src/ports/chat';
import { line } from '../../src/steps/prompts';
import { MIDWAY } from '../support/sheets';
import { ALL_SCOPES } from '../support/slack/scopes';
import { HERE, ROOM, type SlackHere, startSlackHere } from '../support/slack-app-here';
import { installedNowhere } from '../support/slack-installed';

/** Permissions that whoever installs us may leave out. */

const HISTORY = ['channels:history', 'groups:history'];
const WITHOUT = ALL_SCOPES.filter((scope) => !HISTORY.includes(scope));

describe('without the history of channels', () => {
  let here: SlackHere;
  beforeEach(async () => {
    here = await startSlackHere();
  });
  afterEach(() => here.close());

  const out: Outgoing = {
    id: 'a-digest',
    version: 1,
    prompt: line('Where the team is'),
    language: 'en',
    to: {
      kind: 'channel',
      review: 'genoa-2027',
      channel: { platform: 'slack', address: { team: HERE, channel: ROOM } },
    },
    picture: async () => undefined,
  };

  test.each([
    ['with it, a sending that was cut off is found again', ALL_SCOPES, 'delivered'],
    ['without it, it is not known what became of it, and the log says why', WITHOUT, 'unknown'],
  ])('%s', async (_, scopes, kind) => {
    here.slack.workspace().setScopes(scopes);
    const chat = here.world.deps.chats.get('slack');
    expect(await chat?.deliver(out)).toMatchObject({ kind: 'delivered' });
    expect(await chat?.settle(out)).toMatchObject({ kind });
    const told = here.log.filter(({ message }) => message.includes('…:history is missing'));
    expect(told).toHaveLength(kind === 'unknown' ? 1 : 0);
  });
});

test('it is installed all the same', async () => {
  const at = await installedNowhere(
    { reviews: [], people: [] },
    [{ id: HERE, bot: false, users: [{ id: 'U1', name: 'U' }] }],
    MIDWAY,
  );
  const change = (address: URL, step: string) => {
    if (step !== 'authorize') return;
    const asked = address.searchParams.get('scope')?.split(',') ?? [];
    expect(asked).toEqual(expect.arrayContaining(HISTORY));
    address.searchParams.set('scope', asked.filter((scope) => !HISTORY.includes(scope)).join(','));
  };
  expect(await at.installs(HERE, { change })).toMatchObject({ status: 200 });
  await at.close();
});
