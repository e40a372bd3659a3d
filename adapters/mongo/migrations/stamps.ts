import { randomUUID } from 'node:crypto';
import type { CopyNote, Stamp } from '../../../src/ports/archive';
import { StoreError } from '../../../src/ports/store';
import type { RawCollection, RawRow } from '../raw';

/** The collection of what the store knows about itself. No part of the `Store` port: nobody else has to do with it. */
export const ABOUT = 'schema';
const VERSION = 'version';
const COPY = 'copy';

/** What the store knows about itself. */
export interface About {
  stamp(): Promise<Stamp | undefined>;
  putStamp(stamp: Stamp): Promise<void>;
  copyNote(): Promise<CopyNote | undefined>;
  putCopyNote(note: CopyNote): Promise<void>;
}

/** What a store says of itself, in the collection that holds that. */
export function aboutIn(collection: RawCollection): About {
  const get = async <T>(id: string, read: (row: RawRow) => T) => {
    const row = await collection.findOne({ _id: id });
    return row === null ? undefined : read(row);
  };
  const put = async (id: string, row: object) => {
    await collection.findOneAndReplace({ _id: id }, { ...row }, { upsert: true });
  };
  return {
    stamp: () => get(VERSION, ({ version, data }) => ({ version: Number(version), data: String(data) })),
    putStamp: (stamp) => put(VERSION, stamp),
    copyNote: () =>
      get(COPY, ({ source, begunAt, finishedAt }) => ({
        source: String(source),
        begunAt: String(begunAt),
        ...(finishedAt === undefined ? {} : { finishedAt: String(finishedAt) }),
      })),
    putCopyNote: (note) => put(COPY, note),
  };
}

/** The stamp of data that have none yet. */
export function newStamp(version: number): Stamp {
  return { version, data: randomUUID() };
}

/** Throws `newer` for data of a version that this code does not know. */
export function refuseNewer(version: number, known: number): void {
  if (version <= known) return;
  const said = `The data was written by a newer version (schema ${version}, this one knows ${known}). Install that version, or restore the backup made before the upgrade.`;
  throw new StoreError('newer', false, { said });
}

/** Throws `unfinished` where a copy into the database was cut off. */
export function refuseUnfinished(note: CopyNote | undefined): void {
  if (note === undefined || note.finishedAt !== undefined) return;
  const said = `The database holds a copy that was begun at ${note.begunAt} and is not finished. Run \`db copy\` again, or drop the database.`;
  throw new StoreError('unfinished', false, { said });
}
