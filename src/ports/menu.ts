import type { Localized } from '../method/language';

/** A word that a platform's own menu offers, as one would type it, and what it does. */
export interface MenuWord {
  word: Localized;
  does: Localized;
}

/** What platforms' own menus offer, in this order: to somebody who writes to us alone, and where others read along. */
export interface Menus {
  alone: readonly MenuWord[];
  among: readonly MenuWord[];
}

/**
 * What gestures without words stand for, as one would type it: we were called (a slash, a shortcut), or mentioned; or
 * somebody's message was chosen to be added, whose words stand behind this one.
 */
export interface Wordless {
  called: string;
  mentioned: string;
  added: string;
}
