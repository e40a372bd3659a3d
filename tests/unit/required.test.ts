import { describeWith, RequiredServerMissing, skipOrFail } from '../support/required';

const before = process.env.REQUIRE_SERVERS;
afterEach(() => {
  if (before === undefined) delete process.env.REQUIRE_SERVERS;
  else process.env.REQUIRE_SERVERS = before;
});

test('a missing server is skipped, unless all are required', () => {
  delete process.env.REQUIRE_SERVERS;
  expect(() => skipOrFail('Redis')).not.toThrow();
  expect(describeWith('Redis', false)).toBe(describe.skip);
  process.env.REQUIRE_SERVERS = '1';
  expect(() => skipOrFail('Redis')).toThrow(RequiredServerMissing);
  expect(() => describeWith('Redis', false)).toThrow(/Redis is missing/);
});

test('a server that is there is used either way', () => {
  process.env.REQUIRE_SERVERS = '1';
  expect(describeWith('Redis', true)).toBe(describe);
});
