import { shippedBenchmarks } from '../../src/benchmarks';
import type { Benchmark } from '../../src/method/benchmark';
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
});
