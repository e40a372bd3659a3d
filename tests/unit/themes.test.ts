import { shippedBenchmarks } from '../../src/benchmarks';
import { withOrigins } from '../../src/method/across-versions';
import type { Benchmark, Change } from '../../src/method/benchmark';
import { themesOf } from '../../src/method/themes';

const [inti] = shippedBenchmarks();

/** How many indicators of INTI-CITIES each theme of the method's section 7 is about, in its order. */
const COUNTS = [3, 16, 13, 8, 6, 3, 24, 14];

describe('themes', () => {
  it('INTI-CITIES has the method’s eight, and each indicator is in one at least', () => {
    const themes = themesOf(inti as Benchmark);
    expect(themes.map(({ indicators }) => indicators.length)).toEqual(COUNTS);
    expect(new Set(themes.flatMap(({ indicators }) => indicators)).size).toBe(73);
  });

  it('of another benchmark each pillar is one, and what a later version adds is found under its pillar', () => {
    const other = { ...(inti as Benchmark), id: 'climate' };
    expect(themesOf(other).map(({ id }) => id)).toEqual(other.pillars.map(({ id }) => `pillar-${id}`));
    const first = (inti as Benchmark).indicators[0];
    if (!first) throw new Error('no indicator');
    const more = {
      ...(inti as Benchmark),
      indicators: [...(inti as Benchmark).indicators, { ...first, id: 'GG-AMB-7', number: 7 }],
    };
    expect(themesOf(more).at(-1)).toMatchObject({ id: 'pillar-GG', indicators: ['GG-AMB-7'] });
  });

  it('stay the method’s however many versions on, and what was moved on the way stays under its own', () => {
    const v1 = inti as Benchmark;
    const [second, third, fourth] = [
      aVersion(v1, 2, { id: 'GG-IMP-8', how: 'moved', from: ['GG-LEA-1'] }),
      (before: Benchmark) => aVersion(before, 3, { id: 'AC-IMP-8', how: 'moved', from: ['GG-IMP-8'] }),
      (before: Benchmark) => aVersion(before, 4, { id: 'GG-AMB-9', how: 'new', from: [] }),
    ];
    const v3 = third(second);
    const v4 = fourth(v3);
    const known = withOrigins([v1, second, v3, v4]);
    // Also where the first version is known by its name alone.
    for (const versions of [known, withOrigins([second, v3, v4])]) {
      const newest = versions.at(-1) as Benchmark;
      const themes = new Map(themesOf(newest).map(({ id, indicators }) => [id, indicators]));
      expect([...themes.keys()].slice(0, COUNTS.length)).toEqual(themesOf(v1).map(({ id }) => id));
      expect(themes.get('leadership')).toEqual(expect.arrayContaining(['AC-IMP-8', 'GG-LEA-2']));
      expect(themes.get('leadership')).toHaveLength(COUNTS[3] ?? 0);
      expect(themes.get('inside')).not.toContain('AC-IMP-8');
      expect(themes.get('pillar-GG')).toEqual(['GG-AMB-9']);
      expect(new Set([...themes.values()].flat()).size).toBe(74);
    }
  });
});

/** The version after, with one indicator moved or new. */
function aVersion(before: Benchmark, version: number, change: Change): Benchmark {
  const [from = 'GG-AMB-1'] = change.from;
  const one = before.indicators.find(({ id }) => id === from);
  if (!one) throw new TypeError(`no ${from}`);
  const [pillar = '', dimension = '', number] = change.id.split('-');
  return {
    ...before,
    id: 'a-programme',
    version,
    indicators: [
      ...before.indicators.filter(({ id }) => !change.from.includes(id)),
      { ...one, id: change.id, pillar, dimension, number: Number(number) },
    ],
    since: { id: before.id, version: before.version, changes: [change] },
  };
}
