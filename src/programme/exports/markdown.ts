import type { Block, Line, Table } from '../../steps/export-parts';
import { LINE_ENDS } from './csv';

/** A document as Markdown, in parts. */
export function* toMarkdown(blocks: Iterable<Block>): Generator<string> {
  let isFirst = true;
  for (const block of blocks) {
    if (!isFirst) yield '\n';
    isFirst = false;
    yield* linesOf(block);
  }
}

function* linesOf(block: Block): Generator<string> {
  switch (block.kind) {
    case 'heading':
      yield `${'#'.repeat(block.level)} ${shown(block.text)}\n`;
      return;
    case 'paragraph':
      yield `${shown(block.text)}\n`;
      return;
    case 'list':
      for (const item of block.items) yield `- ${shown(item)}\n`;
      return;
    case 'table':
      yield* rowsOf(block.table);
  }
}

function* rowsOf({ head, rows }: Table): Generator<string> {
  const row = (cells: readonly unknown[]) => `| ${cells.map((cell) => md(String(cell))).join(' | ')} |\n`;
  yield row(head);
  yield `|${' --- |'.repeat(head.length)}\n`;
  for (const cells of rows) yield row(cells);
}

function shown(line: Line): string {
  return line
    .map((piece, at) => {
      if (typeof piece !== 'string') return `**${md(piece.strong)}**`;
      const [space = ''] = at < line.length - 1 ? (/ ?$/.exec(piece) ?? []) : [];
      return md(piece) + space;
    })
    .join('');
}

/** A person's text as Markdown that shows it literally, on one line, and turns the direction of nothing beside it. */
export function md(text: string): string {
  // Most of what people write has nothing of that, and is looked at once.
  if (!SIGNS.test(text) && !LISTED.test(text)) return text.trimEnd();
  return text
    .split(LINE_ENDS)
    .map((part, at) => (at === 0 ? part.trimEnd() : part.trim()))
    .filter((part, at) => at === 0 || part !== '')
    .join(' / ')
    .replace(UNSEEN, '')
    .replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** What is a sign to Markdown, or does not go as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SIGNS = /[\\`*_{}[\]<>#|~!&\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
/** What is a list to Markdown. */
const LISTED = /^\s*(?:[-+=]|\d+[.)])/;

/** Control characters but tabs, and marks of direction that reach beyond the text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const UNSEEN = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
