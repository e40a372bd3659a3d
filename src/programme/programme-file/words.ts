import { z } from 'zod';
import { isHolidayCode } from '../../method/calendar';
import { cleaned } from '../../method/plain-text';
import { coded } from './coded';
import { nearMiss } from './near-miss';

/** Ids that become part of our keys. */
export const KEY = /^[a-z0-9][a-z0-9-]{0,60}$/;

/** Marks that turn the direction of what follows: in a name they only make it look like another. */
const DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** A name, city or address as it is kept: nothing in it that nobody sees. */
function visible(text: string): string {
  return cleaned(text.replace(DIRECTION, '')).normalize('NFC');
}

/** One line of text a person typed, with a limit; characters that nobody sees are taken out. */
export function line(max: number) {
  return z
    .string()
    .overwrite(visible)
    .min(1, coded('empty'))
    .max(max, coded('long', max))
    .refine((text) => !/\p{Cc}/u.test(text), coded('one-line'));
}

/** An id of ours. */
export const key = z.string().regex(KEY, coded('key-form'));

/** An e-mail address, in lower case from here on. */
export const email = z
  .string()
  .overwrite((text) => visible(text.normalize('NFKC')))
  .max(254, coded('address-long'))
  .refine((text) => !/\p{Cf}/u.test(text), coded('unseen'))
  .regex(/^[^\s@,;<>"|:]+@[^\s@,;<>"|:]+\.[^\s@,;<>"|:.]+$/, coded('no-address'))
  .transform((text) => text.toLowerCase());

/** What would be an e-mail address, as it is kept, however wrong: so that what names somebody wrongly still names them. */
export function addressIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.includes('@')) return undefined;
  return email.safeParse(value).data ?? value.trim().toLowerCase();
}

/** A calendar day that exists. */
export const day = z.string().refine(isDay, coded('no-day'));

/** A day and a time on the host city's wall clock. */
export const wallTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3]):[0-5]\d$/, {
    error: coded('no-moment', '2027-04-09T10:00'),
    abort: true,
  })
  .refine((text) => isDay(text.slice(0, 10)), coded('moment-without-day'));

/** The zones by their main names; older names are good too, but slower to look up. */
const ZONES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

/** An IANA zone by its name. */
export const timeZone = z.string().superRefine((zone, context) => {
  if (isZone(zone)) return;
  context.addIssue({ code: 'custom', message: coded('no-zone', zone, nearMiss(zone, ZONES) ?? '') });
});

/** A country or region whose holidays are known. */
export const holidays = z
  .string()
  .refine(isHolidayCode, coded('no-holidays'))
  .transform((code) => code.toUpperCase());

/** An address on the web. */
export const url = z.string().max(2000, coded('long', 2000)).refine(isWebAddress, coded('no-url'));

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isZone(zone: string): boolean {
  if (ZONES.has(zone)) return true;
  if (!/^(UTC|[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z_+\-0-9]*)+)$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
