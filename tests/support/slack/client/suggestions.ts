import { option, optionGroup, optionsOf } from '../block-kit/composition';
import { LIMITS } from '../block-kit/limits';
import { asSlackWrites, newReport } from '../block-kit/report';
import { type Dict, isDict, list, optional, shape } from '../block-kit/shape';
import type { World } from '../world/types';

const answerShape = shape({
  options: optional(list(option('menu'), LIMITS.selectOptions.max, 0)),
  option_groups: optional(list(optionGroup, LIMITS.selectGroups.max, 0)),
});

/** The options in the app's answer to a block_suggestion; what Slack would not show is noted as a problem. */
export function suggestedOptions(world: World, answer: unknown): Dict[] {
  const report = newReport();
  answerShape(answer, '', report);
  world.problems.push(...report.problems.map((problem) => `options: ${asSlackWrites(problem)}`));
  return report.problems.length === 0 && isDict(answer) ? optionsOf(answer).filter(isDict) : [];
}
