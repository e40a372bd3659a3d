import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Action, Prompt } from '../../../src/ports/prompt';
import { bodyBlocks } from './blocks';
import { actionButton, rowsOf } from './buttons';
import { fieldsInMessage, formButton } from './card-fields';
import { bodyInWords, summaryOf } from './in-words';
import { SLACK_LIMITS } from './limits';
import type { MessageOptions } from './options';
import { firstThatFit, MESSAGE_ROOM, pagesOf, type Room, roomBeside } from './pages';
import { cutText } from './split';
import { context, heading, paragraphs } from './texts';

/** One message as Slack takes it: its blocks, and a line for notifications and screen readers, escaped already. */
export interface SlackMessage {
  text: string;
  blocks: KnownBlock[];
}

/** A card as a message, and further messages for its thread where it is longer than one. */
export interface RenderedMessage extends SlackMessage {
  continued: SlackMessage[];
}

/** At least so much room is kept for what a card says above its inputs, and for its buttons. */
const TOP_ROOM: Room = { blocks: 14, size: 4_000 };
const BUTTONS_ROOM: Room = { blocks: MESSAGE_ROOM.blocks / 2, size: MESSAGE_ROOM.size / 2 };

/**
 * A prompt as a Slack message. Nothing of it is cut: what finds no room is said in the thread, and fields that find none
 * are in the form. @throws SlackCardError for a card that no flow of ours makes
 */
export function renderMessage(prompt: Prompt, options: MessageOptions): RenderedMessage {
  const text = summaryOf(prompt);
  const { blocks, rest } = prompt.folded ? folded(prompt, options) : unfolded(prompt, options);
  return { text, blocks, continued: pagesOf(rest, MESSAGE_ROOM).map((page) => ({ text, blocks: page })) };
}

/**
 * A card that Slack took in no other form: its summary and its buttons, one of which opens it as a form; what else it
 * says is told in the thread, in words alone.
 */
export function renderBare(prompt: Prompt, options: MessageOptions): RenderedMessage {
  const asks = prompt.fields.length > 0 && !prompt.folded;
  const form = asks ? rowsOf([{ ...formButton(0, options.words.openForm, '', options), style: 'primary' }]) : [];
  const rows = firstThatFit([...form, ...buttonRows(prompt, options, !asks)], BUTTONS_ROOM);
  const rest = bodyInWords(prompt, options);
  const note = rest.length > 0 ? [context(options.words.continued)] : [];
  return {
    text: summaryOf(prompt),
    blocks: [
      ...paragraphs(prompt.title || cutText(prompt.summary, SLACK_LIMITS.notification), 'strong'),
      ...note,
      ...rows,
    ],
    continued: rest.map((text) => ({ text, blocks: [] })),
  };
}

interface Drawn {
  blocks: KnownBlock[];
  /** What found no room. */
  rest: KnownBlock[];
}

function unfolded(prompt: Prompt, options: MessageOptions): Drawn {
  const top = [...headBlocks(prompt), ...bodyBlocks(prompt.body, 'message', { ...options, address: prompt.address })];
  const note = context(options.words.continued);
  const all = buttonRows(prompt, options, true);
  const reserved = [...firstThatFit(top, TOP_ROOM), ...firstThatFit(all, BUTTONS_ROOM), note];
  const fields = inputBlocks(prompt, options, roomBeside(reserved, MESSAGE_ROOM));
  const isAsked = prompt.fields.length === 0 || fields.some((block) => block.type === 'input');
  const buttons = isAsked ? all : buttonRows(prompt, options, false);
  const rows = firstThatFit(buttons, BUTTONS_ROOM);
  const tail = [...fields, ...rows];
  const shown = firstThatFit(top, roomBeside([...tail, note], MESSAGE_ROOM));
  const rest = [...top.slice(shown.length), ...buttons.slice(rows.length)];
  return { blocks: [...shown, ...(rest.length > 0 ? [note] : []), ...tail], rest };
}

/** Where one is, and the title. */
function headBlocks(prompt: Prompt): KnownBlock[] {
  return [...paragraphs(prompt.progress ?? '', 'subtle'), ...heading(prompt.title ?? '')];
}

/** The inputs, and what opens the form. */
function inputBlocks(prompt: Prompt, options: MessageOptions, room: Room): KnownBlock[] {
  if (prompt.fields.length === 0) return [];
  const drawing = `message ${options.opened ?? 0}`;
  if (options.inputs === 'shown')
    return fieldsInMessage(prompt, room, { ...options, address: prompt.address, drawing });
  return rowsOf([{ ...formButton(0, options.words.openForm, '', options), style: 'primary' }]);
}

/** The prompt's buttons. Where nothing is asked in the message, those that would send answers are in the form. */
function buttonRows(prompt: Prompt, options: MessageOptions, isAsked: boolean): KnownBlock[] {
  const actions = prompt.actions.filter((action) => isAsked || !action.submits);
  return rowsOf(actions.map((action) => actionButton(prompt, action, options)));
}

/** One line with its button at the end. Fields of a folded prompt are not asked. */
function folded(prompt: Prompt, options: MessageOptions): Drawn {
  const [first] = prompt.body;
  const [action, ...more] = prompt.actions;
  const line = first?.kind === 'text' ? first : { kind: 'text' as const, text: prompt.summary };
  const tone = line.tone === 'good' || line.tone === 'warning' ? line.tone : 'normal';
  // The others keep their places, by which details are opened.
  const others = prompt.body.map((block) => (block === line ? { ...line, text: '' } : block));
  const after = bodyBlocks(others, 'message', { ...options, address: prompt.address });
  const lines = withButton(paragraphs(line.text, tone), prompt, action, options);
  const rows = rowsOf(more.map((a) => actionButton(prompt, a, options)));
  const all = [...lines, ...after, ...rows];
  const shown = firstThatFit(all, MESSAGE_ROOM);
  return { blocks: shown, rest: all.slice(shown.length) };
}

function withButton(
  lines: readonly KnownBlock[],
  prompt: Prompt,
  action: Action | undefined,
  options: MessageOptions,
): KnownBlock[] {
  if (!action) return [...lines];
  const button = actionButton(prompt, action, options);
  const [first, ...rest] = lines;
  if (first?.type !== 'section') return [...lines, ...rowsOf([button])];
  const withAccessory: SectionBlock = { ...first, accessory: button };
  return [withAccessory, ...rest];
}
