import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import BaseConnection from 'mongoose/lib/connection';
import { StoreError } from '../../../src/ports/store';
import { type DataFile, openDataFile } from './data-file';
import { fileCollectionOn } from './file-collection';

/** With less room than this the store counts as full: a message or two would still fit. */
const ROOM_BYTES = 256 * 1024;

/**
 * A mongoose driver that keeps collections in files. The connection's URI is the folder. `files` is filled, by
 * collection, when the connection opens: mongoose makes the constructors' instances itself, so that they share it.
 */
export function fileDriver(files: Map<string, DataFile>): { Connection: unknown; Collection: unknown } {
  class FileConnection extends BaseConnection {
    override async createClient(dir: string): Promise<this> {
      await mkdir(dir, { recursive: true });
      const open = async (name: string) => {
        files.set(name, await openDataFile(join(dir, `${name}.db`)));
      };
      await Promise.all(Object.keys(this.collections).map(open));
      this.db = { command: () => checkRoom(dir) };
      this.onOpen();
      return this;
    }

    override async doClose(): Promise<void> {
      await Promise.all([...files.values()].map((file) => file.close()));
    }
  }
  return { Connection: FileConnection, Collection: fileCollectionOn(files) };
}

/** The answer to `ping`: throws when the folder cannot be written or its disk is full. */
async function checkRoom(dir: string): Promise<{ ok: 1 }> {
  await access(dir, constants.R_OK | constants.W_OK);
  const { blocks, bavail, bsize } = await statfs(dir);
  // Some file systems do not tell: they have no blocks at all.
  if (blocks > 0 && bavail * bsize < ROOM_BYTES) throw new StoreError('full', true);
  return { ok: 1 };
}
