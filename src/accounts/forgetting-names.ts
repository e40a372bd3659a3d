import { affiliation, type Person } from '../method/person';
import { memberIds } from '../method/review';
import { type MessageContent, threadOf } from '../ports/chat';
import type { Deps } from '../turn/deps';
import { formerOf, membersOf } from '../turn/load-review';

/** Parts of a prompt that machines read: no name is looked for in them. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['id', 'kind', 'address', 'data', 'picture', 'path', 'tone', 'style']);

/**
 * Takes somebody's name from what the bot told others, in previews and on cards of their reviews, and says `former`
 * instead. What others said themselves stays. Doing it again changes nothing.
 */
export async function forgetName(deps: Deps, person: Person, former: string): Promise<void> {
  if (person.name === '' || person.name === former) return;
  const name = nameIn(person);
  for (const thread of await threadsAround(deps, person))
    for (const { id, content } of await deps.store.messages.find({ thread }))
      if (hasWords(content) && JSON.stringify(content).includes(JSON.stringify(person.name).slice(1, -1)))
        await deps.store.messages.update(id, (m) =>
          hasWords(m.content) ? { ...m, content: withoutName(m.content, name, former) } : m,
        );
}

/** The conversations of everybody they share a review with, or shared one before either left it, and those reviews' channels. */
async function threadsAround(deps: Deps, person: Person): Promise<Set<string>> {
  const sheets = await deps.store.sheets.find({ person: person.id });
  const answered = new Set(sheets.map(({ review }) => review));
  const reviews = (await deps.store.reviews.find({})).filter(
    (review) =>
      answered.has(review.id) || memberIds(review).includes(person.id) || review.former?.[person.id] !== undefined,
  );
  const around = reviews.flatMap((r) => [membersOf(deps, r), formerOf(deps, r)]);
  const people = (await Promise.all(around)).flat();
  return new Set([
    ...people.map((p) => threadOf({ kind: 'person', person: p.id })),
    ...reviews.map((r) => threadOf({ kind: 'channel', review: r.id })),
    ...reviews.flatMap((r) => r.channels.map((at) => threadOf({ kind: 'channel', review: r.id, at }))),
  ]);
}

/** The name as a word of its own, with the city that follows it. */
function nameIn(person: Person): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const from = `(?: \\(${literal(affiliation(person))}\\))?`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal(person.name)}(?![\\p{L}\\p{N}])${from}`, 'gu');
}

/** What others said themselves stays; a reminder that has not gone out yet may hold a line that names somebody. */
function hasWords({ kind }: MessageContent): boolean {
  return kind === 'prompt' || kind === 'planned';
}

function withoutName(content: MessageContent, name: RegExp, former: string): MessageContent {
  const shown = (key: string, value: unknown): unknown => {
    if (NOT_SHOWN.has(key)) return value;
    if (typeof value === 'string') return value.replace(name, () => former);
    if (Array.isArray(value)) return value.map((part) => shown('', part));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([k, part]) => [k, shown(k, part)]));
  };
  return shown('', content) as MessageContent;
}
