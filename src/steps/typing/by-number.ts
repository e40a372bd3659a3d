import { cleaned } from '../../method/plain-text';

/** As people write that a number is one: *n° 12*, *no. 12*, *#12*. */
const NUMBERED = /^\s*(?:(?:n[°ºo]|nr|№|#)\.?\s*)?(\d{1,5})(?![\d\p{L}])([\s\S]*)$/iu;

/** What stands between a number and what is said of it: *12:*, *12)*, *12 –*. */
const BETWEEN = /^[\s:：.)\]\-–—=→]+/;

/**
 * What is said of something by its number: `12: the board meets once a month`, however the number is marked. Without a
 * number: as it was said.
 */
export function byNumber(said: string): { number: number | undefined; text: string } {
  const [, number, rest = said] = NUMBERED.exec(said) ?? [];
  const text = cleaned(rest).replace(BETWEEN, '').trim();
  return { number: number === undefined ? undefined : Number(number), text };
}
