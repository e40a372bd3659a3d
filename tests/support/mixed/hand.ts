import { until } from '../until';
import type { Filled } from './filled';

/** Somebody at their client on one platform, in their own conversation with the product. */
export interface Hand {
  says(text: string): Promise<unknown>;
  /** Presses a button of the last message with these words and that button in it, once it is there. */
  presses(words: string, button: string, filled?: Filled): Promise<unknown>;
  /** What the product said to them as they read it now, each message a text, the oldest first. */
  read(): Promise<string[]> | string[];
}

/** Waits until somebody reads a message with this in it, whatever kinds of spaces are between the words. */
export async function sees(hand: Pick<Hand, 'read'>, words: string | RegExp): Promise<void> {
  await waitsFor(hand, `${words}`, (texts) => texts.some((text) => matches(text, words)));
}

/** Waits for a message with these words and that button in it; answers its place among all. */
export async function placeOf(hand: Pick<Hand, 'read'>, words: string, button: string): Promise<number> {
  let place = -1;
  await waitsFor(hand, `${words} [${button}]`, (texts) => {
    place = texts.findLastIndex((text) => matches(text, words) && hasLine(text, button));
    return place >= 0;
  });
  return place;
}

/** In how many of somebody's messages this stands. */
export async function timesOf(hand: Pick<Hand, 'read'>, words: string): Promise<number> {
  return (await hand.read()).filter((text) => matches(text, words)).length;
}

async function waitsFor(hand: Pick<Hand, 'read'>, what: string, isThere: (texts: string[]) => boolean) {
  try {
    await until(async () => isThere(await hand.read()));
  } catch (error) {
    throw new NotSeen(what, (await hand.read()).slice(-3), error);
  }
}

/** What is pressed stands on a line of its own. */
function hasLine(text: string, words: string): boolean {
  return text.split('\n').some((line) => spaced(line).trim() === spaced(words));
}

function matches(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? spaced(text).includes(spaced(words)) : words.test(spaced(text));
}

/** With plain single spaces, where French has others. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

class NotSeen extends Error {
  readonly code = 'not-seen';
  constructor(words: string, last: readonly string[], cause: unknown) {
    super(`«${words}» is in none of the messages; the last ones are:\n${last.join('\n---\n')}`, { cause });
    this.name = 'NotSeen';
  }
}
