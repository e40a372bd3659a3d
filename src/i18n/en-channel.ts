import { plural } from './english';

/** English: what is said about a team's channels on chat platforms, and in them. */
export const channel = {
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
};
