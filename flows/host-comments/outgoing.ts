import type { Benchmark } from '../../src/method/benchmark';
import { areOutside, isOutside, wholeOf } from '../../src/method/in-scope';
import type { InEach, Language } from '../../src/method/language';
import { bytesOf } from '../../src/method/limits';
import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import { termsOf } from '../../src/method/terms';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext } from '../../src/steps/contract';
import type { KeptDocuments } from '../../src/steps/documents';
import { adviceIn } from '../recommendations/public';
import {
  adviceStanding,
  annexesOf,
  backgroundIn,
  countedPeople,
  judgedIn,
  judgementRows,
  languageOf,
  languagesOf,
  type Original,
  originalsIn,
  paragraphsIn,
  partCalled,
  partsOf,
  type Shown,
  type Standing,
  shownIn,
  sourcesOf,
  standingOf,
  type Translations,
  translationsIn,
  waitingIn,
} from '../report/public';
import { printedTerms } from '../terms/public';
import { correctedIn } from './corrected';
import { keepsBack, lookingFor, type Unfit, unfitIn } from './fitness';
import { answerFinder, commentsIn, lastSent, type SentReport, STATEMENT } from './kept';
import { linesOf } from './lines';
import { judgementsLeave } from './rights';
import { WORDS } from './words';

/** What would go out now. */
export interface Outgoing {
  sent: Omit<SentReport, 'at' | 'by' | 'until' | 'unanswered'>;
  /** Changes with every text of it, and with what is pointed out: a press says from which one it was made. */
  seen: string;
  bytes: number;
  /** What is not fit to go, line by line. */
  unfit: readonly UnfitLine[];
  /** Whether a text that goes with it, but is not there yet, keeps all of it back. */
  looksUnfit(text: string): boolean;
  /** Of how many texts there is one in a language, and how many translations of an earlier wording stay behind. */
  translated: readonly { language: Language; all: number; there: number; toCheck: number }[];
}

interface UnfitLine {
  why: Unfit;
  part: string;
  text: string;
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
  const languages = languagesOf(review, kept);
  const [language = languageOf(review, kept)] = languages;
  const made = translationsIn(kept);
  const { paragraphs, advice, outside } = goingOf(benchmark, language, kept);
  const goes = new Set([...paragraphs, ...advice].map(({ key }) => key));
  const originals = originalsIn(review, benchmark, kept).filter(({ key }) => goes.has(key));
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
    advice: advice.map(({ key, sort, title, text, theme, indicators, goesWith, addressee, priority, city }) => ({
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
    })),
    statement: as === 'final' ? (kept.of(STATEMENT)[0]?.value.text ?? '') : '',
    annexes: annexesOf(benchmark, kept, now),
    terms: printedTerms(review, benchmark, language),
    pillars: benchmark.pillars.map(({ id }) => id),
    team: { leader, peers, facilitators, former: Object.keys(review.former ?? {}) },
    ...(leaves ? { judgements: judgementRows(benchmark, kept, language) } : {}),
    ...(as === 'final' && terms.judgements === 'final-readers' ? { judged: judgedIn(benchmark, kept) } : {}),
  };
  const names = [...team.people.values()].filter(({ erasedAs }) => erasedAs === undefined).map(({ name }) => name);
  const background = backgroundIn(kept, now);
  const looked = lookingFor(names, benchmark, { judgementsLeave: judgementsLeave(terms, as), background });
  const sources = sourcesOf({ review, benchmark, kept, now, people: countedPeople(team.people) });
  const standing = new Map([
    ...paragraphs.map((one) => [one.key, stands(standingOf(one, sources))] as const),
    ...advice.map((one) => [one.key, stands(adviceStanding(one, sources))] as const),
  ]);
  const annexes = partCalled('annexes', benchmark, language);
  const parts = new Map(linesOf(sent, benchmark, language).map(({ key, part }) => [key, part]));
  const seen = new Set<string>();
  const texts = languages.flatMap((one, n) =>
    linesOf(sent, benchmark, one).flatMap(({ key, text }) => {
      // Each is looked through once, in whatever languages it stands as it was written.
      if (seen.has(`${key} ${text}`)) return [];
      seen.add(`${key} ${text}`);
      return [{ key, part: parts.get(key) ?? '', text, its: n === 0 ? (standing.get(key) ?? []) : [] }];
    }),
  );
  const unfit = [
    ...texts.flatMap(({ part, text, its }) =>
      [...unfitIn(text, looked), ...its].map((why): UnfitLine => ({ why, part, text })),
    ),
    ...(sent.annexes?.documents ?? []).flatMap((text) =>
      unfitIn(text, looked).map((why) => ({ why, part: annexes, text })),
    ),
    ...outside,
    ...(as === 'final' ? answersUnfit(view, looked, language, kept) : []),
  ];
  // The same, as if no judgement might leave the team: where one stands there, it stays with those who may have it.
  const strictly = lookingFor([], benchmark, { judgementsLeave: false, background: [] });
  const saying =
    terms.judgements === 'team' ? [] : texts.filter(({ text }) => unfitIn(text, strictly).includes('judged'));
  const going = saying.length > 0 ? withJudging(sent, new Set(saying.map(({ key }) => key))) : sent;
  const written = JSON.stringify(going);
  const translated = languages.map((one) => {
    const waiting = waitingIn(one, originals, made);
    const toCheck = waiting.filter((each) => shownIn(each, one, made).isToCheck).length;
    return { language: one, all: originals.length, there: originals.length - waiting.length, toCheck };
  });
  return {
    sent: going,
    seen: shortKey(written, JSON.stringify(unfit)),
    bytes: bytesOf(written),
    unfit,
    translated,
    looksUnfit: (text) => unfitIn(text, looked).some(keepsBack),
  };
}

/** That a report says judgements, and which of its advice does. */
function withJudging<T extends Pick<SentReport, 'advice'>>(sent: T, saying: ReadonlySet<string>) {
  const advice = sent.advice.map((one) => (saying.has(one.key) ? { ...one, saysJudgement: true as const } : one));
  return { ...sent, advice, saysJudgements: true as const };
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

/** What of all that is written goes: not what is about pillars that the terms leave out, which stays with the team. */
function goingOf(benchmark: Benchmark, language: Language, kept: KeptDocuments) {
  const known = new Set(partsOf(benchmark, language).map(({ id }) => id));
  const [written, advised] = [paragraphsIn(kept), adviceIn(kept)];
  const isOut = ({ indicators }: { indicators: readonly string[] }) => areOutside(benchmark, indicators);
  return {
    paragraphs: written.filter(({ section }) => known.has(section)),
    advice: advised.flatMap((one) =>
      isOut(one) ? [] : [{ ...one, indicators: one.indicators.filter((id) => !isOutside(benchmark, id)) }],
    ),
    outside: [
      ...written.flatMap(({ section, text }): UnfitLine[] =>
        known.has(section) ? [] : [{ why: 'outside', part: partCalled(section, wholeOf(benchmark), language), text }],
      ),
      ...advised
        .filter(isOut)
        .map(
          ({ text }): UnfitLine => ({ why: 'outside', part: partCalled('recommendations', benchmark, language), text }),
        ),
    ],
  };
}

/** What of the answers to comments is not fit to stand in a final report. */
function answersUnfit(
  view: View,
  looked: Parameters<typeof unfitIn>[1],
  language: Language,
  kept: KeptDocuments,
): UnfitLine[] {
  const part = WORDS[language].comment;
  const [isCorrected, answerTo] = [correctedIn(view, kept), answerFinder(kept)];
  return commentsIn(kept).flatMap((one): UnfitLine[] => {
    const answer = answerTo(one);
    if (!answer) return [];
    return [
      ...unfitIn(answer.why, looked).map((why) => ({ why, part, text: answer.why })),
      ...(answer.isCorrected && !isCorrected(one) ? [{ why: 'uncorrected' as const, part, text: one.value.text }] : []),
    ];
  });
}

/** Whether what is not fit keeps all of it from going. */
export function cannotGo({ unfit }: Outgoing): boolean {
  return unfit.some(({ why }) => keepsBack(why));
}

/** How it stands beside what it rests on: pointed out. */
function stands({ hasNoSource, isToCheck, isTwofold, isUnchecked, isSingleSourced }: Partial<Standing>): Unfit[] {
  return [
    ...(hasNoSource ? (['unsourced'] as const) : []),
    ...(isToCheck || isTwofold ? (['check'] as const) : []),
    ...(isUnchecked ? (['unchecked'] as const) : []),
    ...(isSingleSourced ? (['single'] as const) : []),
  ];
}
