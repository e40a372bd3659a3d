import { momentInWords, shortDay, visitInWords } from '../../../src/i18n/format';
import {
  addDays,
  dayIn,
  daysBetween,
  deadline,
  isHoliday,
  isWithinHours,
  lastOfWeek,
  weekday,
} from '../../../src/method/calendar';
import { isOfHost } from '../../../src/method/permissions';
import { nameAndPlace } from '../../../src/method/person';
import { answerers, channelLanguage, type Review } from '../../../src/method/review';
import { DIGEST_RULES } from './digest-rules';
import { isAway, left, quietDays } from './quiet';
import type { Sight } from './sight';
import { languagesOf, statedIn } from './statements';

/** One thing that holds for every message that goes out. Answers what is wrong with this one. */
export interface Rule {
  name: string;
  broken(sight: Sight): string[];
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const language = ({ reader }: Sight) => reader.language;
const toPerson = ({ kind }: Sight) => kind !== 'channel-digest' && kind !== 'gathered';
const inCity = ({ facts }: Sight, city: string): Review | undefined => facts.reviews.find((r) => r.hostCity === city);
const own = (s: Sight) => s.facts.reviews.filter((r) => answerers(r).includes(s.reader.id));
const day = (s: Sight) => dayIn(s.reader.timeZone, s.now);
const there = (s: Sight, review: Review) => dayIn(review.timeZone, s.now);

const each = (s: Sight, statement: Parameters<typeof statedIn>[1], wrong: (...groups: string[]) => boolean): string[] =>
  statedIn(s.text, statement).flatMap((groups) => (wrong(...groups) ? [`${statement}: ${groups.join(' | ')}`] : []));

export const RULES: readonly Rule[] = [
  {
    name: 'people are written to in their working hours, on their working days, and never while away',
    broken: (s) => {
      if (!toPerson(s)) return [];
      const { reader, facts } = s;
      const today = day(s);
      const named = facts.reviews.filter((r) => s.text.includes(r.hostCity)).map((r) => r.id);
      const away = facts.reviews.filter((r) => !named.includes(r.id) && answerers(r).includes(reader.id));
      const travels =
        s.kind === 'reminder' &&
        away.some(({ visit }) => visit.start <= today && today < addDays(visit.start, visit.days));
      const wrong: [string, boolean][] = [
        ['out of hours', !isWithinHours(reader.timeZone, s.now)],
        ['not one of their weekdays', !reader.workdays.includes(weekday(today))],
        ['a public holiday', isHoliday(reader.holidays, today)],
        ['away', isAway(reader, today)],
        ['on a visit', travels],
      ];
      return wrong.filter(([, is]) => is).map(([what]) => what);
    },
  },
  {
    name: 'nobody has more than one reminder a day, in all reviews, by hand included',
    broken: (s) =>
      s.kind === 'reminder' ? s.before.filter((b) => day(b) === day(s) && b.id !== s.id).map((b) => b.id) : [],
  },
  {
    name: 'who asked for silence hears of nothing but an opening, and who left of nothing',
    broken: ({ kind, reader, now, text }) => {
      if (kind !== 'reminder' && kind !== 'morning') return [];
      const quiet = reader.paused || (reader.snoozedUntil ?? '') > now;
      const isWelcome = statedIn(text, 'welcome').length > 0 || /you are on the team|vous faites partie/.test(text);
      return [...(quiet && !isWelcome ? ['paused or snoozed'] : []), ...(reader.active ? [] : ['left'])];
    },
  },
  {
    name: 'it is in the language of its reader; in a channel, in the review’s',
    broken: (s) => {
      const wanted = toPerson(s) || !s.about ? language(s) : channelLanguage(s.about);
      const looks = languagesOf(s.text).filter((l) => l !== wanted);
      return [...(s.language === wanted ? [] : [s.language]), ...looks.map((l) => `looks ${l}`)];
    },
  },
  {
    name: 'a call that is announced is ahead, and in as long as it says',
    broken: (s) => [
      ...each(s, 'callSoon', (minutes) => {
        const wanted = minutes === '' ? 60 : Number(minutes);
        const real = (r: Review) => (Date.parse(r.call ?? '') - Date.parse(s.now)) / 60_000;
        return !s.facts.reviews.some((r) => r.call !== undefined && Math.abs(real(r) - wanted) <= 1 && real(r) > 0);
      }),
      ...(s.kind !== 'reminder'
        ? []
        : each(
            s,
            'call',
            (when) =>
              !s.facts.reviews.some(
                (r) =>
                  r.call !== undefined &&
                  r.call > s.now &&
                  plain(momentInWords(r.call, s.reader.timeZone, language(s))) === when,
              ),
          )),
      ...(s.text.includes('For the call') || s.text.includes('Pour la réunion')
        ? [s.about?.call !== undefined && s.about.call <= s.facts.until ? 'for a call that is past' : ''].filter(
            (t) => t !== '',
          )
        : []),
    ],
  },
  {
    name: 'a desk review that is said open is open, and what is said to be left is left',
    broken: (s) => [
      ...each(
        s,
        'closes',
        (when, n) =>
          !own(s).some(
            (r) =>
              s.now < deadline(r) &&
              r.openedAt !== undefined &&
              left(s, r, s.reader.id) === Number(n) &&
              Number(n) > 0 &&
              plain(momentInWords(deadline(r), s.reader.timeZone, language(s))) === when,
          ),
      ),
      ...each(
        s,
        'overdue',
        (n) =>
          !own(s).some(
            (r) =>
              s.now > deadline(r) &&
              dayIn(r.timeZone, s.now) < r.visit.start &&
              left(s, r, s.reader.id) === Number(n) &&
              Number(n) > 0,
          ),
      ),
      ...each(
        s,
        'pace',
        (perDay, when, done, of) =>
          perDay === '0' ||
          !own(s).some(
            (r) =>
              s.now < deadline(r) &&
              plain(momentInWords(deadline(r), s.reader.timeZone, language(s))) === when &&
              s.facts.total.get(r.id) === Number(of) &&
              s.facts.complete.get(`${r.id}|${s.reader.id}`) === Number(done) &&
              Number(done) < Number(of),
          ),
      ),
    ],
  },
  {
    name: 'who is called silent is: not finished, there, and quiet for so many of their working days',
    broken: (s) => [
      ...each(s, 'quietSelf', (city, n) => {
        const review = inCity(s, city);
        return !review || quietDays(s, review, s.reader) !== Number(n) || Number(n) < 2;
      }),
      ...each(s, 'peerQuiet', (who, n) => {
        const person = [...s.facts.people.values()].find((p) => nameAndPlace(p) === who);
        return !person || !s.about || quietDays(s, s.about, person) !== Number(n) || Number(n) < 2;
      }),
      ...each(s, 'leaderQuiet', (who, n) => {
        const person = [...s.facts.people.values()].find((p) => p.name === who);
        const led = s.facts.reviews.filter((r) => r.members.leader === person?.id);
        return !person || Number(n) < 2 || !led.some((r) => quietDays(s, r, person) === Number(n));
      }),
    ],
  },
  {
    name: 'somebody is welcomed once to a desk review, that is open, with a deadline ahead and a pace that is one',
    broken: (s) => [
      ...each(s, 'welcome', (city) => {
        const review = inCity(s, city);
        const again = s.before.some((b) => statedIn(b.text, 'welcome').some(([c]) => c === city));
        return !review?.openedAt || review.openedAt > s.now || again;
      }),
      ...each(
        s,
        'welcomeUntil',
        (when) =>
          !own(s).some(
            (r) => deadline(r) > s.now && plain(momentInWords(deadline(r), s.reader.timeZone, language(s))) === when,
          ),
      ),
      ...each(s, 'welcomePace', (perDay) => perDay === '0'),
    ],
  },
  {
    name: 'the merge is called for when the sheets are open, by its leader, and something is left to decide',
    broken: (s) =>
      each(s, 'merge', (city, n) => {
        const review = inCity(s, city);
        const open = (s.facts.total.get(review?.id ?? '') ?? 0) - (s.facts.decided.get(review?.id ?? '') ?? 0);
        return (
          !review?.gatheredAt ||
          review.gatheredAt > s.now ||
          review.members.leader !== s.reader.id ||
          open !== Number(n)
        );
      }),
  },
  {
    name: 'a visit that is near or this week is, on the days that it has',
    broken: (s) => {
      const days = (r: Review) => daysBetween(dayIn(r.timeZone, s.now), r.visit.start);
      const when = (r: Review) => plain(visitInWords(r.visit.start, r.visit.days, language(s)));
      return [
        ...each(s, 'programme', (city, n) => {
          const r = inCity(s, city);
          return !r || days(r) !== Number(n) || days(r) <= 0;
        }),
        ...each(s, 'visitNear', (city, said) => {
          const r = inCity(s, city);
          return !r || days(r) <= 0 || when(r) !== said;
        }),
        ...each(s, 'thisWeek', (city, said) => {
          const r = inCity(s, city);
          return (
            !r || r.visit.start <= day(s) || r.visit.start > lastOfWeek(day(s), s.reader.workdays) || when(r) !== said
          );
        }),
        ...each(s, 'feedback', (n, city) => {
          const r = inCity(s, city);
          return !r || -days(r) - r.visit.days + 1 !== Number(n) || Number(n) < 1;
        }),
      ];
    },
  },
  {
    name: 'a report that is called due or late is, and is asked of the host alone',
    broken: (s) => {
      const waits = (city: string) => {
        const r = inCity(s, city);
        return r && r.openedAt === undefined && dayIn(r.timeZone, s.now) < r.visit.start ? r : undefined;
      };
      const due = (r: Review) => plain(shortDay(r.report.due, language(s)));
      return [
        ...each(s, 'reportDue', (city, said) => {
          const r = waits(city);
          return !r || due(r) !== said || r.report.due < there(s, r) || !isOfHost(s.reader, r);
        }),
        ...each(s, 'reportWasDue', (city, said) => {
          const r = waits(city);
          return !r || due(r) !== said || r.report.due >= there(s, r) || !isOfHost(s.reader, r);
        }),
        ...each(s, 'lateReport', (city, said) => {
          const r = waits(city);
          return !r || due(r) !== said || r.report.due >= there(s, r) || !r.members.organisers.includes(s.reader.id);
        }),
      ];
    },
  },
  {
    name: 'terms that are said not to be agreed are not, and are asked of host and organiser before the report is due',
    broken: (s) =>
      each(s, 'termsOpen', (city, said) => {
        const r = inCity(s, city);
        const isAsked = r && (r.members.host.includes(s.reader.id) || r.members.organisers.includes(s.reader.id));
        if (!r || !isAsked || r.openedAt !== undefined || r.terms?.agreed) return true;
        return r.report.due < there(s, r) || plain(shortDay(r.report.due, language(s), day(s))) !== said;
      }),
  },
  {
    name: 'hours are asked to be held of the host alone, for a visit that is still to come, on its day',
    broken: (s) =>
      each(s, 'hours', (city, said) => {
        const r = inCity(s, city);
        if (!r?.members.host.includes(s.reader.id)) return true;
        return r.visit.start <= there(s, r) || plain(shortDay(r.visit.start, language(s))) !== said;
      }),
  },
  {
    name: 'the answers that a digest counts are those that are in',
    broken: (s) => (s.about ? each(s, 'answers', (n) => s.facts.submitted.get(s.about?.id ?? '') !== Number(n)) : []),
  },
  {
    name: 'sheets that are said to be open to the team are',
    broken: (s) => {
      if (s.kind !== 'gathered') return [];
      const { openedAt = '9', gatheredAt = '9' } = s.about ?? {};
      return openedAt <= s.now && gatheredAt <= s.now ? [] : ['not gathered, or not even open'];
    },
  },
  {
    name: 'a host hears of their report, the terms of their review and the hours of its interviews and nothing else, and nobody of the host city reads a digest',
    broken: (s) => {
      if (s.about && isOfHost(s.reader, s.about)) return ['a digest'];
      if (s.kind !== 'reminder') return [];
      const hosted = s.facts.reviews.filter((r) => isOfHost(s.reader, r) && s.text.includes(r.hostCity));
      const owed = (['reportDue', 'reportWasDue', 'withoutReport', 'termsOpen', 'hours'] as const).flatMap((said) =>
        statedIn(s.text, said),
      );
      const asked = owed.map(([city]) => city);
      return hosted.filter((r) => !asked.includes(r.hostCity)).map((r) => r.hostCity);
    },
  },
  {
    name: 'what is marked as late is said to be, from the gathering on',
    broken: (s) => {
      if (s.kind !== 'reminder') return [];
      const isAsked = (['closes', 'pace', 'overdue'] as const).some((asked) => statedIn(s.text, asked).length > 0);
      const unfinished = own(s).filter((r) => r.openedAt !== undefined && left(s, r, s.reader.id) > 0);
      const gathered = unfinished.filter(({ gatheredAt = '9' }) => gatheredAt <= s.now);
      const isSaid = statedIn(s.text, 'late').length > 0;
      if (isSaid) return gathered.length === 0 ? ['nothing is'] : [];
      return isAsked && gathered.length === unfinished.length ? ['not said'] : [];
    },
  },
  ...DIGEST_RULES,
];

/** Everything that is wrong with a message, by the names of the rules. */
export function brokenRules(sight: Sight): string[] {
  return RULES.flatMap((rule) =>
    rule
      .broken(sight)
      .map(
        (what) =>
          `${sight.now} ${sight.id} to ${sight.reader.name}: ${rule.name} (${what})\n${sight.text.slice(0, 600)}`,
      ),
  );
}
