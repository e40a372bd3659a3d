const { problemsIn } = require('../../scripts/check-regexes.cjs') as {
  problemsIn(sources: readonly (readonly [string, string])[], allowed: readonly unknown[]): Promise<string[]>;
};

const problems = (source: string, allowed: readonly unknown[] = []) => problemsIn([['src/a.ts', source]], allowed);
const SLOW = '/[.!]+$/';

test.each([
  ['a literal', `export const a = (t: string) => t.replace(${SLOW}, '');`],
  ['one among others, in a generic call', `const a = new Map<string, RegExp>([['x', /x/], ['y', ${SLOW}]]);`],
  ['one made from a text', "const a = new RegExp('[.!]+$');"],
  ['one made from the file’s own texts', `const s = '[.!]'; const a = new RegExp(\`$\{s}+$\`);`],
  ['one that a method of texts makes', "const a = (t: string) => t.match('[.!]+$');"],
])('finds one that backtracks: %s', async (_, source) => {
  expect(await problems(source)).toEqual([`src/a.ts: ${SLOW} backtracks: 2nd degree polynomial`]);
});

test('finds one that is put together at run time', async () => {
  expect(await problems('const a = (t: string) => new RegExp(t);')).toEqual([
    'src/a.ts: new RegExp(…) is put together at run time',
  ]);
});

test('lets those pass that take as long as the text is, and what only looks like one', async () => {
  const source = `const a = /[.!]+/; const b = '${SLOW}'; // ${SLOW}\nconst c = 4 / 2 / 1;`;
  expect(await problems(source)).toEqual([]);
});

test('what is allowed is let pass in its file alone, and is missed when it is gone', async () => {
  const allowed = [{ file: 'src/a.ts', regex: SLOW, reason: 'a test' }];
  expect(await problems(`const a = ${SLOW};`, allowed)).toEqual([]);
  const elsewhere = await problemsIn([['src/b.ts', `const a = ${SLOW};`]], allowed);
  expect(elsewhere).toEqual([
    `src/b.ts: ${SLOW} backtracks: 2nd degree polynomial`,
    `src/a.ts: ${SLOW} is allowed, but is not there`,
  ]);
});
