/** Whether this is `npm run test:attack`, which takes its time. */
export const isLong = process.env.ATTACK === 'long';

/** Some of many, evenly and always the same; twenty times as many in the long form. */
export function some<T>(all: readonly T[], usually: number): readonly T[] {
  const most = isLong ? 20 * usually : usually;
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)] as T);
}
