import { shippedBenchmarks } from '../../src/benchmarks';
import { parseProgrammeFile } from '../../src/programme/programme-file';
import { readTable } from '../../src/programme/programme-file/report-table';
import { saidOf } from '../support/said-of-files';

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
  expect(problemsOf(text).map(saidOf)).toEqual([message]);
});

it('of very many problems the first are told, and that there are more', () => {
  const found = problemsOf(`people:\n${many(5_000, (n) => `  - { a${n}: 1, b: 2, c: 3 }`)}`);
  expect(found).toHaveLength(501);
  expect(found.map(saidOf)).toContain('and so on: mend these first');
});

it('a key that is there twice is still named with its line', () => {
  expect(problemsOf('programme: a\nbenchmark: b\nprogramme: c')).toEqual([
    { line: 3, path: '', what: 'key-twice', about: [] },
  ]);
});

/** The process ended under some of them: the library walks by recursion. */
it.each([
  ['lists in one line', '- '.repeat(3_000)],
  ['keys in one line', '? '.repeat(3_000)],
  ['keys, each further in', many(1_500, (n) => `${' '.repeat(n)}a:`)],
  ['brackets in brackets', `${'[{a: '.repeat(5_000)}1`],
])('%s are refused where they are nested too deeply', (_, text) => {
  expect(problemsOf(text)).toEqual([{ line: 1, path: '', what: 'file-deep', about: [] }]);
});

it('brackets within a text nest nothing', () => {
  expect(problemsOf(`programme: "${'['.repeat(200)}"`).map(saidOf)).not.toContain('the file is nested too deeply');
});

it.each([
  ['empty lines', '\n'],
  ['anchors', '&a '],
])('a file of nothing but %s is given up soon', (_, text) => {
  expect(problemsOf(text.repeat(1_100_000).slice(0, 5_000_000))[0]?.what).toBe('file-full');
});

it('a file of several documents is refused in words', () => {
  expect(problemsOf('programme: a\n---\nprogramme: b').map(saidOf)).toEqual([
    'the file holds several documents (---): keep one',
  ]);
});

it.each([
  ['report.csv', `indicator\n${many(6_000, () => 'x')}`],
  ['report.yaml', many(6_000, () => '- {indicator: x}')],
])('of a table with far too many rows none is looked at: %s', (name, text) => {
  expect(readTable(name, new TextEncoder().encode(text))).toEqual({
    rows: [],
    problems: [{ line: 1, what: 'rows-many', about: ['5000'] }],
  });
});

it.each([
  ['columns', `${'h,'.repeat(1_000_000)}\n1`],
  ['letters in a cell', `indicator\n"${'x'.repeat(2_000_000)}"`],
])('a table with far too many %s is given up soon', (_, text) => {
  expect(readTable('r.csv', new TextEncoder().encode(text))).toEqual({
    rows: [],
    problems: [{ line: expect.any(Number), what: 'row-long', about: ['100000'] }],
  });
});

it('a table that several reviews name is read once, and of its very many problems the first are told', () => {
  const zone = 'timeZone: Europe/Rome, visit: { start: 2027-04-20 }, leader: a@b.example, report: { entries: r.csv }';
  const file = `programme: p
benchmark: inti-cities-2008
people: [{ email: a@b.example, name: A, city: Lyon, timeZone: Europe/Paris }]
reviews:
${many(50, (n) => `  - { id: r${n}, hostCity: Genoa, ${zone} }`)}`;
  let read = 0;
  const table = new TextEncoder().encode(`indicator\n${many(4_000, (n) => `GG-AMB-${n + 100}`)}`);
  const readFile = () => {
    read += 1;
    return table;
  };
  const result = parseProgrammeFile(new TextEncoder().encode(file), { benchmarks: shippedBenchmarks(), readFile });
  const found = result.ok ? [] : result.problems.filter((problem) => problem.file === 'r.csv');
  expect(read).toBe(1);
  expect(found).toHaveLength(101);
  expect(found.at(-1)?.what).toBe('and-so-on');
});
