import { momentInWords } from '../../../src/i18n/format';
import {
  addDays,
  dayIn,
  daysBetween,
  deadline,
  isHoliday,
  visitsElsewhere,
  weekday,
} from '../../../src/method/calendar';
import { nameAndPlace } from '../../../src/method/person';
import type { Review } from '../../../src/method/review';
import { quietDays } from './quiet';
import type { Rule } from './rules';
import type { Sight } from './sight';
import { statedIn } from './statements';

const isDigest = ({ kind }: Sight) => kind === 'leader-digest' || kind === 'channel-digest';

/** What a digest states about its review, each time with what is wrong. */
function stated(
  s: Sight,
  statement: Parameters<typeof statedIn>[1],
  wrong: (review: Review, groups: string[]) => boolean,
) {
  const { about } = s;
  if (!about || !isDigest(s)) return [];
  return statedIn(s.text, statement).flatMap((groups) =>
    wrong(about, groups) ? [`${statement}: ${groups.join(' | ')}`] : [],
  );
}

/** The leader's working days from the digest's day to the one on which the sheets are due, both included. */
function daysLeft({ facts }: Sight, review: Review): number {
  const leader = facts.people.get(review.members.leader);
  if (!leader || facts.until > deadline(review)) return 0;
  const visits = visitsElsewhere(facts.reviews, review.id)[leader.id] ?? [];
  let n = 0;
  const last = dayIn(leader.timeZone, deadline(review));
  for (let d = dayIn(leader.timeZone, facts.until); d <= last; d = addDays(d, 1)) {
    const isFree =
      leader.away.some(({ from, to }) => from <= d && d <= to) ||
      isHoliday(leader.holidays, d) ||
      visits.some((v) => v.start <= d && d < addDays(v.start, v.days));
    if (leader.workdays.includes(weekday(d)) && !isFree) n += 1;
  }
  return n;
}

const isGathered = ({ facts }: Sight, { gatheredAt = '9' }: Review) => gatheredAt <= facts.until;
const isDueDay = ({ facts }: Sight, review: Review) =>
  dayIn(review.timeZone, facts.until) >= dayIn(review.timeZone, deadline(review));
const toVisit = ({ facts }: Sight, review: Review) =>
  daysBetween(dayIn(review.timeZone, facts.until), review.visit.start);
/** How many answers the digest before it counted, which came to the same place. */
const countedBefore = ({ before }: Sight, { id }: Review) => {
  const last = before.filter(({ about }) => about?.id === id).at(-1);
  return last?.facts.submitted.get(id);
};
const answersNow = ({ facts }: Sight, { id }: Review) => facts.submitted.get(id) ?? 0;

export const DIGEST_RULES: readonly Rule[] = [
  {
    name: 'the days to the gathering or the visit are as many as a digest says',
    broken: (s) => [
      ...stated(s, 'toGathering', (r, [n]) => isGathered(s, r) || isDueDay(s, r) || daysLeft(s, r) !== Number(n)),
      ...stated(s, 'gatheringDue', (r) => isGathered(s, r) || (daysLeft(s, r) > 0 && !isDueDay(s, r))),
      ...stated(s, 'toVisit', (r, [n]) => !isGathered(s, r) || toVisit(s, r) !== Number(n) || Number(n) < 1),
      ...stated(s, 'visitOn', (r) => !isGathered(s, r) || toVisit(s, r) > 0 || toVisit(s, r) <= -r.visit.days),
    ],
  },
  {
    name: 'what a digest calls new came after the one before it, in the same place',
    broken: (s) => [
      ...stated(
        s,
        'fresh',
        (r, [n]) => countedBefore(s, r) === undefined || answersNow(s, r) - (countedBefore(s, r) ?? 0) !== Number(n),
      ),
      ...stated(s, 'nothingNew', (r) => countedBefore(s, r) !== answersNow(s, r)),
    ],
  },
  {
    name: 'the pace that a digest asks for gets there',
    broken: (s) =>
      stated(s, 'teamPace', (r, [n]) => {
        const [[inNow = '', of = ''] = []] = statedIn(s.text, 'answers');
        return isDueDay(s, r) || Math.ceil((Number(of) - Number(inNow)) / Math.max(1, daysLeft(s, r))) !== Number(n);
      }),
  },
  {
    name: 'a call that a digest names is ahead, when it says',
    broken: (s) =>
      stated(s, 'callAhead', (r, [when]) => {
        const said = r.call && momentInWords(r.call, r.timeZone, s.language === 'fr' ? 'fr' : 'en', true);
        return !r.call || r.call <= s.facts.until || said?.replace(/[\u00a0\u202f]/g, ' ') !== when;
      }),
  },
  {
    name: 'what is said to be decided is, and the rest is left',
    broken: (s) =>
      stated(s, 'decided', (r, [n, left]) => {
        const decided = s.facts.decided.get(r.id) ?? 0;
        return decided !== Number(n) || (s.facts.total.get(r.id) ?? 0) - decided !== Number(left);
      }),
  },
  {
    name: 'who is where, is there',
    broken: (s) =>
      stated(s, 'peer', (r, [who = '', done = '', of = '', rest = '']) => {
        const person = [...s.facts.people.values()].find((p) => nameAndPlace(p) === who);
        if (!person) return false; // Cells of the picture are counted in the same words.
        const quiet = Number(/(?:quiet for|nouvelles depuis) (\d+)/.exec(rest)?.[1] ?? 0);
        return (
          s.facts.complete.get(`${r.id}|${person.id}`) !== Number(done) ||
          s.facts.total.get(r.id) !== Number(of) ||
          quietDays(s, r, person) !== quiet
        );
      }),
  },
];
