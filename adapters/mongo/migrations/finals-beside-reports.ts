import type { RawCollection, RawRow } from '../raw';
import type { Migration } from './migration';

const [REPORT, FINAL, ADVICE] = ['sent-report', 'sent-final', 'advice'] as const;

/** What is read of a report that was sent, and of advice. */
interface StoredReport {
  as?: string;
  version?: number;
  language?: string;
  at?: string;
  advice?: readonly { key?: string }[];
  judged?: Record<string, unknown>;
}

/**
 * What final reports say was looked up in them, all of their words and versions. Now what is set side by side of the last one stands
 * beside it, and is small.
 */
export const finalsBesideReports: Migration = {
  version: 10,
  name: 'finals beside reports',
  async run(collection) {
    const records = collection('stepRecords');
    for (const { _id: review } of await collection('reviews').find({}).toArray()) await besideOf(records, review);
  },
};

/** Written again it says the same: what was sent does not change. */
async function besideOf(records: RawCollection, review: string): Promise<void> {
  const reports = await records.find({ kind: REPORT, review }).toArray();
  const finals = reports
    .map((row) => row.value as StoredReport)
    .filter(({ as }) => as === 'final')
    .sort((a, b) => (a.version ?? 0) - (b.version ?? 0));
  const last = finals.at(-1);
  const _id = `${FINAL}|${review}`;
  if (!last || (await records.findOne({ _id }))) return;
  const { version, language, at } = last;
  const told = finals.find(({ judged }) => judged !== undefined);
  const judged = told ? { judged: { at: told.at, of: told.judged } } : {};
  const from = originsIn(await records.find({ kind: ADVICE, review }).toArray());
  const advice = (last.advice ?? []).map((one) => {
    const origin = from.get(one.key ?? '');
    return origin === undefined ? one : { ...one, from: origin };
  });
  const value = { version, language, at, first: finals[0]?.at, ...judged, advice };
  await records.findOneAndReplace({ _id }, { kind: FINAL, review, person: '', value, rev: 1 }, { upsert: true });
}

/** From which practice of another report one was taken over, by its key. */
function originsIn(rows: readonly RawRow[]): ReadonlyMap<string, unknown> {
  return new Map(
    rows.flatMap(({ _id, value }) => {
      const { from } = value as { from?: unknown };
      return from === undefined ? [] : [[_id.slice(_id.lastIndexOf('|') + 1), from] as const];
    }),
  );
}
