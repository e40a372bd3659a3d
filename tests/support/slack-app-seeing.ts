import type { SlackServer } from './slack/start-slack';
import { until } from './until';

/** Waits until somebody sees a message of the bot's with this in it: in their direct messages, or in a channel. */
export async function sees(
  { slack }: { slack: SlackServer },
  user: { id: string },
  words: string | RegExp,
  channel?: string,
): Promise<void> {
  const where = channel ?? slack.as(user.id).dm;
  const isThere = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
  const texts = () =>
    slack
      .messages(where, { as: user.id })
      .filter(({ isBot }) => isBot)
      .map(textOf);
  try {
    await until(() => texts().some(isThere));
  } catch (error) {
    throw new NotSeen(`${words}`, texts().slice(-3), error);
  }
}

/** All that can be read of a message. */
export function textOf({ text, blocks }: { text: string; blocks: readonly unknown[] }): string {
  return [text, ...textsIn(blocks)].join('\n');
}

/** Every text in blocks or a view, one after the other. */
export function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (key === 'text' || key === 'alt_text' ? [inner] : []) : textsIn(inner),
  );
}

class NotSeen extends Error {
  readonly code = 'not-seen';
  constructor(words: string, last: readonly string[], cause: unknown) {
    super(`«${words}» is in none of the messages; the last ones are:\n${last.join('\n---\n')}`, { cause });
    this.name = 'NotSeen';
  }
}
