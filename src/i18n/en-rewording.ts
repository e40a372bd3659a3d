/** English: what is said about messages that people changed or deleted after they sent them. */
export const rewording = {
  changed: 'Changed, as you changed your message.',
  changedSince: (title: string) =>
    `You changed your message, but your answer on “${title}” has been changed since. It stays as it is.`,
  unread: (title: string) =>
    `You changed your message, but I don’t know what to make of the new words. Your answer on “${title}” stays as it is.`,
  unreadHere: 'You changed your message. What I made of it stays as it is.',
  command: (text: string) => `You changed your message. To have “${text}” done, please send it as a new message.`,
  done: 'You changed your message, but I did what it said when you sent it. If you mean something else, please send that as a new message.',
  kept: (text: string) => `I kept “${text}” instead.`,
  unknown: 'I can’t tell any more what I made of that message. Your answers stay as they are.',
  takenBack: 'Taken back, as you deleted your message.',
  doneStays: 'You deleted your message; what it said was done already, and stays.',
  stays: 'You deleted your message; what I made of it stays as it is.',
  staysChanged: (title: string) =>
    `You deleted your message, but your answer on “${title}” has been changed since. It stays as it is.`,
  staysNeeded: (title: string) =>
    `You deleted your message, but what you gave as reasons on “${title}” rests on it. Your answer stays as it is.`,
  staysRead: (title: string) =>
    `You deleted your message, but others may have read your answer on “${title}” by now. It stays as it is.`,
  /** In the place of a message that somebody deleted. */
  deletedHere: '(deleted)',
};
