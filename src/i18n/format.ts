import { dayIn, type TimeOfDay } from '../method/calendar';
import { type InEach, type Language, LOCALES, oncePerLanguage } from '../method/language';
import type { Review } from '../method/review';
import type { Day, Instant, TimeZone } from '../method/time';
import { polishedDate } from './french';

/** What the locale's own formats of days and times leave undone. */
const POLISHES: InEach<(text: string) => string> = { en: (text) => text, fr: polishedDate };

function polished(text: string, language: Language): string {
  return POLISHES[language](text);
}

/** `Thursday 25 March` — a calendar day in words; with `today`, also its year where that is another one. */
export function dayInWords(day: Day, language: Language, today?: Day): string {
  const said = formatOf(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...yearUnless(day, today),
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));
  return polished(said, language);
}

/** `25 March` — a calendar day, short; with `today`, also its year where that is another one. */
export function shortDay(day: Day, language: Language, today?: Day): string {
  const said = formatOf(language, {
    day: 'numeric',
    month: 'long',
    ...yearUnless(day, today),
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`));
  return polished(said, language);
}

/** `Thursday 25 March 2027` — a calendar day in words, with its year. */
export function dayWithYear(day: Day, language: Language): string {
  return dayInWords(day, language, NO_YEAR);
}

/** A day that has no year in common with any other. */
const NO_YEAR: Day = '0000-01-01';

function yearUnless(day: Day, today: Day | undefined): { year?: 'numeric' } {
  return today === undefined || today.slice(0, 4) === day.slice(0, 4) ? {} : { year: 'numeric' };
}

/**
 * `Tuesday 6 April, 17:30` in a zone, with the zone's own short name when asked for; with `today`, also its year where
 * that is another one.
 */
export function momentInWords(
  at: Instant,
  timeZone: TimeZone,
  language: Language,
  withZone = false,
  today?: Day,
): string {
  const said = formatOf(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...yearUnless(dayIn(timeZone, at), today),
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    ...(withZone ? { timeZoneName: 'short' } : {}),
  }).format(new Date(at));
  return polished(said, language);
}

/** `17:30`: a moment's time in a zone. */
export function timeInWords(at: Instant, timeZone: TimeZone, language: Language): string {
  const said = formatOf(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at));
  return polished(said, language);
}

/** `17:30` of any day, as a moment's time is written. */
export function clockInWords(time: TimeOfDay, language: Language): string {
  return timeInWords(`2000-01-01T${time}:00.000Z`, 'UTC', language);
}

/** `20–22 April`: a visit's days. */
export function visitInWords(start: Day, days: number, language: Language): string {
  const first = new Date(`${start}T12:00:00Z`);
  const last = new Date(first.getTime() + (days - 1) * 86_400_000);
  const said = formatOf(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).formatRange(first, last);
  return polished(said, language).replace(/(\d)\s[–-]\s(\d+)(?=\s)/u, '$1–$2');
}

const lists = oncePerLanguage((language) => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }));
const shares = oncePerLanguage(
  (language) => new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }),
);
const decimals = oncePerLanguage((language) => new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }));

/** `a, b and c`. */
export function listInWords(items: readonly string[], language: Language): string {
  return lists(language).format(items);
}

/** What stands between the parts of a row. */
const APART: InEach<string> = { en: '; ', fr: '\u202f; ' };

/** `a; b; c`: parts that have commas of their own, as they are shown; what is kept or exported has one sign in every language. */
export function inARow(items: readonly string[], language: Language): string {
  return items.join(APART[language]);
}

/** Those of which there are any, one after the other. */
export function counted(parts: readonly (readonly [count: number, said: string])[]): string {
  return parts.flatMap(([count, said]) => (count > 0 ? [said] : [])).join(', ');
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set('.!?…');

/** What people wrote, one text after the other: apart as in a row, where the one before does not end a sentence itself. */
export function textsInARow(texts: readonly string[], language: Language): string {
  const said = texts.map((one) => one.trim()).filter((one) => one !== '');
  const before = (n: number) => (n === 0 ? '' : SENTENCE_ENDS.has(said[n - 1]?.at(-1) ?? '') ? ' ' : APART[language]);
  return said.map((one, n) => `${before(n)}${one}`).join('');
}

/** A share as a percentage without decimals; 0 of 0 is 0. */
export function percent(part: number, whole: number, language: Language): string {
  const share = whole === 0 ? 0 : part / whole;
  return shares(language).format(share);
}

/** A number as the language writes it, with at most one decimal. */
export function decimal(value: number, language: Language): string {
  return decimals(language).format(value);
}

/** A review by its host city; where that hosts another of these too, by its visit as well. */
export function reviewInWords(review: Hosted, among: readonly Hosted[], language: Language): string {
  const { hostCity, visit } = review;
  const isTwice = among.filter((other) => other.hostCity === hostCity).length > 1;
  return isTwice ? `${hostCity} · ${visitInWords(visit.start, visit.days, language)}` : hostCity;
}

type Hosted = Pick<Review, 'hostCity' | 'visit'>;

const FORMATS_KEPT = 1_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes as long as writing twenty dates with it. */
function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(LOCALES[language], options);
  if (formats.size >= FORMATS_KEPT) formats.clear();
  formats.set(key, format);
  return format;
}
