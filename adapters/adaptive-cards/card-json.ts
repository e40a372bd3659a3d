/** One element, action, column … of an Adaptive Card, as plain JSON. */
export interface CardNode {
  type: string;
  [property: string]: unknown;
}

/** An Adaptive Card 1.5, as plain JSON. */
export interface AdaptiveCardJson {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  /** The whole card in one line, for clients that cannot draw it. */
  fallbackText: string;
  body: CardNode[];
}

/** The few words a renderer adds by itself, in the reader's language. */
export interface CardWords {
  /** Label of the empty input beside an answer that is too long to be edited on the platform. */
  addTo: (label: string) => string;
  /** Said where display text was cut or entries were left out. */
  shortened: string;
  /** Said under a date that cannot be chosen. */
  wrongDate: string;
}
