import { plural } from './english';

/** English: what is said about a team's channels on chat platforms, and in them. */
export const channel = {
  link: {
    how: {
      slack: (city: string) =>
        `A channel is linked from within: invite me there, and say “/peer-review link ${city}”, or mention me and say “link ${city}”. “unlink” ends it.`,
      teams: (city: string) =>
        `A channel or group chat is linked from within: add me there, mention me, and say “link ${city}”. “unlink” ends it.`,
      elsewhere: (city: string) =>
        `A channel or group chat of Slack or Teams is linked from within: bring me there, mention me, and say “link ${city}”. “unlink” ends it.`,
    },
    sayLink: (name: string) => `“link ${name}”`,
    sayUnlink: (name: string) => `“unlink ${name}”`,
    which: (examples: string) => `Which review do you mean? Say it again here with its name: ${examples}.`,
    unknown: (said: string, examples: string) =>
      `I know no review of yours called “${said}”. Nothing was changed. There is: ${examples}.`,
    title: (city: string) => `Linked to the review of ${city}`,
    lead: 'What is posted there from now on:',
    digest: 'On working days at 17:00, where the leader is: the digest, with its details.',
    next: (when: string) => `The next one: ${when}.`,
    noNext: 'None is planned at the moment.',
    gathering: 'A line when the sheets are opened to the team.',
    discussion: 'Discussions that the leader opens, with both reasons.',
    mention: 'An answer whenever somebody mentions me: how far the team is.',
    wall: 'Before the gathering it is said how many answers are in, and nothing of what they say. Nothing is posted while somebody of the host city, or a guest who is not on the team, reads along.',
    isPublic: 'This channel is public: everybody in the workspace can read it. A private one is safer.',
    already: (city: string) => `That is linked to the review of ${city} already. Nothing was changed.`,
    held: (city: string, why: string) =>
      `Not linked: ${why}. Ask for a channel or group chat of ${city}’s team alone, and link that one.`,
    unseen: (city: string, why: string) => `Not linked to ${city}: ${why}. Invite me there, and say it again.`,
    undone: (city: string) => `Done: nothing about ${city} is posted there any more.`,
    notLinked: 'None of your reviews is linked there. Nothing was changed.',
  },
  /** After several names, for those who are not named. */
  others: (n: number) => plural(n, 'other', 'others'),
  /** Said in the channel itself. */
  linked: (city: string) =>
    `Linked to the review of ${city}: from now on its digests come here, on working days at the end of the afternoon. Mention me at any time to see how far the team is.`,
  /** Where no digest is planned: the visit has begun. */
  linkedOver: (city: string) =>
    `Linked to the review of ${city}: no digest is planned any more. Mention me at any time to see how far the team is.`,
  notPosted: (city: string, where: string, why: string) =>
    `${city}: nothing could be posted in ${where}, because ${why}. The link stays; once this is settled, posting goes on by itself.`,
  /** A channel as its platform and, where people know it by that, its id. */
  where: (platform: string, id: string) => ['the', platform, 'channel', id].filter(Boolean).join(' '),
  whereChat: (platform: string) => `the ${platform} group chat`,
  /** After *because*, by the constant words in which platforms say it. */
  because: {
    'the channel does not exist, or the app is not in it': 'it is gone, or I am not in it',
    'the app is not in the channel': 'I am not in it',
    'the channel is archived': 'it is archived',
    'the channel has more than 300 members': 'it has more than 300 members',
    'a shared channel does not show all who can read in it':
      'it is a shared channel, and I cannot see everybody who reads there',
    'a meeting’s chat is no place for a team’s news':
      'it is the chat of a meeting, where anybody who is invited can read',
    'the list of members did not come whole': 'I did not get the whole list of who can read there',
    'the workspace’s settings forbid the app to write there': 'the workspace’s settings do not let me write there',
    'the app lacks a permission: install it again from its manifest': 'I lack a permission there',
    'the app is not installed in this Slack workspace': 'I am not installed in its workspace',
    'the app was removed from the workspace': 'I was removed from its workspace',
    'Slack revoked the app’s token': 'its workspace withdrew my access',
    'the app may not write in this Teams channel': 'its settings do not let me write there',
    'the administrators of this Teams tenant stopped the app': 'the administrators of its organisation stopped me',
    'nobody has written to the app in this channel yet': 'nobody has mentioned me there yet',
    'this Teams tenant is in another cloud of Microsoft’s: somebody there has to write to the app first':
      'nobody has mentioned me there yet',
    'its Teams service is none of Microsoft’s': 'the address that I was given for it is none of Microsoft’s',
    'its platform is not connected': 'I am not connected to its platform',
  },
  becauseOtherwise: 'its platform did not let me',
  discussion: {
    button: 'Discuss',
    title: (indicator: string) => `For discussion: ${indicator}`,
    split: (split: string) => `The team: ${split}.`,
    ask: 'What do you see, and what does it rest on?',
    reasons: 'Both reasons, side by side',
    opened: (indicator: string) => `The discussion of “${indicator}” is in the team channel.`,
    notYet: 'Discussions can be opened once the sheets are gathered: until then nobody’s view is to colour another’s.',
    alone: (indicator: string) => `There is only one view on “${indicator}” so far. Nothing was posted.`,
  },
};
