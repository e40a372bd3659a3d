import { addDays, dayIn, daysBetween, instantAt, timeIn } from '../method/calendar';
import type { Day } from '../method/time';
import type { FilePerson, FileReview, ProgrammeFile } from './programme-file';

/** How many days before its visit the example's review is shown, at least: six more can come on top, to keep weekdays. */
const DAYS_BEFORE_VISIT = 18;

/** The review that is shown on the second day of its visit, whatever day of the week that is. */
const ON_VISIT = 'malmo-2027';

/**
 * The programme moved by whole weeks, so that on `today` one review (`focus`, or the first one when there is no such)
 * is in the middle of its desk review: 18 to 24 days before its visit. Weekdays and wall-clock times stay, but for the one
 * review whose visit began the day before; visits may land on holidays. Pure.
 */
export function shiftToToday(file: ProgrammeFile, today: Day, focus = 'genoa-2027'): ProgrammeFile {
  const review = file.reviews.find(({ id }) => id === focus) ?? file.reviews[0];
  if (!review) return file;
  const weeks = Math.ceil((DAYS_BEFORE_VISIT - daysBetween(today, review.visit.start)) / 7);
  return onVisit(weeks === 0 ? file : shifted(file, weeks * 7), today);
}

function onVisit(file: ProgrammeFile, today: Day): ProgrammeFile {
  const begun = ({ visit }: FileReview) => daysBetween(visit.start, addDays(today, -1));
  if (file.reviews.every((one) => one.id !== ON_VISIT || begun(one) === 0)) return file;
  return {
    ...file,
    reviews: file.reviews.map((one) => (one.id === ON_VISIT ? shiftedReview(one, begun(one)) : one)),
  };
}

function shifted(file: ProgrammeFile, days: number): ProgrammeFile {
  return {
    ...file,
    people: file.people.map((person) => shiftedPerson(person, days)),
    reviews: file.reviews.map((review) => shiftedReview(review, days)),
  };
}

function shiftedPerson(person: FilePerson, days: number): FilePerson {
  return { ...person, away: person.away.map(({ from, to }) => ({ from: addDays(from, days), to: addDays(to, days) })) };
}

function shiftedReview(review: FileReview, days: number): FileReview {
  const { visit, report, call, timeZone, terms } = review;
  const moved = (at: string) => instantAt(addDays(dayIn(timeZone, at), days), timeIn(timeZone, at), timeZone);
  return {
    ...review,
    visit: { ...visit, start: addDays(visit.start, days) },
    report: { ...report, due: addDays(report.due, days) },
    ...(call === undefined ? {} : { call: moved(call) }),
    ...(terms ? { terms: { ...terms, agreed: addDays(terms.agreed, days) } } : {}),
  };
}
