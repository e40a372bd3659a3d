import { type Language, LOCALES } from '../../../src/method/language';
import type { PageWords } from './words';

/** How moments are told to one person: in their zone and language, with the server's now. */
export interface Times {
  /** `9:10` */
  time(at: string): string;
  /** `Thursday 25 March, 9:10` */
  moment(at: string): string;
  /** The calendar day, to compare: `2027-03-25`. */
  dayKey(at: string): string;
  /** `Today`, `Yesterday`, `Thursday 25 March`. */
  day(at: string, now: string): string;
}

/** Days and times as a reader says them, in their zone. */
export function timesFor(language: Language, timeZone: string, words: PageWords): Times {
  const locale = LOCALES[language];
  const format = (options: Intl.DateTimeFormatOptions, of = locale) =>
    new Intl.DateTimeFormat(of, { timeZone, ...options });
  const time = format({ hour: '2-digit', minute: '2-digit' });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const moment = format({ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  const key = format({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');
  const dayKey = (at: string) => key.format(new Date(at));
  return {
    time: (at) => time.format(new Date(at)),
    moment: (at) => moment.format(new Date(at)),
    dayKey,
    day: (at, now) => {
      if (dayKey(at) === dayKey(now)) return words.chat.today;
      const dayBefore = new Date(new Date(now).getTime() - 86_400_000).toISOString();
      return dayKey(at) === dayKey(dayBefore) ? words.chat.yesterday : day.format(new Date(at));
    },
  };
}
