import { type Words, wordsIn } from '../../../src/i18n';
import { countedItems } from '../../../src/ports/counted-items';
import type { Mailed } from '../mailed';
import { type Piece, piecesOf } from './pieces';

/** A letter for those who read it without HTML. */
export function plainText(mailed: Mailed): string {
  const { language, open, pause, why } = mailed;
  const { labelled } = wordsIn(language);
  const parts = [...piecesOf(mailed).map((piece) => drawn(piece, labelled)), `${open.label}\n${open.url}`];
  const end = [...(why ? [why] : []), ...(pause ? [labelled(pause.label, pause.url)] : [])];
  // What follows two hyphens and a space is no part of what is said, for mail programs.
  return `${[parts.join('\n\n'), ...(end.length > 0 ? [`-- \n${end.join('\n')}`] : [])].join('\n\n')}\n`;
}

function drawn(piece: Piece, labelled: Words['labelled']): string {
  switch (piece.kind) {
    case 'title':
    case 'text':
      return piece.text;
    case 'list':
      return list(piece.items);
    case 'quote':
      return `> ${piece.text.replaceAll('\n', '\n> ')}\n> (${piece.source})`;
    case 'bar':
      return piece.label;
    case 'table':
      return piece.rows.map((row) => tableRow(piece.head, row, labelled)).join('\n');
    case 'link':
      return labelled(piece.label, piece.url);
  }
}

/** Items that are counted have their numbers for a mark. */
function list(items: readonly string[]): string {
  const mark = countedItems(items) ? '' : '- ';
  return items.map((item) => `${mark}${item.replaceAll('\n', '\n  ')}`).join('\n');
}

/** Without columns to look along, each cell says under which heading it stands. */
function tableRow(head: readonly string[], row: readonly string[], labelled: Words['labelled']): string {
  const cells = row.flatMap((cell, n) => (cell === '' ? [] : [head[n] ? labelled(head[n], cell) : cell]));
  return cells.map((cell, n) => `${n === 0 ? '- ' : '  '}${cell.replaceAll('\n', '\n  ')}`).join('\n');
}
