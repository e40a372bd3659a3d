import type { Day } from '../../method/time';

/** An id has 61 characters at most: so many are left for the city beside the year and a number. */
const LONGEST_CITY = 48;

/**
 * The id of a new review: its city and the year of the visit, as `genoa-2027`; with a number behind it where that is
 * taken.
 */
export function reviewIdFor(hostCity: string, start: Day, isTaken: (id: string) => boolean): string {
  const plain = `${slugOf(hostCity, LONGEST_CITY) || 'review'}-${start.slice(0, 4)}`;
  let id = plain;
  for (let n = 2; isTaken(id); n += 1) id = `${plain}-${n}`;
  return id;
}

/** Letters that are no other letter with a sign: written out as people do. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** A name in small letters, digits and hyphens, as part of an id; empty where nothing of it is left. */
export function slugOf(name: string, longest: number): string {
  return (
    name
      .toLowerCase()
      .replace(/[ßæœøłđı]/g, (letter) => WRITTEN_OUT[letter] ?? '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      // Never more than one of them, where the signs before were put into one.
      .replace(/^-|-$/g, '')
  );
}
