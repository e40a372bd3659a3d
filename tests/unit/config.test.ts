import { ConfigError, hostsOf, isLoopback, mayDemonstrate, readConfig } from '../../src/app/config';

describe('the environment', () => {
  test('may be empty: everything has a default, and nobody else can reach the page', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, dataDir: './data', demo: true, logLevel: 'info' });
    expect(isLoopback(config.host)).toBe(true);
    expect(config).not.toHaveProperty('mongodbUri');
  });

  test('empty values count as unset', () => {
    expect(readConfig({ PORT: '', MONGODB_URI: '', HOST: '' })).toEqual(readConfig({}));
  });

  test('every problem is told at once, by the name of its variable', () => {
    const wrong = { PORT: 'soon', MONGODB_URI: 'http://elsewhere', REDIS_URL: 'nonsense', DEMO: 'perhaps' };
    let problems: readonly string[] = [];
    try {
      readConfig(wrong);
    } catch (error) {
      if (error instanceof ConfigError) problems = error.problems;
    }
    expect(problems.map((p) => p.split(' ')[0])).toEqual(['PORT', 'MONGODB_URI', 'REDIS_URL', 'DEMO']);
  });

  test.each([
    ['x'.repeat(23), ['OPERATOR_TOKEN is shorter than 24 characters: make one with `openssl rand -hex 16`']],
    ['x'.repeat(24), []],
  ])('the operator’s token %s', (token, problems) => {
    let told: readonly string[] = [];
    try {
      readConfig({ OPERATOR_TOKEN: token });
    } catch (error) {
      if (error instanceof ConfigError) told = error.problems;
    }
    expect(told).toEqual(problems);
  });

  test('at a terminal only warnings are logged, unless one asks for more', () => {
    expect(readConfig({}, true).logLevel).toBe('warn');
    expect(readConfig({ LOG_LEVEL: 'debug' }, true).logLevel).toBe('debug');
  });

  test.each(['localhost', '127.0.0.1', '127.8.9.1', '::1'])('%s is this machine alone', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  test.each(['0.0.0.0', '::', '10.0.0.1', 'example.org', '127.0.0.1.example.org'])('%s is not', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

test.each([
  [{}, true],
  [{ DEMO: 'true' }, true],
  [{ DEMO: 'false' }, false],
  [{ EXAMPLE: 'false' }, false],
  [{ HOST: '0.0.0.0' }, false],
  [{ PUBLIC_URL: 'https://review.example' }, false],
  [{ REDIS_URL: 'redis://127.0.0.1' }, false],
  [{ MONGODB_URI: 'mongodb://127.0.0.1' }, false],
])('with %j the demonstration is on: %s', (environment, expected) => {
  expect(mayDemonstrate(readConfig(environment))).toBe(expected);
});

test('DEMO is wished for where it can be only; EXAMPLE is what it was called before', () => {
  for (const more of [{ HOST: '0.0.0.0' }, { PUBLIC_URL: 'http://localhost' }, { REDIS_URL: 'redis://127.0.0.1' }])
    expect(() => readConfig({ DEMO: 'true', ...more })).toThrow(/DEMO is for this machine alone/);
  expect(readConfig({ DEMO: 'true', EXAMPLE: 'false' }).demo).toBe(true);
});

describe('MongoDB’s address', () => {
  test.each(['mongodb://a:27017,b:27018/cf?replicaSet=rs', 'mongodb+srv://cluster.example/cf'])('%s is one', (uri) => {
    expect(readConfig({ MONGODB_URI: uri }).mongodbUri).toBe(uri);
  });
  test('is shown without user and password', () => {
    expect(hostsOf('mongodb://me:secret@a:27017,b:27018/cf')).toBe('a:27017,b:27018');
    expect(hostsOf('redis://:secret@r:6379/1')).toBe('r:6379');
  });
});

describe('Slack', () => {
  const problemsOf = (environment: Record<string, string>): readonly string[] => {
    try {
      readConfig(environment);
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    }
  };

  test('is off unless something of it is set', () => {
    expect(readConfig({})).not.toHaveProperty('slack');
  });
  test('is one workspace over HTTP, or over a socket where there is an app token', () => {
    const one = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };
    expect(readConfig(one).slack).toEqual({
      transport: { kind: 'http', signingSecret: 's' },
      workspaces: { kind: 'one', botToken: 'xoxb-1' },
    });
    expect(readConfig({ ...one, SLACK_APP_TOKEN: 'xapp-1' }).slack?.transport.kind).toBe('socket');
  });
  test('is many workspaces by OAuth, with everything that takes', () => {
    expect(problemsOf({ SLACK_CLIENT_ID: '1.2', SLACK_SIGNING_SECRET: 's' }).map((p) => p.split(' ')[0])).toEqual([
      'SLACK_CLIENT_SECRET',
      'SLACK_STATE_SECRET',
      'SECRETS_KEY',
      'PUBLIC_URL',
    ]);
  });
  test('half set is a problem that says what is missing', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([expect.stringMatching(/^SLACK_SIGNING_SECRET/)]);
    expect(problemsOf({ SLACK_SIGNING_SECRET: 's' })).toEqual([expect.stringContaining('SLACK_BOT_TOKEN')]);
  });
});
