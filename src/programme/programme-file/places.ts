import { cityKeys, keysElsewhere, sameCity, sharesName } from '../../method/city';
import { isSameName } from '../../method/city-names';
import { editDistance } from '../../method/edit-distance';
import { nearMiss } from './near-miss';
import type { FileCity } from './types';

/** Somebody's place as far as it is known. */
export interface WhereFrom {
  email: string;
  city?: string;
  organisation?: string;
}

/** Why somebody might be of the host city although another place is named: its spelling, or their e-mail address. */
export type Doubt = { what: 'spelling'; place: string } | { what: 'address'; place: string; domain: string };

/** Everything else that a programme says a city is called. */
export function otherNames(city: string, cities: readonly FileCity[]): string[] {
  const all = cities
    .map(({ name, alsoCalled }) => [name, ...alsoCalled])
    .filter((names) => names.some((name) => sameCity(name, city)))
    .flat();
  return [...new Set(all)].filter((name) => name !== city);
}

/**
 * Whether somebody who is not of the host city by its names might be all the same: the name of their city or organisation
 * is a letter or two off, or one of the two holds the other whole; or their e-mail address is of the host's domain. Undefined where nothing speaks
 * for it, or where the programme says that the two are different places.
 */
export function doubtOf(
  person: WhereFrom,
  host: { names: readonly string[]; domains: ReadonlySet<string> },
  cities: readonly FileCity[],
): Doubt | undefined {
  const place = person.city ?? person.organisation ?? '';
  if (isDeclaredOther(place, host.names, cities)) return undefined;
  if (host.names.some((name) => resembles(place, name))) return { what: 'spelling', place };
  const shared = sharedDomain(person.email, host.domains);
  return shared === undefined ? undefined : { what: 'address', place, domain: shared };
}

/** Which of these domains an e-mail address is of, or is above; undefined for none. */
export function sharedDomain(email: string, domains: Iterable<string>): string | undefined {
  const domain = domainOf(email);
  return [...domains].find((other) => isWithin(domain, other) || isWithin(other, domain));
}

/** The domain of an e-mail address. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

function isDeclaredOther(place: string, names: readonly string[], cities: readonly FileCity[]): boolean {
  return cities.some(({ name, alsoCalled, isNot }) => {
    const these = [name, ...alsoCalled];
    const [one, other] = [names.some((n) => among(these, n)), among(these, place)];
    return (one && among(isNot, place)) || (other && names.some((n) => among(isNot, n)));
  });
}

function among(list: readonly string[], name: string): boolean {
  return list.some((other) => sameCity(other, name));
}

function resembles(place: string, name: string): boolean {
  if (sharesName(place, name) || isSameName(place, name)) return true;
  const [theirs, hosts, anywhere] = [cityKeys(place), cityKeys(name), [...keysElsewhere(name)]];
  return theirs.some(
    (key) =>
      nearMiss(key, hosts) !== undefined || anywhere.some((other) => holds(key, other) || isLongAndNear(key, other)),
  );
}

/** *Genoatown*: the name of a city is in it whole. Short names are in many. */
function holds(key: string, host: string): boolean {
  return host.length >= 5 && key.length > host.length && (key.startsWith(host) || key.endsWith(host));
}

/** Of names in all languages short ones are like some other city's: *Gênes* and *Rennes*. */
function isLongAndNear(key: string, host: string): boolean {
  return host.length >= 7 && editDistance(key, host, 1) <= 1;
}

function isWithin(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}
