import { say, type Words } from '../../src/i18n';
import type { TeamJudgement } from '../../src/method/consolidation';
import { type ChangedProposal, changedProposals } from '../../src/method/earlier-rules';
import type { GridRow } from '../../src/method/grid';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { text } from '../../src/steps/prompts';

/** Where the rules changed since the leader began: how often, and on what. */
export function changedBlocks(view: TeamReview, rows: readonly GridRow[], context: FlowContext): Block[] {
  const changed = changedProposals(rows, view.team.decisions);
  if (changed.length === 0) return [];
  const w = context.words.consolidating;
  const items = changed.map((each) =>
    context.words.labelled(say(each.indicator.title, context.language), changeInWords(each, context.words)),
  );
  return [
    text(w.rulesChanged(changed.length), 'warning'),
    { kind: 'details', label: w.changedList, blocks: [{ kind: 'list', items }] },
  ];
}

/** The same on one indicator. */
export function changedOn(view: TeamReview, row: GridRow, { words }: FlowContext): string[] {
  const changed = changedProposals([row], view.team.decisions);
  return changed.map((each) => `${words.consolidating.ruleChanged} ${changeInWords(each, words)}`);
}

/** `before: more information needed; now: below; decided: more information needed`. */
export function changeInWords({ before, now, decided }: ChangedProposal, words: Words): string {
  const w = words.consolidating;
  const named = (judgement: TeamJudgement | undefined) => (judgement ? words.teamJudgement[judgement] : w.noProposal);
  const parts = [
    words.labelled(w.before, named(before)),
    words.labelled(w.now, named(now)),
    ...(decided ? [words.labelled(w.decided, named(decided))] : []),
  ];
  return parts.reduce(w.apart);
}
