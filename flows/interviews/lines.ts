import { dayInWords, timeInWords } from '../../src/i18n/format';
import { dayIn } from '../../src/method/calendar';
import type { Language } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import type { Instant } from '../../src/method/time';
import type { Interview } from './kept';

/** `Tuesday 20 April, 09:00–10:00`, by the host city's clock. */
export function whenInWords(
  { starts, ends }: Pick<Interview, 'starts' | 'ends'>,
  review: Review,
  language: Language,
): string {
  return `${dayInWords(dayIn(review.timeZone, starts), language)}, ${hoursInWords({ starts, ends }, review, language)}`;
}

/** `09:00–10:00` */
export function hoursInWords(
  { starts, ends }: { starts: Instant; ends: Instant },
  { timeZone }: Review,
  language: Language,
): string {
  return `${timeInWords(starts, timeZone, language)}–${timeInWords(ends, timeZone, language)}`;
}

/** `Tuesday 20 April, 09:00–10:00 · an elected member`: all that anybody may read of it. */
export function lineOf(
  one: Pick<Interview, 'starts' | 'ends' | 'function'>,
  review: Review,
  language: Language,
): string {
  return `${whenInWords(one, review, language)} · ${one.function}`;
}
