import fc from 'fast-check';
import { editDistance } from '../../src/method/edit-distance';
import { nearMiss } from '../../src/programme/programme-file/near-miss';
import { isNearly } from '../../src/steps/typing/slips';

/** Optimal string alignment, by its definition. */
function slowly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    slowly(a.slice(1), b) + 1,
    slowly(a, b.slice(1)) + 1,
    slowly(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(slowly(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

test('is what the definition says, up to its limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(slowly(a, b), limit + 1));
    }),
  );
});

test('long words are told apart without looking at each letter of one for each of the other', () => {
  const long = 'ab'.repeat(200_000);
  expect(editDistance(long, `${long}c`, 2)).toBe(1);
  expect(editDistance(long, 'ba'.repeat(200_000), 1)).toBe(2);
});

describe('a slip of the fingers in a word that is typed', () => {
  it.each([
    ['stauts', 'status'],
    ['nxet', 'next'],
    ['sttatus', 'status'],
    ['statu', 'status'],
    ['stadus', 'status'],
  ])('%s is %s', (said, meant) => {
    expect(isNearly(said, meant)).toBe(true);
  });

  it.each([
    ['status', 'status'],
    ['weak', 'week'],
    ['nex', 'next'],
    ['nexxt', 'next'],
    ['ilst', 'lost'],
    ['satuts', 'status'],
  ])('%s is not %s', (said, meant) => {
    expect(isNearly(said, meant)).toBe(false);
  });
});

test('in a file two letters may be wrong, in short words one, and the nearest is meant', () => {
  expect(nearMiss('Ogranisres', ['organisers', 'observers'])).toBe('organisers');
  expect(nearMiss('hsot', ['host'])).toBe('host');
  expect(nearMiss('hxsx', ['host'])).toBeUndefined();
  expect(nearMiss('lead', ['leader', 'leads'])).toBe('leads');
});
