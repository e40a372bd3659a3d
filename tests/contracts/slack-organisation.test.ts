import { threadOf } from '../../src/ports/chat';
import { installationId } from '../../src/ports/records';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aReview, MIDWAY } from '../support/sheets';
import { type Installed, installedNowhere } from '../support/slack-installed';
import { until } from '../support/until';

/** A whole Enterprise organisation installs us: it is one place, with one token and the same people in all its workspaces. */

const ORGANISATION = 'E0000001';
const [HELSINKI, ESPOO, UTRECHT] = ['T0000001', 'T0000002', 'T0000003'];
const HANNA = { id: 'U0000001', name: 'Hanna', email: 'hanna@helsinki.example', memberOf: [HELSINKI, ESPOO] };
const EVE = { id: 'U0000002', name: 'Eve', email: 'eve@elsewhere.example', memberOf: [HELSINKI] };

let at: Installed;
const start = async (tokenOf?: string) => {
  const inAll = {
    organisation: ORGANISATION,
    users: [HANNA, EVE],
    ...(tokenOf === undefined ? { bot: false as const } : {}),
  };
  at = await installedNowhere(
    { reviews: [aReview()], people: GENOA_PEOPLE.map((p) => (p.id === 'helsinki' ? { ...p, email: HANNA.email } : p)) },
    [
      { id: HELSINKI, name: 'Helsinki & friends', ...inAll },
      { id: ESPOO, name: 'Espoo', ...inAll },
      { id: UTRECHT, name: 'Utrecht', users: [{ id: 'U0000003', name: 'Ulla' }], bot: false },
    ],
    MIDWAY,
    tokenOf,
  );
  await at.world.deps.store.programmes.put({
    id: 'inti',
    benchmark: { id: 'inti-cities-2008', version: 1 },
    trusted: [{ platform: 'slack', space: ORGANISATION }],
    imported: {},
    importedAt: MIDWAY,
  });
};
afterEach(async () => {
  const problems = at.slack.problems();
  await at.close();
  expect(problems).toEqual([]);
});

const seenBy = (user: string, team = HELSINKI) =>
  at.slack
    .messages(at.slack.as(user, team).dm, { as: user, team })
    .filter(({ isBot }) => isBot)
    .map(({ blocks }) => JSON.stringify(blocks));
/** What she is answered, whether or not it is its turn in Slack yet. */
const answers = async () =>
  (await at.world.deps.store.messages.find({ thread: threadOf({ kind: 'person', person: 'helsinki' }) }))
    .filter(({ content }) => content.kind === 'prompt')
    .map(({ content }) => JSON.stringify(content));
const accounts = async () => (await at.world.deps.store.people.get('helsinki'))?.accounts;

describe('by OAuth', () => {
  beforeEach(() => start());

  test('ends where its workspaces are chosen; its token is kept for all of them', async () => {
    const page = await at.installs(HELSINKI);
    expect(page).toMatchObject({
      status: 200,
      html: expect.stringContaining('All of Helsinki &amp; friends has installed'),
    });
    expect(page.html).toContain(
      `https://app.slack.com/manage/${ORGANISATION}/integrations/profile/A0000001/workspaces/add`,
    );
    const { installations } = at.world.deps.store;
    expect((await installations.find({})).map(({ id }) => id)).toEqual([installationId('slack', ORGANISATION)]);
  });

  test('somebody is one person in all of its workspaces, known by their e-mail where the organisation is trusted', async () => {
    await at.installs(HELSINKI);
    await at.slack.as(HANNA.id, HELSINKI).says('status');
    await until(() => seenBy(HANNA.id).length === 1);
    await at.slack.as(HANNA.id, ESPOO).command('/peer-review status');
    await until(async () => (await answers()).length === 2);
    expect(await accounts()).toEqual([{ platform: 'slack', space: ORGANISATION, user: HANNA.id }]);
    const [first = ''] = seenBy(HANNA.id);
    expect(first).toContain('Genoa');
  });

  test('a stranger hears the organisation’s name for the programme file, on the home tab too', async () => {
    await at.installs(HELSINKI);
    await at.slack.as(EVE.id, ESPOO).opensHome();
    await at.slack.as(EVE.id, HELSINKI).says('hello');
    await until(() => seenBy(EVE.id).some((said) => said.includes(`slack: ${ORGANISATION}`)));
    expect(await at.world.deps.store.messages.find({})).toEqual([]);
  });

  test('presses and forms are of the same place', async () => {
    await at.installs(HELSINKI);
    const hanna = at.slack.as(HANNA.id, HELSINKI);
    await hanna.says('next');
    await until(() => seenBy(HANNA.id).some((said) => said.includes('Integration strategic plan')));
    await hanna.message().press('Skip');
    await until(async () => (await answers()).join().includes('Plan carried into all portfolios'));
  });

  test('what is elsewhere is refused, and when it removes the app its token is forgotten', async () => {
    await at.installs(HELSINKI);
    const command = at.slack.as('U0000003', UTRECHT).command('/peer-review status');
    expect((await command).attempts).toMatchObject([{ status: 403 }]);
    await at.slack.workspace(HELSINKI).uninstall();
    await until(async () => (await at.world.deps.store.installations.count({})) === 0);
  });
});

test('by one token that is the organisation’s', async () => {
  await start(HELSINKI);
  await at.slack.as(HANNA.id, HELSINKI).says('status');
  await until(() => seenBy(HANNA.id).length === 1);
  expect(await accounts()).toEqual([{ platform: 'slack', space: ORGANISATION, user: HANNA.id }]);
});
