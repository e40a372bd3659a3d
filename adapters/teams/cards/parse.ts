import { z } from 'zod';
import type { EventKind } from '../../../src/ports/event';
import type { Search } from '../../../src/ports/reception';
import { readDataset } from '../../adaptive-cards/inputs';
import { parseSubmit } from '../../adaptive-cards/parse';

type Press = Extract<EventKind, { kind: 'press' }>;

/** What somebody did with a card. `message` is our id of the card's message. */
export type TeamsPress =
  | { kind: 'press'; message?: string; what: Press }
  /** They want a file, by its path. */
  | { kind: 'file'; message?: string; path: string }
  /** Nothing to do: a client that looks by itself whether the card is up to date. */
  | { kind: 'nothing' }
  /** Why it is no press. `malformed`: not Teams' shape. `not-ours`: no card of ours. Nothing of its content is told. */
  | { kind: 'problem'; code: 'malformed' | 'not-ours' };

const data = z.record(z.string(), z.unknown());
const invoke = z.object({ action: z.object({ data }), trigger: z.string().nullish() });
const id = z.string().min(1).max(1_000);
const wanted = z.object({ file: id, message: id.optional().catch(undefined) });

/**
 * Reads the `value` of an `adaptiveCard/action` invoke, or of the message that older clients send instead. Total:
 * whatever comes, a press, a file that is wanted, or a problem.
 */
export function parseTeamsPress(value: unknown): TeamsPress {
  const submitted = data.safeParse(value);
  if (!submitted.success) return { kind: 'problem', code: 'malformed' };
  // Of a message, `action` is the name of what was pressed.
  if (typeof submitted.data.action === 'string' || 'file' in submitted.data) return pressOf(submitted.data);
  const read = invoke.safeParse(value);
  if (!read.success) return { kind: 'problem', code: 'malformed' };
  return read.data.trigger === 'automatic' ? { kind: 'nothing' } : pressOf(read.data.action.data);
}

const query = z.object({ queryText: z.string(), dataset: id });

/** What somebody looks for in a list that is searched, as an `application/search` invoke tells it; undefined: in none of ours. */
export function parseTeamsSearch(value: unknown): Search | undefined {
  const read = query.safeParse(value);
  const asked = read.success ? readDataset(read.data.dataset) : undefined;
  return read.success && asked ? { ...asked, said: read.data.queryText } : undefined;
}

function pressOf(given: z.infer<typeof data>): TeamsPress {
  const file = wanted.safeParse(given);
  if (file.success) return { kind: 'file', ...optional(file.data.message), path: file.data.file };
  const submission = parseSubmit(given);
  if (!submission) return { kind: 'problem', code: 'not-ours' };
  const { message, ...what } = submission;
  return { kind: 'press', ...optional(message), what: { kind: 'press', ...what } };
}

function optional(message: string | undefined) {
  return message === undefined ? {} : { message };
}
