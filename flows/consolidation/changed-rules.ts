import { say, wordsIn } from '../../src/i18n';
import type { TeamJudgement } from '../../src/method/consolidation';
import { type ChangedProposal, changedProposals } from '../../src/method/earlier-rules';
import type { GridRow } from '../../src/method/grid';
import type { Language } from '../../src/method/language';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { text } from '../../src/steps/prompts';
import { FINDINGS } from '../prompts/findings-words';
import { MERGING } from './words/merging';

/** Where the rules changed since the leader began: how often, and on what. */
export function changedBlocks(view: TeamReview, rows: readonly GridRow[], context: FlowContext): Block[] {
  const changed = changedProposals(rows, view.team.decisions);
  if (changed.length === 0) return [];
  const { words, language } = context;
  const items = changed.map((each) =>
    words.labelled(say(each.indicator.title, language), changeInWords(each, language)),
  );
  return [
    text(MERGING[language].rules.rulesChanged(changed.length), 'warning'),
    { kind: 'details', label: MERGING[language].rules.changedList, blocks: [{ kind: 'list', items }] },
  ];
}

/** The same on one indicator. */
export function changedOn(view: TeamReview, row: GridRow, { language }: FlowContext): string[] {
  const changed = changedProposals([row], view.team.decisions);
  return changed.map((each) => `${MERGING[language].rules.ruleChanged} ${changeInWords(each, language)}`);
}

/** `before: more information needed; now: below; decided: more information needed`. */
export function changeInWords({ before, now, decided }: ChangedProposal, language: Language): string {
  const words = wordsIn(language);
  const w = MERGING[language].rules;
  const named = (judgement: TeamJudgement | undefined) => (judgement ? words.teamJudgement[judgement] : w.noProposal);
  const parts = [
    words.labelled(w.before, named(before)),
    words.labelled(w.now, named(now)),
    ...(decided ? [words.labelled(w.decided, named(decided))] : []),
  ];
  return parts.reduce(FINDINGS[language].apart);
}
