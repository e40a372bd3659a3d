import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Archived } from '../../src/ports/archive';

/** A data folder as an older version of the product left it. */
export interface OlderData {
  /** Its files, by name, exactly as they were. */
  files: Readonly<Record<string, string>>;
  /** What they hold, by collection. */
  rows: ReadonlyMap<string, readonly Archived[]>;
  stamp: { version: number; data: string };
}

/**
 * The example as the first version left it on 2026-11-29 at 09:04 (UTC), in the middle of Genoa's desk review: Hanna kept one sheet
 * as a draft by its card, completed one by typing, named somebody to meet, went on to the next, and has its card before her.
 */
export function firstVersion(): OlderData {
  const files = unpacked<Record<string, string>>('first-version');
  const rows = new Map(Object.entries(files).map(([name, text]) => [name.replace(/\.db$/, ''), rowsOf(text)]));
  const [stamp] = rows.get('schema') ?? [];
  if (!stamp) throw new RangeError('older data without a version');
  rows.delete('schema');
  return { files, rows, stamp: { version: Number(stamp.version), data: String(stamp.data) } };
}

/** What was packed of an older version: JSON, by Brotli. */
export function unpacked<T>(name: string): T {
  return JSON.parse(
    brotliDecompressSync(readFileSync(join(__dirname, 'older-data', `${name}.json.br`))).toString('utf8'),
  );
}

/** Writes the files into a folder. */
export async function leaveIn(dir: string, { files }: OlderData): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
}

/** The last of each id counts, as the files were read. */
function rowsOf(text: string): Archived[] {
  const rows = new Map<string, Archived>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const row: Archived = JSON.parse(line);
    if (row._id !== undefined && !('$$deleted' in row)) rows.set(row._id, row);
    else if ('$$deleted' in row) rows.delete(row._id);
  }
  return [...rows.values()];
}
