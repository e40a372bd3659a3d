import { blocksOn } from './blocks';
import { LIMITS } from './limits';
import { newReport, type Problem, type Report } from './report';
import { byType, list } from './shape';
import type { Surface } from './surface';
import { checkTogether } from './together';

/**
 * What Slack would refuse in these blocks; empty if nothing. On a message the blocks together are not looked at for
 * `msg_blocks_too_long`, which is an error of its own: `areTooLong`.
 */
export function validateBlocks(blocks: unknown, surface: Surface): Problem[] {
  const report = newReport();
  checkBlocks(blocks, surface, '/blocks', report);
  return report.problems;
}

export function checkBlocks(blocks: unknown, surface: Surface, pointer: string, report: Report): void {
  const max = surface === 'message' ? LIMITS.messageBlocks.max : LIMITS.viewBlocks.max;
  // A message without blocks is one with text; a view without blocks is empty, which Slack allows.
  list(
    byType(() => BLOCKS[surface]),
    max,
    0,
  )(blocks, pointer, report);
  if (Array.isArray(blocks)) checkTogether(blocks, surface, pointer, report);
}

const BLOCKS = { message: blocksOn('message'), modal: blocksOn('modal'), home: blocksOn('home') };
