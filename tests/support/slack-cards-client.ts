import type { KnownBlock } from '@slack/types';
import type { FormOptions, MessageOptions } from '../../adapters/slack/cards/options';
import { type ParsedPress, type ParseProblem, parsePress } from '../../adapters/slack/cards/parse';
import { wordsIn } from '../../src/i18n';
import type { Action, Prompt } from '../../src/ports/prompt';
import { type Dict, isDict } from './slack/block-kit/shape';
import { areTooLong } from './slack/block-kit/together';
import { validateBlocks } from './slack/block-kit/validate-blocks';
import { isTooLarge, validateView } from './slack/block-kit/validate-view';
import { elementsOf } from './slack/block-kit/walk';
import { stateOf } from './slack/world/element-state';

export const ADDRESS = { review: 'genoa-2027', indicator: 'GG-IMP-3', version: 4 };
export const SAVE: Action = { id: 'save-next', label: 'Save & next', style: 'primary', submits: true };
export const WORDS = wordsIn('en').slackCard;
export const MESSAGE: MessageOptions = {
  message: 'turn:1',
  words: WORDS,
  pictureFile: (picture) => (picture === 'lost' ? undefined : 'F0123456789'),
  inputs: 'shown',
};
export const FORM: FormOptions = { ...MESSAGE, channel: 'D0000001' };

export const promptOf = (parts: Partial<Prompt>): Prompt => ({
  body: [],
  fields: [],
  actions: [],
  summary: 'A line',
  ...parts,
});

/** What somebody typed or chose, by the label of the input: labels of options, true for a tick, a day, null for nothing. */
export type Typed = Readonly<Record<string, string | readonly string[] | boolean | null>>;

/** What Slack would refuse of a message or view; empty if nothing. */
export function refusals(blocks: readonly KnownBlock[]): string[] {
  return [
    ...validateBlocks(blocks, 'message').map((p) => `${p.pointer}: ${p.message}`),
    ...(areTooLong(blocks) ? ['msg_blocks_too_long'] : []),
  ];
}
export function viewRefusals(view: unknown): string[] {
  return [
    ...validateView(view).map((p) => `${p.pointer}: ${p.message}`),
    ...(isTooLarge(view) ? ['view_too_large'] : []),
  ];
}

/** `state.values` of these blocks, with what somebody typed over what stands there at first. */
function stateIn(blocks: readonly unknown[], typed: Typed = {}): Dict {
  const values: Record<string, Dict> = {};
  for (const { block, element } of elementsOf(blocks)) {
    const state = stateOf(element);
    if (Object.keys(state).length === 0) continue;
    const label = isDict(block.label) ? String(block.label.text) : '';
    const given = Object.hasOwn(typed, label) ? filled(element, state, typed[label]) : state;
    values[String(block.block_id)] = { ...values[String(block.block_id)], [String(element.action_id)]: given };
  }
  return values;
}

function filled(element: Dict, state: Dict, value: Typed[string] | undefined): Dict {
  const options = optionsOf(element);
  const labelled = (label: unknown) => options.find((o) => isDict(o.text) && o.text.text === label) ?? null;
  if ('value' in state) return { ...state, value };
  if ('selected_date' in state) return { ...state, selected_date: value };
  if ('selected_option' in state) return { ...state, selected_option: labelled(value) };
  const chosen = value === true ? options : Array.isArray(value) ? value.map(labelled) : [];
  return { ...state, selected_options: chosen };
}

function optionsOf(element: Dict): Dict[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isDict) : [element];
  return groups.flatMap((group) => (Array.isArray(group.options) ? group.options.filter(isDict) : []));
}

/** Presses the button with this text on a message, as Slack reports it, and reads it. */
export function press(blocks: readonly KnownBlock[], text: string, typed: Typed = {}): ParsedPress | ParseProblem {
  return parsePress(pressPayload(blocks, text, typed));
}

/** Presses one of the prompt's buttons by its place among them: two may say the same. */
export function pressNumber(blocks: readonly KnownBlock[], n: number): ParsedPress | ParseProblem {
  const found = elementsOf(blocks).find(({ element }) => element.action_id === `press.${n}`);
  return parsePress(payloadOf(blocks, { ...found?.element, block_id: 'made-by-slack' }, {}));
}

/** What Slack sends when the button with this text is pressed on a message. */
export function pressPayload(blocks: readonly KnownBlock[], text: string, typed: Typed = {}): Dict {
  return payloadOf(blocks, buttonIn(blocks, text), typed);
}

function payloadOf(blocks: readonly KnownBlock[], action: Dict, typed: Typed): Dict {
  const payload = {
    type: 'block_actions',
    user: { id: 'U0000001' },
    container: { type: 'message', message_ts: '1.1', channel_id: 'D0000001' },
    message: { ts: '1.1', blocks },
    state: { values: stateIn(blocks, typed) },
    actions: [action],
  };
  return JSON.parse(JSON.stringify(payload));
}

/** What Slack sends when an option is chosen in an input that tells at once. */
export function choosePayload(blocks: readonly KnownBlock[], label: string, option: string): Dict {
  const values = stateIn(blocks, { [label]: option });
  const found = elementsOf(blocks).find(({ block }) => isDict(block.label) && block.label.text === label);
  const { block_id, dispatch_action } = found?.block ?? {};
  if (!found || dispatch_action !== true) throw new RangeError(`no input of this label tells at once: ${label}`);
  const { action_id } = found.element;
  const state = (values[String(block_id)] as Dict)[String(action_id)] as Dict;
  const payload = {
    type: 'block_actions',
    user: { id: 'U0000001' },
    message: { ts: '1.1', blocks },
    state: { values },
    actions: [{ ...state, block_id, action_id }],
  };
  return JSON.parse(JSON.stringify(payload));
}

/** What Slack sends when a modal is sent, or with a text when the button of this text is pressed in it. */
export function viewPayload(view: { blocks: readonly unknown[] }, typed: Typed = {}, text?: string): Dict {
  const sent = { ...view, state: { values: stateIn(view.blocks, typed) } };
  const payload = {
    type: text === undefined ? 'view_submission' : 'block_actions',
    user: { id: 'U0000001' },
    view: sent,
    ...(text === undefined ? {} : { actions: [buttonIn(view.blocks, text)] }),
  };
  return JSON.parse(JSON.stringify(payload));
}

/** Sends a modal as somebody would, and reads it. */
export function send(view: { blocks: readonly unknown[] }, typed: Typed = {}): ParsedPress | ParseProblem {
  return parsePress(viewPayload(view, typed));
}

function buttonIn(blocks: readonly unknown[], text: string): Dict {
  const found = elementsOf(blocks).find(
    ({ element }) => element.type === 'button' && isDict(element.text) && element.text.text === text,
  );
  if (!found) throw new RangeError(`no button says this: ${text}`);
  return { ...found.element, block_id: found.block.block_id ?? 'made-by-slack' };
}

/** What a press said: its fields, action, address and data; fails the test when it is none. */
export function said(parsed: ParsedPress | ParseProblem) {
  if (parsed.kind !== 'press') throw new RangeError(`no press but ${JSON.stringify(parsed)}`);
  return parsed.what;
}

/** Every text that is read on these blocks, in order; with the labels of options. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isDict(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (key === 'text' || key === 'alt_text' ? [inner] : []) : textsOf(inner),
  );
}

/** The texts of the buttons on these blocks. */
export function buttonsOf(blocks: readonly unknown[]): string[] {
  return elementsOf(blocks).flatMap(({ element }) =>
    element.type === 'button' && isDict(element.text) ? [String(element.text.text)] : [],
  );
}

/** The inputs on these blocks by their labels, with the ids of their blocks. */
export function inputsOf(blocks: readonly unknown[]): Record<string, string> {
  const inputs = blocks.filter(isDict).filter((b) => b.type === 'input');
  return Object.fromEntries(inputs.map((b) => [isDict(b.label) ? String(b.label.text) : '', String(b.block_id)]));
}
