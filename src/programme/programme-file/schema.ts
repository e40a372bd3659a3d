import { z } from 'zod';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../method/language';
import { BLIND_RULES, HOST_RATINGS, STOPS } from '../../method/review';
import { MAILS } from '../../method/terms';
import { account, channel, trusted } from './platforms';
import { termsSchema } from './terms';
import { day, email, holidays, key, line, timeZone, url, wallTime } from './words';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MONDAY_TO_FRIDAY = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

const absence = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { message: 'ends before it begins', path: ['to'] });

/** One entry of `people`. */
export const personSchema = z
  .strictObject({
    email,
    formerly: email.optional(),
    name: line(120),
    city: line(80).optional(),
    organisation: line(120).optional(),
    language: z.enum(LANGUAGES).default(DEFAULT_LANGUAGE),
    timeZone,
    holidays: holidays.optional(),
    workdays: z
      .array(z.enum(WEEKDAYS))
      .min(1, 'must name at least one day')
      .default([...MONDAY_TO_FRIDAY])
      .transform((days) => WEEKDAYS.flatMap((name, n) => (days.includes(name) ? [n + 1] : []))),
    away: z.array(absence).max(100, 'holds more than 100 entries').default([]),
    accounts: z.array(account).max(20, 'holds more than 20 entries').default([]),
  })
  .superRefine(({ city, organisation }, context) => {
    if (city === undefined && organisation === undefined)
      context.addIssue({ code: 'custom', message: 'needs a city or an organisation', path: [] });
    if (city !== undefined && organisation !== undefined)
      context.addIssue({
        code: 'custom',
        message: 'has a city and an organisation: keep the one they speak for in the reviews',
        path: ['organisation'],
      });
  });

/** One entry of `cities`: what else a city is called, and which places are others although they might seem the same. */
const citySchema = z.strictObject({
  name: line(80),
  alsoCalled: z.array(line(80)).max(50, 'holds more than 50 entries').default([]),
  isNot: z.array(line(120)).max(50, 'holds more than 50 entries').default([]),
});

/** `cities`, none when left out. */
export const citiesSchema = z.array(citySchema).max(1000, 'holds more than 1,000 entries').default([]);

/** The roles of a review that hold lists of e-mails. */
export const LIST_ROLES = ['organisers', 'peers', 'facilitators', 'host', 'observers'] as const;

const emails = z.array(email).max(200, 'holds more than 200 entries').default([]);

/** One entry of `reviews`. */
export const reviewSchema = z.strictObject({
  id: key,
  hostCity: line(80),
  timeZone,
  visit: z.strictObject({
    start: day,
    days: z.int().min(1, 'must be at least 1').max(10, 'must be 10 at most').default(3),
  }),
  report: z
    .strictObject({
      url: url.optional(),
      holdsRatings: z.boolean().optional(),
      entries: line(500).optional(),
      due: day.optional(),
    })
    .default({}),
  call: wallTime.optional(),
  language: z.enum(LANGUAGES).default(DEFAULT_LANGUAGE),
  blind: z.enum(BLIND_RULES).default('until-gathering'),
  organisers: emails,
  leader: email,
  peers: emails,
  sharedSeats: z
    .array(z.array(email).length(2, 'must name two people'))
    .max(100, 'holds more than 100 entries')
    .default([]),
  deputy: email.optional(),
  state: z.enum(STOPS).optional(),
  facilitators: emails,
  host: emails,
  observers: emails,
  channels: z.array(channel).max(20, 'holds more than 20 entries').default([]),
  terms: termsSchema.optional(),
});

/** The file's outer part; people and reviews are looked at one by one, so that each shows all of its problems. */
export const fileSchema = z.strictObject({
  programme: key,
  trusted: z.array(trusted).max(100, 'holds more than 100 entries').default([]),
  mail: z.enum(MAILS, { message: 'is neither links only nor in full' }).default('links only'),
  hostRating: z.enum(HOST_RATINGS, { message: 'is neither own-sheet nor open' }).default('own-sheet'),
  benchmark: line(500),
  cities: citiesSchema,
  people: z.array(z.unknown()).min(1, 'names nobody').max(5000, 'holds more than 5,000 entries'),
  reviews: z.array(z.unknown()).min(1, 'names no review').max(500, 'holds more than 500 entries'),
});

/** An entry of the file's reviews once it has passed. */
export type ParsedReview = z.infer<typeof reviewSchema>;
