import { type Connection, mongo } from 'mongoose';
import { type FileKept, type Files, isFileId } from '../../../src/ports/files';
import { StoreError } from '../../../src/ports/store';
import { guarded, toStoreError } from '../errors';

/** The bucket: its collections are `files.files` and `files.chunks`. */
const BUCKET = 'files';
const PORTION = 200;

/** A file as GridFS lists it. */
interface Listed {
  _id: string;
  length: number;
  uploadDate: Date;
}

/** Files on a MongoDB server, by GridFS. A file is there once it is listed, which is the last thing that is written. */
export function gridFiles(connection: Connection): Files {
  const database = () => {
    const { db } = connection;
    if (!db) throw new StoreError('unavailable', true);
    return db;
  };
  const bucket = () => new mongo.GridFSBucket(database(), { bucketName: BUCKET });
  const listed = () => database().collection<Listed>(`${BUCKET}.files`);
  const chunks = () => database().collection<{ files_id: string }>(`${BUCKET}.chunks`);
  const about = (id: string) =>
    guarded(async (): Promise<FileKept | undefined> => {
      const found = await listed().findOne({ _id: asId(id) });
      return found ? keptOf(found) : undefined;
    });

  return {
    keep: async (id, content) => {
      if (await about(id)) throw new StoreError('invalid', false);
      const upload = await guarded(async () => bucket().openUploadStreamWithId(gridId(id), id));
      // What goes wrong is thrown by the write that waits for it.
      upload.on('error', () => undefined);
      try {
        for await (const part of content) await guarded(() => written(upload, part));
        await guarded(() => ended(upload));
      } catch (error) {
        await upload.abort().catch(() => undefined);
        throw error;
      }
      return (await about(id)) ?? missing();
    },
    about,
    read: async function* (id, part) {
      const found = await about(id);
      if (!found) missing();
      const range = part ?? { start: 0, end: found.size };
      const end = Math.min(range.end, found.size);
      if (range.start >= end) return;
      try {
        yield* bucket().openDownloadStream(gridId(id), { start: range.start, end }) as AsyncIterable<Buffer>;
      } catch (error) {
        throw error instanceof mongo.MongoGridFSChunkError
          ? new StoreError('invalid', false, { cause: error })
          : toStoreError(error);
      }
    },
    remove: async (id) => {
      if (!(await about(id))) return false;
      await guarded(() => bucket().delete(gridId(id)));
      return true;
    },
    all: async function* () {
      let after = '';
      for (;;) {
        const query = { _id: { $gt: after } };
        const found = await guarded(() => listed().find(query).sort({ _id: 1 }).limit(PORTION).toArray());
        const last = found.at(-1);
        if (!last) return;
        yield found.map(keptOf);
        after = last._id;
      }
    },
    tidy: (afterMs, isNeeded) =>
      guarded(async () => {
        const before = new Date(Date.now() - afterMs);
        let removed = 0;
        // Listed first: what becomes whole meanwhile is not among them.
        const unfinished = new Set<string>(await chunks().distinct('files_id'));
        for await (const { _id: id, uploadDate } of listed().find({})) {
          unfinished.delete(id);
          if (isNeeded(id) || uploadDate > before) continue;
          await bucket().delete(gridId(id));
          removed += 1;
        }
        for (const id of unfinished) {
          const newest = await chunks().find({ files_id: id }).sort({ n: -1 }).limit(1).next();
          if (!newest || newest._id.getTimestamp() > before || (await listed().findOne({ _id: id }))) continue;
          await chunks().deleteMany({ files_id: id });
          removed += 1;
        }
        return removed;
      }),
  };
}

function keptOf({ _id: id, length: size, uploadDate }: Listed): FileKept {
  return { id, size, at: uploadDate.toISOString() };
}

function asId(id: string): string {
  if (!isFileId(id)) throw new StoreError('invalid', false);
  return id;
}

/** The driver takes any value as a file's id, and its types know one kind alone. */
function gridId(id: string): mongo.ObjectId {
  return asId(id) as unknown as mongo.ObjectId;
}

/** The next part is asked for once this one is on its way: whoever sends faster than the server takes it waits. */
function written(upload: mongo.GridFSBucketWriteStream, part: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    upload.write(part, (error) => (error ? reject(error) : resolve()));
  });
}

function ended(upload: mongo.GridFSBucketWriteStream): Promise<void> {
  return new Promise((resolve, reject) => {
    upload.once('error', reject);
    upload.end(() => resolve());
  });
}

function missing(): never {
  throw new StoreError('missing', false);
}
