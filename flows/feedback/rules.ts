import { sourceKey } from '../../src/method/hypothesis-status';
import { comparedWords, namesSaid, partsOfName, standsAt } from '../../src/method/names-said';
import { termsOf } from '../../src/method/terms';
import type { Instant } from '../../src/method/time';
import type { ReviewView } from '../../src/steps/contract';
import type { KeptDocuments } from '../../src/steps/documents';
import { countingFindings } from '../judgement/public';
import { type AdviceNow, adviceIn } from '../recommendations/public';
import { type FindingThen, marksAsOf } from '../visit/public';
import { LONGEST_LINE, MOST_LINES, type PackLine, type Part, packIn } from './kept';
import { JUDGING } from './rules-words';

/** Why a line does not go out (method, section 7). */
export const PROBLEMS = [
  'gone',
  'background',
  'unchecked',
  'single_source',
  'name',
  'recognised',
  'judgement',
  'too_long',
  'empty',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** What the rules are asked of. */
export interface Evidence extends Pick<ReviewView, 'review' | 'benchmark'> {
  kept: KeptDocuments;
  now: Instant;
  /** Of everybody who has a part in the review, or had one. */
  names: readonly string[];
}

/** Something that could be a line of a part. */
export interface Candidate {
  key: string;
  text: string;
  isMarked: boolean;
  /** From how many independent sources, of those that were checked and may be said. */
  sources: number;
  /** What stands against it in its own words. */
  problems: readonly Problem[];
}

/** A line as it stands, with why it does not go out. */
export interface CheckedLine extends PackLine {
  problems: readonly Problem[];
}

const SORT_OF = { strengths: 'strength', points: 'concern' } as const;

/** All that could be a line of a part, what is proposed first: marked for the report, then by its sources. */
export function candidatesFor(part: Part, evidence: Evidence): Candidate[] {
  const { kept, now } = evidence;
  if (part === 'recommendations')
    return advising(kept)
      .map((one) =>
        candidate(part, one, sourcesOf(basisOf(one, evidence), evidence), one.priority === 'high', evidence),
      )
      .sort(inOrder);
  const marks = marksAsOf(kept, now);
  return countingFindings(kept, now)
    .filter(({ sort, use }) => sort === SORT_OF[part] && use !== 'background')
    .map((one) => candidate(part, one, sourcesOf([one], evidence), marks.get(one.key) === 'report', evidence))
    .sort(inOrder);
}

function candidate(
  part: Part,
  { key, text }: { key: string; text: string },
  sources: number,
  isMarked: boolean,
  evidence: Evidence,
): Candidate {
  return { key, text, isMarked, sources, problems: problemsOf(part, { source: key, text }, evidence) };
}

function inOrder(a: Candidate, b: Candidate): number {
  return Number(b.isMarked) - Number(a.isMarked) || b.sources - a.sources || (a.key < b.key ? -1 : 1);
}

/** What is proposed for a part: what breaks no rule, five lines at most, and no two from one indicator. */
export function proposedFor(part: Part, evidence: Evidence): PackLine[] {
  const about = new Map(countingFindings(evidence.kept, evidence.now).map((one) => [one.key, one.indicators[0]]));
  const taken = new Set<string>();
  return candidatesFor(part, evidence)
    .filter(({ key, problems }) => {
      const indicator = about.get(key);
      if (problems.length > 0 || (indicator !== undefined && taken.has(indicator))) return false;
      if (indicator !== undefined) taken.add(indicator);
      return true;
    })
    .slice(0, MOST_LINES)
    .map(({ key, text }) => ({ source: key, text }));
}

/** The lines of a part as the leader chose them, each with why it does not go out. */
export function checkedLines(part: Part, evidence: Evidence): CheckedLine[] {
  return packIn(evidence.kept).lines[part].map((line) => ({ ...line, problems: problemsOf(part, line, evidence) }));
}

/** The indicators that a line is about, by what it was made from. */
export function indicatorsOf({ source }: PackLine, { kept, now }: Evidence): readonly string[] {
  const about = [...countingFindings(kept, now), ...advising(kept)].find(({ key }) => key === source);
  return about?.indicators ?? [];
}

/** Why a line does not go out; nothing where it does. */
function problemsOf(part: Part, { source, text }: PackLine, evidence: Evidence): Problem[] {
  const found = part === 'recommendations' ? ofAdvice(source, evidence) : ofFinding(source, part, evidence);
  return [...new Set([...found.problems, ...ofWords(text, found.rests, evidence)])];
}

interface Found {
  problems: Problem[];
  /** What it rests on. */
  rests: readonly FindingThen[];
}

function ofFinding(key: string, part: 'strengths' | 'points', evidence: Evidence): Found {
  const finding = countingFindings(evidence.kept, evidence.now).find((one) => one.key === key);
  if (finding?.sort !== SORT_OF[part]) return { problems: ['gone'], rests: [] };
  return { problems: ofRests([finding], evidence), rests: [finding] };
}

function ofAdvice(key: string, evidence: Evidence): Found {
  const advice = advising(evidence.kept).find((one) => one.key === key);
  if (!advice) return { problems: ['gone'], rests: [] };
  const rests = basisOf(advice, evidence);
  return { problems: ofRests(rests, evidence), rests };
}

/** What of the team's advice is said at the end of a visit. */
function advising(kept: KeptDocuments): AdviceNow[] {
  return adviceIn(kept).filter(({ sort }) => sort === 'recommendation' || sort === 'suggestion');
}

/** The findings that advice rests on; where it names none, the concerns on its indicators. */
function basisOf({ findings, indicators }: AdviceNow, { kept, now }: Evidence): FindingThen[] {
  const all = countingFindings(kept, now);
  if (findings.length > 0) return all.filter(({ key }) => findings.includes(key));
  return all.filter((one) => one.sort === 'concern' && isSayable(one) && meets(one.indicators, indicators));
}

function ofRests(rests: readonly FindingThen[], evidence: Evidence): Problem[] {
  const sayable = rests.filter(({ use }) => use !== 'background');
  return [
    ...(rests.length > 0 && sayable.length === 0 ? ['background' as const] : []),
    ...(sayable.length > 0 && sayable.every(({ checked }) => checked === 'not_yet') ? ['unchecked' as const] : []),
    ...(sourcesOf(sayable, evidence) < 2 ? ['single_source' as const] : []),
  ];
}

/** Only what was checked and may be said speaks for a line. */
function isSayable({ checked, use }: FindingThen): boolean {
  return checked !== 'not_yet' && use !== 'background';
}

/** How many independent sources say one of these, or the same way about what it is about. */
function sourcesOf(findings: readonly FindingThen[], { kept, now }: Evidence): number {
  const all = countingFindings(kept, now).filter(isSayable);
  const says = (one: FindingThen) =>
    findings.some((each) => one.key === each.key || (one.sort === each.sort && isAboutTheSame(one, each)));
  return new Set(all.filter(says).map(({ note }) => sourceKey(note))).size;
}

function isAboutTheSame(one: FindingThen, other: FindingThen): boolean {
  const { effects } = other;
  return (
    meets(one.indicators, other.indicators) ||
    Object.entries(one.effects).some(([hypothesis, effect]) => effects[hypothesis] === effect)
  );
}

function meets(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

function ofWords(text: string, rests: readonly FindingThen[], { review, benchmark, names }: Evidence): Problem[] {
  const words = comparedWords(text);
  const says = (phrase: readonly string[]) => words.some((_, at) => standsAt(words, at, phrase));
  // The city is named in its own pack, whoever is called like it.
  const ofCity = new Set([review.hostCity, ...(review.hostNames ?? [])].flatMap(comparedWords));
  const said = names.flatMap(partsOfName).filter((name) => !name.every((word) => ofCity.has(word)));
  const isNamed = namesSaid(text, said).length > 0;
  // Whoever asked not to be recognised is in no line by their function, or by whose they are.
  const hidden = rests
    .filter(({ use }) => use === 'untraceably')
    .flatMap(({ note }) => [note.function, note.organisation]);
  const isRecognised = hidden.some((one) => one !== undefined && says(comparedWords(one)));
  const mayJudge = termsOf(review).judgements !== 'team';
  const isJudged =
    JUDGING.some((phrase) => says(comparedWords(phrase))) ||
    benchmark.indicators.some(({ id }) => says(comparedWords(id)));
  return [
    ...(isNamed ? ['name' as const] : []),
    ...(isRecognised ? ['recognised' as const] : []),
    ...(isJudged && !mayJudge ? ['judgement' as const] : []),
    ...([...text].length > LONGEST_LINE ? ['too_long' as const] : []),
    ...(words.length === 0 ? ['empty' as const] : []),
  ];
}
