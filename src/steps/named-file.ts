import type { DeclaredExport, ExportFormat, Exports } from './exports';
import { byTyped, wordSet, wordsOf } from './typing/words';

/** How formats are said. */
const FORMATS = byTyped<ExportFormat>({
  en: {
    csv: 'csv',
    excel: 'xlsx',
    xlsx: 'xlsx',
    xls: 'xlsx',
    spreadsheet: 'xlsx',
    word: 'docx',
    docx: 'docx',
    doc: 'docx',
    pdf: 'pdf',
    markdown: 'md',
    md: 'md',
    powerpoint: 'pptx',
    pptx: 'pptx',
    ppt: 'pptx',
  },
  fr: { excel: 'xlsx', tableur: 'xlsx', word: 'docx', pdf: 'pdf', csv: 'csv', markdown: 'md', powerpoint: 'pptx' },
});

/** What may stand among the words of a file's name, and says nothing of it. */
const BESIDE = wordSet({
  en: ['a an the of as in to for into file format please our my'],
  fr: ['un une le la les l de du des d en au aux comme sous pour fichier format svp notre mon nos'],
});

/** What somebody said of a file: words of what it is called, and in which format they want it. */
export interface SaidOfFile {
  /** Empty: nothing was said but a format. */
  words: readonly string[];
  format?: ExportFormat;
}

/** What was said of a file, where every word of it speaks of one that there is, or of a format; undefined for anything else. */
export function saidOfFile(exports: Exports, text: string): SaidOfFile | undefined {
  const all = wordsOf(text).flatMap((word) => word.split("'"));
  const formats = all.flatMap((word) => FORMATS.get(word) ?? []);
  const words = all.filter((word) => !FORMATS.has(word) && !BESIDE.has(word)).map(asOne);
  const [format, other] = new Set(formats);
  if (other !== undefined || (words.length === 0 && format === undefined)) return undefined;
  const isKnown = words.length === 0 || [...exports].some(([name, declared]) => isCalled(name, declared, words));
  return isKnown ? { words, ...(format === undefined ? {} : { format }) } : undefined;
}

/** Whether an export is called by all of these words, in whatever language. */
export function isCalled(name: string, { label, called }: DeclaredExport, words: readonly string[]): boolean {
  const names = [name, ...Object.values(label), ...Object.values(called ?? {}).flat()];
  const own = new Set(names.flatMap(wordsOf).flatMap((word) => word.split("'").map(asOne)));
  return words.every((word) => own.has(word));
}

/** One and several are called alike. */
function asOne(word: string): string {
  return word.length > 3 && /[sx]$/.test(word) ? word.slice(0, -1) : word;
}
