import { say } from '../../src/i18n';
import { dayWithYear, listInWords, timeInWords } from '../../src/i18n/format';
import { afterVisit } from '../../src/method/after-visit';
import { dayIn } from '../../src/method/calendar';
import type { Language } from '../../src/method/language';
import { sourceTypesOf } from '../../src/method/source-types';
import type { Day, Instant } from '../../src/method/time';
import type { ReviewView } from '../../src/steps/contract';
import type { KeptDocuments } from '../../src/steps/documents';
import type { Slide } from '../../src/steps/export-parts';
import { type Interview, interviewsOnVisit, planIn, visitDays } from '../interviews/public';
import { languageMarksOf } from '../report/public';
import { PACK_WORDS } from './pack-words';
import { checkedLines, type Evidence } from './rules';

/** Smaller groups are told together: whoever was met alone of a kind would be recognised (method, section 7). */
const SMALLEST_GROUP = 3;

/** When the feedback session begins: on the last day of the visit. */
export function sessionOf({ review }: Pick<ReviewView, 'review'>, kept: KeptDocuments): Instant {
  const last = visitDays(review, planIn(kept)).at(-1);
  return last?.feedback ?? last?.digest ?? `${review.visit.start}T14:00:00.000Z`;
}

/** The pack for the feedback session: without what breaks a rule (method, section 7). */
export function slidesOf(evidence: Evidence, language: Language): Slide[] {
  const { review, kept } = evidence;
  const w = PACK_WORDS[language];
  const session = sessionOf(evidence, kept);
  const day = dayIn(review.timeZone, session);
  const part = (name: Parameters<typeof checkedLines>[0]): Slide[] => {
    const items = checkedLines(name, evidence).flatMap(({ text, problems }) =>
      problems.length === 0 ? [[text, ...markOf(text, language)].join(' ')] : [],
    );
    return items.length === 0 ? [] : [{ title: w.part[name], items }];
  };
  return [
    {
      isOpening: true,
      title: w.title(review.hostCity),
      lead: w.when(dayWithYear(day, language), timeInWords(session, review.timeZone, language)),
      items: [w.thanks],
    },
    metSlide(evidence, language),
    ...part('strengths'),
    ...part('points'),
    ...part('recommendations'),
    nextSlide(evidence, language),
  ];
}

/** What is said of a line in another language than the pack's. */
function markOf(text: string, language: Language): string[] {
  return languageMarksOf(text, language).map((mark) => `(${mark})`);
}

function metSlide({ review, benchmark, kept, now }: Evidence, language: Language): Slide {
  const w = PACK_WORDS[language];
  const met = interviewsOnVisit(review, kept).flatMap(({ value }) =>
    value.state !== 'cancelled' && value.ends <= now ? [value] : [],
  );
  const types = sourceTypesOf(benchmark).map(({ id, title }) => ({ id, title: say(title, language) }));
  const groups = types.map(({ id, title }) => ({ title, own: met.filter(({ sourceType }) => sourceType === id) }));
  const known = new Set(types.map(({ id }) => id));
  const unknown = met.filter(({ sourceType }) => !known.has(sourceType));
  const large = groups.filter(({ own }) => own.length >= SMALLEST_GROUP);
  const small = groups.filter(({ own }) => own.length > 0 && own.length < SMALLEST_GROUP);
  const others = small.reduce((sum, { own }) => sum + own.length, 0) + unknown.length;
  const titles = small.map(({ title }) => title);
  return {
    title: w.did,
    lead: met.length > 0 ? w.visited(review.visit.days, met.length) : w.visitedAlone(review.visit.days),
    items: [
      ...large.map(({ title, own }) => w.group(begunLarge(title), own.length, functionsIn(own).reduce(w.both))),
      ...(others === 0 ? [] : [w.others(others, others >= SMALLEST_GROUP ? listInWords(titles, language) : '')]),
    ],
  };
}

/** What stands first in a line begins with a capital. */
function begunLarge(said: string): string {
  const [first = ''] = said;
  return first.toLocaleUpperCase() + said.slice(first.length);
}

function functionsIn(interviews: readonly Interview[]): string[] {
  return [...new Set(interviews.map(({ function: its }) => its))];
}

function nextSlide({ review }: Evidence, language: Language): Slide {
  const w = PACK_WORDS[language];
  const { draft, comments, final, followUp } = afterVisit(review);
  const day = (one: Day) => dayWithYear(one, language);
  return {
    title: w.next,
    items: [
      w.draft(day(draft)),
      w.comments(day(comments)),
      w.final(day(final)),
      w.followUp(listInWords(followUp.map(day), language)),
    ],
  };
}
