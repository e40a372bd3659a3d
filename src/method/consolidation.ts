import type { Judgement, Performance } from './sheet';

/** How far a team agrees on one indicator (method, section 5.1), by the first rule that matches. */
export const AGREEMENTS = [
  'insufficient',
  'not_applicable',
  'na_contested',
  'divergent_strong',
  'need_info',
  'agreed',
  'divergent_mild',
] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** How many said what. */
export type Split = Readonly<Record<Performance, number>>;

/** One submitted judgement. */
export interface Answer {
  person: string;
  performance: Performance;
  leaning?: Judgement;
}

/** A team's answers on one indicator, put together. Never an average. */
export interface Consolidated {
  agreement: Agreement;
  expected: number;
  submitted: number;
  split: Split;
  /** What those who need more information would say if pressed: shown apart, never counted. */
  leanings: Readonly<Record<Judgement, number>>;
  /** The initial judgement the rules propose; undefined when there are too few answers. */
  proposed?: Performance;
}

/**
 * Puts the last complete judgements of a team together by the seven ordered rules of the method, section 5.1.
 * `expected` is how many active answerers are assigned to the indicator. The order of `answers` does not matter.
 */
export function consolidate(answers: readonly Answer[], expected: number): Consolidated {
  const split = countSplit(answers);
  const agreement = agreementOf(split, answers.length, expected);
  const proposed = proposedJudgement(agreement, answers);
  return {
    agreement,
    expected,
    submitted: answers.length,
    split,
    leanings: countLeanings(answers),
    ...(proposed === undefined ? {} : { proposed }),
  };
}

function agreementOf(split: Split, submitted: number, expected: number): Agreement {
  if (submitted < Math.max(2, Math.ceil(expected / 2))) return 'insufficient';
  if (split.not_applicable === submitted) return 'not_applicable';
  if (split.not_applicable > 0) return 'na_contested';
  if (split.below > 0 && split.above > 0) return 'divergent_strong';
  if (split.need_info > submitted / 2) return 'need_info';
  if (Object.values(split).some((n) => n === submitted)) return 'agreed';
  return 'divergent_mild';
}

function proposedJudgement(agreement: Agreement, answers: readonly Answer[]): Performance | undefined {
  switch (agreement) {
    case 'insufficient':
      return undefined;
    case 'not_applicable':
      return 'not_applicable';
    case 'agreed':
      return answers[0]?.performance;
    case 'na_contested':
    case 'divergent_strong':
    case 'need_info':
    case 'divergent_mild':
      return 'need_info';
  }
}

function countSplit(answers: readonly Answer[]): Split {
  const split = { below: 0, at: 0, above: 0, need_info: 0, not_applicable: 0 };
  for (const { performance } of answers) split[performance] += 1;
  return split;
}

function countLeanings(answers: readonly Answer[]): Record<Judgement, number> {
  const leanings = { below: 0, at: 0, above: 0 };
  for (const { performance, leaning } of answers) if (performance === 'need_info' && leaning) leanings[leaning] += 1;
  return leanings;
}
