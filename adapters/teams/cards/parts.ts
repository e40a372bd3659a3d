import type { Words } from '../../../src/i18n';
import type { Block } from '../../../src/ports/prompt';
import { PART } from './limits';

type Table = Extract<Block, { kind: 'table' }>;

/** A block as several that together say the same, in the reader's words, and of which each finds room in a card. */
export function partsOf(block: Block, words: Words): Block[] {
  switch (block.kind) {
    case 'text':
      return textParts(block.text).map((text) => ({ ...block, text }));
    case 'quote':
      return textParts(block.text).map((text, i, all) => ({
        ...block,
        text,
        source: i === all.length - 1 ? block.source : '',
      }));
    case 'list':
      return chunks(block.items.flatMap(textParts), PART.listItems).map((items) => ({ ...block, items }));
    case 'table':
      return tableParts(block, words);
    case 'details':
      return [
        { kind: 'text', text: block.label, tone: 'strong' },
        ...block.blocks.flatMap((one) => partsOf(one, words)),
      ];
    case 'bar':
    case 'choices':
    case 'image':
    case 'link':
    case 'presses':
    case 'site':
    case 'upload':
      return [block];
  }
}

/** Rows of whole paragraphs are said one after the other. */
function tableParts(table: Table, words: Words): Block[] {
  const isLong = table.rows.some((cells) => cells.join('').length > PART.text);
  return isLong
    ? table.rows.flatMap((cells) => cells.flatMap((cell, i) => cellParts(table.head[i] ?? '', cell, words)))
    : chunks(table.rows, PART.tableRows).map((rows) => ({ ...table, rows }));
}

function cellParts(head: string, cell: string, words: Words): Block[] {
  return textParts(cell).map((text) => ({ kind: 'text', text: head === '' ? text : words.labelled(head, text) }));
}

function textParts(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > PART.text) {
    const end = endOfPart(rest);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
}

/** After a line, else after a word, else between two characters. */
function endOfPart(text: string): number {
  const most = text.slice(0, PART.text);
  const line = most.lastIndexOf('\n') + 1;
  if (line > PART.text / 2) return line;
  const word = most.lastIndexOf(' ') + 1;
  if (word > PART.text / 2) return word;
  return /[\uD800-\uDBFF]$/.test(most) ? most.length - 1 : most.length;
}

/** An empty collection is one chunk. */
function chunks<T>(all: readonly T[], most: number): (readonly T[])[] {
  const count = Math.max(1, Math.ceil(all.length / most));
  return Array.from({ length: count }, (_, i) => all.slice(i * most, (i + 1) * most));
}
