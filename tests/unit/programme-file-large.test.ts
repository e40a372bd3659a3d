import { shippedBenchmarks } from '../../src/benchmarks';
import { parseProgrammeFile } from '../../src/services/programme-file';

/** What is wrong with a file. */
function problemsOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  const result = parseProgrammeFile(bytes, { benchmarks: shippedBenchmarks(), readFile: () => undefined });
  return result.ok ? [] : result.problems;
}
const many = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

/** Each took minutes while keys were compared with one another, or each problem's line was looked for among all. */
it.each([
  ['keys that nobody knows', many(5_000, (n) => `k${n}: 1`), 'there are more than 200 keys in one place'],
  ['the same key', many(5_000, () => 'k: 1'), 'there are more than 200 keys in one place'],
  [
    'keys of a person',
    `people:\n  - ${many(5_000, (n) => `    k${n}: 1`).trim()}`,
    'there are more than 200 keys in one place',
  ],
  ['keys that are lists', many(5_000, (n) => `? [${n}]\n: 1`), 'there are more than 200 keys in one place'],
  ['aliases', `a: &a x\npeople:\n${many(5_000, () => '  - *a')}`, expect.stringContaining('repeats itself too often')],
])('a file with very many %s is refused with one problem', (_, text, message) => {
  expect(problemsOf(text)).toEqual([expect.objectContaining({ message })]);
});

it('of very many problems the first are told, and that there are more', () => {
  const found = problemsOf(`people:\n${many(5_000, (n) => `  - { a${n}: 1, b: 2, c: 3 }`)}`);
  expect(found).toHaveLength(501);
  expect(found.map(({ message }) => message)).toContain('and so on: mend these first');
});

it('a key that is there twice is still named with its line', () => {
  expect(problemsOf('programme: a\nbenchmark: b\nprogramme: c')).toEqual([
    { line: 3, path: '', message: 'this key is there twice in the same place' },
  ]);
});
