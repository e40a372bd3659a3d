import type { Block, Prompt } from '../../../src/ports/prompt';
import type { MessageOptions } from '../cards/options';
import { type RenderedMessage, renderMessage } from '../cards/render';

/** Folded parts are said in the thread of a channel: there, a button would open them for one reader and not for all. */
export function aside(prompt: Prompt, options: MessageOptions): RenderedMessage {
  const folded = prompt.body.flatMap(unfolded);
  if (folded.length === 0) return renderMessage(prompt, options);
  const note: Block = { kind: 'text', text: options.words.continued, tone: 'subtle' };
  const top = { ...prompt, body: [...prompt.body.filter(({ kind }) => kind !== 'details'), note] };
  const rest = { body: folded, fields: [], actions: [], summary: prompt.summary };
  const { continued, ...message } = renderMessage(top, options);
  const { continued: more, ...first } = renderMessage(rest, options);
  return { ...message, continued: [...continued, first, ...more] };
}

function unfolded(block: Block): Block[] {
  return block.kind === 'details' ? [{ kind: 'text', text: block.label, tone: 'strong' }, ...block.blocks] : [];
}
