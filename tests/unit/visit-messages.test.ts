import { findingsIn, type ReadFinding } from '../../flows/visit/reading/message';
import type { Known } from '../../flows/visit/reading/remarks';
import { shippedBenchmarks } from '../../src/benchmarks';
import { inCellOrder } from '../../src/method/benchmark';
import { INVENTED } from './visit-messages/invented';
import { LATER } from './visit-messages/later';

const BENCHMARK = shippedBenchmarks().find(({ id }) => id === 'inti-cities-2008') ?? raise();
const ORDER = inCellOrder(BENCHMARK).map(({ id }) => id);
const KNOWN: Known = {
  benchmark: BENCHMARK,
  hypotheses: new Map([
    [1, 'H1'],
    [2, 'H2'],
    [3, 'H3'],
  ]),
  expected: ['H1', 'H2'],
  questions: ['Q1', 'Q2'],
  indicators: ['GG-IMP-3', 'GG-AMB-1'],
};

/** A finding as the tables write it. */
function told({
  sort = '?',
  indicators,
  text,
  effects,
  answers,
  ...one
}: Omit<ReadFinding, 'sort'> & { sort?: string }): string {
  const marks = [
    ...Object.entries(effects).map(([key, effect]) => `${key} ${effect}`),
    ...answers,
    ...(one.isGoodPractice ? ['practice'] : []),
    ...(one.isRecommendation ? ['recommendation'] : []),
    ...(one.checked ? [one.checked] : []),
    ...(one.use ? [one.use] : []),
    ...one.unknown.map((name) => `no ${name}`),
    ...one.maybe.map((id) => `maybe ${ORDER.indexOf(id) + 1}`),
  ];
  const at = indicators.map((id) => ORDER.indexOf(id) + 1).join(', ');
  return `${sort} ${at}: ${text}${marks.length > 0 ? ` {${marks.join(', ')}}` : ''}`;
}

const read = (message: string) => findingsIn(message, KNOWN).findings.map(told);

it.each([...INVENTED, ...LATER])('%j', (message, ...findings) => {
  expect(read(message)).toEqual(findings);
});

it.each([
  ['documents: the minutes of 2026; the budget', ['the minutes of 2026', 'the budget'], []],
  ['concern: no minutes 48; documents: minutes, budget, 2027', ['minutes', 'budget, 2027'], ['concern 48: no minutes']],
  [
    'Documents:\n- list of members\n- supports H1\nStrengths:\n- a budget',
    ['list of members', 'supports H1'],
    ['strength : a budget'],
  ],
  ['documents demandés : le budget ; le procès-verbal', ['le budget', 'le procès-verbal'], []],
  ['document: minutes of the board. concern: they are late', ['minutes of the board'], ['concern : they are late']],
  ['strength: the plan is public (document)', [], ['strength : the plan is public (document)']],
])('%j asks for documents', (message, documents, findings) => {
  const found = findingsIn(message, KNOWN);
  expect([found.documents, found.findings.map(told)]).toEqual([documents, findings]);
});

it('drops no word of a text that it does not understand, and stays linear', () => {
  for (const part of ['a ', 'concern: ', '48, ', '(((', 'H1 and ', '; ', '\n', ' - ', 'supports H1 ']) {
    const started = process.cpuUsage();
    findingsIn(part.repeat(12_000 / part.length), KNOWN);
    const { user, system } = process.cpuUsage(started);
    expect([part, (user + system) / 1_000 < 2_000]).toEqual([part, true]);
  }
});

function raise(): never {
  throw new RangeError('not there');
}
