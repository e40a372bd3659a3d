import type { Channel } from '../../../src/domain/review';
import type { Audience, Reader } from '../../../src/ports/chat';
import { meaningOf } from '../api/meaning';
import { type Member, membersOf } from '../api/members';
import { accountIn } from '../name';
import { type FindingParts, knownPlace, NEVER_SEEN } from './destination';
import { isGuestOf } from './profiles';
import type { ChannelPlace } from './whereabouts';

/** A team's channel has few readers; a larger one is no place for its digests. */
const MOST_READERS = 300;

const TOO_MANY = 'the channel has more than 300 members';
/** Its list of members leaves out those who came in with another team. */
const SHARED = 'a shared channel does not show all who can read in it';

/**
 * Everybody who can read in a channel or group chat, but programs. What is in a standard channel, its whole team reads.
 * Throws what passes.
 */
export async function audienceOf(parts: FindingParts, channel: Channel): Promise<Audience> {
  const place = await knownPlace(parts, channel);
  if (!place) return { kind: 'unknown', reason: NEVER_SEEN };
  if (place.access === 'shared') return { kind: 'unknown', reason: SHARED };
  try {
    const members = new Map<string, Member>();
    for (const conversation of rostersOf(channel, place)) {
      const some = await parts.connectors.call(place.serviceUrl, (client) =>
        membersOf(client, conversation, MOST_READERS),
      );
      for (const member of some ?? []) members.set(member.user, member);
      if (!some || members.size > MOST_READERS) return { kind: 'unknown', reason: TOO_MANY };
    }
    const people = [...members.values()].filter(({ isProgram }) => !isProgram);
    return { kind: 'known', readers: people.map((member) => readerOf(member, place)) };
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

function readerOf(member: Member, { tenant }: ChannelPlace): Reader {
  const { user, directoryId = user, name, email } = member;
  return {
    // Somebody of another tenant has their account there.
    account: accountIn(member.tenant ?? tenant, directoryId),
    name,
    isGuest: tenant === '' ? member.isGuest : isGuestOf(member, tenant),
    ...(email === undefined ? {} : { email }),
  };
}
