import { CITY_NAMES } from './city-names-table';
import { folded } from './plain-text';

/** A city's name in small letters alone, without signs and spaces. */
export function plainName(name: string): string {
  return folded(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether somebody who says one name means the other, in whatever language: *Gênes* is *Genoa*. Whose city somebody is of is
 * asked of `sameCity`, which knows how else one is written.
 */
export function isSameName(one: string, other: string): boolean {
  return usualName(one) === usualName(other);
}

/** The name under which a city stands in our table of cities, as `plainName`: of a city that is not known, its own. */
export function usualName(name: string): string {
  const key = plainName(name);
  return otherCityNames().get(key) ?? key;
}

let others: ReadonlyMap<string, string> | undefined;

/** The usual name by each other one, both as `plainName`; made when it is first asked for. */
export function otherCityNames(): ReadonlyMap<string, string> {
  others ??= new Map(
    CITY_NAMES.flatMap(([usual, ...also]) => also.map((name) => [plainName(name), plainName(usual)] as const)),
  );
  return others;
}
