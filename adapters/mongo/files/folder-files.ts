import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileKept, type FilePart, type Files, isFileId } from '../../../src/ports/files';
import { StoreError } from '../../../src/ports/store';
import { guarded, toStoreError } from '../errors';

/** What ends so is being written. A copy of the folder leaves it out. */
const UNFINISHED = '~';
/** So many files are looked at, at once. */
const PORTION = 200;
const OWNERS_FOLDER = 0o700;
const OWNERS_FILE = 0o600;

/** Files in a folder, which is made when the first one comes; each is called by its id. */
export function folderFiles(dir: string): Files {
  const pathOf = (id: string) => {
    if (!isFileId(id)) throw new StoreError('invalid', false);
    return join(dir, id);
  };
  const about = (id: string) =>
    guarded(async (): Promise<FileKept | undefined> => {
      const found = await stat(pathOf(id)).catch(unlessGone);
      return found?.isFile() ? { id, size: found.size, at: found.mtime.toISOString() } : undefined;
    });

  return {
    keep: async (id, content) => {
      const path = pathOf(id);
      if (await about(id)) throw new StoreError('invalid', false);
      const unfinished = `${path}${UNFINISHED}`;
      await guarded(() => mkdir(dir, { recursive: true, mode: OWNERS_FOLDER }));
      const file = await guarded(() => open(unfinished, 'wx', OWNERS_FILE));
      try {
        for await (const part of content) await guarded(() => file.writeFile(part));
        await guarded(async () => {
          await file.sync();
          await file.close();
          await rename(unfinished, path);
        });
      } catch (error) {
        await file.close().catch(() => undefined);
        await rm(unfinished, { force: true }).catch(() => undefined);
        throw error;
      }
      return (await about(id)) ?? missing();
    },
    about,
    read: async function* (id, part) {
      const path = pathOf(id);
      if (!(await about(id))) missing();
      if (isNothing(part)) return;
      // An end of theirs is the last byte that is read.
      const stream = createReadStream(path, part ? { start: part.start, end: part.end - 1 } : {});
      try {
        yield* stream as AsyncIterable<Buffer>;
      } catch (error) {
        throw toStoreError(error);
      }
    },
    remove: (id) =>
      guarded(async () => {
        const path = pathOf(id);
        if (!(await about(id))) return false;
        await rm(path, { force: true });
        return true;
      }),
    all: async function* () {
      const names = (await guarded(() => namesIn(dir))).filter(isFileId).sort();
      for (let at = 0; at < names.length; at += PORTION) {
        const found = await Promise.all(names.slice(at, at + PORTION).map(about));
        yield found.filter((one) => one !== undefined);
      }
    },
    tidy: (afterMs, isNeeded) =>
      guarded(async () => {
        let removed = 0;
        const isOurs = (name: string) => (isFileId(name) ? !isNeeded(name) : name.endsWith(UNFINISHED));
        for (const name of (await namesIn(dir)).filter(isOurs)) {
          const path = join(dir, name);
          const found = await stat(path).catch(unlessGone);
          if (!found || found.mtimeMs > Date.now() - afterMs) continue;
          await rm(path, { force: true });
          removed += 1;
        }
        return removed;
      }),
  };
}

async function namesIn(dir: string): Promise<string[]> {
  return (await readdir(dir).catch(unlessGone)) ?? [];
}

function isNothing(part: FilePart | undefined): boolean {
  return part !== undefined && part.end <= part.start;
}

function missing(): never {
  throw new StoreError('missing', false);
}

function unlessGone(error: unknown): undefined {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
