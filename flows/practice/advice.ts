import { isClosed } from './rules/closed';
import { isEvidence } from './rules/evidence';
import { nameIn } from './rules/persons';
import { isUntestable } from './rules/untestable';
import type { PracticeSheet } from './sheet';

/** What somebody is told about their sheet; `said` is the line, or the words of it, that it is about. */
export type Advice =
  | { what: 'unjudged' | 'noEvidence' | 'nobody' | 'nothingAsked' }
  | { what: 'opinion' | 'untestable' | 'closed' | 'person'; said: string };

/** What is wrong with a sheet, in the order of its fields. By rules of form alone: nothing is guessed of what is meant. */
export function adviceOn({ performance, know, suspect, toAsk, toMeet }: PracticeSheet): Advice[] {
  const isJudged = performance !== undefined && performance !== 'need_info';
  return [
    ...(performance === undefined ? [{ what: 'unjudged' as const }] : []),
    ...(isJudged && know.length === 0 ? [{ what: 'noEvidence' as const }] : []),
    ...(isJudged && !know.some(isEvidence) ? know.map((said) => ({ what: 'opinion' as const, said })) : []),
    ...suspect.filter(isUntestable).map((said) => ({ what: 'untestable' as const, said })),
    ...(toAsk.length === 0 ? [{ what: 'nothingAsked' as const }] : []),
    ...toAsk.filter(isClosed).map((said) => ({ what: 'closed' as const, said })),
    ...(toMeet.length === 0 ? [{ what: 'nobody' as const }] : []),
    ...toMeet.flatMap((line) => nameIn(line) ?? []).map((said) => ({ what: 'person' as const, said })),
  ];
}
