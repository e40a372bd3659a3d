import type { Archive, Archived } from '../../src/ports/archive';
import { guarded } from './errors';
import { tidyIndexes } from './indexes';
import { newestOf } from './migrations/bring-up-to-date';
import type { Migration } from './migrations/migration';
import { ABOUT, aboutIn, refuseNewer } from './migrations/stamps';
import type { RawStore } from './raw';

/** So many documents are in memory at once: some megabytes of the largest. */
const PAGE = 500;

/** The archive of an open connection. Throws `newer` when it may hold what this code does not know. */
export async function archiveOf(
  raw: RawStore,
  migrations: readonly Migration[],
  where: Pick<Archive, 'place' | 'lost' | 'files' | 'close'>,
): Promise<Archive> {
  const about = aboutIn(raw.collection(ABOUT));
  refuseNewer((await about.stamp())?.version ?? 0, newestOf(migrations));
  return {
    ...where,
    collections: raw.kinds.map(({ name }) => name),
    stamp: () => guarded(() => about.stamp()),
    putStamp: (stamp) => guarded(() => about.putStamp(stamp)),
    copyNote: () => guarded(() => about.copyNote()),
    putCopyNote: (note) => guarded(() => about.putCopyNote(note)),
    count: (name) => guarded(() => raw.collection(name).countDocuments({})),
    page: (name, after) =>
      guarded<readonly Archived[]>(() =>
        raw
          .collection(name)
          .find(after === undefined ? {} : { _id: { $gt: after } }, { sort: { _id: 1 }, limit: PAGE })
          .toArray(),
      ),
    add: (name, documents) =>
      guarded(async () => {
        if (documents.length > 0) await raw.collection(name).insertMany(documents.map((kept) => ({ ...kept })));
      }),
    clear: (name) => guarded(async () => void (await raw.collection(name).deleteMany({}))),
    tidyIndexes: () => guarded(() => tidyIndexes(raw)),
    close: () => guarded(() => where.close()),
  };
}
