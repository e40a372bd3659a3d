import type { Missing } from '../../../src/method/completeness';
import type { Performance } from '../../../src/method/sheet';
import type { CommandWords } from '../../../src/steps/commands-said';
import type { Choice } from './picks';

/** What was asked last, and the list that was shown with it. */
export interface Asked {
  asking: Missing | undefined;
  choices: readonly Choice[];
  /** The names of all functions on the review's list, as `nameOf` compares them. */
  functions?: ReadonlySet<string>;
  /** What a line may look like that is no answer. */
  commands: CommandWords;
}

/** Why a line has no place by itself. */
export type Why =
  | { kind: 'not-understood' }
  /** A judgement, where none was asked for, or several, or one that may not be meant. */
  | { kind: 'judgements'; performances: readonly Performance[] }
  /** Numbers that are not on the list shown. */
  | { kind: 'not-on-list'; numbers: readonly number[] }
  /** It looks like something else than an answer, perhaps like a command. */
  | { kind: 'no-answer'; commands: readonly string[] };

/** A line that is asked about. */
export interface Unplaced {
  text: string;
  why: Why;
}
