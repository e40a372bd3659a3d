import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slackWayIn } from '../../adapters/slack';
import { ConfigError, readConfig } from '../../src/app/config';
import { MIDWAY } from '../support/sheets';
import { ALL_SCOPES } from '../support/slack/scopes';
import { HERE, startSlackHere, USERS } from '../support/slack-app-here';
import { type Installed, installedNowhere } from '../support/slack-installed';
import { startTeamsHere } from '../support/teams-app-here';

/** Each token that is wrong: what is seen of it, and that the README of its platform says just that. */

const readme = (platform: string) => readFileSync(join(__dirname, `../../adapters/${platform}/README.md`), 'utf8');
const [SLACK, TEAMS] = [readme('slack'), readme('teams')];
const PEOPLE = { reviews: [], people: [] };

const problemsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.join('\n');
    throw error;
  }
};

describe('what is missing, or of another kind, is named at the start', () => {
  const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };
  const many = { SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: 's' };
  const teams = { MicrosoftAppId: 'app', MicrosoftAppType: 'SingleTenant' };
  test.each<[Record<string, string>, string, string]>([
    [{ ...slack, SLACK_BOT_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is no bot token (xoxb-…)', SLACK],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET is missing (or SLACK_APP_TOKEN, for Socket Mode)', SLACK],
    [{ ...slack, SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN is no app-level token (xapp-…)', SLACK],
    [{ ...slack, SLACK_SIGNING_SECRET: 'xapp-1' }, 'SLACK_SIGNING_SECRET is a token, not the signing secret', SLACK],
    [
      { SLACK_APP_TOKEN: 'xapp-1' },
      'SLACK_APP_TOKEN needs SLACK_BOT_TOKEN (one workspace) or SLACK_CLIENT_ID (many) beside it',
      SLACK,
    ],
    [
      { SLACK_SIGNING_SECRET: 's' },
      'SLACK_SIGNING_SECRET needs SLACK_BOT_TOKEN (one workspace) or SLACK_CLIENT_ID (many) beside it',
      SLACK,
    ],
    [
      { ...slack, SLACK_CLIENT_ID: '1.2' },
      'SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for many: set one of them',
      SLACK,
    ],
    [{ SLACK_CLIENT_SECRET: 's' }, 'SLACK_CLIENT_SECRET needs SLACK_CLIENT_ID beside it', SLACK],
    [{ SLACK_STATE_SECRET: 'x'.repeat(16) }, 'SLACK_STATE_SECRET needs SLACK_CLIENT_ID beside it', SLACK],
    [{ SLACK_STATE_SECRET: 'x'.repeat(15) }, 'SLACK_STATE_SECRET is shorter than 16 characters', SLACK],
    [
      { ...many, SLACK_CLIENT_ID: '8f742231b10e8888', SLACK_CLIENT_SECRET: '1.2' },
      'SLACK_CLIENT_ID is no client id (two numbers with a dot between them)',
      SLACK,
    ],
    [many, 'SECRETS_KEY is missing, which SLACK_CLIENT_ID (many workspaces) needs', SLACK],
    [many, 'PUBLIC_URL is missing, which SLACK_CLIENT_ID (many workspaces) needs', SLACK],
    [many, 'SLACK_CLIENT_SECRET is missing, which SLACK_CLIENT_ID (many workspaces) needs', SLACK],
    [many, 'SLACK_STATE_SECRET is missing, which SLACK_CLIENT_ID (many workspaces) needs', SLACK],
    [teams, 'MicrosoftAppPassword is missing, which MicrosoftAppType SingleTenant needs', TEAMS],
    [
      { ...teams, MicrosoftAppPassword: 'p' },
      'MicrosoftAppTenantId is missing, which MicrosoftAppType SingleTenant needs',
      TEAMS,
    ],
    [{ MicrosoftAppPassword: 'p' }, 'MicrosoftAppPassword needs MicrosoftAppId beside it', TEAMS],
    [{ MicrosoftAppTenantId: 't' }, 'MicrosoftAppTenantId needs MicrosoftAppId beside it', TEAMS],
    [{ MicrosoftAppType: 'SingleTenant' }, 'MicrosoftAppType needs MicrosoftAppId beside it', TEAMS],
    [
      { ...teams, MicrosoftAppPassword: '00000000-0000-4000-8000-000000000000' },
      'MicrosoftAppPassword is the id of a secret (or of the app), not its Value',
      TEAMS,
    ],
    [
      { ...teams, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: 'p' },
      'MicrosoftAppPassword is not for MicrosoftAppType UserAssignedMSI, which has none',
      TEAMS,
    ],
    [
      { TEAMS_ALLOW_UNAUTHENTICATED: 'true', MicrosoftAppId: 'app' },
      'TEAMS_ALLOW_UNAUTHENTICATED is for a bot without MicrosoftAppId: set one of them',
      TEAMS,
    ],
    [
      { TEAMS_ALLOW_UNAUTHENTICATED: 'true', HOST: '0.0.0.0' },
      'TEAMS_ALLOW_UNAUTHENTICATED needs HOST to be this machine alone, and no PUBLIC_URL',
      TEAMS,
    ],
    [{ ...teams, MicrosoftAppType: 'Single' }, 'MicrosoftAppType is none of', TEAMS],
  ])('%j', (environment, said, text) => {
    expect(problemsOf(environment)).toContain(said);
    expect(text).toContain(said);
  });
});

describe('SLACK_BOT_TOKEN', () => {
  let at: Installed;
  const starts = async (how: (slack: Installed['slack']) => unknown) => {
    at = await installedNowhere(PEOPLE, [{ id: HERE, users: [USERS.helsinki] }], MIDWAY, HERE);
    await how(at.slack);
    await at.platform.wayIn({} as Parameters<Installed['platform']['wayIn']>[0]).start();
    return at.logged.join('\n');
  };
  afterEach(() => at.close());

  test.each([
    ['revoked', (slack: Installed['slack']) => slack.workspace().revokeToken(), 'token_revoked'],
    ['of an app that was removed', (slack: Installed['slack']) => slack.workspace().uninstall(), 'account_inactive'],
  ])('%s: the start says so, and /readyz', async (_, how, code) => {
    const logged = await starts(how);
    for (const said of ['Slack refuses the token: nobody is answered there', code]) {
      expect(logged).toContain(said);
      expect(SLACK).toContain(said);
    }
    await expect(at.platform.part?.ping()).rejects.toThrow('SLACK_BOT_TOKEN');
  });

  test('without a permission: the start names it, and goes on', async () => {
    const logged = await starts((slack) =>
      slack
        .workspace()
        .setScopes(ALL_SCOPES.filter((scope) => scope !== 'files:write' && !scope.endsWith('s:history'))),
    );
    expect(logged).toContain('the Slack token lacks permissions: install the app again {"scopes":["files:write"]}');
    expect(SLACK).toContain('the Slack token lacks permissions');
    await at.platform.part?.ping();
  });

  test('right: nothing is said', async () => {
    expect(await starts(() => undefined)).toBe('');
  });
});

describe('SLACK_CLIENT_SECRET', () => {
  test('wrong: the page says that Slack refused, and the log by which word', async () => {
    const at = await installedNowhere(PEOPLE, [{ id: HERE, users: [USERS.helsinki], bot: false }], MIDWAY);
    at.slack.app.clientSecret = 'another';
    expect(await at.installs(HERE)).toMatchObject({ html: expect.stringContaining('Slack refused the installation') });
    const logged = at.logged.join('\n');
    await at.close();
    for (const said of ['an installation in Slack was refused', 'bad_client_secret']) {
      expect(logged).toContain(said);
      expect(SLACK).toContain(said);
    }
  });
});

test('SLACK_SIGNING_SECRET of another app: 401, and the log says bad-signature', async () => {
  const here = await startSlackHere();
  here.slack.app.signingSecret = 'of another app';
  const { deliveries } = await here.slack.as(USERS.helsinki.id).says('next');
  expect(deliveries.flatMap(({ attempts }) => attempts)).toContainEqual(expect.objectContaining({ status: 401 }));
  const [refused] = here.log.filter(({ level }) => level === 'warn');
  expect(refused).toMatchObject({
    fields: { code: 'bad-signature' },
    message: 'a request to Slack’s address was refused',
  });
  for (const said of ['bad-signature', 'a request to Slack’s address was refused']) expect(SLACK).toContain(said);
  await here.close();
});

test.each([{ error: 'invalid_auth' }, { error: 'not_allowed_token_type' }])(
  'SLACK_APP_TOKEN that Slack refuses with %j ends the start',
  async ({ error }) => {
    const token = error === 'invalid_auth' ? 'xapp-1-none' : undefined;
    const here = await startSlackHere();
    const parts = { workspaces: {}, log: here.world.deps.log, apiUrl: here.slack.apiUrl } as unknown as Parameters<
      typeof slackWayIn
    >[0];
    const way = slackWayIn(parts, { kind: 'socket', appToken: token ?? here.slack.bot().token });
    await expect(way.start()).rejects.toThrow(`SLACK_APP_TOKEN: Slack does not take it (${error})`);
    for (const said of ['SLACK_APP_TOKEN: Slack does not take it', error]) expect(SLACK).toContain(said);
    await here.close();
  },
);

describe('Teams', () => {
  test('MicrosoftAppId of another bot: 401, and the log says wrong-token', async () => {
    const here = await startTeamsHere({ wrong: { appId: '00000000-0000-4000-8000-000000000000' } });
    here.connector.world.install(here.people.helsinki);
    expect(await here.teams.as(here.people.helsinki).says('next')).toMatchObject({ status: 401 });
    const codes = here.log.map(({ fields }) => fields.code);
    await here.close();
    expect(codes).toContain('wrong-token');
    expect(TEAMS).toContain('wrong-token');
  });

  test('MicrosoftAppPassword wrong: what is written is kept, and the log says that the credentials are not taken', async () => {
    const here = await startTeamsHere({ wrong: { password: 'another' } });
    here.connector.world.install(here.people.helsinki);
    expect(await here.teams.as(here.people.helsinki).says('help')).toMatchObject({ status: 200 });
    const failed = await here.settled().then(
      () => '',
      (error: Error) => error.message,
    );
    const logged = [failed, ...here.log.map(({ message, fields }) => `${message} ${String(fields.err)}`)].join('\n');
    expect(await here.world.deps.store.inbox.find({})).toHaveLength(1);
    await here.close().catch(() => undefined);
    for (const said of ['Teams does not take the app’s credentials']) {
      expect(logged).toContain(said);
      expect(TEAMS).toContain(said);
    }
  });
});
