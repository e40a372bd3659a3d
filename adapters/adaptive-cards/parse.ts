import type { Address, Field, FieldValue, FieldValues } from '../../src/ports/prompt';
import { decodeChoice, inputId } from './inputs';
import { cleanInput } from './text';

/** What a press on a card said. */
export interface Submission {
  action: string;
  /** Our id of the message that was pressed, where its buttons carry it. */
  message?: string;
  address?: Address;
  data: Readonly<Record<string, string>>;
  fields: FieldValues;
}

type Json = Readonly<Record<string, unknown>>;

/** No card of ours has more. */
const MOST_ENTRIES = 200;
const LONGEST_NAME = 200;
const LONGEST_ID = 1_000;
const KINDS: ReadonlySet<unknown> = new Set<Field['kind']>([
  'choice',
  'toggle',
  'text',
  'lines',
  'pick',
  'date',
  'person',
]);

/**
 * What a card of {@link renderCard}'s sent when one of its buttons was pressed; undefined when it is not one of those.
 * Takes anything: values of the wrong type are left out, and an address that makes no sense makes the whole press void,
 * since it would be applied in the wrong place. A text that was cleared is empty; a choice not made is absent.
 */
export function parseSubmit(data: unknown): Submission | undefined {
  if (!isRecord(data)) return undefined;
  const action = own(data, 'action');
  if (!isName(action)) return undefined;
  const given = own(data, 'address');
  const address = parseAddress(given);
  if (given !== undefined && address === undefined) return undefined;
  const message = own(data, 'message');
  return {
    action,
    ...(isId(message) ? { message } : {}),
    ...(address ? { address } : {}),
    data: parseData(own(data, 'data')),
    fields: parseFields(data),
  };
}

function parseAddress(value: unknown): Address | undefined {
  if (!isRecord(value)) return undefined;
  const review = own(value, 'review');
  const indicator = own(value, 'indicator');
  const version = own(value, 'version');
  if (!isName(review)) return undefined;
  if (indicator !== undefined && !isName(indicator)) return undefined;
  if (version !== undefined && !isVersion(version)) return undefined;
  return { review, ...(indicator === undefined ? {} : { indicator }), ...(version === undefined ? {} : { version }) };
}

function parseData(value: unknown): Record<string, string> {
  const entries = isRecord(value) ? Object.entries(value).slice(0, MOST_ENTRIES) : [];
  return fromEntries(entries.filter((e): e is [string, string] => typeof e[1] === 'string'));
}

function parseFields(submitted: Json): FieldValues {
  const inputs = own(submitted, 'inputs');
  if (!isRecord(inputs)) return {};
  const values: [string, FieldValue][] = [];
  for (const [id, kind] of Object.entries(inputs).slice(0, MOST_ENTRIES)) {
    if (!isName(id) || !isKind(kind)) continue;
    const value = parseValue(kind, own(submitted, inputId(id)));
    if (value !== undefined) values.push([id, value]);
  }
  return fromEntries(values);
}

function parseValue(kind: Field['kind'], raw: unknown): FieldValue | undefined {
  const text = typeof raw === 'string' ? cleanInput(raw) : raw === undefined || raw === null ? '' : undefined;
  switch (kind) {
    case 'toggle':
      return raw === undefined || raw === null ? undefined : raw === true || raw === 'true';
    case 'choice':
      return text === '' ? undefined : text;
    case 'text':
      return text;
    case 'lines':
      return text?.split('\n').map(trimmed).filter(isFilled);
    case 'pick':
    case 'person':
      return text?.split(',').map(trimmed).filter(isFilled).map(decodeChoice);
    case 'date':
      return text === '' || (text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)) ? text : undefined;
  }
}

function own(record: Json, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Without the names that would reach an object's prototype. */
function fromEntries<T>(entries: readonly [string, T][]): Record<string, T> {
  return Object.fromEntries(entries.filter(([key]) => key !== '__proto__'));
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return isId(value) && value.length <= LONGEST_NAME;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isKind(value: unknown): value is Field['kind'] {
  return KINDS.has(value);
}

function trimmed(text: string): string {
  return text.trim();
}

function isFilled(text: string): boolean {
  return text !== '';
}
