import { z } from 'zod';
import { FOLLOW_UP_BOUNDS, FOLLOW_UP_MONTHS } from '../../method/after-visit';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../method/language';
import { BLIND_RULES, HOST_RATINGS, STOPS } from '../../method/review';
import { MAILS } from '../../method/terms';
import { coded } from './coded';
import { account, channel, trusted } from './platforms';
import { termsSchema } from './terms';
import { day, email, holidays, key, line, timeZone, url, wallTime } from './words';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MONDAY_TO_FRIDAY = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

const absence = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { message: coded('ends-early'), path: ['to'] });

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
      .min(1, coded('no-workdays'))
      .default([...MONDAY_TO_FRIDAY])
      .transform((days) => WEEKDAYS.flatMap((name, n) => (days.includes(name) ? [n + 1] : []))),
    away: z.array(absence).max(100, coded('many', 100)).default([]),
    accounts: z.array(account).max(20, coded('many', 20)).default([]),
  })
  .superRefine(({ city, organisation }, context) => {
    if (city === undefined && organisation === undefined)
      context.addIssue({ code: 'custom', message: coded('placeless'), path: [] });
    if (city !== undefined && organisation !== undefined)
      context.addIssue({
        code: 'custom',
        message: coded('two-places'),
        path: ['organisation'],
      });
  });

/** One entry of `cities`: what else a city is called, and which places are others although they might seem the same. */
const citySchema = z.strictObject({
  name: line(80),
  alsoCalled: z.array(line(80)).max(50, coded('many', 50)).default([]),
  isNot: z.array(line(120)).max(50, coded('many', 50)).default([]),
});

/** `cities`, none when left out. */
export const citiesSchema = z.array(citySchema).max(1000, coded('many', 1_000)).default([]);

/** The roles of a review that hold lists of e-mails. */
export const LIST_ROLES = ['organisers', 'peers', 'facilitators', 'host', 'observers'] as const;

const emails = z.array(email).max(200, coded('many', 200)).default([]);

/** One entry of `reviews`. */
export const reviewSchema = z.strictObject({
  id: key,
  hostCity: line(80),
  timeZone,
  visit: z.strictObject({
    start: day,
    days: z.int().min(1, coded('at-least', 1)).max(10, coded('at-most', 10)).default(3),
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
    .array(z.array(email).length(2, coded('pair')))
    .max(100, coded('many', 100))
    .default([]),
  deputy: email.optional(),
  state: z.enum(STOPS).optional(),
  facilitators: emails,
  host: emails,
  observers: emails,
  channels: z.array(channel).max(20, coded('many', 20)).default([]),
  terms: termsSchema.optional(),
});

const months = z
  .int()
  .min(FOLLOW_UP_BOUNDS.first, coded('at-least', FOLLOW_UP_BOUNDS.first))
  .max(FOLLOW_UP_BOUNDS.last, coded('at-most', FOLLOW_UP_BOUNDS.last));

/** When host cities are asked again what became of recommendations, in months. */
const followUp = z
  .array(months)
  .min(1, coded('no-months'))
  .max(FOLLOW_UP_BOUNDS.most, coded('many', FOLLOW_UP_BOUNDS.most))
  .refine((all) => all.every((one, n) => n === 0 || one > (all[n - 1] ?? one)), { message: coded('no-order') })
  .default([...FOLLOW_UP_MONTHS]);

/** The file's outer part; people and reviews are looked at one by one, so that each shows all of its problems. */
export const fileSchema = z.strictObject({
  programme: key,
  trusted: z.array(trusted).max(100, coded('many', 100)).default([]),
  mail: z.enum(MAILS, { message: coded('neither', ...MAILS) }).default('links only'),
  hostRating: z.enum(HOST_RATINGS, { message: coded('neither', ...HOST_RATINGS) }).default('own-sheet'),
  followUp,
  benchmark: z
    .string({
      error: ({ input }) => (typeof input === 'object' && input !== null ? coded('benchmark-here') : undefined),
    })
    .pipe(line(500)),
  cities: citiesSchema,
  people: z.array(z.unknown()).min(1, coded('nobody')).max(5000, coded('many', 5_000)),
  reviews: z.array(z.unknown()).min(1, coded('no-review')).max(500, coded('many', 500)),
});

/** An entry of the file's reviews once it has passed. */
export type ParsedReview = z.infer<typeof reviewSchema>;
