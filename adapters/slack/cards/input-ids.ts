import { createHash } from 'node:crypto';
import type { Address, Field } from '../../../src/ports/prompt';
import { SlackCardError } from './errors';
import { SLACK_LIMITS } from './limits';

/** What the id of an input's block says. */
export interface InputBlockId {
  field: string;
  /** Whose card it is on. */
  mark: string;
  /** The card's address, where choosing is a press of its own. */
  address?: Address;
  /** What stands in the card's other inputs comes with that press. */
  all?: true;
  /** Our id of the message, where Slack asks us for the options. */
  message?: string;
}

const KINDS: ReadonlySet<string> = new Set<Field['kind']>([
  'choice',
  'toggle',
  'text',
  'lines',
  'pick',
  'date',
  'person',
]);

/** The field in which a new entry of a register is typed. */
export function newEntryId(field: string): string {
  return `${field}New`;
}

/** The field in which more is added to an answer too long to be edited in Slack. */
export function additionId(field: string): string {
  return `${field}Add`;
}

/**
 * The id of an input's block. Slack keeps what was typed for as long as block and action have the same ids: this one
 * changes with the stored value and with the drawing. So a card drawn anew shows what changed meanwhile, and leaves alone
 * what somebody is still typing in its other inputs.
 * @throws SlackCardError `id-too-long`
 */
export function inputBlockId(field: string, stored: unknown, address: Address | undefined, drawing: string): string {
  const id = ['in', part(field), addressMark(address), hash([drawing, stored])].join('/');
  if (id.length > SLACK_LIMITS.blockId) throw new SlackCardError('id-too-long', field);
  return id;
}

/**
 * The same for a choice that is kept at once, alone or with `all` that the card holds: the press brings no button along, so
 * the block names the address itself, version included. Undefined when that is too long.
 */
export function keepingBlockId(
  field: string,
  stored: unknown,
  address: Address,
  { drawing, all }: { drawing: string; all: boolean },
): string | undefined {
  const where = [part(address.review), part(address.indicator ?? ''), String(address.version ?? '')];
  const id = [all ? 'all' : 'now', part(field), addressMark(address), hash([drawing, stored]), ...where].join('/');
  return id.length > SLACK_LIMITS.blockId ? undefined : id;
}

/**
 * The same for an input whose options Slack asks us for by what is typed: all it brings along then is the block, so that
 * names the message. Undefined when that is too long.
 */
export function searchBlockId(
  field: string,
  stored: unknown,
  address: Address | undefined,
  { drawing, message }: { drawing: string; message: string },
): string | undefined {
  const own = message.replace(/[%/&<>]/g, encodeURIComponent);
  const id = ['ask', part(field), addressMark(address), hash([drawing, stored]), own].join('/');
  return id.length > SLACK_LIMITS.blockId ? undefined : id;
}

/** Reads the id of a block; undefined when it is not an input of ours. */
export function readBlockId(id: string): InputBlockId | undefined {
  const [tag, field, mark, , review, indicator, version] = id.split('/').map(unpart);
  if (!['in', 'now', 'all', 'ask'].includes(tag ?? '') || !field || !mark) return undefined;
  if (tag === 'ask') return { field, mark, ...(review ? { message: review } : {}) };
  if (tag === 'in' || !review) return { field, mark };
  return {
    field,
    mark,
    ...(tag === 'all' ? { all: true as const } : {}),
    address: {
      review,
      ...(indicator ? { indicator } : {}),
      ...(version && /^\d{1,15}$/.test(version) ? { version: Number(version) } : {}),
    },
  };
}

/** The action id of an input: what kind of value it brings. */
export function inputActionId(kind: Field['kind']): string {
  return `input.${kind}`;
}

/** Reads the action id of an input. */
export function readInputKind(id: string): Field['kind'] | undefined {
  const [tag, kind = ''] = id.split('.');
  return tag === 'input' && isKind(kind) ? kind : undefined;
}

/**
 * Which card an input belongs to, in eight characters: a form that took another one's place may still bring values that
 * were typed into the first.
 */
export function addressMark(address: Address | undefined): string {
  return hash([address?.review ?? '', address?.indicator ?? '']);
}

function isKind(kind: string): kind is Field['kind'] {
  return KINDS.has(kind);
}

function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('base64url')
    .replace(/_/g, '-')
    .slice(0, 8);
}

function part(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

function unpart(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
