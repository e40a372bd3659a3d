/** One line of the result: what was measured, and its value in words. `value` is the bare number, in `unit`. */
export interface Row {
  what: string;
  value: number;
  unit: string;
  note?: string;
}

export function row(what: string, value: number, unit: string, note?: string): Row {
  return { what, value, unit, ...(note === undefined ? {} : { note }) };
}

/** The rows as plain text, in columns. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((r) => [r.what, rounded(r.value), r.unit, r.note ?? ''] as const);
  const width = (column: 0 | 1 | 2) => Math.max(...cells.map((c) => c[column].length));
  const [first, second, third] = [width(0), width(1), width(2)];
  return cells
    .map(([what, value, unit, note]) =>
      `${what.padEnd(first)}  ${value.padStart(second)} ${unit.padEnd(third)}  ${note}`.trimEnd(),
    )
    .join('\n');
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
