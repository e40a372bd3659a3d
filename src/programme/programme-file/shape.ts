import type { z } from 'zod';
import { didYouMean } from './near-miss';
import type { Note, Path } from './types';

/** Checks a value against a schema; every problem is noted, with unknown keys and missing ones in plain words. */
export function checkShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  at: Path,
  note: Note,
): z.output<S> | undefined {
  const result = schema.safeParse(value, { error: (issue) => plain(issue) });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = [...at, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
    if (issue.code !== 'unrecognized_keys') note(path, sentence(path, issue.message));
    else for (const key of issue.keys) note([...path, key], () => unknownKey(key, knownKeys(schema, issue.path)));
  }
  return undefined;
}

type RawIssue = z.core.$ZodRawIssue;

function plain(issue: RawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined || issue.input === null ? 'is missing' : `must be ${noun(issue.expected)}`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const hint = typeof issue.input === 'string' ? didYouMean(issue.input, values) : '';
    return issue.input === undefined ? 'is missing' : `must be one of ${values.join(', ')}${hint}`;
  }
  return undefined;
}

function noun(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text (put it in quotes if it looks like a number)';
    case 'array':
      return 'a list';
    case 'object':
      return 'a group of keys with values';
    case 'number':
    case 'int':
      return 'a whole number';
    default:
      return `a ${expected}`;
  }
}

/** `timeZone is missing`: the last key that has a name, and what is wrong with it. */
function sentence(path: Path, message: string): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `${last} ${message}` : message.startsWith('must') ? message : `this ${message}`;
}

function unknownKey(key: string, known: readonly string[]): string {
  return `"${key}" is not a key that is known here${didYouMean(key, known)}`;
}

/** The keys a strict object has at a place in the schema, as far as they can be seen through optional and default. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let inner: unknown = unwrapped(schema);
  for (const part of path) {
    const shape = shapeOf(inner);
    inner = unwrapped(shape ? shape[String(part)] : (inner as { element?: unknown } | undefined)?.element);
  }
  return Object.keys(shapeOf(inner) ?? {});
}

function unwrapped(schema: unknown): unknown {
  const def = (schema as { def?: { innerType?: unknown; in?: unknown } } | undefined)?.def;
  const inside = def?.innerType ?? def?.in;
  return inside === undefined ? schema : unwrapped(inside);
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  return (schema as { shape?: Readonly<Record<string, unknown>> } | undefined)?.shape;
}
