import type { Members } from '../../../src/method/review';
import type { RawCollection, RawRow } from '../raw';
import type { Migration } from './migration';

/** How the host judges itself, as cards said it. */
const SAID = ['The city’s own view: ', 'L’avis de la ville elle-même\u00a0: '] as const;

/**
 * Cards told how the host judges itself before their reader had answered. Now that waits until the reader's own sheet is
 * complete: cards about others do not say it any more.
 */
export const ratingsOffCards: Migration = {
  version: 7,
  name: 'ratings off cards',
  async run(collection) {
    const [reviews, messages] = [collection('reviews'), collection('messages')];
    const complete = await completeSheets(collection('sheets'));
    const people = new Set((await reviews.find({}).toArray()).flatMap(answering));
    for (const person of people)
      for (const row of await messages.find({ thread: `person:${person}` }).toArray()) {
        const without = withoutRating(row, person, complete);
        if (without !== undefined) await messages.findOneAndReplace({ _id: row._id }, without, { upsert: false });
      }
  },
};

async function completeSheets(sheets: RawCollection): Promise<ReadonlySet<string>> {
  const rows = await sheets.find({}).toArray();
  return new Set(rows.flatMap(({ _id, revisions }) => (Array.isArray(revisions) && revisions.length > 0 ? [_id] : [])));
}

/** Those who fill in a review's sheets. */
function answering(row: RawRow): string[] {
  const { leader = '', peers = [] } = (row.members ?? {}) as Partial<Members>;
  return [leader, ...peers];
}

interface StoredCard {
  prompt?: { address?: { review?: string; indicator?: string }; body?: readonly StoredBlock[] };
}
interface StoredBlock {
  kind?: string;
  text?: string;
  blocks?: readonly StoredBlock[];
}

/** Undefined where a message says none, or its reader's sheet is complete. */
function withoutRating(row: RawRow, person: string, complete: ReadonlySet<string>): RawRow | undefined {
  const content = row.content as StoredCard | undefined;
  const { address, body } = content?.prompt ?? {};
  if (!body || complete.has(`${address?.review}|${address?.indicator}|${person}`)) return undefined;
  const isRating = ({ kind, text = '' }: StoredBlock) => kind === 'text' && SAID.some((said) => text.startsWith(said));
  if (!body.some(({ blocks = [] }) => blocks.some(isRating))) return undefined;
  const kept = body.map((block) =>
    block.blocks ? { ...block, blocks: block.blocks.filter((within) => !isRating(within)) } : block,
  );
  return { ...row, content: { ...content, prompt: { ...content?.prompt, body: kept } } };
}
