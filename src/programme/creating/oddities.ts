import { dayInWords, listInWords, shortDay } from '../../i18n/format';
import { dayIn, deadline } from '../../method/calendar';
import { sameCity } from '../../method/city';
import type { Language } from '../../method/language';
import type { Person } from '../../method/person';
import type { Review } from '../../method/review';
import type { Day, Instant } from '../../method/time';
import { moveOddities } from '../../plan/move-oddities';
import { type DateFinding, dateFindings } from '../programme-file/date-rules';
import { cityNamed } from './cities';
import { type Finding, odd } from './findings';

interface Seen {
  /** Everybody with a role in the review. */
  team: readonly Person[];
  /** All reviews there are. */
  reviews: readonly Review[];
  now: Instant;
  language: Language;
}

/** What about a review is possible but probably not meant: its dates, and another review of the same city. */
export function oddDates(review: Review, callDay: Day | undefined, { team, reviews, now, language }: Seen): Finding[] {
  const { due } = review.report;
  const twins = reviews.filter(
    (other) => other.programme === review.programme && sameCity(other.hostCity, review.hostCity),
  );
  return [
    ...dateFindings(review, callDay, holidaysOf(review, team)).map((finding) => inWords(finding, callDay, language)),
    ...peopleOff(review, team, reviews, now, language),
    ...(due < dayIn(review.timeZone, now) ? [odd('reportLate', dayInWords(due, language))] : []),
    ...(deadline(review) < now
      ? [odd('sheetsLate', dayInWords(dayIn(review.timeZone, deadline(review)), language))]
      : []),
    ...twins.map(({ hostCity, visit: { start } }) =>
      odd('another', hostCity, `${shortDay(start, language)} ${start.slice(0, 4)}`),
    ),
  ];
}

function inWords(finding: DateFinding, callDay: Day | undefined, language: Language): Finding {
  switch (finding.what) {
    case 'visit-day-off':
      return odd('visitDayOff', dayInWords(finding.day, language));
    case 'call-day-off':
      return odd('callDayOff', dayInWords(finding.day, language));
    case 'call-out-of-time':
      return odd('callOutOfTime', dayInWords(callDay ?? '', language));
    case 'report-late':
      return odd('reportLate', dayInWords(finding.due, language));
  }
}

/** Days of the visit and of the call that are none of work for some of the team. */
function peopleOff(
  review: Review,
  team: readonly Person[],
  reviews: readonly Review[],
  now: Instant,
  language: Language,
): Finding[] {
  return moveOddities(review, team, reviews, now).flatMap((one) =>
    one.what === 'people' ? [odd('peopleOff', dayInWords(one.day, language), listInWords(one.people, language))] : [],
  );
}

/** The host city's holidays are those of its contacts, else of its country; a review has none of its own. */
function holidaysOf({ members, hostCity }: Review, team: readonly Person[]): string | undefined {
  const own = team.find(({ id, holidays }) => holidays !== undefined && members.host.includes(id))?.holidays;
  return own ?? cityNamed(hostCity)?.holidays;
}
