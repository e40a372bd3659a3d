import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PrintedFrom, type Printer, PrinterError } from '../../src/ports/printer';

/** Within which bounds it works. */
export interface PrintingBounds {
  /** No document takes longer, in milliseconds: what hangs is ended. */
  patienceMs: number;
  /** So many are asked for at once, the one that is made among them. */
  most: number;
  /** No PDF is larger, in bytes. */
  largest: number;
}

const BOUNDS: PrintingBounds = { patienceMs: 60_000, most: 8, largest: 50_000_000 };
/** So much of what it says is kept for the log, in characters. */
const SAID = 500;

/** The part of LibreOffice that prints each. */
const FILTERS: Readonly<Record<PrintedFrom, string>> = { docx: 'writer_pdf_Export', pptx: 'impress_pdf_Export' };
/** Tagged, with bookmarks: headings are found, and it can be read aloud. */
const SETTINGS = JSON.stringify({
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
});

/** It finds its own tools there, and nothing of our environment: no secret is handed on. */
const PATH = '/usr/local/bin:/usr/bin:/bin';

/**
 * LibreOffice without a window, a child process for each document, one at a time. Each has a profile and a folder of its own,
 * which go with it: nothing of one document is there for the next.
 */
export function libreOffice(
  program: string,
  { patienceMs, most, largest }: PrintingBounds = BOUNDS,
): Printer & { close(): Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();
  let asked = 0;
  let isClosed = false;
  let running: ChildProcess | undefined;

  const print = async (file: Uint8Array, from: PrintedFrom): Promise<Uint8Array> => {
    if (isClosed) throw new PrinterError('failed', 'closed');
    const folder = await mkdtemp(join(tmpdir(), 'critical-friend-pdf-'));
    try {
      const paper = join(folder, `paper.${from}`);
      await writeFile(paper, file);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const quiet = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'];
      const to = ['--convert-to', `pdf:${FILTERS[from]}:${SETTINGS}`, '--outdir', folder, paper];
      // A group of its own: what it starts is ended with it.
      const child = spawn(program, [profile, ...quiet, ...to], {
        cwd: folder,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH, HOME: folder, LANG: 'C.UTF-8' },
      });
      running = child;
      await ended(child, patienceMs);
      const made = join(folder, 'paper.pdf');
      const { size } = await stat(made);
      if (size > largest) throw new PrinterError('too-large');
      return await readFile(made);
    } catch (error) {
      throw error instanceof PrinterError ? error : new PrinterError('failed', String(error).slice(0, SAID));
    } finally {
      running = undefined;
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };

  return {
    pdf: async (file, from) => {
      if (asked >= most) throw new PrinterError('busy');
      asked += 1;
      const mine = last.then(() => print(file, from));
      last = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        asked -= 1;
      }
    },
    close: async () => {
      isClosed = true;
      if (running) end(running);
      await last;
    },
  };
}

/** Waits until it is done; throws where it failed, and ends what takes too long. */
async function ended(child: ChildProcess, patienceMs: number): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(-SAID);
    });
  let isTooSlow = false;
  const timer = setTimeout(() => {
    isTooSlow = true;
    end(child);
  }, patienceMs);
  try {
    const [status] = await once(child, 'close');
    if (isTooSlow) throw new PrinterError('too-slow');
    if (status !== 0) throw new PrinterError('failed', said);
  } finally {
    clearTimeout(timer);
  }
}

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
