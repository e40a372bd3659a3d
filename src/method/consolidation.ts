import { type Judgement, PERFORMANCES, type Performance } from './sheet';

/** How far a team agrees on one indicator (method, section 5.1): the rules, of which the first that matches counts. */
export const AGREEMENTS = [
  'insufficient',
  'not_applicable',
  'na_contested',
  'need_info',
  'divergent_strong',
  'agreed',
  'divergent_mild',
] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** In what order a team should look at them: the most contested first, what is agreed last. */
const BY_CONTEST: readonly Agreement[] = [
  'divergent_strong',
  'na_contested',
  'divergent_mild',
  'need_info',
  'insufficient',
  'agreed',
  'not_applicable',
];

/** What a team's initial judgement can be: one that a peer can give, or that views differ until the visit. */
export const TEAM_JUDGEMENTS = [...PERFORMANCES, 'unsettled'] as const;
export type TeamJudgement = (typeof TEAM_JUDGEMENTS)[number];

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
  /** Judgements that were chosen and have no reasons yet: they stand beside the split and count in no rule. */
  unreasoned: Split;
  /** What those who need more information would say if pressed: shown apart, never counted. */
  leanings: Readonly<Record<Judgement, number>>;
  /** The initial judgement that the rules propose; undefined where they propose none. */
  proposed?: TeamJudgement;
}

/**
 * Puts the last complete judgements of a team together by the seven ordered rules of the method, section 5.1.
 * `expected` is how many active answerers are assigned to the indicator; `unreasoned` are judgements without reasons. The
 * order of either does not matter.
 */
export function consolidate(
  answers: readonly Answer[],
  expected: number,
  unreasoned: readonly Performance[] = [],
): Consolidated {
  const split = countSplit(answers.map(({ performance }) => performance));
  const agreement = agreementOf(split, answers.length, expected);
  const proposed = proposedJudgement(agreement, split);
  return {
    agreement,
    expected,
    submitted: answers.length,
    split,
    unreasoned: countSplit(unreasoned),
    leanings: countLeanings(answers),
    ...(proposed === undefined ? {} : { proposed }),
  };
}

/** Where an agreement stands in the order in which a team should look at them: 0 is the most contested. */
export function contestOf(agreement: Agreement): number {
  return BY_CONTEST.indexOf(agreement);
}

/** Disagreement and ignorance are different things: only those who judged agree or differ. */
function agreementOf(split: Split, submitted: number, expected: number): Agreement {
  const said = judgedIn(split);
  const judged = said.reduce((sum, value) => sum + split[value], 0);
  if (submitted < Math.max(2, Math.ceil(expected / 2))) return 'insufficient';
  if (split.not_applicable === submitted) return 'not_applicable';
  if (split.not_applicable * 2 >= submitted) return 'na_contested';
  if (judged < Math.ceil(submitted / 2)) return 'need_info';
  if (split.below > 0 && split.above > 0) return 'divergent_strong';
  if (said.length === 1 && judged * 3 >= submitted * 2) return 'agreed';
  return 'divergent_mild';
}

function proposedJudgement(agreement: Agreement, split: Split): TeamJudgement | undefined {
  switch (agreement) {
    case 'insufficient':
    case 'na_contested':
      return undefined;
    case 'not_applicable':
    case 'need_info':
      return agreement;
    case 'agreed':
      return judgedIn(split)[0];
    case 'divergent_strong':
    case 'divergent_mild':
      return 'unsettled';
  }
}

/** Which of the three judgements somebody gave. */
function judgedIn(split: Split): Judgement[] {
  return (['below', 'at', 'above'] as const).filter((value) => split[value] > 0);
}

function countSplit(said: readonly Performance[]): Split {
  const split = { below: 0, at: 0, above: 0, need_info: 0, not_applicable: 0 };
  for (const performance of said) split[performance] += 1;
  return split;
}

function countLeanings(answers: readonly Answer[]): Record<Judgement, number> {
  const leanings = { below: 0, at: 0, above: 0 };
  for (const { performance, leaning } of answers) if (performance === 'need_info' && leaning) leanings[leaning] += 1;
  return leanings;
}
