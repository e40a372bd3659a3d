import type { KnownBlock, TableBlock } from '@slack/types';
import type { Block } from '../../../src/ports/prompt';
import { displayText, oneLine } from './escape';
import { SLACK_LIMITS } from './limits';
import { listBlocks, type Run } from './lists';
import type { CardOptions } from './options';
import { sizeOf } from './pages';

type Table = Extract<Block, { kind: 'table' }>;

/** A table as Slack's own, unless it is larger than those are. */
export function tableBlock(table: Table): TableBlock | undefined {
  const rows = [table.head, ...table.rows];
  const columns = table.head.length;
  const isRegular = columns > 0 && rows.every((row) => row.length === columns);
  if (!isRegular || columns > SLACK_LIMITS.tableColumns || rows.length > SLACK_LIMITS.tableRows) return undefined;
  const block: TableBlock = {
    type: 'table',
    column_settings: table.head.map(() => ({ is_wrapped: true })),
    // Slack refuses an empty cell.
    rows: rows.map((row) => row.map((cell) => ({ type: 'raw_text', text: displayText(cell).trim() || '–' }))),
  };
  return sizeOf([block]) <= SLACK_LIMITS.tableSize ? block : undefined;
}

/**
 * A table as a list, one item a row: where there can be no table. It reads well on a phone and with a screen reader.
 */
export function tableAsList(table: Table, words: CardOptions['words']): KnownBlock[] {
  return listBlocks(table.rows.map((row) => rowAsItem(table.head, row, words)));
}

function rowAsItem(
  head: readonly string[],
  [name = '', ...cells]: readonly string[],
  { cell: named }: CardOptions['words'],
): Run[] {
  const rest = cells.map((cell, i) => {
    const column = oneLine(head[i + 1] ?? '');
    return column === '' ? cell : named(column, cell);
  });
  return [{ text: name, style: { bold: true } }, { text: rest.length > 0 ? ` – ${rest.join(' · ')}` : '' }];
}
