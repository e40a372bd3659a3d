import { isDuplicate } from '../errors';
import type { RawCollection, RawRow } from '../raw';
import type { Migration } from './migration';

/** So many sheets are in memory at once. */
const PAGE = 100;
/** Remembered contents were up to twelve, of any size: those that are kept with a sheet have so much room as JSON. */
const HISTORY_CHARACTERS = 200_000;

interface StoredRevision {
  number: number;
  at: string;
}

/**
 * A sheet held all its revisions, and so grew with each. Now it holds the last one; those before are documents of their
 * own, which are there before the sheet lets go of them.
 */
export const olderRevisionsApart: Migration = {
  version: 5,
  name: 'older revisions apart',
  async run(collection) {
    const sheets = collection('sheets');
    const past = collection('pastRevisions');
    for (let after = ''; ; ) {
      const page = await sheets.find({ _id: { $gt: after } }, { sort: { _id: 1 }, limit: PAGE }).toArray();
      for (const sheet of page) await part(sheet, sheets, past);
      const last = page.at(-1);
      if (!last) return;
      after = last._id;
    }
  },
};

async function part(sheet: RawRow, sheets: RawCollection, past: RawCollection): Promise<void> {
  const revisions = listOf<StoredRevision>(sheet.revisions);
  const older = revisions.slice(0, -1);
  const remembered = listOf(sheet.history);
  const history = fitting(remembered);
  if (older.length === 0 && history.length === remembered.length) return;
  for (const revision of older) await insert(past, pastRow(sheet, revision));
  const { _id, rev, ...rest } = sheet;
  const [first] = older;
  const lean = first ? { firstAt: sheet.firstAt ?? first.at, revisions: revisions.slice(-1) } : {};
  // Whoever changed it meanwhile wrote it in either form, and both can be read.
  await sheets.findOneAndReplace({ _id, rev }, { ...rest, ...lean, history, rev: Number(rev) + 1 }, { upsert: false });
}

function pastRow({ _id, review, person }: RawRow, revision: StoredRevision): RawRow {
  return { _id: `${_id}|${revision.number}`, rev: 1, sheet: _id, review, person, at: revision.at, revision };
}

/** Run again, it finds what it wrote. */
async function insert(collection: RawCollection, row: RawRow): Promise<void> {
  try {
    await collection.insertOne(row);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
}

function fitting(history: readonly unknown[]): unknown[] {
  let left = HISTORY_CHARACTERS;
  const tooOld = history.findLastIndex((entry) => {
    left -= JSON.stringify(entry).length;
    return left < 0;
  });
  return history.slice(tooOld + 1);
}

function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? value : [];
}
