import { isHolidayCode } from '../../method/calendar';
import { otherCityNames, plainName, usualName } from '../../method/city-names';
import { LANGUAGES } from '../../method/language';
import { folded } from '../../method/plain-text';
import { nearMiss } from '../programme-file/near-miss';

type Library = typeof import('city-timezones');

/** Loaded where a city is looked up: a start needs none of its seven thousand. */
function library(): Library {
  return require('city-timezones');
}

/** What is known of a city by its name. */
export interface KnownCity {
  timeZone: string;
  /** The code of its country, where its public holidays are known. */
  holidays?: string;
  /** How many live there, roughly: it tells which of two that are called the same is probably meant. */
  people: number;
  /** Its country and province, folded. */
  within: readonly string[];
}

/** One of two cities is meant where so many times more live in it. */
const TIMES_LARGER = 5;
/** So much of a name is looked at, in characters. */
const LOOKED_AT = 200;

/** By name, and of each country all that are known there. */
interface Known {
  byName: ReadonlyMap<string, readonly KnownCity[]>;
  byCountry: ReadonlyMap<string, readonly KnownCity[]>;
  /** How each is written, by its name there; those where most people live first. */
  written: ReadonlyMap<string, string>;
}
let known: Known | undefined;

/**
 * The cities of this name, the largest first; behind a comma, or in brackets, a country or province may tell which. Only
 * larger cities are known: of another one, what its country tells.
 */
export function citiesNamed(name: string): readonly KnownCity[] {
  const [first = '', ...rest] = name.slice(0, LOOKED_AT).split(/[,;()/]/);
  const { byName, byCountry } = allKnown();
  const found = byName.get(usualName(first)) ?? [];
  const told = rest.map((part) => folded(part)).filter((part) => part !== '');
  const within = found.filter((city) => told.some((part) => city.within.includes(part)));
  if (within.length > 0) return within;
  return found.length > 0 ? found : told.flatMap((part) => byCountry.get(part) ?? []);
}

/** The city that is meant by a name: the only one, or by far the largest; undefined where that cannot be told. */
export function cityNamed(name: string): KnownCity | undefined {
  const all = citiesNamed(name);
  const [largest] = all;
  const other = all.find(({ timeZone }) => timeZone !== largest?.timeZone);
  return largest && largest.people >= TIMES_LARGER * (other?.people ?? 0) ? largest : undefined;
}

/** The city that was probably meant by a name that is none's: as it is written, without a country. */
export function cityMeant(name: string): string | undefined {
  const [first = ''] = name.slice(0, LOOKED_AT).split(/[,;()/]/);
  const { written } = allKnown();
  const key = plainName(first);
  const others = otherCityNames();
  const meant = nearMiss(key, [...written.keys(), ...others.keys()]);
  return meant === undefined ? undefined : written.get(others.get(meant) ?? meant);
}

function allKnown(): Known {
  known ??= read();
  return known;
}

/** Read when it is first asked for. */
function read(): Known {
  const byName = new Map<string, KnownCity[]>();
  const byCountry = new Map<string, KnownCity[]>();
  const countries = new Map<string, readonly string[]>();
  const spelt = new Map<string, string>();
  for (const { city, city_ascii, country, province, iso2, pop, timezone } of library().cityMapping) {
    const names = countries.get(iso2) ?? countryNames(iso2, country);
    countries.set(iso2, names);
    const one = {
      timeZone: timezone,
      people: Number(pop) || 0,
      within: [...names, folded(String(province ?? ''))],
      ...(isHolidayCode(String(iso2)) ? { holidays: iso2 } : {}),
    };
    for (const key of new Set([plainName(city), plainName(city_ascii)])) {
      add(byName, key, one);
      spelt.set(key, city);
    }
    for (const name of names) add(byCountry, name, one);
  }
  for (const list of [...byName.values(), ...byCountry.values()]) list.sort((a, b) => b.people - a.people);
  const peopleOf = (key: string) => byName.get(key)?.[0]?.people ?? 0;
  const written = new Map([...spelt].sort(([a], [b]) => peopleOf(b) - peopleOf(a)));
  return { byName, byCountry, written };
}

function add(to: Map<string, KnownCity[]>, key: string, city: KnownCity): void {
  const list = to.get(key);
  if (list) list.push(city);
  else to.set(key, [city]);
}

function countryNames(code: string, name: string): string[] {
  const shown = /^[A-Z]{2}$/.test(code)
    ? LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? '')
    : [];
  return [...new Set([code, name, ...shown].map((one) => folded(String(one))))];
}
