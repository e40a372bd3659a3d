import type { Sheet } from '../../method/sheet';
import { type Block, blocksOf, type Cell, heading, type Table } from '../../steps/export-parts';
import {
  asSeen,
  type DeclaredExport,
  type ExportedFile,
  type ExportGiven,
  givenFor,
  type LoadedForExport,
} from '../../steps/exports';
import type { Steps } from '../../steps/registry';
import { toWorkbook } from '../tables/write-workbook';
import { type Separator, toCsv } from './csv';
import { type DocumentFacts, toDocx } from './docx';
import { toMarkdown } from './markdown';
import { toPptx } from './pptx';

/** Which file to make, and of what, but for the sheets: plain data that may be made elsewhere than where they were read. */
export interface ExportOrder extends Pick<ExportedFile, 'name'> {
  format: Exclude<ExportedFile['format'], 'pdf'>;
  separator: Separator;
  loaded: LoadedForExport;
}

/** A document that is written already: it only becomes a file. */
export interface PaperOrder {
  format: ExportOrder['format'];
  facts: DocumentFacts;
  blocks: readonly Block[];
}

/**
 * Makes the file of an export, of sheets that come in portions, each with all sheets on each of its indicators; or of what is
 * written already, of no sheets.
 */
export type ExportMaker = (
  order: ExportOrder | PaperOrder,
  portions: AsyncIterable<readonly Sheet[]>,
) => Promise<Uint8Array>;

/** So much text becomes bytes at once, in characters. */
const PART = 65_536;

/** Makes it here and now, of what these steps declare. */
export function exportsMadeHere(steps: () => Pick<Steps, 'exports'>): ExportMaker {
  return async (order, portions) => {
    if ('blocks' in order) return paperFile(order);
    const sheets: Sheet[] = [];
    for await (const portion of portions) sheets.push(...asSeen(order.loaded, portion));
    return exportedFile(steps(), order, sheets);
  };
}

/** The file of what is written already. */
export async function paperFile({ format, facts, blocks }: PaperOrder): Promise<Uint8Array> {
  return format === 'docx' ? toDocx(blocks, facts) : joined(bytesOf(toMarkdown(blocks)));
}

/** The file of an export, of the sheets that its reader sees. It takes as long as there is much in it. */
export async function exportedFile(
  { exports }: Pick<Steps, 'exports'>,
  { name, format, separator, loaded }: ExportOrder,
  sheets: readonly Sheet[],
): Promise<Uint8Array> {
  const declared = exports.get(name);
  if (!declared) throw new RangeError(`no step exports ${name}`);
  const given = givenFor(loaded, sheets);
  const { now, review } = loaded;
  const language = (declared.as !== 'table' && declared.in?.(given)) || loaded.language;
  const title = `${review.hostCity}: ${declared.label[language]}`;
  const facts = { title, language, at: now };
  if (format === 'docx') return toDocx(onPaper(declared, given, title), facts);
  if (declared.as === 'slides' && format === 'pptx') return toPptx(declared.make(given), facts);
  return joined(parts(declared, given, format, separator));
}

/** What a document says; of a table without a form of its own, all of it under its name. */
function onPaper(declared: DeclaredExport, given: ExportGiven, title: string): Iterable<Block> {
  if (declared.as === 'document') return declared.make(given);
  if (declared.as === 'slides') return blocksOf(declared.make(given));
  return declared.printed?.(given) ?? [heading(1, title), { kind: 'table', table: declared.make(given) }];
}

/** Its bytes in parts: never all of it as text, which takes four times as much room. */
function parts(
  declared: DeclaredExport,
  given: ExportGiven,
  format: ExportOrder['format'],
  separator: Separator,
): Iterable<Uint8Array> {
  if (declared.as === 'document') return bytesOf(toMarkdown(declared.make(given)));
  if (declared.as === 'slides') return bytesOf(toMarkdown(blocksOf(declared.make(given))));
  const table = declared.make(given);
  return format === 'xlsx'
    ? toWorkbook(declared.label[given.language], withHead(table))
    : bytesOf(toCsv(table.head, table.rows, separator));
}

function joined(parts: Iterable<Uint8Array>): Uint8Array {
  return Buffer.concat([...parts]);
}

function* bytesOf(texts: Iterable<string>): Generator<Uint8Array> {
  let part = '';
  for (const text of texts) {
    part += text;
    if (part.length < PART) continue;
    yield Buffer.from(part);
    part = '';
  }
  yield Buffer.from(part);
}

function* withHead({ head, rows }: Table): Generator<readonly Cell[]> {
  yield head;
  yield* rows;
}
