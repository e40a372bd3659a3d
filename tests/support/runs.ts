/**
 * How often a property is tried with other values: `few` by day, times what the environment's `RUNS` says in
 * `npm run test:long`.
 */
export function runs(few: number): number {
  return few * Number(process.env.RUNS ?? 1);
}
