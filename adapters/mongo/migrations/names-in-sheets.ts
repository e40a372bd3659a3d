import { functionLabels, functionSlug } from '../../../src/method/register';
import type { Members } from '../../../src/method/review';
import { dropIndexes } from '../indexes';
import type { RawCollection, RawRow } from '../raw';
import type { Migration } from './migration';

/**
 * Whom somebody named beside the report's functions was a function like those, offered to the whole team. Now sheets keep
 * the name itself, and the functions are the report's alone. Cards that were drawn before offer nobody any more whom
 * another person named.
 */
export const namesInSheets: Migration = {
  version: 3,
  name: 'names in sheets',
  async run(collection) {
    const functions = collection('functions');
    const added = await functions.find({ addedBy: { $exists: true } }).toArray();
    for (const review of new Set(added.map((row) => String(row.review)))) {
      const ofReview = added.filter((row) => row.review === review);
      const names = ofReview.filter((row) => !isOfReport(row));
      await renameInSheets(collection('sheets'), review, new Map(names.map((row) => [row._id, String(row.label)])));
      await takeFromCards(collection, review, names);
      // Last: what was cut off before is done again.
      for (const row of ofReview.filter(isOfReport)) await giveBack(row, review, collection);
      for (const { _id } of names) await functions.deleteMany({ _id });
    }
    await dropIndexes(functions, ['addedBy_1']);
  },
};

/** The report named it, before or after somebody did. */
function isOfReport({ indicators }: RawRow): boolean {
  return Array.isArray(indicators) && indicators.length > 0;
}

/** In the report's own words: those of whoever named it are theirs. */
async function giveBack(row: RawRow, review: string, collection: (name: string) => RawCollection): Promise<void> {
  const { addedBy: _, ...rest } = row;
  const lines = await collection('reportLines').find({ review }).toArray();
  const labels = lines.flatMap((line) => functionLabels(String(line.responsible ?? '')));
  const label = labels.find((each) => `${review}|${functionSlug(each)}` === row._id) ?? row.label;
  await collection('functions').findOneAndReplace({ _id: row._id }, { ...rest, label }, { upsert: false });
}

async function renameInSheets(
  sheets: RawCollection,
  review: string,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  for (const row of await sheets.find({ review }).toArray()) {
    const renamed = mapFields(row, names);
    if (JSON.stringify(renamed) !== JSON.stringify(row))
      await sheets.findOneAndReplace({ _id: row._id }, renamed, { upsert: false });
  }
}

/** Every list of whom to meet, wherever it is in a sheet: what counts, the draft, a conflict, the versions before. */
function mapFields(row: RawRow, names: ReadonlyMap<string, string>): RawRow {
  const renamed = (list: unknown) => (Array.isArray(list) ? list.map((id) => names.get(String(id)) ?? id) : list);
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    if (value === null || typeof value !== 'object' || value instanceof Date) return value;
    const isMeeting = 'field' in value && value.field === 'toMeet';
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        key === 'toMeet' || (isMeeting && (key === 'mine' || key === 'other')) ? renamed(part) : within(part),
      ]),
    );
  };
  const { revisions, draft, history, ...rest } = row;
  const parts = Object.entries({ revisions, draft, history }).filter(([, part]) => part !== undefined);
  return { ...rest, ...Object.fromEntries(parts.map(([key, part]) => [key, within(part)])) };
}

/** Cards offer whom their reader named or has chosen, and nobody whom another person did. */
async function takeFromCards(
  collection: (name: string) => RawCollection,
  review: string,
  names: readonly RawRow[],
): Promise<void> {
  const messages = collection('messages');
  const authors = new Map(names.map((row) => [row._id, `person:${String(row.addedBy)}`]));
  for (const thread of await threadsOf(collection('reviews'), review))
    for (const row of await messages.find({ thread }).toArray()) {
      const without = withoutOthers(row, authors);
      if (without !== undefined) await messages.findOneAndReplace({ _id: row._id }, without, { upsert: false });
    }
}

/** The conversations of those who fill in sheets. */
async function threadsOf(reviews: RawCollection, review: string): Promise<string[]> {
  const members = (await reviews.findOne({ _id: review }))?.members as Partial<Members> | undefined;
  return [...new Set([members?.leader ?? [], members?.peers ?? []].flat())].map((person) => `person:${person}`);
}

interface StoredCard {
  prompt?: { fields?: readonly StoredPick[] };
}
interface StoredPick {
  id?: string;
  options?: readonly { value: string }[];
  value?: readonly string[];
}

/** Undefined when a message offers nobody whom another person named. */
function withoutOthers(row: RawRow, authors: ReadonlyMap<string, string>): RawRow | undefined {
  const content = row.content as StoredCard | undefined;
  const fields = content?.prompt?.fields ?? [];
  const isOthers = ({ value: chosen = [] }: StoredPick, value: string) =>
    authors.has(value) && authors.get(value) !== row.thread && !chosen.includes(value);
  if (!fields.some((field) => field.id === 'toMeet' && field.options?.some((o) => isOthers(field, o.value)))) return;
  const kept = fields.map((field) =>
    field.id === 'toMeet' ? { ...field, options: field.options?.filter((o) => !isOthers(field, o.value)) } : field,
  );
  return { ...row, content: { ...content, prompt: { ...content?.prompt, fields: kept } } };
}
