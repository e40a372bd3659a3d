import fc from 'fast-check';
import { chosenOptions, keptNames, meetOptions, readOption } from '../../flows/preparatory-review/meeting';
import { functionKey } from '../../src/method/function-key';
import { registerOf } from '../../src/method/register';
import { aBenchmark, aContent } from '../support/sheets';

const OFFICE = { id: 'genoa-2027|housing-office', review: 'genoa-2027', label: 'Housing office', indicators: [] };
const [INDICATOR] = aBenchmark().indicators;
const optionsOf = (names: readonly string[]) =>
  INDICATOR ? meetOptions(registerOf([OFFICE], names), INDICATOR, aContent('at')) : [];

describe('two names are one function’s', () => {
  it.each([
    ['Housing office', 'HOUSING  Office.'],
    ['Bureau du logement', 'bureau-du-logement'],
    ['Élue à l’intégration', "elue a l'integration"],
    ['Housing\u200b office', 'housing office'],
    ['Στέγη', 'στεγη'],
    ['👩‍🚒', '👩‍🚒 '],
  ])('%s, %s', (one, other) => expect(functionKey(one)).toBe(functionKey(other)));

  it.each([
    ['C', 'C++'],
    ['👍', '🎉'],
    ['?', '!'],
    [`${'a'.repeat(100)}b`, `${'a'.repeat(100)}c`],
  ])('but not %s, %s', (one, other) => expect(functionKey(one)).not.toBe(functionKey(other)));
});

/** What two names must have in common to be one function's, said in patterns. */
function comparedAs(name: string): string {
  const letters = name
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return letters.replace(/[^\p{L}\p{N}\p{Sm}\p{Sc}\p{So}]+/gu, '-').replace(/^-|-$/g, '') || name.trim();
}

describe('what names are compared by, for which the options of cards stand', () => {
  it.each([
    ['Élue à l’intégration', 'elue-a-l-integration'],
    ['  Bureau…  (du logement) ', 'bureau-du-logement'],
    ['ΣΤΈΓΗΣ, ΔΉΜΟΣ', 'στεγης-δημος'],
    ['𝔐ayor №\u00a07 & C++', 'mayor-no-7-c++'],
    ['\u200b\u2014 ', '\u200b\u2014'],
  ])('%j: %j', (name, key) => expect(functionKey(name)).toBe(key));

  it('every character counts as it did', () => {
    const differing = Array.from({ length: 0x110000 }, (_, code) => `A${String.fromCodePoint(code)}b`).filter(
      (name) => functionKey(name) !== comparedAs(name),
    );
    expect(differing).toEqual([]);
  });

  it('whatever stands together', () => {
    const sign = fc.oneof(fc.constantFrom(...'aÉß Σς-.\u200b\u0301\ud800👍ﬁ½한'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(sign), (signs) => expect(functionKey(signs.join(''))).toBe(comparedAs(signs.join('')))),
    );
  });
});

describe('a register', () => {
  it('holds each function once, the report’s before those that somebody named', () => {
    const { entries, entryOf } = registerOf([OFFICE], ['housing OFFICE', 'Mayor', 'mayor']);
    expect(entries.map(({ id }) => id)).toEqual([OFFICE.id, 'Mayor']);
    expect(entryOf('Housing-Office')?.id).toBe(OFFICE.id);
    expect(entryOf('MAYOR')?.id).toBe('Mayor');
    expect(entryOf('nobody')).toBeUndefined();
  });

  it('is read from a card by what the card’s options carry, which is short and holds nothing that was typed', () => {
    const long = `Head of ${'very '.repeat(500)}important affairs, <&> %2C`;
    const register = registerOf([OFFICE], [long]);
    const values = optionsOf([long]).map(({ value }) => value);
    expect(values.every((value) => /^[\w|-]{1,75}$/.test(value))).toBe(true);
    expect(values.map(readOption(register, 'genoa-2027'))).toEqual([long, OFFICE.id]);
  });

  it('is read from the cards of a version before, which carried the review and the name', () => {
    const read = readOption(registerOf([OFFICE], ['The Mayor’s cabinet']), 'genoa-2027');
    expect(read('genoa-2027|the-mayor-s-cabinet')).toBe('The Mayor’s cabinet');
    expect(read('genoa-2027|housing-office')).toBe(OFFICE.id);
    expect(read('genoa-2027|somebody-else-s')).toBeUndefined();
  });
});

it('what a sheet names stays as it is there, in its order, whatever a card sends back for it', () => {
  const register = registerOf([OFFICE], ['housing OFFICE', 'Mayor']);
  expect(keptNames([OFFICE.id, 'mayor', 'Chair', 'chair'], ['Mayor', 'housing OFFICE'], register)).toEqual([
    'Mayor',
    'housing OFFICE',
    'Chair',
  ]);
  expect(chosenOptions(register, aContent('at', { toMeet: ['housing OFFICE', OFFICE.id] }))).toEqual([OFFICE.id]);
});
