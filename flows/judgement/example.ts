import { type FinalJudgement, isContested, lastWordOf } from '../../src/method/final-judgement';
import { DEFAULT_LANGUAGE } from '../../src/method/language';
import type { StepRecord } from '../../src/ports/records';
import { shortKey } from '../../src/ports/short-key';
import { type ExampleScene, type GatheredReview, type Illustration, onVisit } from '../../src/steps/example';
import { countingFindings } from './evidence';
import { finalKept, ROUND, type Round, VOICE, type Voice } from './kept';
import { EXAMPLE_WORDS } from './words/example';
import { JUDGING } from './words/judging';

/** What the leader decided on what was tested. */
const DECIDED: Readonly<Record<string, FinalJudgement>> = {
  'GG-LEA-2': 'below',
  'GG-IMP-3': 'below',
  'GG-RES-5': 'below',
  'GG-AMB-2': 'below',
  'GG-AMB-1': 'at',
  'GG-IMP-4': 'above',
  'IE-IMP-2': 'below',
  'IE-IMP-4': 'not_judged',
  'IE-IMP-6': 'above',
  'GG-EVA-4': 'above',
  'GG-RES-4': 'below',
  'WP-LEA-2': 'at',
  'GG-AMB-6': 'above',
  'IE-EVA-1': 'below',
};
/** Which of the peers says what, from 0: what they differ on. The last of them says nothing. */
const VOICES: readonly (readonly string[])[] = [['GG-AMB-1', 'WP-LEA-2'], [], []];

/** One team has its last word on each indicator, and was asked about all of them: two agree, one differs, one is silent. */
export function illustrates(scene: ExampleScene): Illustration {
  const { visited } = scene;
  if (!visited) return { documents: [] };
  const finals = finalsOf(scene, visited);
  return { documents: [...finals.map(({ record }) => record), ...roundOf(scene, visited, finals)] };
}

type Kept = ReturnType<typeof finalKept>;

function finalsOf(scene: ExampleScene, one: GatheredReview): Kept[] {
  const { review, benchmark } = one;
  const by = review.members.leader;
  const language = scene.people.get(by)?.language ?? DEFAULT_LANGUAGE;
  const words = EXAMPLE_WORDS[language];
  const at = onVisit(one, review.visit.days, '14:30');
  const findings = countingFindings(scene.kept(review.id), at);
  return benchmark.indicators.map(({ id: indicator }) => {
    const heard = findings.filter(({ indicators }) => indicators.includes(indicator));
    const initial = scene.decided(review.id, indicator)?.judgement;
    const before = lastWordOf(initial);
    const stands =
      before !== undefined &&
      !isContested(
        before,
        heard.map(({ sort }) => sort),
      )
        ? before
        : undefined;
    const judgement = DECIDED[indicator] ?? stands ?? 'not_judged';
    const open = heard.length > 0 ? words.tooLittle : words.rest;
    const asBefore = stands === undefined ? open : JUDGING[language].asBefore(heard.length);
    const rationale = words.because[indicator] ?? asBefore;
    const value = { indicator, judgement, rationale, evidence: heard.length, at, by };
    return finalKept(review.id, { ...value, ...(initial ? { initial } : {}) }, undefined);
  });
}

function roundOf({ people }: ExampleScene, one: GatheredReview, finals: readonly Kept[]): StepRecord[] {
  const { id: review, members, visit } = one.review;
  const language = people.get(members.leader)?.language ?? DEFAULT_LANGUAGE;
  const key = shortKey('example', review, 'round');
  const round: Round = {
    at: onVisit(one, visit.days, '14:40'),
    by: members.leader,
    headlines: EXAMPLE_WORDS[language].headlines,
    values: Object.fromEntries(finals.map(({ record: { value } }) => [value.indicator, value.judgement])),
    asked: members.peers,
  };
  const voices = VOICES.flatMap((differing, n): StepRecord[] => {
    const person = people.get(members.peers[n] ?? '');
    if (!person) return [];
    const dissents = differing.flatMap((indicator) => {
      const because = EXAMPLE_WORDS[person.language].dissents[indicator];
      return because === undefined ? [] : [{ indicator, because }];
    });
    const value: Voice = { round: key, dissents, at: onVisit(one, visit.days, `14:5${n}`) };
    const id = `${VOICE.name}|${review}|${person.id}|${key}`;
    return [{ id, kind: VOICE.name, review, person: person.id, value }];
  });
  const id = `${ROUND.name}|${review}|${key}`;
  return [{ id, kind: ROUND.name, review, person: '', value: round }, ...voices];
}
