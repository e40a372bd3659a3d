import { z } from 'zod';
import type { Action, Address } from '../../../src/ports/prompt';
import { SlackCardError } from './errors';
import { SLACK_LIMITS } from './limits';

const name = z.string().min(1).max(300);

/** What a button carries, under names of one letter: there is room for 2,000 characters. */
const buttonSchema = z.object({
  /** Our id of the message. */
  m: name,
  /** The action; none on the adapter's own buttons. */
  a: name.optional(),
  /** Its review, indicator and version. */
  r: name.optional(),
  i: name.optional(),
  v: z.int().min(0).optional(),
  d: z.record(name, z.string()).optional(),
  s: z.literal(1).optional(),
  /** Which of the prompt's actions it is, where its data found no room here. */
  n: z.int().min(0).optional(),
  /** Opens the form, at a field if one is named; or names a file that is wanted. */
  f: z.string().max(300).optional(),
  /** Opens what is folded at this place of the prompt's body, and which part of it. */
  o: z.int().min(0).optional(),
  p: z.int().min(0).optional(),
});
export type ButtonValue = z.infer<typeof buttonSchema>;

/** What a form carries: its sending button, and the channel of the message it was opened from. */
const formSchema = buttonSchema.extend({ c: name.optional() });
export type FormValue = z.infer<typeof formSchema>;

/** A button of the prompt's as it travels. `index`: its place among the prompt's actions. */
export function actionValue(message: string, action: Action, address: Address | undefined, index: number): ButtonValue {
  const value: ButtonValue = {
    m: message,
    a: action.id,
    ...(address ? { r: address.review } : {}),
    ...(address?.indicator === undefined ? {} : { i: address.indicator }),
    ...(address?.version === undefined ? {} : { v: address.version }),
    ...(action.submits ? { s: 1 as const } : {}),
  };
  const withData = action.data ? { ...value, d: { ...action.data } } : value;
  return write(withData).length <= SLACK_LIMITS.buttonValue ? withData : { ...value, n: index };
}

/** The address that a button or a form carries. */
export function addressIn(value: ButtonValue): Address | undefined {
  if (value.r === undefined) return undefined;
  return {
    review: value.r,
    ...(value.i === undefined ? {} : { indicator: value.i }),
    ...(value.v === undefined ? {} : { version: value.v }),
  };
}

/** A button's value as text. @throws SlackCardError `button-too-long` */
export function writeButton(value: ButtonValue): string {
  const text = write(value);
  if (text.length > SLACK_LIMITS.buttonValue) throw new SlackCardError('button-too-long', value.a ?? 'own button');
  return text;
}

/** How the id of a row of choices begins. */
const ROW = 'row/';

/** What all buttons of a row of choices carry, as the id of their block; undefined when that is too long. */
export function writeRow(value: ButtonValue): string | undefined {
  const text = ROW + write(value);
  return text.length > SLACK_LIMITS.blockId ? undefined : text;
}

/** What the choices of a block carry, with the chosen one; undefined when it is no row of ours. */
export function readRow(block: string, chosen: string): ButtonValue | undefined {
  const value = block.startsWith(ROW) ? read(buttonSchema, block.slice(ROW.length)) : undefined;
  return value && { ...value, d: { ...value.d, chosen } };
}

/** A form's private metadata. @throws SlackCardError `metadata-too-long` */
export function writeForm(value: FormValue): string {
  const text = write(value);
  if (text.length > SLACK_LIMITS.privateMetadata) throw new SlackCardError('metadata-too-long', value.a ?? 'form');
  return text;
}

/** What a button of ours carries; undefined for any other text. */
export function readButton(text: unknown): ButtonValue | undefined {
  return read(buttonSchema, text);
}

/** What a form of ours carries; undefined for any other text. */
export function readForm(text: unknown): FormValue | undefined {
  return read(formSchema, text);
}

/** Without characters that Slack writes otherwise when it sends them back. */
function write(value: FormValue): string {
  return JSON.stringify(value).replace(/[&<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
}

function read<T extends z.ZodType>(schema: T, text: unknown): z.infer<T> | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
