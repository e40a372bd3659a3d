import type { Missing } from '../method/completeness';
import type { Given } from '../method/given';

/**
 * What was made of something that a person typed, so that it can be made anew when they change their words: where it was
 * said, as the conversation stood then, and what it gave the sheet. Texts that still wait for a place gave nothing yet.
 */
export interface Taken {
  review?: string;
  indicator?: string;
  /** What was asked then, and the numbered choices that were shown. */
  asking?: Missing;
  choices?: readonly string[];
  given: Given;
  /** Where they had it put when it was not understood; `SEVERAL` when it went to different places. */
  place?: string;
  /** It was a word of command that changed something. */
  isDone?: boolean;
}

/** Something that a person typed, as it is known before they change or delete it. */
export interface SaidBefore {
  /** The event with which it came. */
  id: string;
  text: string;
  taken?: Taken;
  /** The first message that it was answered with. */
  answer: string;
  /** What this very change gave already, when it was cut short and is made again. */
  again?: Given;
}

/** No one place: what was said was put to several. */
export const SEVERAL = 'several';
