import { exportFile } from '../../src/programme/exports';

/** A file of an export as text, its byte-order mark included. */
export async function exportedText(...asked: Parameters<typeof exportFile>): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exportFile(...asked));
}
