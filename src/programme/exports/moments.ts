import { TZDate } from '@date-fns/tz';
import { formatISO } from 'date-fns/formatISO';
import type { Instant, TimeZone } from '../../method/time';

/** An instant in ISO 8601 with the zone's offset, as spreadsheets and people read it. */
export function instantIn(at: Instant, zone: TimeZone): string {
  return formatISO(new TZDate(at, zone));
}
