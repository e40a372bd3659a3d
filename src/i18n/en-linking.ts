/** English: what helps where a channel cannot be linked, or not be posted in; after its reason. */
export const linking = {
  /** Said in the channel or chat itself, once we are there. */
  added:
    'I help the team of a peer review. To have its digests posted here, the review’s organiser, team leader or facilitator mentions me here and says “link” with the city, as in “link Genoa”.',
  /** The same in Slack, to whoever brought us there alone. */
  invited:
    'I help the team of a peer review. To have its digests posted in this channel, the review’s organiser, team leader or facilitator says here “/peer-review link” with the city, as in “/peer-review link Genoa”. Only you see this.',
  addedToMeeting:
    'I post nothing in a meeting’s chat, where anybody who is invited can read. To have a review’s digests posted, add me to a group chat or channel of its team alone.',
  later: (city: string, why: string) => `Not linked to ${city}: ${why}. Please say it again in a minute.`,
  administrator: (city: string, why: string) =>
    `Not linked to ${city}: ${why}. Ask whoever looks after that workspace or team to settle that, and say it again.`,
  postElsewhere: (city: string, where: string, why: string) =>
    `${city}: nothing could be posted in ${where}, because ${why}. Link a channel or group chat of the team alone instead, and say “unlink” there.`,
};
