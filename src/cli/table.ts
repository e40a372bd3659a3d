/** Rows under a header as aligned plain columns, two spaces apart. Without rows, nothing. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = [head, ...rows].map((row) => row.map(onOneLine));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  return lines(cells.map((row) => row.map((cell, n) => padded(cell, widths[n] ?? 0)).join('  ')));
}

function onOneLine(cell: string): string {
  const inside = cell.split('\n').map((line) => line.trim());
  return inside.filter((line, n) => line !== '' || n === 0 || n === inside.length - 1).join(' / ');
}

/** Lines of text, each ended; without trailing blanks. */
export function lines(all: readonly string[]): string {
  return all.map((line) => `${line.trimEnd()}\n`).join('');
}

/** A value as JSON for programs to read. */
export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Text without what a terminal would obey: what people wrote is shown, never carried out. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** `1 person`, `3 people`. */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

function padded(cell: string, to: number): string {
  return cell + ' '.repeat(to - width(cell));
}

function width(cell: string): number {
  return [...cell.normalize('NFC')].length;
}
