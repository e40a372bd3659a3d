/** How much of a prompt is shown. Characters of each text, entries of each collection. */
export interface CardDetail {
  title: number;
  text: number;
  listItems: number;
  tableRows: number;
  /** Choices shown; chosen ones always are. */
  options: number;
  optionLabel: number;
  /** An answer longer than this is shown as text beside an empty input that adds to it. */
  input: number;
  /** Whether a list, and a text of many lines, is one marked-up text: it looks plainer and takes a third of the room. */
  markedUp: boolean;
}

/** What a platform takes. The only table that cuts anything. */
export interface CardLimits {
  /** Bytes of the card's JSON, counted as {@link cardBytes} does. */
  bytes: number;
  actionsInRow: number;
  /** Characters of a button that opens something: what is longer would not be seen as a whole. */
  openerTitle: number;
  /** Whether warnings and good news can be read in the platform's own colours for them. */
  readableColours: boolean;
  /** Whether the platform says at once what is chosen, and offers what is suggested; elsewhere both are rows of buttons. */
  tellsChoices: boolean;
  /** A list of more options than this is searched, where the platform asks for what fits; the others travel whole. */
  searchedFrom: number;
  /** Whether the platform reads markdown in the labels of expanded choices and toggles. */
  markdownInChoices: boolean;
  /** Whether files are handed over on a card. */
  takesFiles: boolean;
  /** Whether buttons also say what clients send that know no `Action.Execute`: it takes as much room again. */
  olderClients: boolean;
  /** From all to the least; the first that fits is used. */
  details: readonly [CardDetail, ...CardDetail[]];
}

const ALL: CardDetail = {
  title: Number.POSITIVE_INFINITY,
  text: Number.POSITIVE_INFINITY,
  listItems: Number.POSITIVE_INFINITY,
  tableRows: Number.POSITIVE_INFINITY,
  options: Number.POSITIVE_INFINITY,
  optionLabel: Number.POSITIVE_INFINITY,
  input: Number.POSITIVE_INFINITY,
  markedUp: false,
};

/** The web chat is ours: nothing is cut. */
export const WEB_LIMITS: CardLimits = {
  bytes: Number.POSITIVE_INFINITY,
  actionsInRow: 20,
  openerTitle: Number.POSITIVE_INFINITY,
  readableColours: true,
  tellsChoices: true,
  searchedFrom: Number.POSITIVE_INFINITY,
  markdownInChoices: false,
  takesFiles: true,
  olderClients: false,
  details: [ALL],
};

const MUCH: CardDetail = {
  title: 300,
  text: 8_000,
  listItems: 100,
  tableRows: 60,
  options: 200,
  optionLabel: 200,
  input: 8_000,
  markedUp: true,
};

/**
 * Teams takes messages of about 100 KB in UTF-16, envelope included and inline pictures not, and promises 80 KB
 * (learn.microsoft.com, “Format your bot messages”). It shows six actions in a row, cuts off titles as wide as a card, and
 * writes good news in light green (#92c353) and warnings in yellow (#f8d22a) on white.
 */
export const TEAMS_LIMITS: CardLimits = {
  bytes: 72_000,
  actionsInRow: 6,
  openerTitle: 36,
  readableColours: false,
  tellsChoices: false,
  searchedFrom: 60,
  markdownInChoices: true,
  takesFiles: false,
  olderClients: true,
  details: [
    { ...MUCH, markedUp: false },
    { ...MUCH, listItems: 1_000 },
    { ...MUCH, text: 4_000, listItems: 60, optionLabel: 120, input: 4_000 },
    { ...MUCH, text: 2_000, listItems: 30, tableRows: 30, options: 100, optionLabel: 120, input: 2_000 },
    { ...MUCH, title: 200, text: 1_000, listItems: 20, tableRows: 20, options: 60, optionLabel: 80, input: 1_000 },
    { ...MUCH, title: 150, text: 400, listItems: 12, tableRows: 12, options: 40, optionLabel: 60, input: 400 },
    { ...MUCH, title: 120, text: 160, listItems: 8, tableRows: 8, options: 20, optionLabel: 40, input: 0 },
  ],
};
