import type { Benchmark } from '../../src/method/benchmark';
import type { InEach, Language } from '../../src/method/language';
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
  languageOf,
  languagesOf,
  type Original,
  originalsIn,
  paragraphsIn,
  type Shown,
  shownIn,
  sourcesOf,
  standingOf,
  type Translations,
  translationsIn,
  waitingIn,
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
  /** Of how many texts there is one in a language, and how many translations of an earlier wording stay behind. */
  translated: readonly { language: Language; all: number; there: number; toCheck: number }[];
}

interface View {
  review: Review;
  benchmark: Benchmark;
  team: { people: ReadonlyMap<string, Person> };
}

/** The report as it reads now, without what it rests on and who wrote it (method, section 7). */
export function outgoing(view: View, as: SentReport['as'], context: Pick<FlowContext, 'kept' | 'now'>): Outgoing {
  const { review, benchmark, team } = view;
  const { kept, now } = context;
  const { leader, peers, facilitators } = review.members;
  const terms = termsOf(review);
  const paragraphs = paragraphsIn(kept);
  const languages = languagesOf(review, kept);
  const [language = languageOf(review, kept)] = languages;
  const made = translationsIn(kept);
  const originals = originalsIn(review, benchmark, kept);
  const inOthers = sentInOthers(originals, languages, made);
  const leaves = terms.judgements !== 'team';
  const printed = languages.slice(1).map((other) => {
    const judged = leaves ? { judgements: judgementRows(benchmark, kept, other) } : {};
    return [other, { terms: printedTerms(review, benchmark, other), ...judged }] as const;
  });
  const sent: Outgoing['sent'] = {
    as,
    version: (lastSent(kept, as)?.value.version ?? 0) + 1,
    language,
    ...(languages.length > 1 ? { languages, printed: Object.fromEntries(printed) } : {}),
    paragraphs: paragraphs.map(({ key, section, text, isMinority }) => ({
      key,
      section,
      text,
      ...(isMinority ? { isMinority } : {}),
      ...inOthers(key, (shown) => shown.text),
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
        ...inOthers(key, (shown) => ({ text: shown.text, title: shown.title, addressee: shown.addressee })),
      }),
    ),
    statement: as === 'final' ? (kept.of(STATEMENT)[0]?.value.text ?? '') : '',
    annexes: annexesOf(benchmark, kept, now),
    terms: printedTerms(review, benchmark, language),
    pillars: benchmark.pillars.map(({ id }) => id),
    team: { leader, peers, facilitators, former: Object.keys(review.former ?? {}) },
    ...(leaves ? { judgements: judgementRows(benchmark, kept, language) } : {}),
    ...(as === 'final' && terms.judgements === 'final-readers' ? { judged: judgedIn(benchmark, kept) } : {}),
  };
  const names = [...team.people.values()].filter(({ erasedAs }) => erasedAs === undefined).map(({ name }) => name);
  const looked = lookingFor(names, benchmark, { judgementsLeave: judgementsLeave(terms, as) });
  const sources = sourcesOf({ review, benchmark, kept, now, people: countedPeople(team.people) });
  const standing = new Map(paragraphs.map((one) => [one.key, standingOf(one, sources)]));
  const parts = new Map(linesOf(sent, benchmark, language).map(({ key, part }) => [key, part]));
  const unfit = languages.flatMap((one, n) =>
    linesOf(sent, benchmark, one).flatMap(({ key, text, original }) => {
      const part = parts.get(key) ?? '';
      // A text is looked through once, as is each translation of it.
      if (n > 0 && (original !== undefined || wordedIn(key, originals) === one)) return [];
      const its = n === 0 ? stands(standing.get(key)) : [];
      return [...unfitIn(text, looked), ...its].map((why) => ({ why, part, text }));
    }),
  );
  const written = JSON.stringify(sent);
  const translated = languages.map((one) => {
    const waiting = waitingIn(one, originals, made);
    const toCheck = waiting.filter((each) => shownIn(each, one, made).isToCheck).length;
    return { language: one, all: originals.length, there: originals.length - waiting.length, toCheck };
  });
  return { sent, seen: shortKey(written), bytes: bytesOf(written), unfit, translated };
}

/** In which language a text was written, and what of it goes out in others: translations of an earlier wording do not. */
function sentInOthers(originals: readonly Original[], languages: readonly Language[], made: Translations) {
  const all = new Map(originals.map((one) => [one.key, one]));
  return <T>(key: string, of: (shown: Shown) => T): { language?: Language; inOther?: Partial<InEach<T>> } => {
    const one = all.get(key);
    if (!one) return {};
    const others = languages.flatMap((language) => {
      const shown = shownIn(one, language, made);
      const is = language !== one.language && shown.original === undefined && !shown.isToCheck;
      return is ? [[language, of(shown)] as const] : [];
    });
    return {
      ...(one.language === languages[0] ? {} : { language: one.language }),
      ...(others.length > 0 ? { inOther: Object.fromEntries(others) } : {}),
    };
  };
}

function wordedIn(key: string, originals: readonly Original[]): Language | undefined {
  return originals.find((one) => one.key === key)?.language;
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
