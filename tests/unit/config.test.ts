import { ConfigError, isLocalOnly, isLoopback, readConfig } from '../../src/config';

describe('the environment', () => {
  test('may be empty: everything has a default, and nobody else can reach the page', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 3000, dataDir: './data', example: true, logLevel: 'info' });
    expect(isLoopback(config.host)).toBe(true);
    expect(config).not.toHaveProperty('mongodbUri');
  });

  test('empty values count as unset', () => {
    expect(readConfig({ PORT: '', MONGODB_URI: '', HOST: '' })).toEqual(readConfig({}));
  });

  test('every problem is told at once, by the name of its variable', () => {
    const wrong = { PORT: 'soon', MONGODB_URI: 'http://elsewhere', REDIS_URL: 'nonsense', EXAMPLE: 'perhaps' };
    let problems: readonly string[] = [];
    try {
      readConfig(wrong);
    } catch (error) {
      if (error instanceof ConfigError) problems = error.problems;
    }
    expect(problems.map((p) => p.split(' ')[0])).toEqual(['PORT', 'MONGODB_URI', 'REDIS_URL', 'EXAMPLE']);
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
  [{ HOST: '0.0.0.0' }, false],
  [{ PUBLIC_URL: 'https://review.example' }, false],
  [{ REDIS_URL: 'redis://127.0.0.1' }, false],
  [{ MONGODB_URI: 'mongodb://127.0.0.1' }, false],
])('with %j the demonstration is on: %s', (environment, expected) => {
  expect(isLocalOnly(readConfig(environment))).toBe(expected);
});
