import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell } from '../../steps/export-parts';
import { cellName } from './cells';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PARTS = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The width of each column, in letters; so many find room on a line of it where words are not cut. */
const WIDTH = 36;
const ON_A_LINE = 33;
/** The height of a line in points, and the most that Excel takes for a row. */
const LINE_HEIGHT = 15;
const MOST_HEIGHT = 409;
/** So many characters (of UTF-16) Excel takes in a cell, and in a sheet's name. */
const MOST_IN_CELL = 32_767;
const MOST_IN_NAME = 31;
/** What is the same has the same bytes, whenever it is written. */
const WRITTEN = new Date(2000, 0, 1);
/** So many characters are packed at once. */
const PORTION = 65_536;

/**
 * An Excel workbook of one sheet, in parts: its first row in bold and always in sight, on each page of paper too; texts as they are, so that nothing in it is
 * a formula, and numbers. What is too long for a cell goes on in the same column of a row below that holds nothing else.
 */
export function* toWorkbook(name: string, rows: Iterable<readonly Cell[]>): Generator<Uint8Array> {
  let packed: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    packed.push(part);
  });
  for (const [path, texts] of filesOf(name, rows)) {
    const file = new ZipDeflate(path);
    file.mtime = WRITTEN;
    zip.add(file);
    for (const text of inPortions(texts)) {
      file.push(strToU8(text));
      yield* packed;
      packed = [];
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* packed;
}

/** The whole of a small one. */
export function workbookOf(rows: Iterable<readonly Cell[]>, name = 'Table'): Uint8Array {
  return Buffer.concat([...toWorkbook(name, rows)]);
}

function filesOf(name: string, rows: Iterable<readonly Cell[]>): [path: string, texts: Iterable<string>][] {
  return [
    [
      '[Content_Types].xml',
      [
        `${XML}<Types xmlns="${PARTS}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
      ],
    ],
    [
      '_rels/.rels',
      [
        `${XML}<Relationships xmlns="${PARTS}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    ],
    [
      'xl/workbook.xml',
      [
        `${XML}<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="${escaped(nameOf(name))}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${escaped(nameOf(name))}'!$1:$1</definedName></definedNames></workbook>`,
      ],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      [
        `${XML}<Relationships xmlns="${PARTS}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`,
      ],
    ],
    ['xl/styles.xml', [STYLES]],
    ['xl/worksheets/sheet1.xml', sheetOf(rows)],
  ];
}

/** Of the styles, which is a cell's, and which that of the first row's. */
const PLAIN = 0;
const HEAD = 1;
const ALIGNED = '<alignment vertical="top" wrapText="1"/></xf>';
const STYLES = `${XML}<styleSheet xmlns="${SHEETS}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${ALIGNED}<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${ALIGNED}</cellXfs></styleSheet>`;

function* sheetOf(rows: Iterable<readonly Cell[]>): Generator<string> {
  yield `${XML}<worksheet xmlns="${SHEETS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="64" width="${WIDTH}" customWidth="1"/></cols><sheetData>`;
  let number = 0;
  for (const row of rows)
    for (let cells: readonly Cell[] = row; cells.length > 0; cells = restOf(cells)) {
      number += 1;
      const style = number === 1 ? HEAD : PLAIN;
      yield `<row r="${number}" ht="${heightOf(cells)}">`;
      for (const [column, cell] of cells.entries()) yield cellOf(cell, cellName(column, number), style);
      yield '</row>';
    }
  yield '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>';
}

/** Programs that do not measure texts themselves would write those of a row over each other. */
function heightOf(cells: readonly Cell[]): number {
  const lines = cells.map((cell) => (typeof cell === 'string' ? linesIn(cell) : 1));
  return Math.min(lines.reduce((most, one) => Math.max(most, one), 1) * LINE_HEIGHT, MOST_HEIGHT);
}

/** On how many lines a text goes, up to as many as a row can show. */
function linesIn(text: string): number {
  const most = MOST_HEIGHT / LINE_HEIGHT;
  let lines = 0;
  for (let from = 0; from <= text.length && lines < most; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines += Math.max(1, Math.ceil((to - from) / ON_A_LINE));
    from = to + 1;
  }
  return lines;
}

function cellOf(cell: Cell, at: string, style: number): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  const text = escaped(cell.slice(0, endOf(cell)));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** What has no room in the cells of a row; nothing, where all has. */
function restOf(cells: readonly Cell[]): Cell[] {
  const rest = cells.map((cell) => (typeof cell === 'string' ? cell.slice(endOf(cell)) : ''));
  return rest.some((cell) => cell !== '') ? rest : [];
}

/** Where a text ends in its cell: never within a character. */
function endOf(text: string): number {
  if (text.length <= MOST_IN_CELL) return text.length;
  return /[\ud800-\udbff]/.test(text.charAt(MOST_IN_CELL - 1)) ? MOST_IN_CELL - 1 : MOST_IN_CELL;
}

/** What Excel takes as the name of a sheet. */
function nameOf(name: string): string {
  return name.replace(/[[\]:*?/\\']/g, ' ').slice(0, MOST_IN_NAME);
}

function* inPortions(texts: Iterable<string>): Generator<string> {
  let portion = '';
  for (const text of texts) {
    portion += text;
    if (portion.length < PORTION) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}

/** What XML cannot hold is left out; what Excel would take for a character's number is none. */
function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\r\n?/g, '\n');
  return clean.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
