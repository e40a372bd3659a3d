import { setImmediate as others } from 'node:timers/promises';

/** After so much, in characters, others have their turn. */
const PORTION = 500_000;

/**
 * A record as JSON in UTF-8, one entry of each of its lists after the other: it may be large, and nobody waits for all of
 * it. What is undefined is left out.
 */
export async function jsonInPortions(record: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let since = 0;
  const write = async (text: string) => {
    parts.push(Buffer.from(text));
    since += text.length;
    if (since < PORTION) return;
    since = 0;
    await others();
  };
  const list = async (entries: readonly unknown[]) => {
    for (const [at, entry] of entries.entries())
      await write(`${at === 0 ? '' : ','}\n${JSON.stringify(entry, null, 2) ?? 'null'}`);
  };
  let isFirst = true;
  for (const [key, value] of Object.entries(record)) {
    if (value === undefined) continue;
    await write(`${isFirst ? '{' : ','}\n${JSON.stringify(key)}: `);
    isFirst = false;
    if (Array.isArray(value)) {
      await write('[');
      await list(value);
      await write(']');
    } else await write(JSON.stringify(value, null, 2) ?? 'null');
  }
  await write(isFirst ? '{}' : '\n}');
  return Buffer.concat(parts);
}
