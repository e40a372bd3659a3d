import type { Field } from '../../src/ports/prompt';

/** What kind of value each input of a card brings, by the field's id. */
export type InputKinds = Readonly<Record<string, Field['kind']>>;

/** Names that a submission uses itself. */
const RESERVED: ReadonlySet<string> = new Set([
  'action',
  'address',
  'data',
  'inputs',
  'message',
  'file',
  'msteams',
  '__proto__',
]);

/** The id of the input that asks for a field. */
export function inputId(field: string): string {
  return RESERVED.has(field) ? `field-${field}` : field;
}

/** The field in which a new entry of a register is typed. */
export function newEntryId(field: string): string {
  return `${field}New`;
}

/** The field in which more is added to an answer too long to be edited on the platform. */
export function additionId(field: string): string {
  return `${field}Add`;
}

/** Several choices travel as one text with commas between them; those inside a value are written otherwise. */
export function encodeChoice(value: string): string {
  return value.replace(/%/g, '%25').replace(/,/g, '%2C');
}

/** The inverse of {@link encodeChoice}. */
export function decodeChoice(value: string): string {
  return value.replace(/%2C/g, ',').replace(/%25/g, '%');
}

/** What a list that is searched is asked for by: its field, and our id of the card's message. */
export function datasetOf(message: string, field: string): string {
  return `${field}/${message}`;
}

/** The inverse of {@link datasetOf}; undefined: none of ours. */
export function readDataset(dataset: string): { message: string; field: string } | undefined {
  const [, field, message] = /^([^/]+)\/(.+)$/s.exec(dataset) ?? [];
  return field === undefined || message === undefined ? undefined : { message, field };
}
