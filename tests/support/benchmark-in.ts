import { shippedBenchmarks } from '../../src/benchmarks';
import type { Benchmark } from '../../src/method/benchmark';

/** The benchmark that ships, in one language alone; `from`: the texts that it has there. */
export function benchmarkIn(language: string, from: 'en' | 'fr' = 'fr'): Benchmark {
  const [shipped] = shippedBenchmarks();
  const only = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && from in value
      ? { [language]: (value as Record<string, unknown>)[from] }
      : value;
  return { ...JSON.parse(JSON.stringify(shipped, only)), id: `in-${language.toLowerCase()}` };
}
