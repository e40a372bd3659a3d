import { Parser } from 'htmlparser2';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { TableProblem } from '../../steps/new-programme';
import { cellText, columnIn, MOST_COLUMNS, MOST_ROWS, type Row } from './cells';
import { headingsAt } from './headings';
import type { ReadRows } from './text-table';

/**
 * A workbook comes from strangers: it may hold so many files, which may become so large together and each, in bytes,
 * whatever it says of itself; nothing else of it is unpacked.
 */
const MOST_FILES = 1_000;
const MOST_TOGETHER = 60 * 2 ** 20;
const MOST_EACH = 20 * 2 ** 20;
/** A table is in one of the first sheets. */
const MOST_SHEETS = 10;

/** Why a workbook is not read any further. */
class Unread extends Error {
  readonly code = 'WORKBOOK_UNREAD';
  constructor(readonly what: TableProblem['what']) {
    super(what);
  }
}

/**
 * Reads a sheet that one sees of an Excel workbook (.xlsx): the first that has a table's headings, else the first that has
 * anything. Texts and values, and nothing that could run.
 */
export async function rowsOfWorkbook(bytes: Uint8Array): Promise<ReadRows> {
  try {
    return { ok: true, rows: await rowsIn(bytes) };
  } catch (error) {
    const what = error instanceof Unread ? error.what : 'unreadable';
    return { ok: false, problem: { what, about: what === 'too-many' ? [String(MOST_ROWS)] : [] } };
  }
}

async function rowsIn(bytes: Uint8Array): Promise<Row[]> {
  const zip = await opened(bytes);
  try {
    const files = await filesIn(zip);
    const read = (name: string) => textOf(zip, files.get(name.toLowerCase()));
    const book = await read('xl/workbook.xml');
    if (book === undefined) throw new Unread('no-workbook');
    const shared = sharedTexts((await read('xl/sharedStrings.xml')) ?? '');
    let first: Row[] | undefined;
    for (const path of sheetPaths(book, (await read('xl/_rels/workbook.xml.rels')) ?? '')) {
      const cells = await read(path);
      if (cells === undefined) continue;
      const rows = rowsOfSheet(cells, shared);
      if (headingsAt(rows) !== undefined) return rows;
      if (!first || first.length === 0) first = rows;
    }
    if (!first) throw new Unread('no-workbook');
    return first;
  } finally {
    zip.close();
  }
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const { buffer, byteOffset, byteLength } = bytes;
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(buffer, byteOffset, byteLength),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => (zip ? resolve(zip) : reject(error)),
    );
  });
}

/** What is in it, by names in small letters. */
function filesIn(zip: ZipFile): Promise<Map<string, Entry>> {
  const files = new Map<string, Entry>();
  let together = 0;
  return new Promise((resolve, reject) => {
    if (zip.entryCount > MOST_FILES) return reject(new Unread('inflated'));
    zip.on('error', reject);
    zip.on('end', () => resolve(files));
    zip.on('entry', (entry: Entry) => {
      together += entry.uncompressedSize;
      if (together > MOST_TOGETHER) return reject(new Unread('inflated'));
      files.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** A file's text; an entry that becomes larger than it says is an error of the library. */
function textOf(zip: ZipFile, entry: Entry | undefined): Promise<string | undefined> {
  if (!entry) return Promise.resolve(undefined);
  if (entry.uncompressedSize > MOST_EACH) return Promise.reject(new Unread('inflated'));
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) return reject(error);
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
    });
  });
}

type Attributes = Readonly<Record<string, string>>;

/** Walks through XML: what opens, by its name without a prefix, what closes, and text. Nothing in it is looked up elsewhere. */
function walk(
  xml: string,
  on: { open?(name: string, attributes: Attributes): void; close?(name: string): void; text?(text: string): void },
): void {
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => on.open?.(bare(name), attributes),
      onclosetag: (name) => on.close?.(bare(name)),
      ontext: (text) => on.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

/** The paths of the sheets that are not hidden; of all, where each is. */
function sheetPaths(book: string, relations: string): string[] {
  const sheets: Attributes[] = [];
  walk(book, { open: (name, attributes) => void (name === 'sheet' && sheets.push(attributes)) });
  const visible = sheets.filter(({ state = 'visible' }) => state === 'visible');
  const targets = new Map<string, string>();
  walk(relations, {
    open: (name, { Id = '', Target = '' }) => void (name === 'Relationship' && targets.set(Id, Target)),
  });
  const pathOf = (sheet: Attributes) => {
    const id = Object.entries(sheet).find(([name]) => name === 'id' || name.endsWith(':id'))?.[1] ?? '';
    const target = targets.get(id) ?? 'worksheets/sheet1.xml';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  };
  return (visible.length > 0 ? visible : sheets).slice(0, MOST_SHEETS).map(pathOf);
}

/** What XML cannot hold, Excel writes as `_x000D_`. */
function meant(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The texts that cells name by their number; how Japanese ones are said is no part of them. */
function sharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let isText = false;
  let phonetic = 0;
  walk(xml, {
    open: (name) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      isText = false;
    },
    text: (text) => {
      if (isText && texts.length > 0) texts[texts.length - 1] += text;
    },
  });
  return texts;
}

function rowsOfSheet(xml: string, shared: readonly string[]): Row[] {
  const rows: Row[] = [];
  let number = 0;
  let cells: string[] = [];
  let column = -1;
  let kind = '';
  let value: string | undefined;
  let isRead = false;
  let isHidden = false;
  walk(xml, {
    open: (name, { r = '', t = 'n', hidden = '' }) => {
      if (name === 'row') {
        isHidden = hidden === '1' || hidden === 'true';
        number = /^\d{1,7}$/.test(r) ? Number(r) : number + 1;
        [cells, column] = [[], -1];
      } else if (name === 'c') {
        column = columnIn(r) ?? column + 1;
        [kind, value] = [t, undefined];
      } else if (name === 'v' || name === 't') value ??= '';
      else if (name === 'f') value = undefined;
      isRead = name === 'v' || name === 't';
    },
    text: (text) => {
      if (isRead) value = (value ?? '') + text;
    },
    close: (name) => {
      isRead = false;
      if (name === 'c' && value !== undefined && column < MOST_COLUMNS)
        cells[column] = cellText(meant(kind === 's' ? (shared[Number(value)] ?? '') : kind === 'e' ? '' : value));
      if (name !== 'row' || !cells.some((cell) => cell !== undefined && cell !== '')) return;
      if (rows.length >= MOST_ROWS) throw new Unread('too-many');
      rows.push({ number, cells: Array.from(cells, (cell = '') => cell), ...(isHidden ? { isHidden } : {}) });
    },
  });
  return rows;
}
