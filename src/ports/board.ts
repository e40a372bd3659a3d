import type { Language } from '../method/language';

/** A page about a review that can be projected: cards in columns, by groups. Texts are plain and in the reader's language. */
export interface Board {
  review: string;
  title: string;
  /** Under the title: as of when, and what is on it. */
  subtitle: string;
  language: Language;
  /** In what order it can be shown. */
  orders: readonly { id: string; label: string; isChosen: boolean }[];
  groups: readonly BoardGroup[];
  /** Said where there is nothing yet. */
  empty: string;
  /** What the marks and colours of columns stand for needs no picture: one that goes with it, in words too. */
  picture?: { picture: string; alt: string };
}

/** What belongs together. */
export interface BoardGroup {
  id: string;
  title: string;
  /** Above its columns. */
  heads: readonly BoardLine[];
  columns: readonly { title: string; tone: Tone; lines: readonly BoardLine[] }[];
}

type Tone = 'good' | 'bad' | 'plain';

/** A card of it; its id is its own on the whole page. */
export interface BoardLine {
  id: string;
  text: string;
  /** Where it comes from. */
  source: string;
  /** What else is to be known of it, in a word or two each. */
  marks: readonly string[];
  /** It is there and counts for nothing. */
  isFaded: boolean;
  /** What its reader may do with it at once, in an order that stays: each has its number as a key. */
  presses: readonly BoardPress[];
  /** Leads to what it rests on: answered in its reader's own conversation, and nothing of the board changes. Its key is `b`. */
  basis?: Omit<BoardPress, 'isChosen'>;
}

/** A button of it: a press of the card's review, without fields. */
export interface BoardPress {
  press: string;
  label: string;
  data: Readonly<Record<string, string>>;
  /** It holds now; pressed again, it is taken back. */
  isChosen: boolean;
}
