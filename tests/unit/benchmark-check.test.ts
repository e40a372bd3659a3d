import { shippedBenchmarks } from '../../src/benchmarks';
import type { Benchmark, Indicator } from '../../src/method/benchmark';
import { checkBenchmark, checkHistory, checkReuse } from '../../src/method/benchmark-check';
import { benchmarkIn } from '../support/benchmark-in';
import { saidOf } from '../support/said-of-files';

const both = (text: string) => ({ en: text, fr: text });
const indicator = (id: string, text = id) => {
  const [pillar = '', dimension = '', number = ''] = id.split('-');
  return { id, pillar, dimension, number: Number(number), title: both(text), statement: both(text) };
};
const small = (version: number, ids: string[]): Benchmark => ({
  id: 'small',
  version,
  title: both('Small'),
  source: 'made for a test',
  pillars: [{ id: 'AA', title: both('A'), standard: both('A') }],
  dimensions: [{ id: 'BB', title: both('B') }],
  indicators: ids.map((id) => indicator(id)),
});
const messages = (raw: unknown) => checkBenchmark(raw).problems.map((p) => `${p.path}: ${saidOf(p)}`);

test('the benchmarks that ship are sound, and returned as they are', () => {
  for (const benchmark of shippedBenchmarks()) expect(checkBenchmark(benchmark)).toEqual({ benchmark, problems: [] });
  expect(shippedBenchmarks()[0]?.indicators).toHaveLength(73);
});

test('what is no benchmark at all is told in one line, and never throws', () => {
  for (const raw of [undefined, null, 3, 'x', [], [1]]) expect(messages(raw)).toHaveLength(1);
  expect(messages({}).length).toBeGreaterThan(5);
  expect(checkBenchmark({ ...small(1, ['AA-BB-1']), indicators: [null, 5] }).benchmark).toBeUndefined();
});

test('a benchmark may name its own kinds of source', () => {
  const own = { ...small(1, ['AA-BB-1']), sourceTypes: [{ id: 'cycling_group', title: both('cyclists') }] };
  expect(checkBenchmark(own)).toEqual({ benchmark: own, problems: [] });
  const wrong = [
    { id: 'Cyclists', title: both('c') },
    own.sourceTypes[0],
    own.sourceTypes[0],
    { id: 'x', title: { en: 'x' }, voice: 'no', outside: 1 },
    3,
  ];
  expect(messages({ ...own, sourceTypes: wrong }).map((m) => m.split(':')[0])).toEqual([
    'sourceTypes[0].id',
    'sourceTypes[2].id',
    'sourceTypes[3].title.fr',
    'sourceTypes[3].voice',
    'sourceTypes[3].outside',
    'sourceTypes[4]',
  ]);
  for (const sourceTypes of [{}, [], 'cyclists']) expect(messages({ ...own, sourceTypes })).toHaveLength(1);
  expect(checkReuse(small(1, ['AA-BB-1']), own).map((p) => p.path)).toEqual(['sourceTypes']);
});

test('a benchmark has an end: so many cells, indicators and letters, whatever else is wrong', () => {
  const many = (n: number, letter: string) =>
    Array.from({ length: n }, (_, i) => ({
      id: letter + i.toString(36).toUpperCase().padStart(4, '0'),
      title: both('x'),
      standard: both('x'),
    }));
  const wide = { ...small(1, []), pillars: many(5_000, 'A'), dimensions: many(5_000, 'B'), indicators: [3] };
  expect(messages(wide)).toEqual([
    'pillars: must list 40 pillars at most',
    'dimensions: must list 40 dimensions at most',
    'indicators[0]: must be an indicator with an id, a title and a statement',
  ]);
  expect(
    messages({ ...small(1, []), pillars: many(40, 'A'), dimensions: many(40, 'B'), indicators: Array(600).fill(3) }),
  ).toHaveLength(500);
  expect(
    messages(
      small(
        1,
        Array.from({ length: 1_001 }, (_, n) => `AA-BB-${n + 1}`),
      ),
    ),
  ).toEqual(['indicators: must list 1000 indicators at most']);
  const long = { ...indicator('AA-BB-1'), title: both('t'.repeat(301)), statement: both('s'.repeat(3_001)) };
  const odd = { ...small(1, ['AA-BB-1']), indicators: [long], source: 's'.repeat(3_001), title: both('\u200b') };
  expect(messages(odd)).toEqual([
    'source: is too long: 3000 characters at most',
    ...['en', 'fr'].map((language) => `title.${language}: is missing`),
    ...['en', 'fr'].map((language) => `indicators[0].title.${language}: is too long: 300 characters at most`),
    ...['en', 'fr'].map((language) => `indicators[0].statement.${language}: is too long: 3000 characters at most`),
  ]);
});

test('every problem is named with its place', () => {
  const base = small(1, ['AA-BB-1', 'AA-BB-1', 'AA-BB-3']);
  const raw = {
    ...base,
    version: 0,
    pillars: [...base.pillars, { id: 'CC', title: { en: 'C' }, standard: both('C') }, base.pillars[0]],
    indicators: [
      ...base.indicators,
      { ...indicator('AA-BB-4'), number: 5 },
      { ...indicator('AA-BB-6'), pillar: 'ZZ' },
      { ...indicator('AA-BB-7'), pillar: 'CC' },
      { ...indicator('AA-BB-8'), id: 'AA/8' },
      { ...indicator('AA-BB-9'), statement: { en: 'x', fr: ' ' } },
      { ...indicator('AA-BB-10'), dimension: 'XX' },
    ],
  };
  expect(messages(raw)).toEqual([
    'version: must be a whole number from 1',
    'pillars[1].title.fr: is missing',
    'pillars[2].id: there are two pillars AA',
    'indicators[1].id: there are two indicators AA-BB-1',
    'indicators[3].number: is 5, but the id says 4',
    'indicators[4].pillar: no pillar is called “ZZ”',
    'indicators[5].id: its pillar is CC, not AA',
    'indicators[6].id: must look like PILLAR-DIMENSION-number, as GG-AMB-1',
    'indicators[7].statement.fr: is missing',
    'indicators[8].dimension: no dimension is called “XX”',
  ]);
});

test('a benchmark needs only the languages that its title is in, and all of them in each of its texts', () => {
  for (const language of ['fr', 'en', 'de', 'pt-BR']) expect(messages(benchmarkIn(language))).toEqual([]);
  const french = benchmarkIn('fr');
  const [first, ...others] = french.indicators;
  const told = (title: unknown, more: Partial<Indicator>) =>
    messages({ ...french, title, indicators: [{ ...first, ...more }, ...others] });
  expect(told({ fr: 'Le nôtre' }, { title: { en: 'Ours' } })).toEqual([
    'indicators[0].title.fr: is missing',
    'indicators[0].title.en: is in a language that the title is not in',
  ]);
  expect(told({ fr: 'Le nôtre' }, { title: { fr: 'Un titre', en: 'A title' } })).toEqual([
    'indicators[0].title.en: is in a language that the title is not in',
  ]);
  expect(new Set(told({ en: 'Ours', fr: 'Le nôtre' }, {}).map((m) => m.split('.').at(-1)))).toEqual(
    new Set(['en: is missing']),
  );
  expect(told({}, {})).toEqual(['title: must be there in a language at least, as { "en": "…" }']);
  expect(told({ Français: 'Le nôtre' }, {})).toContain('title.Français: is no language: write its code, as en or fr');
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`x${n}`, 'Ours']));
  expect(told(many, {})).toContain('title: must be in 40 languages at most');
});

test('a pillar or a dimension without indicators is a problem, a cell without is none', () => {
  const raw = small(1, ['AA-BB-1', 'DD-CC-1']);
  const dimensions = [...raw.dimensions, { id: 'CC', title: both('C') }];
  const pillars = [...raw.pillars, { id: 'DD', title: both('D'), standard: both('D') }];
  expect(messages({ ...raw, pillars, dimensions })).toEqual([]);
  expect(messages({ ...small(1, ['AA-BB-1']), pillars, dimensions })).toEqual([
    'indicators: the pillar DD has none',
    'indicators: the dimension CC has none',
  ]);
});

test('a published version is not changed, a new version may be', () => {
  const v1 = small(1, ['AA-BB-1', 'AA-BB-2']);
  const reworded = { ...v1, indicators: [indicator('AA-BB-1', 'other'), indicator('AA-BB-2')] };
  expect(checkReuse(v1, v1)).toEqual([]);
  expect(checkReuse(v1, reworded).map((p) => p.path)).toEqual(['indicators[0].statement']);
  expect(checkReuse(v1, { ...reworded, version: 2 })).toEqual([]);
  const translated = {
    ...v1,
    indicators: v1.indicators.map((i) => ({ ...i, statement: { ...i.statement, it: 'x' } })),
  };
  expect(checkReuse(v1, translated).map((p) => p.path)).toEqual(['indicators[0].statement', 'indicators[1].statement']);
  expect(checkReuse(v1, small(1, ['AA-BB-1'])).map(saidOf)).toEqual([expect.stringContaining('AA-BB-2 is gone')]);
  expect(checkReuse(v1, { ...reworded, id: 'another' })).toEqual([]);
});

test('an id that was dropped never comes back', () => {
  const history = [small(2, ['AA-BB-1']), small(1, ['AA-BB-1', 'AA-BB-2'])];
  expect(checkHistory(history, small(3, ['AA-BB-1', 'AA-BB-3']))).toEqual([]);
  expect(checkHistory(history, small(3, ['AA-BB-1', 'AA-BB-2'])).map((p) => p.path)).toEqual(['indicators[1].id']);
});
