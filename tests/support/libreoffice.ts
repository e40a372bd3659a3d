import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice without a window, as Debian installs it. */
const PROGRAM = 'soffice';
const MOST_MS = 120_000;

/** Whether LibreOffice is on this machine. */
export function libreOfficeIsThere(): boolean {
  return whereItIs() !== undefined;
}

/** Whether the part of it is there that opens documents. */
export function writerIsThere(): boolean {
  return partIsThere('libswlo.so');
}

/** Whether the part of it is there that opens presentations. */
export function impressIsThere(): boolean {
  return partIsThere('libsdlo.so');
}

function partIsThere(library: string): boolean {
  const program = whereItIs();
  return program !== undefined && existsSync(join(dirname(realpathSync(program)), library));
}

function whereItIs(): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => (folder === '' ? [] : [join(folder, PROGRAM)]))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** As LibreOffice’s documentation of its CSV filter names them: what separates cells, letters, and the language of numbers. */
interface CsvSettings {
  separator: ',' | ';';
  letters: 'utf-8' | 'windows-1252';
  language: 'en' | 'fr';
}

const LETTERS = { 'utf-8': 76, 'windows-1252': 1 } as const;
const LCID = { en: 1033, fr: 1036 } as const;

function tokens({ separator, letters, language }: CsvSettings): string {
  return `${separator.charCodeAt(0)},34,${LETTERS[letters]},1,,${LCID[language]}`;
}

/** What is opened, and what it is saved as. Settings belong to whichever of the two is CSV. */
export type Conversion =
  | { from: 'xlsx'; to: 'xlsx' }
  | { from: 'xlsx'; to: 'csv'; csv: CsvSettings }
  | { from: 'csv'; to: 'xlsx'; csv: CsvSettings }
  | { from: 'docx'; to: 'txt' | 'pdf' | 'png' | 'docx' }
  | { from: 'pptx'; to: 'pdf' | 'odp' };

function savedAs(conversion: Conversion): string {
  if (conversion.to === 'csv') return `csv:Text - txt - csv (StarCalc):${tokens(conversion.csv)}`;
  return conversion.to === 'txt' ? 'txt:Text (encoded):UTF8' : conversion.to;
}

/** Opens a file in LibreOffice and saves it again; throws when LibreOffice cannot. */
export async function throughLibreOffice(bytes: Uint8Array, conversion: Conversion): Promise<Buffer> {
  const [saved] = await allThroughLibreOffice([bytes], conversion);
  if (!saved) throw new RangeError('LibreOffice saved nothing');
  return saved;
}

/** The same with several of one kind: it is started once. */
export async function allThroughLibreOffice(all: readonly Uint8Array[], conversion: Conversion): Promise<Buffer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'critical-friend-office-'));
  try {
    const named = (n: number, ending: string) => `opened-${n}.${ending}`;
    const files = all.map((_, n) => join(folder, named(n, conversion.from)));
    for (const [n, bytes] of all.entries()) await writeFile(files[n] ?? '', bytes);
    const saved = savedAs(conversion);
    const opened = conversion.from === 'csv' ? [`--infilter=CSV:${tokens(conversion.csv)}`] : [];
    // A profile of its own: two that run at once with one would be one.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const to = ['--convert-to', saved, '--outdir', join(folder, 'saved'), ...files];
    const child = spawn(PROGRAM, [profile, '--headless', ...opened, ...to], { stdio: 'pipe', timeout: MOST_MS });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
    const [status] = await once(child, 'close');
    if (status !== 0) throw new RangeError(`LibreOffice ended with ${status}: ${said}`);
    return await Promise.all(all.map((_, n) => readFile(join(folder, 'saved', named(n, conversion.to)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
