/** What is said to somebody who types. */
export const typing = {
  noted: (n: number, label: string) => `Noted: ${n}, ${label}.`,
  kept: 'Kept.',
  /** Whom one wants to meet, as it was understood. */
  keptAs: (names: string) => `Kept: ${names}.`,
  undo: 'Undo',
  fullCard: 'Show the card',
  notUnderstood: (text: string) => `I kept “${text}”. Where does it belong?`,
  /** A number and a word that don't go together. */
  several: (text: string, one: string, other: string) => `“${text}” could be ${one} or ${other}. Which one is it?`,
  notOnList: (numbers: string, last: number) =>
    last === 1
      ? `The list has one entry, and no ${numbers}.`
      : `The list goes from 1 to ${last}: there is no ${numbers}.`,
  judgement: 'A judgement…',
  whichJudgement: (text: string) => `Which judgement is “${text}”?`,
  leaveNote: 'Leave it as a note',
  throwAway: 'Throw it away',
  thrownAway: 'Gone.',
  moreFunctions: (n: number) => `… and ${n} more: type the name of one, or somebody new.`,
  placed: (field: string, title: string) => `Kept under “${field}” of “${title}”.`,
  gone: 'That text has found its place already.',
  noSheet: (text: string) =>
    `I kept “${text}”, but there is no indicator open to put it on. “next” opens one; “help” says what I understand.`,
  list: (n: number, label: string) => `${n} ${label}`,
  undone: (title: string) => `Undone: “${title}” is as it was before.`,
  nothingToUndo: 'There is nothing left to take back. Nothing was changed.',
  tooLate: (title: string) =>
    `“${title}” went on since, so nothing was taken back. This is how it is now; you can change it here.`,
};
