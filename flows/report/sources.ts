import type { Benchmark } from '../../src/method/benchmark';
import { sourceKey } from '../../src/method/hypothesis-status';
import { areOutside, isOutside } from '../../src/method/in-scope';
import { comparedWords } from '../../src/method/names-said';
import { affiliation, type Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import { termsOf } from '../../src/method/terms';
import type { Instant } from '../../src/method/time';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type KeptDocuments, keyOf, withKey } from '../../src/steps/documents';
import { HYPOTHESIS } from '../hypotheses/public';
import { countingFindings, dissentsOn, finalsIn, OUTCOME_KINDS } from '../judgement/public';
import { ADVICE, adviceIn } from '../recommendations/public';
import { ASKED_DOCUMENT, type FindingThen, findingsAsOf } from '../visit/public';
import { AUTHORSHIP, PARAGRAPH, type ParagraphNow, REPORT_LANGUAGE, type Source, TRANSLATION } from './kept';

/** What a report is drawn from. */
export const DRAWN_FROM = [
  PARAGRAPH,
  AUTHORSHIP,
  REPORT_LANGUAGE,
  TRANSLATION,
  ADVICE,
  ASKED_DOCUMENT,
  ...OUTCOME_KINDS,
] as const;

/** What sources are looked up in. */
export interface Ground {
  review: Review;
  benchmark: Benchmark;
  kept: KeptDocuments;
  now: Instant;
  /** Who is on the team now, or was when they were erased. */
  people: ReadonlyMap<string, Pick<Person, 'city' | 'organisation'>>;
}

/** What sources are looked up in, for somebody's turn. */
export function groundOf({ review, benchmark, members, left }: ReviewView, { kept, now }: FlowContext): Ground {
  return { review, benchmark, kept, now, people: new Map([...(left ?? []), ...(members ?? [])]) };
}

/** Of everybody in a review those whom its ground counts: who is erased was there, who is deactivated was not. */
export function countedPeople(people: ReadonlyMap<string, Person>): Ground['people'] {
  return new Map([...people].filter(([, { active, erasedAs }]) => active || erasedAs !== undefined));
}

/** What all sources say now, looked up once for many paragraphs. */
export interface Sources {
  findings: ReadonlyMap<string, FindingThen>;
  /** What a source says now, as a short key; undefined where it is not there any more, or nobody may be told. */
  saidNow(source: Source): string | undefined;
}

/** Where people of the team come from, each place once. */
export function placesIn({ review, people }: Pick<Ground, 'review' | 'people'>): string[] {
  const { leader, peers, facilitators } = review.members;
  const ids = [...new Set([leader, ...peers, ...facilitators])];
  return [...new Set(ids.map((id) => affiliation(people.get(id) ?? {})).filter((place) => place !== ''))].sort();
}

/** What paragraphs may rest on, with what each says now. */
export function sourcesOf(ground: Ground): Sources {
  const { kept, now, review, benchmark } = ground;
  const findings = new Map(countingFindings(kept, now).map((one) => [one.key, one]));
  const advice = new Map(adviceIn(kept).map((one) => [one.key, one]));
  const finals = finalsIn(kept);
  const says = ({ kind, key }: Source): unknown => {
    switch (kind) {
      case 'finding': {
        const one = findings.get(key);
        return one && one.use !== 'background' && !areOutside(benchmark, one.indicators)
          ? [one.text, one.sort, one.use, one.indicators]
          : undefined;
      }
      case 'advice': {
        const one = advice.get(key);
        return one && !areOutside(benchmark, one.indicators)
          ? [one.sort, one.title, one.text, one.priority, one.addressee]
          : undefined;
      }
      case 'hypothesis': {
        const one = withKey(kept.of(HYPOTHESIS), key)?.value;
        return one && one.way !== 'not_pursued' && one.status !== 'open' && !areOutside(benchmark, one.indicators)
          ? [one.text, one.status, one.hostAsks]
          : undefined;
      }
      case 'judgement': {
        if (isOutside(benchmark, key)) return undefined;
        const one = finals.get(key)?.value;
        const dissents = dissentsOn(kept, key).map(({ because }) => because);
        return one || dissents.length > 0 ? [one?.judgement, [...dissents].sort()] : undefined;
      }
      case 'report-line':
        return key;
      case 'review':
        return ofReview(key, ground);
    }
  };
  return {
    findings,
    saidNow: (source) => {
      const said = says(source);
      return said === undefined ? undefined : shortKey(review.id, benchmark.id, JSON.stringify(said));
    },
  };
}

function ofReview(key: string, { review, benchmark, kept, people }: Ground): unknown {
  switch (key) {
    case 'benchmark':
      return [benchmark.id, benchmark.version, benchmark.pillars.map(({ id }) => id)];
    case 'terms':
      return termsOf(review).questions.map(({ text }) => text);
    case 'visit':
      return [review.visit.start, review.visit.days];
    case 'team':
      return placesIn({ review, people });
    case 'hypotheses':
      return kept.of(HYPOTHESIS).map((one) => [keyOf(one), one.value.way]);
    default:
      return undefined;
  }
}

/** A source with what it says now. */
export function asSaid(source: Source, sources: Sources): Source {
  const { kind, key } = source;
  const said = sources.saidNow(source);
  return said === undefined ? { kind, key } : { kind, key, said };
}

/** What “still holds” says that it was made from: the paragraph's words, and what it rests on as that says now. */
export function seenOf({ text, rests }: Pick<ParagraphNow, 'text' | 'rests'>, sources: Sources): string {
  return shortKey(text, ...rests.map((one) => `${one.kind}:${one.key}:${sources.saidNow(one) ?? ''}`));
}

/** How a paragraph stands beside what it rests on. */
export interface Standing {
  /** Something that it rests on says something else now, or is there no more. */
  isToCheck: boolean;
  hasNoSource: boolean;
  /** A finding in it was not checked with anybody. */
  isUnchecked: boolean;
  /** What it says was heard from one source alone. */
  isSingleSourced: boolean;
  /** Two worded it at once. */
  isTwofold: boolean;
}

/** How a paragraph stands by what it rests on now: `Standing`. */
export function standingOf({ rests, beside }: ParagraphNow, sources: Sources): Standing {
  const own = rests.flatMap(({ kind, key }) => (kind === 'finding' ? (sources.findings.get(key) ?? []) : []));
  return {
    isToCheck: rests.some((source) => {
      const now = sources.saidNow(source);
      return now === undefined || now !== source.said;
    }),
    hasNoSource: rests.length === 0,
    isUnchecked: own.some(({ checked }) => checked === 'not_yet'),
    isSingleSourced: own.length > 0 && own.every((one) => isAlone(one, sources.findings)),
    isTwofold: (beside ?? []).length > 0,
  };
}

/** How advice stands beside the findings it rests on: where some were taken back, dropped, or are background only by now, it is to be checked. */
export function adviceStanding(
  { findings }: { findings: readonly string[] },
  sources: Sources,
): Pick<Standing, 'isToCheck' | 'isUnchecked' | 'isSingleSourced'> {
  const own = findings.flatMap((key) => sources.findings.get(key) ?? []).filter(({ use }) => use !== 'background');
  return {
    isToCheck: own.length < findings.length,
    isUnchecked: own.some(({ checked }) => checked === 'not_yet'),
    isSingleSourced: own.length > 0 && own.every((one) => isAlone(one, sources.findings)),
  };
}

/** What somebody told as background only, in its words; not what was told openly as well. */
export function backgroundIn(kept: KeptDocuments, now: Instant): string[] {
  const all = findingsAsOf(kept, now);
  const words = (said: string) => comparedWords(said).join(' ');
  const open = new Set(all.filter(({ use }) => use !== 'background').map(({ text }) => words(text)));
  return all.flatMap(({ use, text }) => (use === 'background' && !open.has(words(text)) ? [text] : []));
}

/** Whether nobody else says the like: a finding of the same sort, on one of its indicators, from another source; what is background only backs nothing. */
function isAlone(finding: FindingThen, findings: ReadonlyMap<string, FindingThen>): boolean {
  const its = sourceKey(finding.note);
  for (const other of findings.values()) {
    if (other.use === 'background') continue;
    const isLike = other.sort === finding.sort && other.indicators.some((id) => finding.indicators.includes(id));
    if (isLike && sourceKey(other.note) !== its) return false;
  }
  return true;
}
