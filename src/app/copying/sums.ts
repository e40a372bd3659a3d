import { createHash } from 'node:crypto';
import type { Archive, Archived } from '../../ports/archive';
import type { Files } from '../../ports/files';
import { canonicalJson } from './canonical-json';

/** What a collection holds, to be compared. */
export interface Sum {
  documents: number;
  /** SHA-256 in hex, over the SHA-256 of each document's canonical JSON, in the order of the ids. */
  sha256: string;
}

/** All documents of a collection, a page at a time. */
export async function* pagesOf(archive: Archive, collection: string): AsyncGenerator<readonly Archived[]> {
  let after: string | undefined;
  for (;;) {
    const page = await archive.page(collection, after);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last._id;
  }
}

/** The checksum of a collection, whatever the order in which its engine hands it out. */
export async function sumOf(archive: Archive, collection: string): Promise<Sum> {
  const digests = new Map<string, Buffer>();
  for await (const page of pagesOf(archive, collection))
    for (const kept of page) digests.set(kept._id, sha256(canonicalJson(kept)).digest());
  return whole(digests);
}

/** Engines do not agree on the order of every text: it is put in order here. */
function whole(digests: ReadonlyMap<string, Buffer>): Sum {
  const all = createHash('sha256');
  for (const id of [...digests.keys()].sort()) all.update(digests.get(id) ?? '');
  return { documents: digests.size, sha256: all.digest('hex') };
}

/** What stands for the files among the collections. */
export const FILES = 'files';

/** By collection, and the files, one after the other: never more than one page of documents is in memory. */
export async function sumsOf(archive: Archive): Promise<Map<string, Sum>> {
  const sums = new Map<string, Sum>();
  for (const collection of archive.collections) sums.set(collection, await sumOf(archive, collection));
  sums.set(FILES, await sumOfFiles(archive.files));
  return sums;
}

/** The same over the bytes of each file, of which a part at a time is in memory. */
async function sumOfFiles(files: Files): Promise<Sum> {
  const digests = new Map<string, Buffer>();
  for await (const portion of files.all())
    for (const { id } of portion) {
      const file = createHash('sha256').update(id);
      for await (const part of files.read(id)) file.update(part);
      digests.set(id, file.digest());
    }
  return whole(digests);
}

/** An id of data that have none yet: what they hold. */
export function idOfSums(sums: ReadonlyMap<string, Sum>): string {
  return sha256(canonicalJson([...sums])).digest('hex');
}

function sha256(text: string) {
  return createHash('sha256').update(text);
}
