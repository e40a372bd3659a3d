import { GATHERING } from '../../../flows/consolidation/words/gathering';
import { MERGING } from '../../../flows/consolidation/words/merging';
import { OUTCOME } from '../../../flows/prompts/outcome-words';
import { wordsIn } from '../../../src/i18n';
import type { Performance } from '../../../src/method/sheet';
import { type Filled, merged } from './filled';
import { type Hand, sees } from './hand';
import { type IndicatorId, titleOf } from './programme';

/** What the leader decides on an indicator, in the order in which the rest is gone through. */
interface Deciding {
  indicator: IndicatorId;
  judgement: Performance;
  /** Where the rules propose something else. */
  reason?: string;
  /** One of the team's hypotheses, as it is. */
  pick?: string;
  own?: string;
  group?: { wording: string; members: readonly string[] };
  discuss?: boolean;
}

/** What one press does not settle. */
const DECISIONS: readonly Deciding[] = [
  {
    indicator: 'GG-AMB-2',
    judgement: 'below',
    reason: 'Deux services seulement.',
    pick: 'Two departments follow it.',
    group: {
      wording: 'Which departments follow the plan, and which do not?',
      members: ['Which departments follow it?', 'Which departments follow the plan?'],
    },
    discuss: true,
  },
  { indicator: 'GG-LEA-1', judgement: 'at', reason: 'Rien n’est vérifié.', own: 'La maire le dit, les autres non.' },
  { indicator: 'IE-AMB-2', judgement: 'at', reason: 'Trois sur quatre.', pick: 'Evening courses are missing.' },
  { indicator: 'GG-LEA-2', judgement: 'need_info', own: 'Un accord existe peut-être.' },
  { indicator: 'IE-LEA-1', judgement: 'need_info' },
];

const { labelled, shortPerformance } = wordsIn('fr');
const outcome = OUTCOME.fr;
const gather = GATHERING.fr;
const merge = { ...MERGING.fr, judgement: outcome.judgement };

/** The leader opens the sheets to the team. */
export async function gathers(hand: Hand): Promise<void> {
  await hand.says('mettre en commun');
  await hand.presses(gather.title('Genoa'), gather.yes);
  await sees(hand, gather.done('Genoa'));
}

/** The leader takes what is agreed, and decides the rest one by one, to the end. */
export async function merges(hand: Hand): Promise<void> {
  await hand.says('consolider');
  await hand.presses(merge.title('Genoa'), merge.acceptAgreed(2));
  await sees(hand, merge.accepted(2));
  await hand.presses(merge.title('Genoa'), merge.step);
  for (const deciding of DECISIONS) await decides(hand, deciding);
  await sees(hand, merge.doneTitle('Genoa'));
}

async function decides(hand: Hand, deciding: Deciding): Promise<void> {
  const title = titleOf(deciding.indicator, 'fr');
  if (deciding.discuss) {
    await hand.presses(title, merge.discuss);
    await sees(hand, merge.discussed(title));
  }
  await hand.presses(title, merge.save, filledWith(deciding));
  await sees(hand, merge.saved(title, shortPerformance[deciding.judgement]));
}

function filledWith({ judgement, reason, pick, own, group }: Deciding): Filled {
  return merged([
    { choose: { [merge.judgement]: judgement } },
    reason ? { type: { [merge.overruling.label]: reason } } : {},
    pick ? { choose: { [labelled(merge.hypothesis, merge.pickHypothesis)]: pick } } : {},
    own ? { type: { [merge.ownHypothesis]: own } } : {},
    group ? { choose: { [merge.group]: group.members }, type: { [merge.groupWording]: group.wording } } : {},
  ]);
}
