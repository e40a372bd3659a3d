import type { EventKind } from '../../../src/ports/event';
import { type Address, CHOSEN, type FieldValues, type Prompt } from '../../../src/ports/prompt';
import type { Search } from '../../../src/ports/reception';
import { addressIn, type ButtonValue, readButton, readForm, readRow } from './codec';
import { fieldsIn, ownValue } from './field-values';
import { readBlockId, readInputKind } from './input-ids';
import { FORM_CALLBACK } from './modal';
import { type BlockActions, interaction, type State, suggestion, type ViewSubmission } from './payload';

type Press = Extract<EventKind, { kind: 'press' }>;

/** What somebody did with a card. `message` is our id of the card's message. */
export type ParsedPress =
  /** A press of the prompt's. `data` found no room on the button where `storedAt` is set: see {@link withStoredData}. */
  | { kind: 'press'; message?: string; channel?: string; what: Press; storedAt?: number }
  /** They want the form. `typed` is what stood in the message's inputs, `focus` the field to begin with. */
  | { kind: 'open-form'; message: string; focus: string; typed: FieldValues }
  /** They want what is folded at a place of the prompt's body. Pages count from 0. */
  | { kind: 'open-details'; message: string; place: number; page: number }
  /** They want a file, by its path. */
  | { kind: 'file'; path: string }
  /** Nothing to do: an input was used that waits for a button, or Slack itself led somewhere. */
  | { kind: 'nothing' };

/** Why a payload is no press of ours. Nothing of its content is told. */
export interface ParseProblem {
  kind: 'problem';
  /** `malformed`: not Slack's shape. `not-ours`: no card of ours. `outdated`: the message has no such button any more. */
  code: 'malformed' | 'not-ours' | 'outdated';
}

/**
 * Reads `block_actions` and `view_submission` as Slack sends them. Total: whatever comes, a press, one of the adapter's
 * own, or a problem. Fields are those whose inputs were shown: a text that was cleared is empty, a choice not made absent.
 */
export function parsePress(payload: unknown): ParsedPress | ParseProblem {
  const read = interaction.safeParse(payload);
  if (!read.success) return problem('malformed');
  return read.data.type === 'block_actions' ? pressed(read.data) : sent(read.data);
}

/** What somebody looks for in a list that is searched, as `block_suggestion` tells it; undefined: in none of ours. */
export function parseSearch(payload: unknown): Search | undefined {
  const read = suggestion.safeParse(payload);
  const block = read.success ? readBlockId(read.data.block_id) : undefined;
  if (!read.success || block?.message === undefined) return undefined;
  return { message: block.message, field: block.field, said: read.data.value };
}

/** A press with the data that its button had no room for, from the stored prompt of its message. */
export function withStoredData(
  press: Extract<ParsedPress, { kind: 'press' }>,
  prompt: Prompt,
): ParsedPress | ParseProblem {
  if (press.storedAt === undefined) return press;
  const action = prompt.actions[press.storedAt];
  if (action?.id !== press.what.action) return problem('outdated');
  const { storedAt: _, ...rest } = press;
  return { ...rest, what: { ...press.what, data: action.data ?? {} } };
}

function pressed(payload: BlockActions): ParsedPress | ParseProblem {
  const [action] = payload.actions;
  if (!action) return problem('malformed');
  const tag = action.action_id.split('.')[0];
  const state = payload.view ? payload.view.state : payload.state;
  const form = payload.view?.callback_id === FORM_CALLBACK ? readForm(payload.view.private_metadata) : undefined;
  switch (tag) {
    case 'press':
      return withValue(action.value, (value) => pressOf(value, state, form?.c));
    case 'choice': {
      const row = readRow(action.block_id ?? '', action.value ?? '');
      return row ? pressOf(row, state, form?.c) : problem('not-ours');
    }
    case 'form':
      return withValue(action.value, (value) => ({
        kind: 'open-form',
        message: value.m,
        focus: value.f ?? '',
        typed: fieldsIn(state),
      }));
    case 'details':
      return withValue(action.value, (value) => ({
        kind: 'open-details',
        message: value.m,
        place: value.o ?? 0,
        page: value.p ?? 0,
      }));
    case 'link':
      return { kind: 'nothing' };
    case 'file':
      return withValue(action.value, (value) => ({ kind: 'file', path: value.f ?? '' }));
    case 'input':
      return chosen(action, state, form?.m ?? messageOf(payload), form?.c);
    default:
      return problem('not-ours');
  }
}

function sent(payload: ViewSubmission): ParsedPress | ParseProblem {
  if (payload.view.callback_id !== FORM_CALLBACK) return { kind: 'nothing' };
  const value = readForm(payload.view.private_metadata);
  return value?.a === undefined ? problem('not-ours') : pressOf(value, payload.view.state, value.c);
}

/**
 * A choice that is kept at once; every other input waits for a button. In a message what stands in them comes along: the
 * card that follows may have put them away.
 */
function chosen(
  action: BlockActions['actions'][number],
  state: State,
  message: string | undefined,
  channel: string | undefined,
): ParsedPress {
  const block = readBlockId(action.block_id ?? '');
  const kind = readInputKind(action.action_id);
  const value = kind === 'choice' ? ownValue(kind, action) : undefined;
  if (!block?.address || value === undefined) return { kind: 'nothing' };
  const what: Press = {
    kind: 'press',
    action: CHOSEN,
    address: block.address,
    data: {},
    fields: { ...(block.all ? fieldsIn(state, block.address) : {}), [block.field]: value },
  };
  return { kind: 'press', ...optional({ message, channel }), what };
}

function pressOf(value: ButtonValue, state: State, channel: string | undefined): ParsedPress | ParseProblem {
  if (value.a === undefined) return problem('not-ours');
  const address: Address | undefined = addressIn(value);
  const what: Press = {
    kind: 'press',
    action: value.a,
    ...(address ? { address } : {}),
    data: value.d ?? {},
    fields: value.s ? fieldsIn(state, address ?? 'nowhere') : {},
  };
  return {
    kind: 'press',
    ...optional({ message: value.m, channel }),
    what,
    ...(value.n === undefined ? {} : { storedAt: value.n }),
  };
}

/** The message's id, which its buttons carry, for a press that brings no button along. */
function messageOf(payload: BlockActions): string | undefined {
  return (payload.message?.blocks ?? []).flatMap(valuesIn).find((value) => value !== undefined)?.m;
}

function valuesIn(block: unknown): (ButtonValue | undefined)[] {
  if (typeof block !== 'object' || block === null || !('elements' in block) || !Array.isArray(block.elements))
    return [];
  return block.elements.map((element: unknown) =>
    typeof element === 'object' && element !== null && 'value' in element ? readButton(element.value) : undefined,
  );
}

function withValue(
  text: string | null | undefined,
  read: (value: ButtonValue) => ParsedPress | ParseProblem,
): ParsedPress | ParseProblem {
  const value = readButton(text);
  return value ? read(value) : problem('not-ours');
}

function optional(given: { message: string | undefined; channel: string | undefined }) {
  return {
    ...(given.message === undefined ? {} : { message: given.message }),
    ...(given.channel === undefined ? {} : { channel: given.channel }),
  };
}

function problem(code: ParseProblem['code']): ParseProblem {
  return { kind: 'problem', code };
}
