import { randomUUID } from 'node:crypto';

/** Values of every kind that JSON knows, and some that it should not. */
export const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  'no such thing',
  '__proto__',
  'constructor',
  [],
  [[]],
  [null, 1, {}],
  {},
  { a: { b: { c: [] } } },
  { $gt: '' },
  { length: 1e9 },
  Array.from({ length: 5_000 }, () => 'x'),
];

/** A press that is right, to be changed in one place. */
export function press(thread: string, review: string, indicator: string) {
  return {
    id: randomUUID() as unknown,
    thread: thread as unknown,
    message: 'no-such-message' as unknown,
    what: {
      kind: 'press' as unknown,
      action: 'save' as unknown,
      address: { review: review as unknown, indicator: indicator as unknown, version: 0 as unknown } as unknown,
      data: {} as unknown,
      fields: { performance: 'at' } as unknown,
    } as unknown,
  };
}

/** The same with one value somewhere replaced by another, at every place of it. */
export function changedSomewhere(body: unknown, value: unknown): unknown[] {
  if (typeof body !== 'object' || body === null) return [value];
  return [
    value,
    ...Object.entries(body).flatMap(([key, part]) =>
      changedSomewhere(part, value).map((changed) => ({ ...body, [key]: changed })),
    ),
    { ...body, unknown: value },
  ];
}

/** Bodies that are no JSON of ours, as texts. */
export const BODIES: readonly string[] = [
  '',
  'null',
  '[]',
  '"text"',
  '{',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  `${'['.repeat(50_000)}`,
  `{"what":${'{"what":'.repeat(20_000)}`,
  `{"id":"${'x'.repeat(900_000)}"}`,
  '\u0000',
];
