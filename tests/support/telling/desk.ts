import type { Action, Field, FieldValue } from '../../../src/ports/prompt';
import { spaced } from '../mixed/hand';

/** Whom the stories have: a team of six, led by Lyon, and the host's contact. */
export type Who = 'lyon' | 'helsinki' | 'barcelona' | 'utrecht' | 'oslo' | 'porto' | 'genoa';
export const TEAM: readonly Who[] = ['lyon', 'helsinki', 'barcelona', 'utrecht', 'oslo', 'porto'];

/** A press on a button of the last message with these words in it, and what was put into its fields before. */
export interface Pressing {
  words: string;
  button: Action;
  fields: readonly { field: Field; value: FieldValue }[];
}

/** Something that somebody did: brings the same to the product again, as platforms do that got no answer. */
export interface Did {
  again(): Promise<void>;
}

/** Those who are on one platform, before the product; each at their own client. All of it resolves when nothing is on its way. */
export interface Desk {
  says(who: Who, text: string): Promise<Did>;
  presses(who: Who, pressing: Pressing): Promise<Did>;
  /** What the product said to somebody as they read it now, each message a text, the oldest first. */
  read(who: Who): Promise<string[]>;
  /** What stands in the review's channel there, each post with what is in its thread; undefined where there is none. */
  channel(): Promise<string[]>;
  settled(): Promise<void>;
  /** What the platform would have refused or shown wrongly. */
  problems(): readonly string[];
  close(): Promise<void>;
}

/** The place of the last text with these words and a line that is this button, whatever kinds of spaces are between. */
export function placeOf({ words, button }: Pressing, texts: readonly string[]): number {
  const has = (text: string) => text.split('\n').some((line) => spaced(line).trim() === spaced(button.label).trim());
  const found = texts.findLastIndex((text) => spaced(text).includes(spaced(words)) && has(text));
  if (found < 0) throw new NothingToPress(`«${words}» [${button.label}]`, texts.slice(-3));
  return found;
}

/** A value as one text, as inputs hold it. */
export function asTyped(value: FieldValue): string {
  return typeof value === 'object' ? value.join('\n') : String(value);
}

export class NothingToPress extends Error {
  readonly code = 'nothing-to-press';
  constructor(what: string, among: readonly string[]) {
    super(`${what} is not among:\n${among.join('\n---\n')}`);
    this.name = 'NothingToPress';
  }
}
