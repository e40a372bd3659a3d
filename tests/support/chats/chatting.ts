import type { Language } from '../../../src/method/language';
import type { World } from '../service-world';

/** Stands before the words of a picture that is shown. */
export const PICTURE = '[picture]';

/** Two peers of the review of Genoa, and its leader; of these, only the leader speaks French. */
export type Somebody = 'helsinki' | 'utrecht' | 'lyon';

/** What somebody puts into a card, by what the card calls it. */
export interface Filled {
  /** An option's words, by what they answer. */
  choose?: Readonly<Record<string, string>>;
  type?: Readonly<Record<string, string>>;
  tick?: readonly string[];
}

/** Something that somebody did. */
export interface Done {
  /** Brings the same to the product again, as platforms do that got no answer. Resolves when nothing is on its way. */
  again(): Promise<void>;
  /** They do it once more, with what they saw then; for presses. */
  anew(): Promise<void>;
  /** How often they pressed for it beside the words: a menu opens and is chosen from. Undefined where a browser counts. */
  presses?: number;
}

/** People and the product on one platform, which is the real adapter, before the real services and store. */
export interface Chatting {
  world: World;
  /** Somebody finds the product for the first time. All of these resolve when nothing is on its way any more. */
  arrives(who: Somebody): Promise<void>;
  says(who: Somebody, text: string): Promise<Done>;
  /** Presses a button of the last message with these words in it. */
  presses(who: Somebody, words: string, button: string, filled?: Filled): Promise<Done>;
  /** Presses a choice of the row that has this title, in the last message in which it stands. */
  chooses(who: Somebody, title: string, choice: string): Promise<Done>;
  /** What the product said to somebody as they read it now, each message a text, the oldest first. */
  read(who: Somebody): Promise<string[]>;
  channel: {
    /** The leader has the review's news posted there. */
    link(): Promise<void>;
    /** What the leader reads there of the product: each post, and then what is in its thread. */
    read(): Promise<string[][]>;
    hasThreads: boolean;
    /** What it is told in: the review's language, or, where each reads for themselves, the leader's. */
    language: Language;
    /** Somebody of the host city is there too; or wants to be, where the product alone decides who is. */
    hostReads(): Promise<'reads-along' | 'refused'>;
  };
  /** The next message to somebody is taken by the platform, and the answer lost; not where storing is delivering. */
  cutsOff?(who: Somebody): void;
  /** Somebody cannot be reached any more; not where everybody always can be. */
  loses?(who: Somebody): Promise<void>;
  /** Moves the clock, and does what is due by then. */
  goTo(at: string): Promise<void>;
  /** Whether presses are counted here; the browser's page has a suite of its own for that. */
  countsPresses: boolean;
  /** What the platform would have refused or shown wrongly. */
  problems(): readonly string[];
  close(): Promise<void>;
}

/** What there is where somebody is only written to. */
export type Reached = Pick<
  Chatting,
  'world' | 'arrives' | 'read' | 'cutsOff' | 'loses' | 'goTo' | 'problems' | 'close'
>;

/** Nothing to press, or no such thing to fill in. */
export class NotThere extends Error {
  readonly code = 'not-there';
  constructor(what: string, among: readonly string[] = []) {
    super(`${what} is not among:\n${among.join('\n---\n')}`);
    this.name = 'NotThere';
  }
}

/** The last of the messages with these words in it, by its place among them. */
export function lastWith(words: string, texts: readonly string[]): number {
  const found = texts.findLastIndex((text) => text.includes(words));
  if (found < 0) throw new NotThere(`«${words}»`, texts);
  return found;
}
