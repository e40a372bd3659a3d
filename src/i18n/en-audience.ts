/** English: who reads along in a team's channel. */
export const audience = {
  host: (who: string) => `${who} can read there, and is of the city that is reviewed`,
  hosts: (who: string) => `${who} can read there, and are of the city that is reviewed`,
  guest: (who: string) =>
    `${who} can read there, and is a guest or of another organisation, and not known as on the team`,
  guests: (who: string) =>
    `${who} can read there, and are guests or of other organisations, and not known as on the team`,
  unknown: (who: string) => `${who} can read there, and I am not told who that is`,
  unknowns: (who: string) => `${who} can read there, and I am not told who they are`,
  nameless: 'somebody without a name',
  both: (some: string, others: string) => `${some}; ${others}`,
  unknownReaders: (city: string, where: string) =>
    `${city}: nothing was posted in ${where}, because I cannot see who reads along. Is Critical Friend still in it?`,
  held: (city: string, where: string, who: string) =>
    `${city}: nothing is posted in ${where} at present: ${who}. Once that is settled, posting goes on by itself. Or ask for a channel or group chat of the team alone, and link that one.`,
  notAnswered: (where: string) =>
    `I do not answer in ${where} at present, because of who can read there. The team’s leader knows. You can ask me here.`,
};
