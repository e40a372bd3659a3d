import type { Words } from '.';
import { channel } from './en-channel';
import { reach } from './en-reach';

/** Whether these constant words of a platform can be said in the reader's own. */
export function isKnownReason(reason: string): reason is keyof typeof channel.because {
  return Object.hasOwn(channel.because, reason);
}

/** Why a platform did not let us, in the reader's words; the constant words for operators are what it said. */
export function because(reason: string, { channel: { because: known, becauseOtherwise } }: Words): string {
  return isKnownReason(reason) ? known[reason] : becauseOtherwise;
}

/** What helps where a channel cannot be linked, by the constant words; inviting us does wherever nothing else is known. */
const HELPS: Readonly<Record<string, 'elsewhere' | 'later' | 'administrator'>> = {
  'the channel is archived': 'elsewhere',
  'the channel has more than 300 members': 'elsewhere',
  'a shared channel does not show all who can read in it': 'elsewhere',
  'a meeting’s chat is no place for a team’s news': 'elsewhere',
  'the list of members did not come whole': 'later',
  'the workspace’s settings forbid the app to write there': 'administrator',
  'the app lacks a permission: install it again from its manifest': 'administrator',
  'the app is not installed in this Slack workspace': 'administrator',
  'the app was removed from the workspace': 'administrator',
  'Slack revoked the app’s token': 'administrator',
  'the app may not write in this Teams channel': 'administrator',
  'the administrators of this Teams tenant stopped the app': 'administrator',
  'its Teams service is none of Microsoft’s': 'administrator',
  'its platform is not connected': 'administrator',
};

/** What helps against a platform's reason not to let us into a channel. */
export function whatHelps(reason: string): 'invite' | 'elsewhere' | 'later' | 'administrator' {
  return HELPS[reason] ?? 'invite';
}

/**
 * Why somebody was not reached, in the reader's words, with who can do something about it; `otherwise` for what there
 * are no words for.
 */
export function whyNotReached(reason: string, { reach: words }: Words, otherwise = words.otherwise): string {
  return isReasonForPerson(reason) ? words.because[reason] : otherwise;
}

function isReasonForPerson(reason: string): reason is keyof typeof reach.because {
  return Object.hasOwn(reach.because, reason);
}
