import type { TeamJudgement } from '../../src/method/consolidation';

/** The five judgements, and a team's sixth, by a mark of their own, in every language: no two words are told apart by a letter alone. */
export const JUDGED: Readonly<Record<TeamJudgement, string>> = {
  below: '↓',
  at: '=',
  above: '↑',
  need_info: '?',
  not_applicable: '–',
  unsettled: '↕',
};

/** Where one stands on an indicator or a cell: complete, a draft with something written, judged and no more, open. */
export const STANDS = { done: '✓', begun: '◐', judged: '◔', open: '○' } as const;
export type Standing = keyof typeof STANDS;
