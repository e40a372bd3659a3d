import type { KnownBlock } from '@slack/types';
import type { Prompt } from '../../../src/ports/prompt';
import { bodyBlocks } from './blocks';
import { escapeMrkdwn, oneLine } from './escape';
import { SLACK_LIMITS } from './limits';
import type { MessageOptions } from './options';
import { cutText, splitText } from './split';

/** What asks and what is pressed says nothing by itself. */
const SILENT: ReadonlySet<string> = new Set(['actions', 'input']);

/** What blocks say, as a text without any, escaped. */
export function inWords(blocks: readonly KnownBlock[]): string {
  return blocks
    .filter(({ type }) => !SILENT.has(type))
    .map((block) => escapeMrkdwn(textsIn(block).join(' ')))
    .join('\n');
}

/** A card's body as texts for its thread, each short enough for one message; what is folded is among it. */
export function bodyInWords(prompt: Prompt, options: MessageOptions): string[] {
  const unfolded = bodyBlocks(
    prompt.body,
    'modal',
    { ...options, address: prompt.address, pictureFile: () => undefined },
    true,
  );
  const texts = unfolded.filter(({ type }) => !SILENT.has(type)).map((block) => textsIn(block).join(' '));
  return splitText(
    [prompt.progress ?? '', ...texts].filter((text) => text.trim() !== '').join('\n'),
    SLACK_LIMITS.sectionText,
  )
    .filter((text) => text.trim() !== '')
    .map(escapeMrkdwn);
}

/** A card's summary on one line, as a text of its own. */
export function summaryOf({ summary }: Pick<Prompt, 'summary'>): string {
  return escapeMrkdwn(cutText(oneLine(summary), SLACK_LIMITS.notification));
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (key === 'text' || key === 'alt_text' ? [inner] : []) : textsIn(inner),
  );
}
