/** So many are remembered. */
const REMEMBERED = 1_000;

/**
 * Whether something comes for the first time, as far as this process remembers: for gestures that change nothing, so
 * that one that Teams delivers again is not answered twice.
 */
export function firstTimes(): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
