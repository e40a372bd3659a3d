import type { Channel } from '../../../src/method/review';
import type { Audience, Reader } from '../../../src/ports/chat';
import { meaningOf } from '../api/meaning';
import { belongingOf, type Member, membersOf } from '../api/members';
import { isMeeting } from '../conversation-kind';
import { accountIn } from '../name';
import { type ChannelPlace, serviceOfTenant } from './conversation-references';
import { type FindingParts, knownPlace, NEVER_SEEN } from './destination';

/** A team's channel has few readers; a larger one is no place for its digests. */
const MOST_READERS = 300;

/** Whoever is invited reads there, and joins as they like. */
const MEETING = 'a meeting’s chat is no place for a team’s news';
const NOT_WHOLE = 'the list of members did not come whole';
const TOO_MANY = 'the channel has more than 300 members';
/** Its list of members leaves out those who came in with another team. */
const SHARED = 'a shared channel does not show all who can read in it';

/**
 * Everybody who can read in a channel or group chat, but programs. What is in a standard channel, its whole team reads.
 * Throws what passes.
 */
export async function audienceOf(parts: FindingParts, channel: Channel): Promise<Audience> {
  if (isMeeting(channel.address.conversation)) return { kind: 'unknown', reason: MEETING };
  const place = await knownPlace(parts, channel);
  if (!place) return { kind: 'unknown', reason: NEVER_SEEN };
  if (place.access === 'shared') return { kind: 'unknown', reason: SHARED };
  try {
    const members = new Map<string, Member>();
    for (const conversation of rostersOf(channel, place)) {
      const some = await parts.connectors.call(place.serviceUrl, (client) =>
        membersOf(client, conversation, MOST_READERS),
      );
      if (typeof some === 'string') return { kind: 'unknown', reason: some === 'too-many' ? TOO_MANY : NOT_WHOLE };
      for (const member of some) members.set(member.user, member);
      if (members.size > MOST_READERS) return { kind: 'unknown', reason: TOO_MANY };
    }
    const people = [...members.values()].filter(({ isProgram }) => !isProgram);
    const tenant = place.tenant || (await tenantOf(parts, people));
    if (tenant === undefined) return { kind: 'unknown', reason: NEVER_SEEN };
    return { kind: 'known', readers: people.map((member) => readerOf(member, tenant)) };
  } catch (error) {
    const meaning = meaningOf(error, 'channel');
    if (meaning.kind === 'never' || meaning.kind === 'no-conversation')
      return { kind: 'unknown', reason: meaning.reason };
    throw error;
  }
}

/** Unless a channel is known to be private, all of its team is asked for too. */
function rostersOf({ address }: Channel, { team, access }: ChannelPlace): string[] {
  const own = address.conversation ?? '';
  return team === undefined || team === own || access === 'private' ? [own] : [own, team];
}

/** The tenant of a channel that only the programme file names: its members' one, if the app is known there. */
async function tenantOf({ whereabouts }: FindingParts, people: readonly Member[]): Promise<string | undefined> {
  const [tenant, ...others] = new Set(people.flatMap(({ tenant: home, part }) => (part === 'member' ? [home] : [])));
  if (tenant === undefined || others.length > 0) return undefined;
  return (await serviceOfTenant(whereabouts, tenant)) === undefined ? undefined : tenant;
}

/** As the channel's tenant names them. */
function readerOf(member: Member, tenant: string): Reader {
  const { user, directoryId = user, name, email } = member;
  return {
    account: accountIn(tenant, directoryId),
    name,
    belonging: belongingOf(member),
    ...(email === undefined ? {} : { email }),
  };
}
