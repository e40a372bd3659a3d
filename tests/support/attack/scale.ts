/** Whether this is `npm run test:attack`, which takes its time. */
export const isLong = process.env.ATTACK === 'long';

/** Some of many, evenly and always the same, each time the tests run; all of them in the long form. */
export function some<T>(all: readonly T[], most: number): readonly T[] {
  if (isLong || all.length <= most) return all;
  return Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)] as T);
}
