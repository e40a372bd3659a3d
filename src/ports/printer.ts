/** What a PDF is made of. */
export type PrintedFrom = 'docx' | 'pptx';

/** Makes PDFs of documents and slides; there is one only where a program for it is installed. */
export interface Printer {
  /** Throws a `PrinterError` where it cannot: nothing was kept of it then. */
  pdf(file: Uint8Array, from: PrintedFrom): Promise<Uint8Array>;
}

/** Why there is no PDF: too many are asked for at once, it took too long, the program failed, or it is larger than we take. */
export class PrinterError extends Error {
  constructor(
    readonly code: 'busy' | 'too-slow' | 'failed' | 'too-large',
    detail = '',
  ) {
    super(`no PDF: ${code}${detail === '' ? '' : ` (${detail})`}`);
    this.name = 'PrinterError';
  }
}
