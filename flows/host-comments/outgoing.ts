import type { Benchmark } from '../../src/method/benchmark';
import type { Language } from '../../src/method/language';
import { bytesOf } from '../../src/method/limits';
import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import { termsOf } from '../../src/method/terms';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext } from '../../src/steps/contract';
import { adviceIn } from '../recommendations/public';
import {
  annexesOf,
  countedPeople,
  judgedIn,
  judgementRows,
  paragraphsIn,
  sourcesOf,
  standingOf,
} from '../report/public';
import { printedTerms } from '../terms/public';
import { lookingFor, type Unfit, unfitIn } from './fitness';
import { lastSent, type SentReport, STATEMENT } from './kept';
import { linesOf } from './lines';
import { judgementsLeave } from './rights';

/** What would go out now. */
export interface Outgoing {
  sent: Omit<SentReport, 'at' | 'by' | 'until' | 'unanswered'>;
  /** Changes with every text of it: a press says from which one it was made. */
  seen: string;
  bytes: number;
  /** What is not fit to go, line by line. */
  unfit: readonly { why: Unfit; part: string; text: string }[];
}

interface View {
  review: Review;
  benchmark: Benchmark;
  team: { people: ReadonlyMap<string, Person> };
}

/** The report as it reads now, without what it rests on and who wrote it (method, section 7). */
export function outgoing(
  view: View,
  as: SentReport['as'],
  language: Language,
  context: Pick<FlowContext, 'kept' | 'now'>,
): Outgoing {
  const { review, benchmark, team } = view;
  const { kept, now } = context;
  const { leader, peers, facilitators } = review.members;
  const terms = termsOf(review);
  const paragraphs = paragraphsIn(kept);
  const sent: Outgoing['sent'] = {
    as,
    version: (lastSent(kept, as)?.value.version ?? 0) + 1,
    language,
    paragraphs: paragraphs.map(({ key, section, text, isMinority }) => ({
      key,
      section,
      text,
      ...(isMinority ? { isMinority } : {}),
    })),
    advice: adviceIn(kept).map(
      ({ key, sort, title, text, theme, indicators, goesWith, addressee, priority, city }) => ({
        key,
        sort,
        title,
        text,
        theme,
        indicators,
        goesWith,
        addressee,
        ...(priority ? { priority } : {}),
        ...(city === undefined ? {} : { city }),
      }),
    ),
    statement: as === 'final' ? (kept.of(STATEMENT)[0]?.value.text ?? '') : '',
    annexes: annexesOf(benchmark, kept, now),
    terms: printedTerms(review, benchmark, language),
    pillars: benchmark.pillars.map(({ id }) => id),
    team: { leader, peers, facilitators, former: Object.keys(review.former ?? {}) },
    ...(terms.judgements === 'team' ? {} : { judgements: judgementRows(benchmark, kept, language) }),
    ...(as === 'final' && terms.judgements === 'final-readers' ? { judged: judgedIn(benchmark, kept) } : {}),
  };
  const names = [...team.people.values()].filter(({ erasedAs }) => erasedAs === undefined).map(({ name }) => name);
  const looked = lookingFor(names, benchmark, { judgementsLeave: judgementsLeave(terms, as) });
  const sources = sourcesOf({ review, benchmark, kept, now, people: countedPeople(team.people) });
  const standing = new Map(paragraphs.map((one) => [one.key, standingOf(one, sources)]));
  const unfit = linesOf(sent, benchmark, language).flatMap(({ key, part, text }) =>
    [...unfitIn(text, looked), ...stands(standing.get(key))].map((why) => ({ why, part, text })),
  );
  const written = JSON.stringify(sent);
  return { sent, seen: shortKey(written), bytes: bytesOf(written), unfit };
}

/** Whether what is not fit keeps all of it from going. */
export function cannotGo({ unfit }: Outgoing): boolean {
  return unfit.some(({ why }) => why === 'named' || why === 'judged');
}

/** What a paragraph rests on, or does not: pointed out. */
function stands(standing: ReturnType<typeof standingOf> | undefined): Unfit[] {
  if (!standing) return [];
  if (standing.hasNoSource) return ['unsourced'];
  return standing.isToCheck || standing.isTwofold ? ['check'] : [];
}
