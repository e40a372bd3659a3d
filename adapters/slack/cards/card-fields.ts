import type { Button, KnownBlock } from '@slack/types';
import type { Field, Prompt } from '../../../src/ports/prompt';
import { ownButton, rowsOf } from './buttons';
import { type FieldBlocks, type FieldDetail, type FieldOptions, fieldBlocks, isFilled } from './fields';
import { SLACK_LIMITS } from './limits';
import type { CardOptions } from './options';
import { firstThatFit, fits, type Room, roomBeside } from './pages';

/**
 * From all to the least; the first that fits is used. Lists in a message stay short: how much they count towards its size
 * is not known, and a card that Slack refuses helps nobody. What is longer is searched.
 */
const IN_MESSAGE: readonly FieldDetail[] = [
  { options: 50, readBlocks: 2 },
  { options: 20, readBlocks: 2 },
  { options: 5, readBlocks: 2 },
];
const IN_FORM: readonly FieldDetail[] = [
  { options: SLACK_LIMITS.selectOptions, readBlocks: 20 },
  { options: SLACK_LIMITS.selectOptions, readBlocks: 6 },
  { options: SLACK_LIMITS.selectOptions, readBlocks: 2 },
  { options: 20, readBlocks: 1 },
];

/**
 * The fields of a card in a message: those that stand open, those that hold something, and a button for each label
 * under which there are more. What finds no room is in the form: an input that is not there leaves its answer as it is.
 */
export function fieldsInMessage(prompt: Prompt, room: Room, options: FieldOptions): KnownBlock[] {
  const buttons = formRows(prompt.fields, options, true);
  let left = roomBeside(buttons, room);
  const blocks: KnownBlock[] = [];
  const hidden: Field[] = [];
  let needsForm = false;
  for (const field of prompt.fields) {
    const found = field.under !== undefined && !isFilled(field) ? undefined : inRoom(field, left, options);
    if (!found) {
      hidden.push(field);
      continue;
    }
    needsForm ||= !found.isWhole;
    left = roomBeside(found.blocks, left);
    blocks.push(...found.blocks);
  }
  return [...blocks, ...formRows(hidden, options, needsForm)];
}

/** The button that opens the form, where nobody answers in the message. */
export function formButton(n: number, label: string, focus: string, options: CardOptions): Button {
  return ownButton('form', n, label, { m: options.message, f: focus });
}

/** All fields of a card, as many as a form takes. */
export function fieldsInForm(prompt: Prompt, room: Room, options: FieldOptions): KnownBlock[] {
  let blocks: KnownBlock[] = [];
  for (const detail of IN_FORM) {
    blocks = prompt.fields.flatMap((field) => fieldBlocks(field, detail, options).blocks);
    if (fits(blocks, room)) break;
  }
  return firstThatFit(blocks, room);
}

function inRoom(field: Field, room: Room, options: FieldOptions): FieldBlocks | undefined {
  for (const detail of IN_MESSAGE) {
    const drawn = fieldBlocks(field, detail, options);
    if (fits(drawn.blocks, room)) return drawn;
    if (!hasOptions(field)) return undefined;
  }
  return undefined;
}

/** Whether fewer options would make it shorter. */
function hasOptions(field: Field): boolean {
  return field.kind === 'pick' || field.kind === 'person';
}

/** A button for each label; those without one, and what is shown in part, open the form under its own name. */
function formRows(hidden: readonly Field[], options: FieldOptions, needsForm: boolean): KnownBlock[] {
  const labels = new Map<string, string>();
  for (const field of hidden) {
    const label = field.under ?? options.words.openForm;
    if (!labels.has(label)) labels.set(label, field.id);
  }
  if (needsForm && labels.size === 0) labels.set(options.words.openForm, '');
  return rowsOf([...labels].map(([label, focus], n) => formButton(n, label, focus, options)));
}
