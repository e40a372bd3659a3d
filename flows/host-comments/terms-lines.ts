import type { Language } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import { termsOf } from '../../src/method/terms';
import type { Block } from '../../src/ports/prompt';
import { text } from '../../src/steps/prompts';
import type { SentReport } from './kept';
import { WORDS } from './words';

/**
 * Who may read it, what of judgements is in it, and for the final report what is agreed of publication. What went out holds
 * them or not as the terms said then. `isTold`: whether its reader may have them.
 */
export function termsBlocks(
  { review }: { review: Review },
  { as, judgements, saysJudgements }: Pick<SentReport, 'as' | 'judgements' | 'saysJudgements'>,
  language: Language,
  isTold = true,
): Block[] {
  const w = WORDS[language];
  const terms = termsOf(review);
  const isIn = judgements !== undefined || saysJudgements === true;
  const ofJudgements = isIn ? (isTold ? [w.judgementsIn] : []) : [w.judgementsOut];
  const readers = as === 'draft' ? w.draftReaders[terms.draftReaders] : w.finalReaders[terms.finalReaders];
  return [
    text(w.mayRead(readers)),
    text([w.team, ...ofJudgements].join(' '), 'subtle'),
    ...(as === 'final' ? [text(w.publication[terms.publication])] : []),
  ];
}
