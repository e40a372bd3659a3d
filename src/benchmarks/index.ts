import type { Benchmark } from '../method/benchmark';
import intiCities2008 from './inti-cities-2008.json';

/** The benchmarks that ship with the product. */
export function shippedBenchmarks(): Benchmark[] {
  return [intiCities2008];
}
