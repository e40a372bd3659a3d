/** English: what is said in Teams beside cards. */
export const teams = {
  /** Said in the place of an answer when what was pressed could not be stored. */
  notKept: 'Not saved yet. What you typed is still on the card: please press again in a minute.',
  /** Said when a message could not be stored. Teams may send it again by itself. */
  messageNotKept: 'I could not keep your last message. If no answer comes within a minute, please send it again.',
  /** Said in the place of an answer that takes longer, and of one that is a message by itself. */
  moment: 'One moment…',
  goesOn: 'It goes on below.',
  /** Said over another conversation, to somebody who chose a message there. */
  inConversation: 'It goes on in our own conversation.',
  notChosen: 'That has not got through yet. Please choose it again in a minute.',
  /** Said to somebody who sent a file. */
  noFiles: 'I can’t read files here yet. Please paste what matters as text.',
  /** Said of a button on a card that is not ours, or too old. */
  notOurs: 'I don’t know this button. Say “go on”, and I’ll bring you a new card.',
  file: {
    /** Under a file's name, where one can allow it. */
    offer: 'Once you allow it, Teams puts this file into your OneDrive.',
    offered: 'The file is in our conversation: allow it there.',
    nowhere: 'Files come in our own conversation only. Please open it in Teams, and ask for the file there.',
    notInCloud:
      'Files cannot be given in this Teams. Ask your organiser for a link to the web page: the same button gives the file there.',
    declined: 'All right, nothing was copied. Ask for the file again at any time.',
    failed: 'The file could not be put into your OneDrive. Please ask for it again.',
  },
};
