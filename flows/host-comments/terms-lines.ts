import type { Language } from '../../src/method/language';
import type { Review } from '../../src/method/review';
import { termsOf } from '../../src/method/terms';
import type { Block } from '../../src/ports/prompt';
import { text } from '../../src/steps/prompts';
import type { SentReport } from './kept';
import { WORDS } from './words';

/** Who may read it, what of judgements is in it, and for the final report what is agreed of publication. */
export function termsBlocks({ review }: { review: Review }, as: SentReport['as'], language: Language): Block[] {
  const w = WORDS[language];
  const terms = termsOf(review);
  const readers = as === 'draft' ? w.draftReaders[terms.draftReaders] : w.finalReaders[terms.finalReaders];
  return [
    text(w.mayRead(readers)),
    text([w.team, terms.judgements === 'team' ? w.judgementsOut : w.judgementsIn].join(' '), 'subtle'),
    ...(as === 'final' ? [text(w.publication[terms.publication])] : []),
  ];
}
