import { access, constants, mkdir, statfs } from 'node:fs/promises';
import BaseConnection from 'mongoose/lib/connection';
import { StoreError } from '../../../src/ports/store';
import { batchOver } from './batch';
import { type DataFile, openDataFile } from './data-file';
import { fileCollectionOn } from './file-collection';
import { dataFile, listFiles, refuseWithoutFiles } from './file-list';

/** With less room than this the store counts as full: a message or two would still fit. */
const ROOM_BYTES = 256 * 1024;

/**
 * A mongoose driver that keeps collections in files. The connection's URI is the folder. `files` is filled, by
 * collection, when the connection opens: mongoose makes the constructors' instances itself, so that they share it.
 * `rewritten` is told of a collection whose file somebody else had removed or changed, and which was written again.
 */
export function fileDriver(
  files: Map<string, DataFile>,
  rewritten: (collection: string) => void = () => undefined,
): { Connection: unknown; Collection: unknown } {
  class FileConnection extends BaseConnection {
    private dir: string | undefined;

    override async createClient(dir: string): Promise<this> {
      await mkdir(dir, { recursive: true });
      const names = Object.keys(this.collections);
      await refuseWithoutFiles(dir, names);
      const open = async (name: string) => {
        files.set(name, await openDataFile(dataFile(dir, name), () => rewritten(name)));
      };
      await Promise.all(names.map(open));
      await listFiles(dir, names);
      this.db = { command: () => answerPing(dir, names) };
      this.dir = dir;
      this.client = { bulkWrite: batchOver(files) };
      this.onOpen();
      return this;
    }

    override async doClose(): Promise<void> {
      await Promise.all([...files.values()].map((file) => file.close()));
      // What came to hold something meanwhile; where that cannot be written, the list of the start stays.
      if (this.dir !== undefined) await listFiles(this.dir, [...files.keys()]).catch(() => undefined);
    }
  }

  /** Throws when the folder cannot be written or its disk is full; what was taken away of it is written again. */
  const answerPing = async (dir: string, names: readonly string[]): Promise<{ ok: 1 }> => {
    await mkdir(dir, { recursive: true });
    await checkRoom(dir);
    await Promise.all([...files.values()].map((file) => file.mend()));
    await listFiles(dir, names);
    return { ok: 1 };
  };

  return { Connection: FileConnection, Collection: fileCollectionOn(files) };
}

/** Throws when the folder cannot be written or its disk is full. */
async function checkRoom(dir: string): Promise<void> {
  await access(dir, constants.R_OK | constants.W_OK);
  const { blocks, bavail, bsize } = await statfs(dir);
  // Some file systems do not tell: they have no blocks at all.
  if (blocks > 0 && bavail * bsize < ROOM_BYTES) throw new StoreError('full', true);
}
