import type { z } from 'zod';
import { finding } from '../../steps/file-problems';
import { coded, decoded } from './coded';
import { nearMiss } from './near-miss';
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
    if (issue.code !== 'unrecognized_keys') note(path, decoded(issue.message, keyOf(path)));
    else
      for (const key of issue.keys)
        note([...path, key], () => finding('unknown-key', key, nearMiss(key, knownKeys(schema, issue.path)) ?? ''));
  }
  return undefined;
}

type RawIssue = z.core.$ZodRawIssue;

/** What is wrong in one of the ways that no rule of ours has said. */
function plain(issue: RawIssue): string {
  const isAbsent = issue.input === undefined || issue.input === null;
  switch (issue.code) {
    case 'invalid_type':
      return isAbsent ? coded('missing') : coded('kind', issue.expected);
    case 'invalid_value': {
      const values = issue.values.map(String);
      const meant = typeof issue.input === 'string' ? nearMiss(issue.input, values) : undefined;
      return issue.input === undefined ? coded('missing') : coded('one-of', values.join(', '), meant ?? '');
    }
    default:
      return coded('not-so');
  }
}

/** The key of a value; empty for one of a list. */
function keyOf(path: Path): string {
  const last = path.at(-1);
  return typeof last === 'string' ? last : '';
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
