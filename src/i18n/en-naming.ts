/** English: who or what a text names whose name is not known. */
export const naming = { person: 'somebody', channel: 'a channel', group: 'a group' };
