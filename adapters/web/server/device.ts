/** What browsers and systems call themselves, the more telling first: many name others beside themselves. */
const BROWSERS: readonly (readonly [sign: string, name: string])[] = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];
const SYSTEMS: readonly (readonly [sign: string, name: string])[] = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Macintosh', 'Mac'],
  ['CrOS', 'Chromebook'],
  ['Linux', 'Linux'],
];

/** A browser and its system by their names, which are the same in all languages; undefined where neither is known. */
export function deviceIn(agent: string | undefined): string | undefined {
  const named = [BROWSERS, SYSTEMS].flatMap((list) => list.find(([sign]) => agent?.includes(sign))?.[1] ?? []);
  return named.length > 0 ? named.join(' · ') : undefined;
}
