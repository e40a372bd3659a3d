/** English: what a card says by itself in Slack, where it differs from the other platforms. */
export const slackCard = {
  /** Label of the empty box below an answer that is too long to be edited in Slack. */
  addTo: (label: string) => `Add to: ${label}`,
  /** A cell of a table that is said as a list, with what heads its column. */
  cell: (head: string, said: string) => `${head}: ${said}`,
  shortened: 'Shortened here.',
  yes: 'Yes',
  openForm: 'Open as a form',
  restInForm: 'The rest of this list is in the form.',
  continued: 'This goes on in the thread.',
  more: 'Read on',
  save: 'Save',
  close: 'Close',
  /** Said when nothing could be stored: of what was filled in; of what only asks for something; of what is only looked at. */
  notKept: 'Not saved yet. What you filled in is still here: please send it again in a minute.',
  notDone: 'That has not got through yet. If nothing comes of it in a minute, please try again.',
  notShown: 'I can’t show that just now. Please try again in a minute.',
  /** Said in a form while what comes next is not known yet, and once that is in the conversation. */
  moment: 'One moment…',
  inChat: 'Kept. It goes on in our conversation.',
  /** Said to somebody who sent a file. */
  noFiles: 'I can’t read files here yet. Please paste what matters as text.',
};
