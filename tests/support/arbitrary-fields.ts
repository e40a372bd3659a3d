import fc from 'fast-check';
import type { Field, FieldValue } from '../../src/ports/prompt';

/** Text as an input can hold it: any character but those that no keyboard types. */
export function plainText(): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((s) => s.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]|\{\{/gu, ''));
}

const lineText = () =>
  plainText()
    .map((s) => s.trim())
    .filter((s) => s !== '');
const id = () => fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,12}$/);
const choices = () => fc.uniqueArray(lineText(), { minLength: 1, maxLength: 20 });
const optionsOf = (values: readonly string[]) => values.map((value) => ({ value, label: `Label of ${value}` }));

interface Case {
  field: Field;
  values: [string, FieldValue][];
}

function caseOf(id: string, under: string | undefined): fc.Arbitrary<Case> {
  const base = { id, label: `Label ${id}`, ...(under === undefined ? {} : { under }) };
  const subset = choices().chain((all) => fc.record({ all: fc.constant(all), value: fc.subarray(all) }));
  const single = choices().chain((all) =>
    fc.record({ all: fc.constant(all), value: fc.option(fc.constantFrom(...all)) }),
  );
  return fc.oneof(
    plainText().map(
      (value): Case => ({ field: { ...base, kind: 'text', value, multiline: true }, values: [[id, value]] }),
    ),
    fc
      .array(lineText(), { maxLength: 5 })
      .map((value): Case => ({ field: { ...base, kind: 'lines', value }, values: [[id, value]] })),
    fc.boolean().map((value): Case => ({ field: { ...base, kind: 'toggle', value }, values: [[id, value]] })),
    single.map(({ all, value }): Case => {
      const field: Field = { ...base, kind: 'choice', options: optionsOf(all), ...(value === null ? {} : { value }) };
      return { field, values: value === null ? [] : [[id, value]] };
    }),
    fc.tuple(subset, fc.boolean()).map(([{ all, value }, isOpen]): Case => {
      const known: Field = { ...base, kind: 'pick', options: optionsOf(all), value };
      if (!isOpen) return { field: known, values: [[id, value]] };
      return {
        field: { ...known, newLabel: 'New' },
        values: [
          [id, value],
          [`${id}New`, []],
        ],
      };
    }),
    subset.map(
      ({ all, value }): Case => ({
        field: { ...base, kind: 'person', options: optionsOf(all), value },
        values: [[id, value]],
      }),
    ),
    fc
      .constantFrom('', '2027-04-20')
      .map((value): Case => ({ field: { ...base, kind: 'date', value }, values: [[id, value]] })),
  );
}

/** The fields of some card, filled in, and what they should bring back. */
export function fieldsWithValues(): fc.Arbitrary<{ fields: Field[]; values: Record<string, FieldValue> }> {
  return fc
    .uniqueArray(id(), { maxLength: 6 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((i) => fc.option(fc.constantFrom('More', 'Reason'), { nil: undefined }).chain((u) => caseOf(i, u))),
      ),
    )
    .map((cases) => ({
      fields: cases.map((c) => c.field),
      values: Object.fromEntries(cases.flatMap((c) => c.values)),
    }));
}
