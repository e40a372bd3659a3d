import { isSlacksOwn } from '../../adapters/slack/in/respond';

const EMULATOR = { apiUrl: 'http://127.0.0.1:4567/api/' };

test.each(['https://hooks.slack.com/actions/T1/2/x', 'https://hooks.slack.com/commands/T1/2/x'])(
  'an answer is put with Slack: %s',
  (url) => {
    expect(isSlacksOwn(url, {})).toBe(true);
  },
);

test.each([
  'http://hooks.slack.com/actions/T1/2/x',
  'https://hooks.slack.com:8443/x',
  'https://hooks.slack.com.attacker.example/x',
  'https://attacker.example/hooks.slack.com',
  'https://hooks.slack.com@attacker.example/x',
  'https://somebody:secret@hooks.slack.com/x',
  'https://slack.com/x',
  'http://127.0.0.1:4567/response/1',
  'file:///etc/passwd',
  'nonsense',
  '',
  undefined,
  7,
])('and nowhere else: %s', (url) => {
  expect(isSlacksOwn(url, {})).toBe(false);
});

test('an emulator answers where its Web API is', () => {
  expect(isSlacksOwn('http://127.0.0.1:4567/response/1', EMULATOR)).toBe(true);
  expect(isSlacksOwn('http://127.0.0.1:4568/response/1', EMULATOR)).toBe(false);
});
