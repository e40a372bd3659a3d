import type { FinalJudgement } from '../../src/method/final-judgement';
import type { Language } from '../../src/method/language';
import { type KeptDocuments, keyOf } from '../../src/steps/documents';
import { HYPOTHESIS } from '../hypotheses/public';
import { FINDING_MARK, NOTE } from '../visit/public';
import { FINAL, lastRound, ROUND, VOICE, voicesOn } from './kept';
import { JUDGING } from './words/judging';

/** What is loaded for what a team says in the end, and for what that rests on. */
export const OUTCOME_KINDS = [HYPOTHESIS, NOTE, FINDING_MARK, FINAL, ROUND, VOICE] as const;

/** What a last word is called, without a mark. */
export function finalCalled(judgement: FinalJudgement, language: Language): string {
  return JUDGING[language].judged[judgement];
}

/** Who differs on an indicator, by person, and why: by what the team was asked last. */
export function dissentsOn(kept: KeptDocuments, indicator: string): { person: string; because: string }[] {
  const round = lastRound(kept);
  if (!round) return [];
  return [...voicesOn(kept, keyOf(round))].flatMap(([person, { value }]) =>
    value.dissents.flatMap((one) => (one.indicator === indicator ? [{ person, because: one.because }] : [])),
  );
}
