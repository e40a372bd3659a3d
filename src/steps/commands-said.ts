import type { Language, Localized } from '../method/language';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { Instant } from '../method/time';

/** A command, with the name that follows it, the days, or the text in its own spelling. */
export interface CommandSaid {
  command: string;
  argument: string;
  days?: string;
  text?: string;
}

/**
 * Which commands a line sounds like, in the steps' order: the first that somebody may give is meant. Words are those of a
 * line as they are compared (`partsOf`).
 */
export interface Sounding {
  /** Those for which a line is that begins with these words, whatever follows. */
  begins(words: readonly string[]): readonly string[];
  /** Those that words begin to say, by the longest that fits, and what follows. */
  says(words: readonly string[]): { commands: readonly string[]; rest: readonly string[] } | undefined;
  /** Those of which words speak at their beginning; anywhere in them, where somebody says it of themselves. */
  ofOneself(words: readonly string[], isOfThem: boolean): readonly string[];
  /** Those whose own word this one is but for one slip: a letter more, less, another, or two the wrong way round. */
  nearly(word: string): readonly string[];
  /** Those that a question about the review, about us or about oneself asks for: by a word of it, then for any. */
  asks(words: readonly string[]): readonly string[];
}

/** The headings of help, in their order: a review as it goes, then what goes beside it. */
export const HELP_PARTS = ['before-visit', 'visit', 'after-visit', 'programme', 'review', 'own'] as const;
export type HelpPart = (typeof HELP_PARTS)[number];

/** What help says of a command: its lines, the heading under which they stand, and whether before all that is folded. */
export interface HelpOf {
  lines: readonly Localized[];
  part: HelpPart;
  isUpFront: boolean;
}

/** What all the steps' commands are called, for a turn that has to know. */
export interface CommandWords {
  /**
   * The command a text is, or nothing. Exact words only; after a command that is about a review its city may follow, as
   * in `remind Genoa`; whether what follows is a city, only the reviews tell. After *away* and *snooze* days may follow; after
   * one that takes text, whatever is on the same line and below it.
   */
  in(text: string): CommandSaid | undefined;
  /** Which commands a line sounds like that is none. */
  sounding: Sounding;
  /** What a command is called as a button. */
  labelOf(command: string, language: Language): string;
  /** Whether a command is meant for a review that somebody runs, not for one that they answer. */
  areOfRunning(command: string): boolean;
  /** Whether a command is about the channel in which it is said: as a button elsewhere it means nothing. */
  areOfChannel(command: string): boolean;
  /** The commands meant for reviews that one runs, which somebody may give now in this one, in the steps' order. */
  runningOf(person: Person, review: Review, now: Instant): readonly string[];
  /** The commands that somebody may give in this review while they wait for it to open, in the steps' order. */
  meanwhile(person: Person, review: Review, now: Instant): readonly string[];
  /** The commands that somebody may give now in at least one of their reviews, in the steps' order, with what help says of each. */
  offered(person: Person, own: readonly { review: Review }[], now: Instant): ReadonlyMap<string, HelpOf>;
}
