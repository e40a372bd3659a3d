import type { Sheet } from '../../method/sheet';
import type { Cell, Table } from '../../steps/export-parts';
import { asSeen, type DeclaredExport, type ExportedFile, givenFor, type LoadedForExport } from '../../steps/exports';
import type { Steps } from '../../steps/registry';
import { toWorkbook } from '../tables/write-workbook';
import { type Separator, toCsv } from './csv';
import { toMarkdown } from './markdown';

/** Which file to make, and of what, but for the sheets: plain data that may be made elsewhere than where they were read. */
export interface ExportOrder extends Pick<ExportedFile, 'name' | 'format'> {
  separator: Separator;
  loaded: LoadedForExport;
}

/** Makes the file of an export, of sheets that come in portions, each with all sheets on each of its indicators. */
export type ExportMaker = (order: ExportOrder, portions: AsyncIterable<readonly Sheet[]>) => Promise<Uint8Array>;

/** Makes it here and now, of what these steps declare. */
export function exportsMadeHere(steps: () => Pick<Steps, 'exports'>): ExportMaker {
  return async (order, portions) => {
    const sheets: Sheet[] = [];
    for await (const portion of portions) sheets.push(...asSeen(order.loaded, portion));
    return exportedFile(steps(), order, sheets);
  };
}

/** The file of an export, of the sheets that its reader sees. It takes as long as there is much in it. */
export function exportedFile(
  { exports }: Pick<Steps, 'exports'>,
  order: ExportOrder,
  sheets: readonly Sheet[],
): Uint8Array {
  const declared = exports.get(order.name);
  if (!declared) throw new RangeError(`no step exports ${order.name}`);
  return Buffer.concat([...parts(declared, order, sheets)]);
}

/** Its bytes in parts: never all of it as text, which takes four times as much room. */
function parts(
  declared: DeclaredExport,
  { format, separator, loaded }: ExportOrder,
  sheets: readonly Sheet[],
): Iterable<Uint8Array> {
  const given = givenFor(loaded, sheets);
  if (declared.as === 'document') return bytesOf(toMarkdown(declared.make(given)));
  const table = declared.make(given);
  return format === 'xlsx'
    ? toWorkbook(declared.label[loaded.language], withHead(table))
    : bytesOf(toCsv(table.head, table.rows, separator));
}

function* bytesOf(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

function* withHead({ head, rows }: Table): Generator<readonly Cell[]> {
  yield head;
  yield* rows;
}
