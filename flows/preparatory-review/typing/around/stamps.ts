/** How messengers begin each line that is copied out of them. No longer than this, in characters. */
const LONGEST = 100;
const STAMP = /^\[?\d{1,4}[.:/]\d{2}[\d.:/, ]{0,22}(?:[AaPp]\.?[Mm]\.?)?(?:, [\d./]{6,10})?(?:\]| -) ?[^:\n]{1,50}: /;

/** A message's lines without what a messenger put before each: when it was sent, and by whom. */
export function withoutStamps(lines: readonly string[]): string[] {
  return lines.map((raw) => {
    const line = raw.trim();
    const start = line.slice(0, LONGEST);
    const stamp = STAMP.exec(start);
    return stamp ? line.slice(stamp[0].length).trim() : line;
  });
}
