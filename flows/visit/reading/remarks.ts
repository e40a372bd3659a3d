import type { Benchmark } from '../../../src/method/benchmark';
import { placeIn } from '../../../src/method/named-place';
import { allWordsOf, asTyped } from '../../../src/steps/typing/words';
import type { Checked, FindingEffect, Use } from '../kept';
import {
  ABOUT,
  AND,
  ANSWERS_WORDS,
  CHECKED_WORDS,
  EFFECT_WORDS,
  FLAG_WORDS,
  HYPOTHESIS_WORDS,
  INDICATOR_WORDS,
  type Labelled,
  QUESTION_WORDS,
  SORT_WORDS,
  THE_HYPOTHESIS,
  USE_WORDS,
} from './message-words';

/** What a message may name: by which number each hypothesis and question is called, and what the interview is about. */
export interface Known {
  benchmark: Benchmark;
  /** Keys of hypotheses by their number. */
  hypotheses: ReadonlyMap<number, string>;
  /** Keys of those that this interview could settle. */
  expected: readonly string[];
  /** Keys of the interview's questions, in order; they are numbered from 1. */
  questions: readonly string[];
  /** Indicators that the interview is about. */
  indicators: readonly string[];
}

/** What is said of a finding beside its text. */
export interface Remark {
  sort?: Labelled;
  indicators: readonly string[];
  effects: Readonly<Record<string, FindingEffect>>;
  answers: readonly string[];
  isGoodPractice?: true;
  isRecommendation?: true;
  checked?: Checked;
  use?: Use;
  /** What it names that there is none of: *H9*. */
  unknown: readonly string[];
}

export const NO_REMARK: Remark = { indicators: [], effects: {}, answers: [], unknown: [] };

/** Two remarks on one finding: where both say something, the later holds. */
export function both(one: Remark, other: Remark): Remark {
  return {
    ...one,
    ...other,
    indicators: [...new Set([...one.indicators, ...other.indicators])],
    effects: { ...one.effects, ...other.effects },
    answers: [...new Set([...one.answers, ...other.answers])],
    unknown: [...new Set([...one.unknown, ...other.unknown])],
  };
}

/** So long is a remark at most, in characters: what is longer is text. */
const LONGEST = 160;

/**
 * What a part of a message says of a finding, where it says nothing else: *supports H3*, *indicators 48 and 12*, *worth
 * copying*, *not checked yet*. Undefined where any of it is something else: that is text.
 */
export function remarkIn(
  said: string,
  known: Known,
  how: { bare?: boolean; sorts?: boolean } = {},
): Remark | undefined {
  const text = said.trim();
  if (text === '' || text.length > LONGEST) return undefined;
  return simple(text, known, how) ?? several(text, known, how);
}

function several(text: string, known: Known, how: { bare?: boolean; sorts?: boolean }): Remark | undefined {
  const parts = text.split(/[,;·|/&]/).flatMap(atEachAnd);
  if (parts.length < 2) return undefined;
  let all = NO_REMARK;
  let before: string | undefined;
  for (const part of parts) {
    // *supports H3 and H5*, *indicators 48 and 12*: what stood before the first is meant for the others, too.
    const one =
      simple(part, known, how) ?? (before === undefined ? undefined : simple(`${before} ${part}`, known, how));
    if (!one) return undefined;
    all = both(all, one);
    before = allWordsOf(part).find((word) => EFFECT_WORDS.has(word) || INDICATOR_WORDS.has(word)) ?? before;
  }
  return all;
}

/** What stands between *and*, *et*. */
function atEachAnd(text: string): string[] {
  const parts: string[][] = [[]];
  for (const word of text.split(/\s+/)) {
    if (AND.has(asTyped(word))) parts.push([]);
    else if (word !== '') parts.at(-1)?.push(word);
  }
  return parts.filter((words) => words.length > 0).map((words) => words.join(' '));
}

function simple(
  text: string,
  known: Known,
  { bare = true, sorts = false }: { bare?: boolean; sorts?: boolean },
): Remark | undefined {
  const typed = asTyped(text);
  const flag = FLAG_WORDS.get(typed);
  if (flag) return { ...NO_REMARK, [flag]: true };
  const checked = CHECKED_WORDS.get(typed);
  if (checked) return { ...NO_REMARK, checked };
  const use = USE_WORDS.get(typed);
  if (use) return { ...NO_REMARK, use };
  const sort = sorts ? SORT_WORDS.get(typed) : undefined;
  // *(document)* behind a finding says where it was read.
  if (sort && sort !== 'document') return { ...NO_REMARK, sort };
  return effectIn(typed, known) ?? answerIn(typed, known) ?? indicatorsIn(text, known, bare);
}

/** *supports H3*, *H3: supports*, *contredit l’hypothèse 2*; *supports it* where the interview could settle one alone. */
function effectIn(typed: string, { hypotheses, expected }: Known): Remark | undefined {
  const words = typed.split(' ');
  const by = (from: number, to: number) => EFFECT_WORDS.get(words.slice(from, to).join(' '));
  for (const length of [2, 1])
    for (const [effect, rest] of [
      [by(0, length), words.slice(length)],
      [by(words.length - length, words.length), words.slice(0, -length)],
    ] as const) {
      if (!effect) continue;
      if (rest.length === 0 || THE_HYPOTHESIS.has(rest.join(' '))) {
        const [only, ...others] = expected;
        if (only !== undefined && others.length === 0) return { ...NO_REMARK, effects: { [only]: effect } };
        return rest.length === 0 ? undefined : { ...NO_REMARK, unknown: [rest.join(' ')] };
      }
      const number = numberAfter(rest, HYPOTHESIS_WORDS);
      if (number === undefined) continue;
      const key = hypotheses.get(number);
      return key === undefined
        ? { ...NO_REMARK, unknown: [`H${number}`] }
        : { ...NO_REMARK, effects: { [key]: effect } };
    }
  return undefined;
}

/** *answers Q2*, *Q2*, *répond à la question 2*. */
function answerIn(typed: string, { questions }: Known): Remark | undefined {
  const words = typed.split(' ');
  const from = [3, 2, 1].find((n) => ANSWERS_WORDS.has(words.slice(0, n).join(' '))) ?? 0;
  const number = numberAfter(words.slice(from), QUESTION_WORDS);
  if (number === undefined) return undefined;
  const key = questions[number - 1];
  return key === undefined ? { ...NO_REMARK, unknown: [`Q${number}`] } : { ...NO_REMARK, answers: [key] };
}

/** The number of *h3*, *h 3*, *the hypothesis 3*. */
function numberAfter(words: readonly string[], named: ReadonlySet<string>): number | undefined {
  const joined = words.filter((word) => word !== 'the' && word !== 'la' && word !== "l'hypothese").join(' ');
  const of = words.includes("l'hypothese") ? `h ${joined}` : joined;
  const [, word = '', digits = ''] = /^([a-z]+) ?(\d{1,3})$/.exec(of) ?? [];
  return named.has(word) ? Number(digits) : undefined;
}

/** Indicators by number, id or title. `bare`: a number alone is one. */
export function indicatorsIn(said: string, { benchmark }: Known, bare = true): Remark | undefined {
  const whole = oneIndicator(said, benchmark, bare);
  if (whole) return { ...NO_REMARK, indicators: [whole] };
  const words = allWordsOf(said.replace(/#/g, ' no ')).filter((word) => !AND.has(word) && !ABOUT.has(word));
  const isNamed = INDICATOR_WORDS.has(words[0] ?? '');
  const numbers = words.filter((word) => !INDICATOR_WORDS.has(word));
  if ((!isNamed && !bare) || numbers.length === 0 || !numbers.every((word) => /^\d{1,3}$/.test(word))) return undefined;
  const found = numbers.map((word) => oneIndicator(word, benchmark, true));
  if (found.every((one) => one !== undefined)) return { ...NO_REMARK, indicators: [...new Set(found)] };
  return isNamed ? { ...NO_REMARK, unknown: numbers.filter((_, n) => found[n] === undefined) } : undefined;
}

function oneIndicator(said: string, benchmark: Benchmark, bare: boolean): string | undefined {
  const about = said.trim();
  // A number is no indicator where nothing says that it is one.
  if (!bare && !/[#°\p{L}]/u.test(about)) return undefined;
  const place = placeIn(benchmark, about);
  if (place?.kind === 'indicator') return place.indicator.id;
  const [first = '', ...rest] = about.split(/\s+/);
  const behind = rest.length > 0 && ABOUT.has(asTyped(first)) ? rest.join(' ') : undefined;
  return behind === undefined ? undefined : oneIndicator(behind, benchmark, bare);
}
