import type { Account } from '../../src/method/person';
import type { Channel } from '../../src/method/review';

/** The adapter's name in accounts and channels. */
export const TEAMS = 'teams';

/** The account of a user of a tenant, by their object id in its directory. */
export function accountIn(space: string, user: string): Account {
  return { platform: TEAMS, space, user };
}

/** A channel or group chat. `conversation` may name a message of it, as Teams does for a thread: that is left out. */
export function channelAt(conversation: string): Channel {
  return { platform: TEAMS, address: { conversation: withoutMessage(conversation) } };
}

/** Channels end in `@thread.tacv2`, or `@thread.skype` for old ones; chats, meetings' too, in one of these. */
export function isGroupChat({ address: { conversation = '' } }: Channel): boolean {
  return conversation.endsWith('@thread.v2') || conversation.endsWith('@unq.gbl.spaces');
}

/** `19:…@thread.tacv2;messageid=1700000000000` without what follows the `;`. */
export function withoutMessage(conversation: string): string {
  return conversation.split(';', 1)[0] ?? '';
}
