import { METHOD_STEPS } from '../method/method-steps';
import type { Review } from '../method/review';
import type { Instant } from '../method/time';
import type { KeptDocuments } from './documents';
import { type DeclaredExport, type ExportedFile, type ExportFormat, type ExportReader, filesFor } from './exports';

/** One file to choose, with all formats in which somebody may have it, the most asked for first. */
export interface OfferedFile {
  /** The export's name; of a table that is there to read as well, the table's. */
  name: string;
  declared: DeclaredExport;
  files: readonly ExportedFile[];
}

/** The most asked for first. */
const ORDER: readonly ExportFormat[] = ['pptx', 'xlsx', 'docx', 'pdf', 'csv', 'md'];

/**
 * What somebody may take away of a review now, in the order of the method's steps: each once, whatever its formats. `kept`: what
 * tells in which languages files are there.
 */
export function offeredFiles(
  at: Parameters<typeof filesFor>[0],
  reader: ExportReader,
  review: Review,
  kept: KeptDocuments,
): readonly OfferedFile[] {
  const files = filesFor(at, reader, review, kept);
  const there = new Set(files.map(({ name }) => name));
  const nameOf = ({ name, declared: { toRead } }: ExportedFile) =>
    toRead !== undefined && there.has(toRead) ? toRead : name;
  const names = [...new Set(files.map(nameOf))];
  const offered = names.flatMap((name): OfferedFile[] => {
    const own = files.filter((file) => nameOf(file) === name);
    const declared = own.find((file) => file.name === name)?.declared;
    if (!declared) return [];
    // What is written to be read is, on paper, better than its table.
    const isWritten = (format: ExportFormat) => own.some((file) => file.format === format && file.name !== name);
    const each = own.filter((file) => file.name !== name || !isWritten(file.format));
    return [{ name, declared, files: each.sort((a, b) => ORDER.indexOf(a.format) - ORDER.indexOf(b.format)) }];
  });
  const place = ({ declared: { step } }: OfferedFile) => METHOD_STEPS.indexOf(step);
  return offered.sort((a, b) => place(a) - place(b));
}

/** What one most likely wants now; undefined where nothing is offered. */
export function wantedNow(offered: readonly OfferedFile[], review: Review, now: Instant): OfferedFile | undefined {
  return [...offered].reverse().find(({ declared }) => declared.wanted?.(review, now)) ?? offered[0];
}
