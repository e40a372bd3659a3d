import type { Account } from '../../../src/method/person';
import type { Channel } from '../../../src/method/review';
import type { Instant } from '../../../src/method/time';
import type { Whereabouts } from '../../../src/ports/records';
import type { Collection } from '../../../src/ports/store';
import type { ConnectorClient, Connectors } from '../api/connectors';
import { meaningOf } from '../api/meaning';
import { isGroupChat } from '../name';
import {
  type AccountPlace,
  type ChannelPlace,
  noteConversation,
  placeOfAccount,
  placeOfChannel,
  serviceOfTenant,
} from './conversation-references';
import { threadIn } from './place';

/** Where a message goes: into a conversation or a thread that there is, or as a new post into a channel. */
export interface Destination {
  kind: 'conversation' | 'new-post';
  serviceUrl: string;
  conversation: string;
}

/** A destination, or in constant words why there is none. */
export type Found = Destination | { kind: 'nowhere'; reason: string };

/** Nothing is known of a channel, and its programme file names no service either. */
export const NEVER_SEEN = 'nobody has written to the app in this channel yet';
const NO_SUCH_ACCOUNT = 'Teams knows no such account in this tenant';

export interface FindingParts {
  connectors: Connectors;
  whereabouts: Collection<Whereabouts>;
  appId: string;
  now(): Instant;
  /** The service for tenants of which nothing is known yet; that of Microsoft's public cloud unless set. */
  globalService?: string;
}

const GLOBAL_SERVICE = 'https://smba.trafficmanager.net/teams/';

/**
 * Somebody's conversation with the app. It is opened where none is known, which Teams refuses unless the app is installed
 * for them or in a team of theirs. Throws what passes.
 */
export async function conversationWith(parts: FindingParts, account: Account): Promise<Found> {
  const place = await placeOfAccount(parts.whereabouts, account);
  if (place?.conversation)
    return { kind: 'conversation', serviceUrl: place.serviceUrl, conversation: place.conversation };
  const serviceUrl = place?.serviceUrl ?? (await serviceFor(parts, account.space));
  try {
    const conversation = await parts.connectors.call(serviceUrl, (client) => open(client, parts.appId, account, place));
    await noteConversation(parts.whereabouts, account, { serviceUrl, conversation }, parts.now());
    return { kind: 'conversation', serviceUrl, conversation };
  } catch (error) {
    const meaning = meaningOf(error, 'person');
    if (meaning.kind === 'refused') return { kind: 'nowhere', reason: NO_SUCH_ACCOUNT };
    if (meaning.kind === 'never' || meaning.kind === 'no-conversation')
      return { kind: 'nowhere', reason: meaning.reason };
    throw error;
  }
}

/** Forgets a conversation that Teams does not know any more. */
export async function forgetConversation(parts: FindingParts, account: Account, serviceUrl: string): Promise<void> {
  await noteConversation(parts.whereabouts, account, { serviceUrl, conversation: undefined }, parts.now());
}

/** A channel, a thread in it, or a group chat, which has none. */
export async function destinationIn(parts: FindingParts, channel: Channel): Promise<Found> {
  const place = await knownPlace(parts, channel);
  const { conversation = '' } = channel.address;
  if (!place || conversation === '') return { kind: 'nowhere', reason: NEVER_SEEN };
  const { serviceUrl } = place;
  if (place.kind === 'groupChat') return { kind: 'conversation', serviceUrl, conversation };
  return channel.thread === undefined
    ? { kind: 'new-post', serviceUrl, conversation }
    : { kind: 'conversation', serviceUrl, conversation: threadIn(conversation, channel.thread) };
}

/** Where a channel is; as long as nothing was seen of it, where it was said to be when it was linked. */
export async function knownPlace(parts: FindingParts, channel: Channel): Promise<ChannelPlace | undefined> {
  const known = await placeOfChannel(parts.whereabouts, channel);
  if (known || channel.via === undefined) return known;
  return { serviceUrl: channel.via, tenant: '', kind: isGroupChat(channel) ? 'groupChat' : 'channel' };
}

async function serviceFor({ whereabouts, globalService = GLOBAL_SERVICE }: FindingParts, tenant: string) {
  return (await serviceOfTenant(whereabouts, tenant)) ?? globalService;
}

async function open(
  client: ConnectorClient,
  appId: string,
  { space, user }: Account,
  place: AccountPlace | undefined,
): Promise<string> {
  const bot = { id: `28:${appId}`, name: '' };
  const member = { id: place?.user ?? user, name: '' };
  const { id } = await client.conversations.createConversation({
    bot,
    members: [member],
    isGroup: false,
    tenantId: space,
    channelData: { tenant: { id: space } },
  });
  return id;
}
