import { LIMITS } from './limits';
import type { Report } from './report';
import { type Dict, isDict } from './shape';
import type { Surface } from './surface';
import { elementsOf, textsIn } from './walk';

/** Rules about blocks that stand together. */
export function checkTogether(blocks: readonly unknown[], surface: Surface, pointer: string, report: Report): void {
  blockIdsDiffer(blocks, pointer, report);
  actionIdsDiffer(blocks, pointer, report);
  oneFocus(blocks, pointer, report);
  if (surface === 'message') messageTotals(blocks, pointer, report);
}

function blockIdsDiffer(blocks: readonly unknown[], pointer: string, report: Report): void {
  const seen = new Set<unknown>();
  blocks.forEach((block, index) => {
    const id = isDict(block) ? block.block_id : undefined;
    if (id === undefined) return;
    if (seen.has(id)) report.add(`block_id already exists`, `${pointer}/${index}/block_id`);
    seen.add(id);
  });
}

function actionIdsDiffer(blocks: readonly unknown[], pointer: string, report: Report): void {
  const seen = new Map<Dict, Set<unknown>>();
  for (const { block, element, pointer: where } of elementsOf(blocks)) {
    if (element.action_id === undefined) continue;
    const ids = seen.get(block) ?? new Set();
    if (ids.has(element.action_id))
      report.add(`action_id \`${element.action_id}\` already exists`, `${pointer}${where}/action_id`);
    seen.set(block, ids.add(element.action_id));
  }
}

function oneFocus(blocks: readonly unknown[], pointer: string, report: Report): void {
  const focused = elementsOf(blocks).filter(({ element }) => element.focus_on_load === true);
  for (const { pointer: where } of focused.slice(1))
    report.add('only one element can have focus_on_load', `${pointer}${where}/focus_on_load`);
}

function messageTotals(blocks: readonly unknown[], pointer: string, report: Report): void {
  const ofType = (type: string) => blocks.filter((block) => isDict(block) && block.type === type);
  const tables = ofType('table');
  if (tables.length > LIMITS.tablesInMessage.max) report.add('only_one_table_allowed', pointer);
  if (lengthOf(tables) > LIMITS.tableText.max)
    report.add(`must be less than ${LIMITS.tableText.max + 1} characters`, `${pointer}/rows`);
  if (lengthOf(ofType('markdown')) > LIMITS.markdownText.max)
    report.add(`must be less than ${LIMITS.markdownText.max + 1} characters`, pointer);
}

/** Whether Slack answers `msg_blocks_too_long`, although every block alone is fine. */
export function areTooLong(blocks: readonly unknown[]): boolean {
  return lengthOf(blocks) + blocks.length * LIMITS.blockOverhead.max > LIMITS.blocksTogether.max;
}

function lengthOf(value: readonly unknown[]): number {
  return textsIn(value).reduce((sum, each) => sum + each.length, 0);
}
