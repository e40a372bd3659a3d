import { pacing } from '../../adapters/pacing/pacing';

function aPacing() {
  let time = 1_000_000;
  const paces = pacing(() => time);
  return {
    ...paces,
    wait: (ms: number) => {
      time += ms;
    },
  };
}
const CHANNEL = [{ name: 'C1', everyMs: 1_000 }];
const OTHER = [{ name: 'C2', everyMs: 1_000 }];

test('one a second: the first goes, each of the others has a turn of its own', () => {
  const { turn, wait } = aPacing();
  expect(['a', 'b', 'c'].map((id) => turn(id, CHANNEL))).toEqual([0, 1_000, 2_000]);
  wait(1_000);
  expect([turn('b', CHANNEL), turn('c', CHANNEL), turn('d', CHANNEL)]).toEqual([0, 1_000, 2_000]);
});

test('one channel holds up no other', () => {
  const { turn } = aPacing();
  for (let n = 0; n < 50; n += 1) turn(`m${n}`, CHANNEL);
  expect(turn('other', OTHER)).toBe(0);
});

test('a pause holds up everything of its name, and nothing else', () => {
  const { turn, pause, wait } = aPacing();
  const inWorkspace = (channel: string) => [
    { name: 'T1', everyMs: 0 },
    { name: channel, everyMs: 1_000 },
  ];
  pause('T1', 30_000);
  expect(turn('a', inWorkspace('C1'))).toBe(30_000);
  expect(turn('b', inWorkspace('C2'))).toBe(30_000);
  expect(turn('c', [{ name: 'T2', everyMs: 0 }])).toBe(0);
  wait(30_000);
  expect([turn('a', inWorkspace('C1')), turn('b', inWorkspace('C2'))]).toEqual([0, 0]);
});

test('a turn that was not used is not held against the next ones for ever', () => {
  const { turn, wait } = aPacing();
  turn('a', CHANNEL);
  turn('gone', CHANNEL);
  wait(120_000);
  expect(turn('b', CHANNEL)).toBe(0);
});
