import type { Language } from '../../src/method/language';
import type { Block } from '../../src/ports/prompt';
import { beginning, text } from '../../src/steps/prompts';
import { keepsBack, UNFIT, type Unfit } from './fitness';
import { UNFIT_WORDS } from './unfit-words';

/** So many lines that are not fit are named on a card, and so much of each, in characters. */
const MOST_NAMED = 12;
const NAMED_OF = 120;

/** What is not fit to go, by why: what keeps all of it back comes first. */
export function unfitBlocks(unfit: readonly { why: Unfit; part: string; text: string }[], language: Language): Block[] {
  const w = UNFIT_WORDS[language];
  return UNFIT.flatMap((why): Block[] => {
    const own = unfit.filter((one) => one.why === why);
    if (own.length === 0) return [];
    const items = own.slice(0, MOST_NAMED).map(({ part, text: said }) => w.in(part, beginning(said, NAMED_OF)));
    return [
      text(w.counted(w.why[why], own.length), keepsBack(why) ? 'warning' : 'strong'),
      { kind: 'list', items: own.length > MOST_NAMED ? [...items, '…'] : items },
    ];
  });
}
