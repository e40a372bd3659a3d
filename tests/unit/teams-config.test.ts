import { ConfigError, readConfig } from '../../src/app/config';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};
const ID = { MicrosoftAppId: 'app' };
const OPEN = { TEAMS_ALLOW_UNAUTHENTICATED: 'true' };

test('Teams is off unless something of it is set', () => {
  expect(readConfig({})).not.toHaveProperty('teams');
  expect(readConfig({ TEAMS_ALLOW_UNAUTHENTICATED: 'false' })).not.toHaveProperty('teams');
});

test.each([
  [{ MicrosoftAppPassword: 'p' }, { kind: 'multi-tenant', appId: 'app', password: 'p' }],
  [
    { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'p', MicrosoftAppTenantId: 't' },
    { kind: 'single-tenant', appId: 'app', password: 'p', tenant: 't' },
  ],
  [
    { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: 't' },
    { kind: 'managed', appId: 'app', tenant: 't' },
  ],
])('with %j the bot is %j', (environment, identity) => {
  expect(readConfig({ ...ID, ...environment } as Record<string, string>).teams).toEqual({
    identity,
    login: {},
    givesFiles: true,
    trustsLoopback: false,
  });
});

test.each([
  [{ MicrosoftAppPassword: 'p' }, 'MicrosoftAppPassword'],
  [{ MicrosoftAppTenantId: 't' }, 'MicrosoftAppTenantId'],
  [ID, 'MicrosoftAppPassword'],
  [{ ...ID, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'p' }, 'MicrosoftAppTenantId'],
  [{ ...ID, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: 't' }, 'MicrosoftAppPassword'],
  [{ ...ID, MicrosoftAppType: 'UserAssignedMSI' }, 'MicrosoftAppTenantId'],
  [
    { ...ID, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: 't', MicrosoftAppPassword: 'p' },
    'MicrosoftAppPassword',
  ],
  [{ ...ID, MicrosoftAppType: 'Secret', MicrosoftAppPassword: 'p' }, 'MicrosoftAppType'],
  [{ ...ID, MicrosoftAppPassword: 'p', ToChannelFromBotLoginUrl: 'http://login.example' }, 'ToChannelFromBotLoginUrl'],
  [{ ...ID, MicrosoftAppPassword: 'p', TEAMS_SERVICE_URL: 'nonsense' }, 'TEAMS_SERVICE_URL'],
])('%j is not right: %s', (environment, name) => {
  expect(problemsOf(environment as Record<string, string>).map((problem) => problem.split(' ')[0])).toEqual([name]);
});

test('everybody on this machine is believed only where nobody else can come', () => {
  expect(readConfig(OPEN).teams).toEqual({
    identity: { kind: 'nobody' },
    login: {},
    givesFiles: true,
    trustsLoopback: true,
  });
  expect(readConfig({ ...OPEN, REDIS_URL: 'redis://127.0.0.1' }).teams?.identity.kind).toBe('nobody');
  for (const more of [{ HOST: '0.0.0.0' }, { PUBLIC_URL: 'https://review.example' }, ID])
    expect(problemsOf({ ...OPEN, ...more } as Record<string, string>)).toEqual([
      expect.stringMatching(/^TEAMS_ALLOW_UNAUTHENTICATED /),
    ]);
});

test('where the keys come from this machine, Teams may be on it too', () => {
  const known = { ...ID, MicrosoftAppPassword: 'p' };
  const teams = (url: string) => readConfig({ ...known, ToBotFromChannelOpenIdMetadataUrl: url }).teams;
  expect(teams('http://127.0.0.1:9/openid')?.trustsLoopback).toBe(true);
  expect(teams('https://login.botframework.azure.us/openid')?.trustsLoopback).toBe(false);
});

test('files are given unless the cloud has none', () => {
  expect(readConfig({ ...OPEN, TEAMS_FILES: 'false' }).teams?.givesFiles).toBe(false);
  expect(problemsOf({ ...OPEN, TEAMS_FILES: 'no' })).toEqual(['TEAMS_FILES is neither true nor false']);
});
