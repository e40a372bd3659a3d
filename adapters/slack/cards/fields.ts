import type {
  Checkboxes,
  Datepicker,
  InputBlock,
  KnownBlock,
  MultiExternalSelect,
  MultiStaticSelect,
  PlainTextInput,
  RadioButtons,
  StaticSelect,
} from '@slack/types';
import { type Address, type Field, type FieldValues, offerButtons } from '../../../src/ports/prompt';
import { cleanInput } from '../../adaptive-cards/text';
import { ownButton, rowsOf } from './buttons';
import { anyOf, firstOptions, oneOf, searchedFor, slackOptions } from './choices';
import { actionValue } from './codec';
import { oneLine } from './escape';
import { additionId, inputActionId, inputBlockId, keepingBlockId, newEntryId, searchBlockId } from './input-ids';
import { SLACK_LIMITS } from './limits';
import type { CardOptions, FormOptions } from './options';
import { slackLength } from './split';
import { context, label, paragraphs, quoted } from './texts';

/** The elements that our inputs are. */
type CardElement =
  | Checkboxes
  | Datepicker
  | MultiExternalSelect
  | MultiStaticSelect
  | PlainTextInput
  | RadioButtons
  | StaticSelect;
type Of<K extends Field['kind']> = Extract<Field, { kind: K }>;

/** How much of its fields a card shows. */
export interface FieldDetail {
  /** Options of a list: where there are more, they are searched; chosen ones always are shown. */
  options: number;
  /** Blocks of an answer that is too long to be edited. */
  readBlocks: number;
}

/** What drawing a field needs to know. */
export type FieldOptions = CardOptions &
  Pick<FormOptions, 'typed' | 'focus'> & {
    address: Address | undefined;
    /** Whether it is a form, which Slack does not send while an input that is not optional is empty. */
    inForm?: true;
    /** Inputs drawn under another name start anew, with what is stored. */
    drawing: string;
  };

/** A field as blocks: what is to be read first, then its inputs. */
export interface FieldBlocks {
  blocks: KnownBlock[];
  /** Whether all of it is there: every option, and all of an answer that is too long to be edited. */
  isWhole: boolean;
}

/** A field as blocks; `isWhole` says whether all of it is there. */
export function fieldBlocks(field: Field, detail: FieldDetail, options: FieldOptions): FieldBlocks {
  switch (field.kind) {
    case 'choice':
      return whole(choice(field, options));
    case 'toggle':
      return whole([toggle(field, options)]);
    case 'text':
      return written(field, field.value, detail, options);
    case 'lines':
      return written(field, field.value.join('\n'), detail, options);
    case 'pick': {
      const many = manyOf(field, detail, options);
      return { ...many, blocks: [...many.blocks, ...offers(field, options), ...newEntry(field, options)] };
    }
    case 'person':
      return manyOf(field, detail, options);
    case 'date':
      return whole([input(field, dateInput(field, options), options)]);
  }
}

/** Whether a field holds something. */
export function isFilled(field: Field): boolean {
  switch (field.kind) {
    case 'toggle':
      return field.value;
    case 'choice':
    case 'date':
      return (field.value ?? '') !== '';
    case 'text':
    case 'lines':
    case 'pick':
    case 'person':
      return field.value.length > 0;
  }
}

function choice(field: Of<'choice'>, options: FieldOptions): KnownBlock[] {
  if (field.options.length === 0) return [];
  const { options: all, inFull } = slackOptions(field.id, field.options);
  const value = asText(options.typed?.[field.id]) ?? field.value;
  const block = input(field, oneOf(all, value, field.compact ?? false), options);
  const keeping =
    field.atOnce && options.address
      ? keepingBlockId(field.id, field.value, options.address, { drawing: options.drawing, all: !options.inForm })
      : undefined;
  return [...inFull, keeping === undefined ? block : { ...block, block_id: keeping, dispatch_action: true }];
}

function toggle(field: Of<'toggle'>, options: FieldOptions): KnownBlock {
  const typed = options.typed?.[field.id];
  const isOn = typeof typed === 'boolean' ? typed : field.value;
  const yes = { text: label(options.words.yes, SLACK_LIMITS.optionText), value: 'true' };
  return input(
    field,
    {
      type: 'checkboxes',
      action_id: inputActionId('toggle'),
      options: [yes],
      ...(isOn ? { initial_options: [yes] } : {}),
    },
    options,
  );
}

/** A text to edit; one that is too long for that is shown beside an empty input that adds to it: nothing is cut. */
function written(
  field: Of<'text'> | Of<'lines'>,
  value: string,
  detail: FieldDetail,
  options: FieldOptions,
): FieldBlocks {
  const { id, placeholder, kind } = field;
  const multiline = kind === 'lines' || field.multiline;
  if (slackLength(value) <= SLACK_LIMITS.editableText)
    return whole([input(field, textInput(kind, typedText(options, id) ?? value, multiline, placeholder), options)]);
  const read = [...paragraphs(field.label, 'strong'), ...quoted(value)];
  const addition = { ...field, id: additionId(id), label: options.words.addTo(field.label) };
  const isWhole = read.length <= detail.readBlocks;
  const blocks = [
    ...read.slice(0, detail.readBlocks),
    ...(isWhole ? [] : [context(options.words.shortened)]),
    input(addition, textInput(kind, typedText(options, addition.id) ?? '', true, placeholder), options),
  ];
  return { blocks, isWhole };
}

function manyOf(field: Of<'pick'> | Of<'person'>, detail: FieldDetail, options: FieldOptions): FieldBlocks {
  const typed = options.typed?.[field.id];
  const value = typeof typed === 'object' ? typed : field.value;
  if (field.options.length > detail.options) {
    const searched = searchedMany(field, value, options);
    if (searched) return whole(searched);
  }
  const shown = firstOptions(field.options, [...field.value, ...value], detail.options);
  const isWhole = shown.length === field.options.length;
  if (shown.length === 0) return { blocks: [], isWhole };
  const { options: listed, inFull } = slackOptions(field.id, shown);
  const hint = [field.hint, isWhole ? undefined : options.words.restInForm].filter((t) => t !== undefined).join(' ');
  return {
    blocks: [
      ...inFull,
      input({ ...field, hint }, { ...anyOf(field.kind, listed, value), ...saidInside(field.placeholder) }, options),
    ],
    isWhole,
  };
}

/** More than a menu shows are searched. Undefined where that cannot be asked of us, or more are chosen than Slack takes. */
function searchedMany(
  field: Of<'pick'> | Of<'person'>,
  value: readonly string[],
  options: FieldOptions,
): KnownBlock[] | undefined {
  const block_id = searchBlockId(field.id, field.value, options.address, options);
  const chosen = field.options.filter((option) => value.includes(option.value));
  if (block_id === undefined || chosen.length > SLACK_LIMITS.selectOptions) return undefined;
  const { options: listed, inFull } = slackOptions(field.id, chosen);
  const select = { ...searchedFor(field.kind, listed), ...saidInside(field.placeholder) };
  return [...inFull, { ...input(field, select, options), block_id }];
}

/** Whom one names most often, in a press. */
function offers(field: Of<'pick'>, { address, message }: FieldOptions): KnownBlock[] {
  const buttons = offerButtons(field).map((action, n) =>
    ownButton('press', `${field.id}.${n}`, action.label, actionValue(message, action, address, n)),
  );
  return rowsOf(buttons);
}

function newEntry(field: Of<'pick'>, options: FieldOptions): KnownBlock[] {
  if (field.newLabel === undefined) return [];
  const id = newEntryId(field.id);
  // With the register's value, so that what was added once does not stand there again.
  const entry = { id, label: field.newLabel, value: field.value };
  return [input(entry, textInput('lines', typedText(options, id) ?? '', true), options)];
}

function dateInput(field: Of<'date'>, options: FieldOptions): Datepicker {
  const value = asText(options.typed?.[field.id]) ?? field.value ?? '';
  return {
    type: 'datepicker',
    action_id: inputActionId('date'),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(value) ? { initial_date: value } : {}),
  };
}

function textInput(kind: 'text' | 'lines', value: string, multiline: boolean, placeholder?: string): PlainTextInput {
  const written = cleanInput(value);
  return {
    type: 'plain_text_input',
    action_id: inputActionId(kind),
    multiline,
    max_length: SLACK_LIMITS.inputText,
    ...(written === '' ? {} : { initial_value: written }),
    ...saidInside(placeholder),
  };
}

function saidInside(placeholder = '') {
  return oneLine(placeholder) === '' ? {} : { placeholder: label(placeholder, SLACK_LIMITS.placeholder) };
}

/**
 * An input with its label. All may be left empty: a draft is kept as well. In a message, where nothing is refused for that,
 * what is needed is not called optional.
 */
function input(
  field: Pick<Field, 'id' | 'label' | 'hint' | 'needed'> & { value?: unknown },
  element: CardElement,
  options: FieldOptions,
): InputBlock {
  const hint = oneLine(field.hint ?? '');
  return {
    type: 'input',
    block_id: inputBlockId(field.id, field.value, options.address, options.drawing),
    label: label(field.label, SLACK_LIMITS.inputLabel),
    element: options.focus === field.id ? { ...element, focus_on_load: true } : element,
    optional: options.inForm === true || field.needed !== true,
    ...(hint === '' ? {} : { hint: label(hint, SLACK_LIMITS.inputHint) }),
  };
}

function whole(blocks: KnownBlock[]): FieldBlocks {
  return { blocks, isWhole: true };
}

function asText(value: FieldValues[string] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What was typed into an input, be it a text or lines. */
function typedText(options: FieldOptions, id: string): string | undefined {
  const value = options.typed?.[id];
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? value.join('\n') : undefined;
}
