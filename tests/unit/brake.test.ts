import { brake } from '../../adapters/admin/brake';

const isTooMany = (guess: ReturnType<ReturnType<typeof brake>>) => guess.isTooMany;

test('ten wrong tokens a minute from one address, others are not held for them', () => {
  const guess = brake(() => 0);
  const from = (address: string, times: number) => Array.from({ length: times }, () => isTooMany(guess(address)));
  expect(from('10.0.0.1', 12)).toEqual([...Array(10).fill(false), true, true]);
  expect(from('::ffff:10.0.0.1', 1)).toEqual([true]);
  expect(from('10.0.0.2', 1)).toEqual([false]);
  expect(from('2001:db8:1:2::1', 10).at(-1)).toBe(false);
  expect(from('2001:db8:1:2:ffff::9', 1)).toEqual([true]);
});

test('from ever new addresses the sum counts, and what is remembered does not grow', () => {
  const guess = brake(() => 0);
  const guesses = Array.from({ length: 5_000 }, (_, n) => guess(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`));
  expect(guesses.findIndex(isTooMany)).toBe(300);
  expect(guesses.filter((one) => one.isTooMany && one.first)).toHaveLength(1);
});

test('a minute later all begin anew', () => {
  let now = 0;
  const guess = brake(() => now);
  for (let n = 0; n < 11; n += 1) guess('10.0.0.1');
  now = 59_000;
  expect(guess('10.0.0.1')).toEqual({ isTooMany: true, first: false, waitMs: 1_000 });
  now = 60_000;
  expect(guess('10.0.0.1')).toEqual({ isTooMany: false });
});
