import type { Members } from '../../../src/method/review';
import type { RawRow } from '../raw';
import type { Migration } from './migration';

interface StoredPrompt {
  title?: string;
  folded?: boolean;
  address?: { review?: string; indicator?: string };
  body?: readonly { kind?: string; press?: string; data?: { indicator?: string } }[];
  actions?: readonly { id?: string }[];
  card?: { id: string; title: string };
}

/** Cards on which one judges, or gives reasons, say which they are: so the copies of one that are open are known. */
export const openCards: Migration = {
  version: 9,
  name: 'open cards',
  async run(collection) {
    const messages = collection('messages');
    const people = new Set((await collection('reviews').find({}).toArray()).flatMap(answering));
    for (const person of people)
      for (const row of await messages.find({ thread: `person:${person}` }).toArray()) {
        const known = asKnown(row);
        if (known) await messages.findOneAndReplace({ _id: row._id }, known, { upsert: false });
      }
  },
};

/** Those who fill in a review's sheets. */
function answering(row: RawRow): string[] {
  const { leader = '', peers = [] } = (row.members ?? {}) as Partial<Members>;
  return [leader, ...peers];
}

/** Undefined for a message that is no such card, is folded, or is known. */
function asKnown(row: RawRow): RawRow | undefined {
  const content = row.content as { prompt?: StoredPrompt } | undefined;
  const prompt = content?.prompt;
  const id = prompt && !prompt.folded && !prompt.card ? cardId(prompt) : undefined;
  if (id === undefined) return undefined;
  const card = { id, title: prompt?.title ?? '' };
  return { ...row, card: id, content: { ...content, prompt: { ...prompt, card } } };
}

function cardId({ address, body = [], actions = [] }: StoredPrompt): string | undefined {
  if (address?.review === undefined) return undefined;
  const first = body.find(({ kind, press }) => kind === 'choices' && press === 'judge-as')?.data?.indicator;
  if (first !== undefined) return `${address.review}|cell|${first}`;
  const isSheet = address.indicator !== undefined && actions.some(({ id }) => id === 'save-next');
  return isSheet ? `${address.review}|sheet|${address.indicator}` : undefined;
}
