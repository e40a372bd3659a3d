import { type Language, LOCALES } from '../../method/language';
import type { Instant } from '../../method/time';
import type { Block, Line, Piece, Table } from '../../steps/export-parts';
import { LINE_ENDS } from './csv';
import { TOO_LONG } from './docx-words';
import { clean, dated } from './office-parts';

/** What a document is, beside what it says. */
export interface DocumentFacts {
  title: string;
  language: Language;
  /** As of when it holds: the same data gives the same file. */
  at: Instant;
}

/**
 * So many paragraphs and cells has a document at most: more are no reading, and each takes ten kilobytes of memory while it
 * is made. What is left out is said at its end.
 */
const MOST_PARTS = 30_000;
/** A table with more columns lies on its side. */
const UPRIGHT_COLUMNS = 5;
/** A4, in twentieths of a point. */
const [SHORT_SIDE, LONG_SIDE, MARGIN] = [11_906, 16_838, 1_134];
const HEADINGS = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

/** A megabyte of code: a thread that makes no Word document does without. */
const library = () => import('docx');
type Word = Awaited<ReturnType<typeof library>>;
type Run = InstanceType<Word['TextRun']>;
type Part = InstanceType<Word['Paragraph'] | Word['Table']>;

/**
 * A document as Word opens it, and LibreOffice: headings are headings, tables have a head that is repeated on each page, and
 * the language is set, so that it can be read aloud.
 */
export async function toDocx(blocks: Iterable<Block>, { title, language, at }: DocumentFacts): Promise<Uint8Array> {
  const word = await library();
  const children: Part[] = [];
  let room = MOST_PARTS;
  let columns = 0;
  for (const block of blocks) {
    if (room < 0) break;
    if (block.kind === 'table') columns = Math.max(columns, block.table.head.length);
    const drawn = partsOf(word, block, columns > UPRIGHT_COLUMNS, room);
    children.push(...drawn.parts);
    room -= drawn.taken;
  }
  if (room < 0) children.push(new word.Paragraph({ children: runs(word, [{ strong: TOO_LONG[language] }]) }));
  const isWide = columns > UPRIGHT_COLUMNS;
  const document = new word.Document({
    title: clean(title),
    creator: 'Critical Friend',
    styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: LOCALES[language] } } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              // The library turns the page itself.
              width: SHORT_SIDE,
              height: LONG_SIDE,
              orientation: isWide ? word.PageOrientation.LANDSCAPE : word.PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        children,
      },
    ],
  });
  return dated(await word.Packer.toBuffer(document), at);
}

function partsOf(word: Word, block: Block, isWide: boolean, room: number): { parts: Part[]; taken: number } {
  switch (block.kind) {
    case 'heading':
      return {
        parts: [
          new word.Paragraph({
            heading: HEADINGS[block.level],
            spacing: { before: 240, after: 80 },
            keepNext: true,
            children: runs(word, block.text),
          }),
        ],
        taken: 1,
      };
    case 'paragraph':
      return { parts: [new word.Paragraph({ spacing: { after: 120 }, children: runs(word, block.text) })], taken: 1 };
    case 'list': {
      const parts = block.items
        .slice(0, room)
        .map((item) => new word.Paragraph({ bullet: { level: 0 }, children: runs(word, item) }));
      return { parts, taken: block.items.length };
    }
    case 'table':
      return tableOf(word, block.table, isWide, room);
  }
}

/** What stands after a table begins a paragraph of its own: without one Word joins two tables. */
function tableOf(word: Word, { head, rows }: Table, isWide: boolean, room: number) {
  const kept: string[][] = [[...head]];
  let taken = head.length + 1;
  for (const row of rows) {
    taken += row.length;
    if (taken > room) break;
    kept.push(row.map(String));
  }
  const size = isWide ? SMALL_LETTERS : LETTERS;
  const columnWidths = widthsOf(kept, (isWide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN, size);
  const drawn = kept.map(
    (cells, at) =>
      new word.TableRow({
        tableHeader: at === 0,
        cantSplit: true,
        children: cells.map(
          (text, column) =>
            new word.TableCell({
              width: { size: columnWidths[column] ?? 0, type: word.WidthType.DXA },
              children: [new word.Paragraph({ children: runs(word, [text], at === 0, size) })],
            }),
        ),
      }),
  );
  return {
    parts: [new word.Table({ rows: drawn, columnWidths, margins: CELL_MARGINS }), new word.Paragraph({})],
    taken,
  };
}

/** Between a cell's text and its border, in twentieths of a point. */
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

/** In half points. */
const [LETTERS, SMALL_LETTERS] = [18, 14];

/**
 * Each column has room for its longest word, and more the longer its texts are, which go on over lines. One of ids is as wide as
 * these: a program that lays out text breaks them at their hyphens, and with other hyphens nobody would find them by what they type.
 */
function widthsOf(rows: readonly (readonly string[])[], all: number, size: number): number[] {
  const ids = idColumns(rows, size);
  const rest = all - ids.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const isRoom = rest >= all / 2;
  const weights = (rows[0] ?? []).map((_, column) => {
    if (isRoom && ids[column] !== undefined) return 0;
    const texts = rows.map((row) => row[column] ?? '');
    const word = texts.reduce((most, text) => Math.max(most, longestWord(text)), 0);
    const text = texts.reduce((most, one) => Math.max(most, one.length), 0);
    return Math.max(Math.min(word, LONG_WORD) + 2, Math.min(LONG_TEXT, 3 * Math.sqrt(text)));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shared = isRoom ? rest : all;
  return weights.map((weight, column) => (isRoom && ids[column]) || Math.floor((shared * weight) / Math.max(1, sum)));
}

/** How wide columns are of which each cell is an id or empty, in twentieths of a point; undefined for others. */
function idColumns([head = [], ...rows]: readonly (readonly string[])[], size: number): (number | undefined)[] {
  return head.map((title, column) => {
    const texts = rows.map((row) => row[column] ?? '').filter((text) => text !== '');
    if (texts.length === 0 || texts.some((text) => text.length > LONG_WORD || !ID.test(text))) return undefined;
    const letters = texts.reduce((most, text) => Math.max(most, text.length), Math.min(title.length, LONG_WORD));
    return Math.ceil(letters * size * LETTER_WIDTH) + CELL_MARGINS.left + CELL_MARGINS.right;
  });
}

/** `GG-AMB-1` */
const ID = /^[A-Z0-9]+-[A-Z0-9-]+$/;
/** How wide a capital letter is at most on the average, for each half point of its size: in twentieths of a point. */
const LETTER_WIDTH = 7.5;

/** In letters. */
const [LONG_WORD, LONG_TEXT] = [16, 40];

function longestWord(text: string): number {
  let [longest, length] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const isEnd = at === text.length || ' \n\u00a0'.includes(text.charAt(at));
    length = isEnd ? 0 : length + 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

function runs(word: Word, line: Line, bold = false, size?: number): Run[] {
  return line.flatMap((piece: Piece) => {
    const isStrong = typeof piece !== 'string';
    return (isStrong ? piece.strong : piece).split(LINE_ENDS).map(
      (text, at) =>
        new word.TextRun({
          text: clean(text),
          ...(isStrong || bold ? { bold: true } : {}),
          ...(size === undefined ? {} : { size }),
          ...(at > 0 ? { break: 1 } : {}),
        }),
    );
  });
}
