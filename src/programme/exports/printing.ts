import type { Language } from '../../method/language';
import type { PrintedFrom } from '../../ports/printer';
import type { ExportFormat } from '../../steps/exports';
import { type Deps, Refusal } from '../../turn/deps';
import { NO_PDF } from './pdf-words';

/** As what a file is written: a PDF is printed from a document or from slides. */
export type WrittenFormat = Exclude<ExportFormat, 'pdf'>;

/**
 * A file as it is asked for: made as it is, or printed. Throws a `Refusal` where there is nothing here to print with, or where
 * that failed.
 */
export async function inFormat(
  { printer, log }: Pick<Deps, 'printer' | 'log'>,
  format: ExportFormat,
  from: PrintedFrom,
  language: Language,
  make: (format: WrittenFormat) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (format !== 'pdf') return make(format);
  if (!printer) throw new Refusal('no-pdf', NO_PDF[language].notHere);
  const paper = await make(from);
  try {
    return await printer.pdf(paper, from);
  } catch (error) {
    log.warn({ err: error }, 'a PDF could not be made');
    throw new Refusal('no-pdf', NO_PDF[language].notNow);
  }
}
