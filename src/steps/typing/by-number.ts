import { cleaned } from '../../method/plain-text';

/** What is said of something by its number: `12: the board meets once a month`. Without a number: as it was said. */
export function byNumber(said: string): { number: number | undefined; text: string } {
  const [, number, rest = said] = /^\s*(\d{1,5})(?!\d)([\s\S]*)$/.exec(said) ?? [];
  const text = cleaned(rest)
    .replace(/^[\s:.\-–—]+/, '')
    .trim();
  return { number: number === undefined ? undefined : Number(number), text };
}
