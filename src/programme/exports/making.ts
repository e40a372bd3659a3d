import { wordsIn } from '../../i18n';
import type { Sheet } from '../../method/sheet';
import { type Separator, toCsv } from './csv';
import { reviewDocument } from './document';
import type { ExportInput } from './input';
import { answeredBy, gridTable, sheetsTable } from './tables';

/** The files an export consists of, by the format asked for. */
export const EXPORT_FILES = { csv: ['sheets.csv', 'grid.csv'], md: ['review.md'] } as const;
export type ExportFormat = keyof typeof EXPORT_FILES;
export type ExportName = (typeof EXPORT_FILES)[ExportFormat][number];

/** Which file to make, and of what, but for the sheets: plain data that may be made elsewhere than where they were read. */
export interface ExportOrder {
  name: ExportName;
  separator: Separator;
  input: Omit<ExportInput, 'sheets' | 'answered' | 'words'>;
}

/** Makes the file of an export, in UTF-8, of sheets that come in portions. */
export type ExportMaker = (order: ExportOrder, portions: AsyncIterable<readonly Sheet[]>) => Promise<Uint8Array>;

/** Makes it here and now. */
export const makeExportHere: ExportMaker = async (order, portions) => {
  const sheets: Sheet[] = [];
  for await (const portion of portions) sheets.push(...portion);
  return exportedFile(order, sheets);
};

/** The file of an export, in UTF-8. It takes as long as there is much in it. */
export function exportedFile(order: ExportOrder, sheets: readonly Sheet[]): Uint8Array {
  return Buffer.concat(Array.from(exportParts(order, sheets), (part) => Buffer.from(part)));
}

/** Its text in parts: never all of it as text, which takes four times as much room. */
function exportParts({ name, separator, input: given }: ExportOrder, sheets: readonly Sheet[]): Iterable<string> {
  const { reader, language } = given;
  const answered = reader === 'operator' ? new Set<string>() : answeredBy({ sheets }, reader.id);
  const input: ExportInput = { ...given, sheets, answered, words: wordsIn(language) };
  switch (name) {
    case 'sheets.csv': {
      const { head, rows } = sheetsTable(input);
      return toCsv(head, rows, separator);
    }
    case 'grid.csv': {
      const { head, rows } = gridTable(input);
      return toCsv(head, rows, separator);
    }
    case 'review.md':
      return reviewDocument(input);
  }
}
