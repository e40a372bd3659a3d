/** English: what is said once we are in a channel or chat, and what helps where nothing can be posted. */
export const linking = {
  /** Said in the channel or chat itself, once we are there. */
  added:
    'To have a review’s digests here, its organiser, team leader or facilitator mentions me here and says “link” and the city.',
  /** The same in Slack, to whoever brought us there alone. */
  invited:
    'I help the team of a peer review. To have its digests posted in this channel, the review’s organiser, team leader or facilitator says here “/peer-review link” with the city, as in “/peer-review link Genoa”. Only you see this.',
  addedToMeeting:
    'I post nothing in a meeting’s chat, where anybody who is invited can read. To have a review’s digests posted, add me to a group chat or channel of its team alone.',
  postElsewhere: (city: string, where: string, why: string) =>
    `${city}: nothing could be posted in ${where}, because ${why}. Link a channel or group chat of the team alone instead, and say “unlink” there.`,
};
